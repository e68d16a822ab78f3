import { rowsOf, type Table, TableError } from '../world/table.ts';
import type { World } from '../world/world.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Domain, Domains } from './domain.ts';
import type { Draft } from './draft.ts';
import type { Item } from './item.ts';
import { flatMap } from '../text/flat-map.ts';

/**
 * Makes of what a rule found the probability that a careful reader would record it: a logistic model over the rule, the kind and the
 * shape of the item, trained on our own annotated reports (`npm run train -- scorer`; model/MODEL.md has its calibration).
 */
export interface Scorer {
  /** `domains`: what the report's paragraphs are about. */
  score(draft: Draft<Item>, domains: Domains): number;
}

/** Weights by the name of their feature; a feature without one weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

export const WEIGHT_COLUMNS: readonly string[] = ['feature', 'weight'];

/** The weights of `model/scorer.tsv`. Throws a TableError where a row holds no number. */
export function readWeights(table: Table): Weights {
  return new Map(
    rowsOf(table, WEIGHT_COLUMNS).map(({ line, cells }): [string, number] => {
      const [feature = '', text = ''] = cells;
      const weight = Number(text);
      if (text === '' || !Number.isFinite(weight)) throw new TableError(table.name, line, `"${text}" is no weight`);
      return [feature, weight];
    }),
  );
} // prettier-ignore

/** A scorer by trained weights; `isSure` tells an actor that the world knows from one known by the report's words alone. */
export function createScorer(weights: Weights, world: World): Scorer {
  return {
    score(draft, domains) {
      let sum = 0;
      for (const [feature, value] of featuresOf(draft, world, domains))
        sum += value * (weights.get(feature) ?? 0);
      return 1 / (1 + Math.exp(-sum));
    },
  };
}

/** What an item is judged by: each feature with its value. */
export function featuresOf(draft: Draft<Item>, world: World, domains: Domains): (readonly [string, number])[] {
  const { kind, rule, by, to, realis, attribution, when, where, span, score } = draft;
  const isKnown = ({ id }: ActorRef): boolean => world.actor(id) !== undefined || world.isPerson(id);
  const known = (actors: Draft<Item>['by']): string => {
    if (actors.length === 0) return 'none';
    if (actors.every(isKnown)) return 'known';
    return actors.some(({ name }) => /^\p{Lu}/u.test(name)) ? 'named' : 'described';
  };
  const length = span.end - span.start;
  const marks = [
    `kind ${kind}`,
    `${kind} rule ${rule.replace(/\+.*/, '')}`,
    `${kind} way ${rule.split(':')[0] ?? ''}`,
    `${kind} by ${known(by)}`,
    `${kind} to ${known(to)}`,
    `${kind} realis ${realis}`,
    `${kind} ${attribution.length > 0 ? 'attributed' : 'own voice'}`,
    `${kind} ${when ? 'dated' : 'undated'}`,
    `${kind} ${where.length > 0 ? 'placed' : 'unplaced'}`,
    `${kind} length ${length < 25 ? 'phrase' : length < 80 ? 'clause' : length < 200 ? 'sentence' : 'long'}`,
    ...narrower(draft).map((value) => `${kind} ${value}`),
    ...(kind === 'statement' ? [] : fieldsOf(domains.over(span), [...by, ...to].every((actor) => !isKnown(actor)))),
  ];
  return [['prior', Math.log(score / (1 - score))], ...marks.map((mark): readonly [string, number] => [mark, 1])];
} // prettier-ignore

/** What the paragraph is about, and again where those who act in it are strangers: a league may weigh sanctions, and a state may play football. */
function fieldsOf(fields: readonly Domain[], strangers: boolean): string[] {
  return flatMap(fields, ({ field, level }) => [
    `domain ${field} ${level}`,
    ...(strangers ? [`strangers ${field}`] : []),
  ]);
}

/** The kind's own leading field. */
function narrower(draft: Draft<Item>): readonly string[] {
  switch (draft.kind) {
    case 'statement':
      return [draft.form];
    case 'demand':
      return [draft.form];
    case 'answer':
      return [draft.verdict];
    case 'commitment':
    case 'claim':
      return [draft.stance];
    case 'posture':
      return [draft.move, draft.units.length > 0 ? 'units' : 'no units'];
    case 'meeting':
      return [draft.format, draft.status];
    case 'measure':
      return [draft.type, draft.status];
    case 'figure':
      return [draft.what];
    case 'decision':
      return [draft.status];
    case 'event':
      return [draft.type];
  }
}
