import { childrenBy, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { overlaps } from '../text/span.ts';
import { readQuantities } from '../world/quantities/read.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { type Clause, clauseTokens } from './clause.ts';
import { isActing } from './frames/slots.ts';
import type { Unit } from './item.ts';
import { caseOf } from './nominal.ts';
import { isFighter } from './nouns.ts';
import type { FoundMove } from './posture-verb.ts';
import { isInParagraph, type Reading, treeAt, type Word } from './reading.ts';
import { forceNoun } from './units.ts';
import { flatMap } from '../text/flat-map.ts';

/** Verbs by which somebody says how many there are. */
const COUNTS = /^(?:count|estimate|reckon|number)$/;
const SPEAKS = /^(?:speak|talk)$/;
const PUTS = /^(?:put|place|set|estimate)$/;
/** What is put at a number. */
const STRENGTH = /^(?:strength|number|total|figure|size|manpower)$/;
/** Fewer are no estimate of a force, and may be anything. */
const LEAST = 1000;
/** Sentences back to which a bare number may count what they name. */
const BACK = 3;

/**
 * How strong a force is, on somebody's word: "the ministry counts 90,000 soldiers at the border", "officials talk of 130,000 troops", "puts Chad's
 * strength at 5,000 to 6,000". A number without a noun counts the forces that the paragraph has just named.
 */
export function strengthMove(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMove | undefined {
  if (clause.negated || clause.passive || clause.agent === undefined) return undefined;
  const told = ofForces(reading, sentence, tree, clause) ?? putAt(reading, sentence, tree, clause);
  if (told === undefined || (told.strength.count ?? told.strength.min ?? 0) < LEAST) return undefined;
  const { strength, heads, owners } = told;
  const ground = childrenBy(tree, clause.head, 'obl').find((at) => at > clause.head && GROUND.test(caseOf(tree, at)));
  const speaker = clause.agent;
  const tellers = [...actorsAt(reading, { sentence, index: speaker }), ...ownersOf(reading, { sentence, index: speaker })].filter((actor) => isActing(reading, actor));
  return {
    head: clause.head,
    move: 'deploy',
    by: owners.filter(({ id }) => reading.world.actor(id) !== undefined),
    units: [],
    strength,
    tellers: tellers.slice(0, 1),
    ...(ground === undefined ? {} : { ground }),
    places: heads,
    tokens: [...new Set([...clauseTokens(tree, clause), ...told.tokens])].toSorted((a, b) => a - b),
    clause,
    rule: `strength:${clause.lemma}`,
    score: 0.7,
  };
} // prettier-ignore

const GROUND = /^(?:in|at|on|near|along|around|inside|outside|across|within)$/;

interface Strength {
  readonly strength: Unit;
  readonly owners: readonly ActorRef[];
  /** Tokens whose phrases say where. */
  readonly heads: readonly number[];
  /** The tokens of the number and of what it counts. */
  readonly tokens: readonly number[];
}

/** A number with its words, token indexes. */
interface Amount {
  readonly amount: Omit<Unit, 'unit'>;
  readonly tokens: readonly number[];
}

/** "Counted 115,000 soldiers", "talk of 130,000 troops", "counts 127,000". */
function ofForces(reading: Reading, sentence: number, tree: Tree, { head, patient }: Clause): Strength | undefined {
  const { lemma } = tokenAt(tree, head);
  const things = COUNTS.test(lemma) ? [patient] : SPEAKS.test(lemma) ? childrenBy(tree, head, 'obl').filter((at) => caseOf(tree, at) === 'of') : [];
  for (const thing of things) {
    if (thing === undefined || thing < head) continue;
    const noun = tokenAt(tree, thing).upos === 'NUM' ? undefined : forceNoun(tree, thing);
    if (noun === undefined && !isBareNumber(tree, thing)) continue;
    const word = noun === undefined ? forcesBefore(reading, sentence) : { sentence, index: noun };
    const tokens = yieldOf(tree, thing);
    const found = word && amountIn(reading, tree, Math.min(thing, ...tokens), thing);
    if (word !== undefined && found !== undefined) return { strength: { unit: nameOf(reading, word), ...found.amount }, owners: ownersOf(reading, word), heads: [thing], tokens: [...tokens, ...found.tokens] };
  }
  return undefined;
} // prettier-ignore

/** "Put the number of its soldiers at 94,000", "puts Russian strength in and near Chad at between 4,000 and 5,000". */
function putAt(reading: Reading, sentence: number, tree: Tree, { head, patient }: Clause): Strength | undefined {
  if (patient === undefined || patient < head || !PUTS.test(tokenAt(tree, head).lemma)) return undefined;
  const noun = forceNoun(tree, patient);
  if (noun === undefined && !STRENGTH.test(tokenAt(tree, patient).lemma)) return undefined;
  const at = tree.tokens.findIndex(({ form }, index) => index > patient && /^at$/i.test(form) && tree.tokens.slice(index + 1, index + 4).some(({ upos }) => upos === 'NUM'));
  if (at < 0 || tree.tokens.slice(patient, at).some(({ form }) => /^[;:.]$/.test(form))) return undefined;
  const counted = flatMap(childrenBy(tree, patient, 'nmod'), (index) => forceNoun(tree, index) ?? [])[0] ?? noun;
  // The number of what, and the strength of whom: its forces, or those of the sentence before.
  const before = counted === undefined && ownersOf(reading, { sentence, index: patient }).length === 0 ? forcesBefore(reading, sentence, head) : undefined;
  const bare = counted === undefined && before === undefined;
  if (bare && tokenAt(tree, patient).lemma !== 'strength') return undefined;
  const word = counted === undefined ? before : { sentence, index: counted };
  const found = amountIn(reading, tree, at + 1, at + 1);
  if (found === undefined) return undefined;
  const behind = (found.tokens.at(-1) ?? at) + 1;
  const named = forceNoun(tree, behind) === undefined && tree.tokens[behind]?.form !== 'men' ? undefined : { sentence, index: behind };
  const thing = named ?? word;
  const owners = [...ownersOf(reading, { sentence, index: patient }), ...(word === undefined ? [] : ownersOf(reading, word))];
  const tokens = [at, ...found.tokens, ...(named === undefined ? [] : [behind])];
  return { strength: { unit: thing === undefined ? 'troops' : nameOf(reading, thing), ...found.amount }, owners, heads: [patient, ...(counted === undefined ? [] : [counted])], tokens };
} // prettier-ignore

/** A number that stands for what it counts, and is no money, share or year. */
function isBareNumber(tree: Tree, index: number): boolean {
  const { upos, form } = tokenAt(tree, index);
  const sign = [tree.tokens[index - 1], tree.tokens[index + 1]].some((token) => token !== undefined && (token.upos === 'SYM' || /^(?:%|percent|per|dollars?|euros?|pounds?)$/i.test(token.form)));
  return upos === 'NUM' && /^\d{1,3}(?:,\d{3})+$/.test(form) && !sign;
} // prettier-ignore

/** The quantity whose words begin between two tokens or a little before the first. */
function amountIn(reading: Reading, tree: Tree, first: number, last: number): Amount | undefined {
  const start = tokenAt(tree, first).start;
  const end = tree.tokens[Math.min(tree.tokens.length - 1, last + 6)]?.end ?? tokenAt(tree, last).end;
  const quantity = readQuantities(reading.text.slice(start, end))[0];
  if (quantity === undefined || quantity.start > tokenAt(tree, last).end - start + 12) return undefined;
  const { count, min, max, approx } = quantity;
  const tokens = [...tree.tokens.keys()].filter((at) => overlaps(tokenAt(tree, at), { start: start + quantity.start, end: start + quantity.end }));
  return { amount: { ...(count === undefined ? {} : { count }), ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), approx }, tokens };
} // prettier-ignore

/** The soldiers or troops that the paragraph named last, before a token of the sentence or in those before it. */
function forcesBefore(reading: Reading, sentence: number, before = 0): Word | undefined {
  for (let at = sentence; at >= Math.max(0, sentence - BACK) && (at === sentence || isInParagraph(reading, at, sentence)); at--) {
    const tree = treeAt(reading, at);
    const limit = at === sentence ? before : tree.tokens.length;
    for (let index = limit - 1; index >= 0; index--) {
      const { xpos, lemma, deprel } = tokenAt(tree, index);
      if (/^NNP?S$/.test(xpos) && isFighter(lemma) && deprel !== 'compound') return { sentence: at, index };
    }
  }
  return undefined;
} // prettier-ignore

function nameOf(reading: Reading, { sentence, index }: Word): string {
  return tokenAt(treeAt(reading, sentence), index).form.toLowerCase();
}
