import { childBy, tokenAt, type Tree } from '../language/tree.ts';

const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|this|next|late|earlier|early|again|today|yesterday|tonight|later|recently|afterwards?|publicly|separately|simply|repeatedly)$/i;
/** Verbs with an addressee between them and what is said. */
const ADDRESSED = /^(?:tell|inform|assure|remind|notify|promise|warn|ask|advise|show|persuade|convince)$/;
const OPENS = /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/;

/**
 * What is said after a verb of saying, as the order of words has it: a clause that begins right behind the verb or at its "that" begins there
 * even if the parser hung its subject elsewhere; it goes on to the mark that ends it, and over "and that …" or "and he …". `content` holds the token
 * indexes that the tree gives, in text order, all behind `verb`; without any it is given back.
 */
export function wholeClause(tree: Tree, verb: number, content: readonly number[]): readonly number[] {
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined || first < verb) return content;
  const from = startOf(tree, verb, first);
  const to = endOf(tree, verb, last);
  if (from === first && to === last) return content;
  const inside = new Set(content);
  const [before, after] = [range(from, first), range(last + 1, to + 1)];
  return [...before, ...content.filter((at) => inside.has(at)), ...after];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function startOf(tree: Tree, verb: number, first: number): number {
  const gap = range(verb + 1, first);
  const that = gap.findLast((at) => /^that$/i.test(tokenAt(tree, at).form) && tokenAt(tree, at).xpos === 'IN');
  if (that !== undefined) return that;
  const next = tree.tokens[verb + 1];
  const isClause = next !== undefined && OPENS.test(next.upos) && !WHEN.test(next.form) && !ADDRESSED.test(tokenAt(tree, verb).lemma) && next.deprel !== 'iobj';
  const isOpen = isClause && childBy(tree, verb, 'nsubj') !== undefined && gap.every((at) => !/^[;:"“”]$/.test(tokenAt(tree, at).form));
  return isOpen ? verb + 1 : first;
} // prettier-ignore

/** Where the clause ends: at a mark, before a second verb of the speaker's, or where the sentence ends. */
function endOf(tree: Tree, verb: number, last: number): number {
  let end = last;
  while (end + 1 < tree.tokens.length && runsOn(tree, verb, end + 1)) end++;
  const joint = tree.tokens[end + 1]?.form === ',' ? end + 2 : end + 1;
  if (!/^(?:and|but|or)$/i.test(tree.tokens[joint]?.form ?? '') || !isNextClause(tree, joint + 1)) return end;
  let to = joint;
  while (to + 1 < tree.tokens.length && !/^[.;:!?"“”]$/.test(tokenAt(tree, to + 1).form)) to++;
  return to;
}

/** A word without which the clause before it is none: a verb or an object that the parser hung elsewhere. */
function runsOn(tree: Tree, verb: number, at: number): boolean {
  const { upos, head } = tokenAt(tree, at);
  const before = tokenAt(tree, at - 1).upos;
  return head !== verb && before !== 'PUNCT' && (/^(?:VERB|AUX|PART)$/.test(upos) || (/^(?:DET|NOUN|PRON|ADJ)$/.test(upos) && before === 'VERB'));
} // prettier-ignore

/** "And that …", "and he had …": a further clause that is said. */
function isNextClause(tree: Tree, at: number): boolean {
  const [first, second] = [tree.tokens[at], tree.tokens[at + 1]];
  if (first === undefined || second === undefined) return false;
  if (/^that$/i.test(first.form)) return first.xpos === 'IN';
  return /^(?:he|she|it|they|we|i)$/i.test(first.form) && /^(?:VBD|VBZ|VBP|MD)$/.test(second.xpos) && !SAYS.test(second.lemma);
} // prettier-ignore

/** "He said A, and he added B": another saying. */
const SAYS = /^(?:say|add|tell|warn|urge|call|ask|demand|insist|note|accuse|claim|state)$/;
