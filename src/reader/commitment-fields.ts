import { childrenBy, isRelation, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { covers, overlaps } from '../text/span.ts';
import { quadOf } from '../world/ontology.ts';
import type { Condition } from './condition.ts';
import { eventTypeOf } from './frames/coding.ts';
import type { Frame } from './frames/frame.ts';
import type { Commitment } from './item.ts';
import type { Reading } from './reading.ts';

/** Whether a frame is of an act of conflict that may be threatened. */
export function isHostile(reading: Reading, frame: Frame): boolean {
  const type = eventTypeOf(reading.coding, frame);
  return type !== undefined && quadOf(type) > 2 && type !== 'REJECT' && type !== 'ACCUSE';
}

/** "Defend Saudi Arabia", "protect the convoys": what is done for others is promised, not threatened. */
export function defendsOther(tree: Tree, head: number, lemma: string): boolean {
  return /^(?:defend|protect)$/.test(lemma) && childrenBy(tree, head, 'obj').some((at) => !/^(?:it|them|him|her|our)sel(?:f|ves)$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** A commitment is still to be kept, and conditional where it hangs on something. */
export function standingRealis(
  told: Commitment['realis'],
  condition: Condition | undefined,
): Commitment['realis'] {
  if (told === 'historical') return told;
  return condition === undefined ? 'planned' : 'conditional';
}

export function conditionField(reading: Reading, condition: Condition | undefined): { readonly condition?: string } {
  return condition === undefined ? {} : { condition: reading.text.slice(condition.span.start, condition.span.end) };
} // prettier-ignore

export function conditionTokens(tree: Tree, condition: Condition | undefined): number[] {
  return condition === undefined ? [] : [...tree.tokens.keys()].filter((at) => overlaps(tokenAt(tree, at), condition.whole));
} // prettier-ignore

/** The words of a branch without its condition, what is inserted in it and the verbs coordinated with it. */
export function wordsOf(tree: Tree, head: number, condition: Condition | undefined): number[] {
  const words = yieldOf(tree, head, (at) => {
    const { deprel, head: above, upos } = tokenAt(tree, at);
    return isRelation(deprel, 'parataxis') || (above === head && deprel === 'conj' && upos === 'VERB');
  });
  return condition === undefined ? words : words.filter((at) => !covers(condition.whole, tokenAt(tree, at)));
} // prettier-ignore
