import { childrenBy, isRelation, tokenAt, type Tree } from '../language/tree.ts';
import { overlaps } from '../text/span.ts';
import type { Quantity } from '../world/quantities/quantity.ts';
import { readQuantities } from '../world/quantities/read.ts';
import { caseOf } from './clause.ts';
import { type Reading, sentenceAt } from './reading.ts';

/** A number of a sentence and what it counts. Token indexes; the offsets of `quantity` are into the report's text. */
export interface Counted {
  readonly quantity: Quantity;
  /** The word that stands in the clause for what is counted: "people" of "47 people", "five" of "five of the people". */
  readonly head: number;
  /** The noun that names what is counted; the head where no other does. */
  readonly thing: number;
}

/** The numbers of a sentence in text order. */
export function countedIn(reading: Reading, sentence: number): Counted[] {
  const { tree } = sentenceAt(reading, sentence);
  const { start, end } = tree.sentence;
  return readQuantities(reading.text.slice(start, end)).flatMap((found) => {
    const quantity = { ...found, start: found.start + start, end: found.end + start };
    const number = numberToken(tree, quantity);
    return number === undefined ? [] : [{ quantity, ...thingOf(tree, number) }];
  });
}

/** The token of a quantity that the noun hangs on or that hangs on the noun: its last number, or its last word. */
function numberToken(tree: Tree, quantity: Quantity): number | undefined {
  const inside = [...tree.tokens.keys()].filter(
    (index) => overlaps(tokenAt(tree, index), quantity) && tokenAt(tree, index).upos !== 'PUNCT',
  );
  return inside.findLast((index) => tokenAt(tree, index).upos === 'NUM') ?? inside.at(-1);
}

/** Relations by which a number hangs on what it counts. */
const COUNTING = ['nummod', 'det', 'amod', 'advmod', 'compound', 'nmod:unmarked', 'flat'];

function thingOf(tree: Tree, number: number): Pick<Counted, 'head' | 'thing'> {
  let head = number;
  for (let token = tokenAt(tree, head); COUNTING.some((one) => isRelation(token.deprel, one)); token = tokenAt(tree, head)) {
    if (token.head < head || !/^(?:NOUN|PROPN|NUM|ADJ|PRON|SYM)$/.test(tokenAt(tree, token.head).upos)) break;
    head = token.head;
  }
  const of = childrenBy(tree, head, 'nmod').find((at) => caseOf(tree, at) === 'of');
  const isNumber = head === number;
  const thing = isNumber && of !== undefined ? of : head;
  return { head: wholeOf(tree, head), thing };
} // prettier-ignore

/** "A total of 12 people were killed": the total stands in the clause. */
function wholeOf(tree: Tree, head: number): number {
  const { deprel, head: above } = tokenAt(tree, head);
  const counts = isRelation(deprel, 'nmod') && caseOf(tree, head) === 'of' && /^(?:total|sum|number|group)$/.test(tokenAt(tree, above).lemma);
  return counts ? above : head;
} // prettier-ignore

/** The number whose noun stands at a token, if any. */
export function countedAt(counted: readonly Counted[], index: number): Counted | undefined {
  return counted.find(({ head }) => head === index);
}

