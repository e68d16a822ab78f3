import type { Span } from '../../text/span.ts';
import type { Token } from '../../language/analysis.ts';
import { childBy, childrenBy, isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import { containerOf } from './container.ts';
import type { Read } from './counted.ts';
import { leftOut } from './ellipsis.ts';
import { isFate, isNumberNoun } from './nouns.ts';

/** What money is given for: "$200 million in aid", "€500 million for weapons". */
const PURPOSE = /^(?:in|for|on|toward|towards|of|worth)$/i;

/** Verbs of spending, whose "on" or "for" says on what. */
const SPEND = /^(?:spend|invest|earmark|allocate|budget|set|pledge|go|pay|need|seek|request)$/;

/** The token that a number counts, or undefined. `before`: the quantities read before it in the sentence, nearest last. */
export function thingOf(tree: Tree, read: Read, before: readonly Read[]): number | undefined {
  const { quantity, top } = read;
  const { unit } = quantity;
  const money = unit !== undefined && /^[A-Z]{3}$/.test(unit);
  const modified = modifiedBy(tree, top, quantity.core);
  if (quantity.tie === 'hyphen') return joinedTo(tree, quantity.core);
  if (modified !== undefined) return modified;
  const after = afterWord(tree, quantity.end, money ? PURPOSE : /^(?:of|out|in)$/i);
  if (money) {
    const container = containerOf(tree, read);
    return container ?? (after !== undefined && isPurpose(tree, after) ? after : spentOn(tree, top));
  }
  if (after !== undefined && /^within$/i.test(wordBefore(tree, quantity.start))) return undefined; // "within 300 meters of"
  if (after !== undefined) return partOf(tree, after, before);
  const next = unit === undefined ? pluralAfter(tree, quantity.end) : undefined;
  if (next !== undefined) return next;
  if (unit !== undefined) return unit === '%' ? undefined : containerOf(tree, read);
  const fate = firstAfter(tree, quantity.end);
  if (fate !== undefined && isFate(tokenAt(tree, fate).form)) return fate;
  return containerOf(tree, read) ?? saidToBe(tree, top) ?? leftOut(tree, read, before);
}

/** "16 were women": what a number without a noun is said to be. */
function saidToBe(tree: Tree, top: number): number | undefined {
  const { head, deprel } = tokenAt(tree, top);
  const what = tree.tokens[head];
  const isNoun = what !== undefined && /^NN.?S$/.test(what.xpos) && childBy(tree, head, 'cop') !== undefined;
  return isRelation(deprel, 'nsubj') && isNoun ? head : undefined;
}

/** The noun to the right that the number modifies: "12 people", "a $60 million package", "dozens more soldiers". */
function modifiedBy(tree: Tree, top: number, core: Span): number | undefined {
  const { head, deprel } = tokenAt(tree, top);
  const modifies = ['nummod', 'compound', 'amod', 'det', 'nmod', 'obl:unmarked', 'nmod:unmarked'];
  if (!modifies.some((relation) => isRelation(deprel, relation))) return undefined;
  if (childBy(tree, top, 'case') !== undefined && isRelation(deprel, 'nmod')) return undefined;
  const noun = head > top ? tree.tokens[head] : undefined;
  if (noun === undefined || noun.start < core.end) return undefined;
  // "40-mile-long column": the adjective in between passes the number on.
  if (noun.upos === 'ADJ' && isRelation(noun.deprel, 'amod') && noun.head > head)
    return beforeNextNumber(tree, top, noun.head) ?? noun.head;
  if (noun.upos === 'VERB' && !isFate(noun.form)) return undefined;
  if (noun.form === 'strong') return undefined; // "is 3,000 strong"
  if (!['NOUN', 'PROPN', 'ADJ', 'VERB'].includes(noun.upos) || /^(?:more|worth)$/i.test(noun.form))
    return undefined;
  return beforeNextNumber(tree, top, head) ?? lastOfCompound(tree, nominalAt(tree, head));
}

/** "30 captured Humvees": a participle or adjective that the parser takes for the counted itself. */
function nominalAt(tree: Tree, index: number): number {
  const isNoun = (at: number): boolean => /^(?:NOUN|PROPN)$/.test(tree.tokens[at]?.upos ?? '');
  return isNoun(index) || !isNoun(index + 1) ? index : index + 1;
}

/** "40 new F-16s and 80 kits", where the parser hangs 40 on the kits: a plural before the next number ends its phrase. */
function beforeNextNumber(tree: Tree, top: number, noun: number): number | undefined {
  const and = tree.tokens.findIndex(
    ({ upos }, index) =>
      index > top && index < noun && upos === 'CCONJ' && tree.tokens[index + 1]?.upos === 'NUM',
  );
  const last = tree.tokens[and - 1];
  return last !== undefined && /^NNP?S$/.test(last.xpos) ? and - 1 : undefined;
}

/** "56 battalion tactical groups": a number counts the last noun of a compound, whichever the parser hangs it on. */
function lastOfCompound(tree: Tree, index: number): number {
  const { head, deprel } = tokenAt(tree, index);
  return isRelation(deprel, 'compound') && head > index ? lastOfCompound(tree, head) : index;
}

/** The noun after the hyphen of "27-nation"; for "2,000-strong" what is so strong. */
function joinedTo(tree: Tree, core: Span): number | undefined {
  const index = tree.tokens.findIndex(({ start, upos }) => start > core.end - 1 && upos !== 'PUNCT');
  const token = tree.tokens[index];
  return token !== undefined && token.start === core.end + 1 && token.upos === 'NOUN' ? index : undefined;
}

/** The plural at the end of the nouns and adjectives right after a number that the parser hangs elsewhere. */
function pluralAfter(tree: Tree, end: number): number | undefined {
  let last = (firstAfter(tree, end) ?? tree.tokens.length) - 1;
  while (isOfPhrase(tree.tokens[last + 1])) last++;
  const token = tree.tokens[last];
  return token !== undefined && token.start >= end && (/^NNP?S$/.test(token.xpos) || /\ds$/.test(token.form))
    ? last
    : undefined;
}

/** A noun, an adjective, or the hyphen and figures of a name ("Su-27s"). */
function isOfPhrase(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return /^(?:NOUN|PROPN|ADJ)$/.test(token.upos) || token.xpos === 'HYPH' || /^\d+s$/.test(token.form);
}

function firstAfter(tree: Tree, end: number): number | undefined {
  const index = tree.tokens.findIndex(({ start }) => start >= end);
  return index < 0 ? undefined : index;
}

/** The noun phrase behind a preposition that stands right after the number. */
function afterWord(tree: Tree, end: number, words: RegExp): number | undefined {
  const first = firstAfter(tree, end);
  if (first === undefined) return undefined;
  // "$1 billion a week in lost sales".
  const rate = /^(?:an?|per|each|every)$/i.test(tokenAt(tree, first).form) ? 2 : 0;
  const index = first + rate;
  if (tree.tokens[index] === undefined || !words.test(tokenAt(tree, index).form)) return undefined;
  const token = tokenAt(tree, index);
  const of = /^(?:worth|out)$/i.test(token.form) ? index + 1 : index;
  const preposition = tree.tokens[of];
  if (preposition === undefined || (of !== index && preposition.form !== 'of')) return undefined;
  // "Four in five residents", but not "12 in the north".
  if (words.source !== PURPOSE.source && token.form === 'in' && tree.tokens[index + 1]?.upos !== 'NUM')
    return undefined;
  const head = isRelation(preposition.deprel, 'fixed') ? tokenAt(tree, index).head : preposition.head;
  return head > of ? head : undefined;
}

/** "£500m will be spent on munitions". */
function spentOn(tree: Tree, top: number): number | undefined {
  const { head, deprel } = tokenAt(tree, top);
  const verb = tree.tokens[head];
  if (verb === undefined || !SPEND.test(verb.lemma) || !/^(?:nsubj|obj)/.test(deprel)) return undefined;
  return childrenBy(tree, head, 'obl').find((child) => {
    const preposition = childBy(tree, child, 'case');
    const goesTo =
      preposition !== undefined && /^(?:on|for|toward|towards)$/i.test(tokenAt(tree, preposition).form);
    return goesTo && isPurpose(tree, child);
  });
}

function wordBefore(tree: Tree, start: number): string {
  return tree.tokens.findLast(({ end }) => end <= start)?.form ?? '';
}

/** Money goes to things, not to people, places, days or purposes told by a verb. */
function isPurpose(tree: Tree, index: number): boolean {
  const { upos } = tokenAt(tree, index);
  return (
    upos === 'NOUN' || (upos === 'PROPN' && childBy(tree, index, 'compound', 'amod', 'det') !== undefined)
  );
}

/** What a part is taken of: "six of the soldiers", "hundreds of tanks", "two of the 13", "7 of them". */
function partOf(tree: Tree, index: number, before: readonly Read[]): number | undefined {
  const { upos, lemma } = tokenAt(tree, index);
  if (/^(?:PRON|DET)$/.test(upos) && isFate(tree.tokens[index + 1]?.form ?? '')) return index + 1; // "of those killed"
  if (upos === 'PRON') return before.findLast(({ noun }) => noun !== undefined)?.noun;
  if (upos === 'NUM' || upos === 'SYM') return undefined;
  if (!isNumberNoun(lemma)) return index;
  const inner = childrenBy(tree, index, 'nmod').find((child) => child > index);
  return inner ?? index;
}

/** The noun with the words that describe it, as written, from behind the number on if that stands before it. */
export function phraseOf(text: string, tree: Tree, noun: number, core: Span): string {
  const end = tokenAt(tree, noun).end;
  let first = noun;
  while (first > 0 && describes(tree, first - 1, noun, core)) first--;
  return text.slice(tokenAt(tree, first).start, end).replaceAll(/\s+/g, ' ');
}

const NO_DESCRIPTION =
  /^(?:more|additional|other|further|extra|new|such|fresh|separate|different|all|same|many|several|few|strong)$/i;

/** Whether a token before a noun belongs to what it names. */
function describes(tree: Tree, index: number, noun: number, core: Span): boolean {
  const { start, end, form, upos, deprel } = tokenAt(tree, index);
  if (start < core.end && core.start < end) return false;
  if (upos === 'PUNCT' && (start === core.end || !/^[-–]$/.test(form))) return false;
  if (NO_DESCRIPTION.test(form) || upos === 'DET' || upos === 'NUM' || upos === 'ADP') return false;
  const within = upTo(tree, index).includes(noun);
  const plain = ['compound', 'amod', 'flat', 'punct', 'conj', 'cc', 'advmod', 'goeswith', 'nmod'].some(
    (relation) => isRelation(deprel, relation),
  );
  return within && plain && !isRelation(deprel, 'nmod:poss');
}

function upTo(tree: Tree, index: number): number[] {
  const up: number[] = [];
  for (let at = tokenAt(tree, index).head; at >= 0 && up.length < 8; at = tokenAt(tree, at).head) up.push(at);
  return up;
}
