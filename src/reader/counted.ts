import { childrenBy, isRelation, tokenAt, type Tree, isAnyOf } from '../language/tree.ts';
import { overlaps } from '../text/span.ts';
import { countedQuantities } from '../world/quantities/counted.ts';
import type { CountedQuantity } from '../world/quantities/quantity.ts';
import { caseOf } from './nominal.ts';
import { type Reading, treeAt, wordAt } from './reading.ts';

/** A number of a sentence and what it counts. Token indexes; the offsets of `quantity` are into the report's text. */
export interface Counted {
  readonly quantity: CountedQuantity;
  /** The word that stands in the clause for what is counted: "people" of "47 people", "five" of "five of the people". */
  readonly head: number;
  /** The noun that names what is counted; the head where no other does. */
  readonly thing: number;
}

/** The numbers of a report in text order, by the index of their sentence. */
export function countedIn(reading: Reading): ReadonlyMap<number, readonly Counted[]> {
  const found = new Map<number, Counted[]>();
  for (const quantity of countedQuantities(reading.text, reading.sentences.map(({ tree }) => tree.sentence), reading.dates)) {
    const word = wordAt(reading, quantity.start);
    if (word === undefined) continue;
    const tree = treeAt(reading, word.sentence);
    const number = numberToken(tree, quantity);
    if (number === undefined) continue;
    const here = found.get(word.sentence) ?? [];
    here.push({ quantity, ...thingOf(tree, number) });
    found.set(word.sentence, here);
  }
  return found;
} // prettier-ignore

/** The token of a quantity that the noun hangs on or that hangs on the noun: its last number, or its last word. */
function numberToken(tree: Tree, quantity: CountedQuantity): number | undefined {
  const inside = [...tree.tokens.keys()].filter(
    (index) => overlaps(tokenAt(tree, index), quantity) && tokenAt(tree, index).upos !== 'PUNCT',
  );
  return inside.findLast((index) => tokenAt(tree, index).upos === 'NUM') ?? inside.at(-1);
}

/** Relations by which a number hangs on what it counts. */
const COUNTING = ['nummod', 'det', 'amod', 'advmod', 'compound', 'nmod:unmarked', 'flat'];

const GROUPS = /^(?:crew|family|party|patrol|team|couple|squad|delegation|garrison|platoon|contingent)$/;

function thingOf(tree: Tree, number: number): Pick<Counted, 'head' | 'thing'> {
  let head = number;
  for (let token = tokenAt(tree, head); isAnyOf(token.deprel, COUNTING); token = tokenAt(tree, head)) {
    if (token.head < head || !/^(?:NOUN|PROPN|NUM|ADJ|PRON|SYM)$/.test(tokenAt(tree, token.head).upos)) break;
    head = token.head;
  }
  // "The crew of five died": who is so many.
  const { deprel, head: group, upos } = tokenAt(tree, number);
  if (upos === 'NUM' && isRelation(deprel, 'nmod') && caseOf(tree, number) === 'of' && GROUPS.test(tokenAt(tree, group).lemma)) return { head: group, thing: group };
  const of = childrenBy(tree, head, 'nmod').find((at) => caseOf(tree, at) === 'of');
  const isNumber = head === number;
  const thing = isNumber && of !== undefined ? of : head;
  return { head: wholeOf(tree, head), thing };
} // prettier-ignore

/** "A total of 12 people were killed", "arrested more than a dozen suspects": the total, or what is more, stands in the clause. */
function wholeOf(tree: Tree, head: number): number {
  const { deprel, head: above } = tokenAt(tree, head);
  const counts = isRelation(deprel, 'nmod') && caseOf(tree, head) === 'of' && /^(?:total|sum|number|group|ten|hundred|thousand|dozen|score|million)s?$/.test(tokenAt(tree, above).lemma);
  if (counts) return above;
  const than = caseOf(tree, head) === 'than' && above >= 0;
  if (above >= 0 && above < head && /^(?:more|fewer|less)$/i.test(tokenAt(tree, above).form)) return above;
  return than ? (childrenBy(tree, above, 'obj', 'nsubj').find((at) => at < head && /^(?:more|fewer|less)$/i.test(tokenAt(tree, at).form)) ?? head) : head;
} // prettier-ignore
