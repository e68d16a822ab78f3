import { childBy, childrenBy, isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import type { Span } from '../../text/span.ts';
import { firstAfter, phraseBehind, prepositionBefore } from './beside.ts';
import { containerOf } from './container.ts';
import { leftOut } from './ellipsis.ts';
import { modifiedBy, pluralAfter } from './modified.ts';
import { isFate, isNumberNoun } from './nouns.ts';
import type { Counting } from './quantity.ts';

/** The token that a number counts, but for money, or undefined. `before`: what was counted before it in the sentence. */
export function thingOf(tree: Tree, counting: Counting, before: readonly Counting[]): number | undefined {
  const { quantity, top } = counting;
  const { unit } = quantity;
  if (quantity.tie === 'hyphen') return joinedTo(tree, quantity.core);
  const modified = modifiedBy(tree, top, quantity.core);
  if (modified !== undefined) return modified;
  const whole = wholeBehind(tree, quantity.end);
  // "Within 300 meters of the embassy" measures no embassy.
  if (whole !== undefined)
    return prepositionBefore(tree, quantity.start) === 'within' ? undefined : partOf(tree, whole, before);
  if (unit !== undefined) return unit === '%' ? undefined : containerOf(tree, counting);
  const fate = firstAfter(tree, quantity.end);
  return (
    pluralAfter(tree, quantity.end) ??
    (fate !== undefined && isFate(tokenAt(tree, fate).form) ? fate : undefined) ??
    containerOf(tree, counting) ??
    saidToBe(tree, top) ??
    leftOut(tree, counting, before)
  );
}

/** The whole of which a number is a part: "six of the soldiers", "nine out of ten homes", "four in five residents". */
function wholeBehind(tree: Tree, end: number): number | undefined {
  const behind = phraseBehind(tree, end);
  if (behind?.preposition === 'of') return behind.head;
  return behind?.preposition === 'in' && tokenAt(tree, behind.first).upos === 'NUM' ? behind.head : undefined;
}

/** "16 were women": what a number without a noun is said to be. */
function saidToBe(tree: Tree, top: number): number | undefined {
  const { head, deprel } = tokenAt(tree, top);
  const what = tree.tokens[head];
  const isNoun = what !== undefined && /^NN.?S$/.test(what.xpos) && childBy(tree, head, 'cop') !== undefined;
  return isRelation(deprel, 'nsubj') && isNoun ? head : undefined;
}

/** The noun after the hyphen of "27-nation"; for "2,000-strong" what is so strong. */
function joinedTo(tree: Tree, core: Span): number | undefined {
  const index = tree.tokens.findIndex(({ start, upos }) => start > core.end - 1 && upos !== 'PUNCT');
  const token = tree.tokens[index];
  return token !== undefined && token.start === core.end + 1 && token.upos === 'NOUN' ? index : undefined;
}

/** What a part is taken of: "six of the soldiers", "hundreds of tanks", "two of the 13", "7 of them". */
function partOf(tree: Tree, index: number, before: readonly Counting[]): number | undefined {
  const { upos, lemma } = tokenAt(tree, index);
  if (/^(?:PRON|DET)$/.test(upos) && isFate(tree.tokens[index + 1]?.form ?? '')) return index + 1; // "of those killed"
  if (upos === 'PRON') return before.findLast(({ noun }) => noun !== undefined)?.noun;
  if (upos === 'NUM' || upos === 'SYM') return undefined;
  if (!isNumberNoun(lemma)) return index;
  const inner = childrenBy(tree, index, 'nmod').find((child) => child > index);
  return inner ?? index;
}
