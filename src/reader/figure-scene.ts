import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import type { Act } from './act.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { caseOf } from './nominal.ts';
import type { Counted } from './counted.ts';
import type { Draft } from './draft.ts';
import { ownFate } from './fate.ts';
import type { Figure } from './item.ts';
import { clauseAt, type Reading, treeAt } from './reading.ts';
import type { Voices } from './voices.ts';

/** One sentence with its numbers and its acts. */
export interface Scene {
  readonly reading: Reading;
  readonly voices: Voices;
  readonly sentence: number;
  readonly counted: readonly Counted[];
  readonly acts: readonly Act[];
}

/** The figure of a number: what the ways of finding one add is `rest`. */
export function draftOf(
  scene: Scene,
  { quantity, head }: Counted,
  what: Figure['what'],
  unit: string,
  span: Span,
  rest: Pick<Draft<Figure>, 'by' | 'realis' | 'where' | 'rule' | 'score'> & Partial<Pick<Draft<Figure>, 'when' | 'to'>>,
): Draft<Figure> {
  const { count, min, max, approx } = quantity;
  return {
    kind: 'figure',
    what,
    ...(count === undefined ? {} : { count }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    approx,
    unit,
    to: [],
    via: [],
    attribution: countersOf(scene, head) ?? scene.voices.over(span),
    span,
    ...rest,
  };
} // prettier-ignore

/** "State television put the toll at 11", "the ministry counts 459 dead": on whose word a number is told that is itself the report. */
function countersOf(scene: Scene, head: number): Act['by'] | undefined {
  const tree = treeOf(scene);
  let at = head;
  for (let token = tokenAt(tree, at); token.head >= 0 && /^(?:conj|nmod|amod|nummod|dep|appos|xcomp|obl:unmarked)/.test(token.deprel); token = tokenAt(tree, at)) at = token.head;
  const verb = tokenAt(tree, at).upos === 'VERB' ? at : tokenAt(tree, at).head;
  const told = byEstimate(scene, verb) ?? speakerOf(scene, verb, head, COUNTS);
  if (told !== undefined || verb < 0 || tokenAt(tree, verb).deprel !== 'ccomp') return told;
  return speakerOf(scene, tokenAt(tree, verb).head, head, /^(?:claim|estimate|believe|report|calculate)$/);
} // prettier-ignore

/** "By a U.N. estimate", "on the ministry's count": whose the reckoning is. */
function byEstimate({ reading, sentence }: Scene, verb: number): Act['by'] | undefined {
  const tree = treeAt(reading, sentence);
  const reckoning = verb < 0 ? undefined : childrenBy(tree, verb, 'obl').find((at) => /^(?:estimate|count|tally|reckoning|account|figure)$/.test(tokenAt(tree, at).lemma) && /^(?:by|on|in)$/.test(caseOf(tree, at)));
  const owners = reckoning === undefined ? [] : ownersOf(reading, { sentence, index: reckoning });
  return owners.length === 0 ? undefined : owners;
} // prettier-ignore

function speakerOf(
  { reading, sentence }: Scene,
  verb: number,
  head: number,
  says: RegExp,
): Act['by'] | undefined {
  const clause = verb < 0 ? undefined : clauseAt(reading, sentence, verb);
  if (clause?.agent === undefined || clause.agent === head || !says.test(clause.lemma)) return undefined;
  const actors = actorsAt(reading, { sentence, index: clause.agent });
  return actors.length === 0 ? undefined : actors;
}

const COUNTS =
  /^(?:report|put|count|give|record|register|list|estimate|confirm|acknowledge|cite|announce|document|verify|tally|say)$/;

/** What is counted, in the report's words. */
export function unitOf({ quantity: { thing } }: Counted): string {
  return thing === undefined || ownFate(thing) !== undefined || /^(?:and|or) /.test(thing) ? 'people' : thing;
}

/** Where the number's phrase stands, from its number to its noun. */
export function phraseSpan(scene: Scene, { quantity, head, thing }: Counted): Span {
  const ends = [head, thing].map((at) => tokenAt(treeOf(scene), at));
  return {
    start: Math.min(quantity.start, ...ends.map(({ start }) => start)),
    end: Math.max(quantity.end, ...ends.map(({ end }) => end)),
  };
}

export function treeOf({ reading, sentence }: Scene): Tree {
  return treeAt(reading, sentence);
}

/** Characters up to which a figure is cited with its verb. */
const LONGEST_CITATION = 160;

/** The figure with its verb, unless that makes it long. */
export const around = (a: Span, b: Span): Span => {
  const both = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  return both.end - both.start > LONGEST_CITATION ? a : both;
};
