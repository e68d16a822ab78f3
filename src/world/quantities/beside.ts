// What stands right beside a number in the order of words, which is surer than where a parser hangs it.
import { isRelation, tokenAt, type Tree } from '../../language/tree.ts';

/** The first token behind an offset. */
export function firstAfter(tree: Tree, end: number): number | undefined {
  const index = tree.tokens.findIndex(({ start }) => start >= end);
  return index < 0 ? undefined : index;
}

/** A noun phrase with the preposition before it; "out of" and "worth of" are an "of". */
export interface PhraseBehind {
  readonly preposition: string;
  /** Token of the first word behind the preposition. */
  readonly first: number;
  /** Token of the head noun. */
  readonly head: number;
}

/**
 * The phrase that a preposition right behind a number brings; "a week" may stand between ("$1 billion a week in lost
 * sales"). `end`: of the number with its modifiers.
 */
export function phraseBehind(tree: Tree, end: number): PhraseBehind | undefined {
  const next = firstAfter(tree, end);
  if (next === undefined) return undefined;
  const start = /^(?:an?|per|each|every)$/i.test(tokenAt(tree, next).form) ? next + 2 : next;
  const opener = tree.tokens[start];
  const at = opener !== undefined && /^(?:worth|out)$/i.test(opener.form) ? start + 1 : start;
  const preposition = tree.tokens[at];
  if (opener === undefined || preposition === undefined) return undefined;
  if (preposition.upos !== 'ADP' || (at > start && preposition.form !== 'of')) return undefined;
  const head = isRelation(preposition.deprel, 'fixed') ? opener.head : preposition.head;
  return head > at ? { preposition: preposition.form.toLowerCase(), first: at + 1, head } : undefined;
}

/** The preposition right before a number and its modifiers, or ''. The parser may hang it on one of those. */
export function prepositionBefore(tree: Tree, start: number): string {
  const before = tree.tokens.findLast(({ end }) => end <= start);
  return before?.upos === 'ADP' ? before.lemma.toLowerCase() : '';
}
