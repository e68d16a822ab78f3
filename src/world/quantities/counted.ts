import type { Span } from '../../text/span.ts';
import type { Sentence } from '../../language/analysis.ts';
import { tokenAt, type Tree, treeOf } from '../../language/tree.ts';
import type { DateMention } from '../dates/expression.ts';
import { purposeOf } from './money.ts';
import { phraseOf } from './phrase.ts';
import { type CountedQuantity, type Counting, type FoundQuantity, isCurrency } from './quantity.ts';
import { findQuantities, isCountedByArticle } from './read.ts';
import { thingOf } from './thing.ts';
import { flatMap } from '../../text/flat-map.ts';

/**
 * The quantities of a text with what they count, by its trees: the noun that a number modifies, what "of" is followed
 * by, the container ("a crew of 320"), or the noun of the number before ("killed 12 people and wounded 30").
 * `sentences`: the trees of the same text; `dates`: those of the text, where they are known already.
 */
export function countedQuantities(text: string, sentences: readonly Sentence[], dates?: readonly DateMention[]): CountedQuantity[] {
  const found = findQuantities(text, dates);
  let next = 0;
  return flatMap(sentences, (sentence) => {
    const inside: FoundQuantity[] = [];
    for (let one = found[next]; one !== undefined && one.core.start < sentence.end; one = found[next]) {
      inside.push(one);
      next++;
    }
    return inside.length === 0 ? [] : ofSentence(text, treeOf(sentence), inside);
  });
} // prettier-ignore

function ofSentence(text: string, tree: Tree, found: readonly FoundQuantity[]): CountedQuantity[] {
  const before: Counting[] = [];
  const all: CountedQuantity[] = [];
  for (const one of found) {
    const top = topOf(tree, one);
    const quantity = withUnitBefore(tree, one, top, before);
    const { core, tie, ...plain } = quantity;
    if (top === undefined) {
      if (tie === undefined) all.push(plain);
      continue;
    }
    const money = isCurrency(quantity.unit);
    const noun = money ? purposeOf(tree, { quantity, top }) : thingOf(tree, { quantity, top }, before);
    const thing = noun === undefined ? undefined : phraseOf(text, tree, noun, core);
    if (tie === 'article' && !isCounted(tree, noun, thing)) continue;
    if (tie === 'hyphen' && noun === undefined) continue;
    if (noun !== undefined && isDesignation(text, tree, core, noun)) continue;
    before.push({ quantity, top, ...(noun !== undefined && { noun }) });
    all.push({ ...plain, ...(thing !== undefined && (money ? { purpose: thing } : { thing })) });
  }
  return all;
}

/** "14 Leopard 2 tanks": a small figure right behind a name that describes the same noun is a part of that name. */
function isDesignation(text: string, tree: Tree, { start, end }: Span, noun: number): boolean {
  const before = tree.tokens.findLast((token) => token.end < start);
  const isBeside = before?.end === start - 1 && before.xpos === 'NNP' && before.head === noun;
  return isBeside && /^\d{1,2}$/.test(text.slice(start, end));
}

/** "One billion euros in grants and 5 billion in loans": a large number without a noun is in the money before it. */
function withUnitBefore(
  tree: Tree,
  quantity: FoundQuantity,
  top: number | undefined,
  before: readonly Counting[],
): FoundQuantity {
  const unit = before.at(-1)?.quantity.unit;
  const large = (quantity.count ?? quantity.max ?? 0) >= 1e6;
  if (quantity.unit !== undefined || !large || unit === undefined || !isCurrency(unit)) return quantity;
  const head = top === undefined ? undefined : tree.tokens[tokenAt(tree, top).head];
  const modifies =
    head !== undefined && head.start >= quantity.core.end && /^(?:NOUN|PROPN)$/.test(head.upos);
  return modifies ? quantity : { ...quantity, unit };
}

/** Whether an article counts its noun: "a battalion", but neither "a tank commander" nor "a convoy of 60 trucks". */
function isCounted(tree: Tree, noun: number | undefined, thing: string | undefined): boolean {
  if (noun === undefined || thing === undefined || !isCountedByArticle(thing)) return false;
  const holds =
    tree.tokens[noun + 1]?.form === 'of' &&
    tree.tokens.slice(noun + 2, noun + 5).some(({ upos }) => upos === 'NUM');
  return !holds;
}

/** The token that stands for a number in its tree: the last one that means something, or what inside the number governs it. */
function topOf(tree: Tree, { core }: FoundQuantity): number | undefined {
  const isInside = (index: number): boolean => {
    const token = tree.tokens[index];
    return token !== undefined && token.start < core.end && core.start < token.end;
  };
  let top = tree.tokens.findLastIndex(
    ({ upos, form }, index) => isInside(index) && upos !== 'PUNCT' && upos !== 'ADP' && form !== '-',
  );
  if (top < 0) return undefined;
  for (let step = 0; step < 8; step++) {
    const { head } = tokenAt(tree, top);
    if (head < 0 || !isInside(head)) break;
    top = head;
  }
  return top;
}
