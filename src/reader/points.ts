import { childrenBy, isRelation, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import type { Act } from './act.ts';
import { caseOf } from './clause.ts';
import { slotHeads } from './frames/slots.ts';
import { conjunctsOf } from './nominal.ts';
import type { Reading } from './reading.ts';

/** One thing asked for or answered. */
export interface Point {
  /** Head of the clause or phrase, a token index. */
  readonly head: number;
  /** Its words as token indexes, without the conjunction or preposition that joins it. */
  readonly tokens: readonly number[];
}

/** What an act of asking or answering is about, point by point: the clauses or things, coordinated ones apart. */
export function pointsOf(reading: Reading, { predicate, complement, frame }: Act): Point[] {
  const { tree, index } = predicate;
  if (complement !== undefined) {
    const heads = conjunctsOf(tree, complement).filter((at) => at === complement || isClause(tree, at));
    return heads.map((head) => pointAt(tree, head, heads));
  }
  const named = new Set(frame.to.flat());
  const own = frame.words.filter((word) => !named.has(word));
  const slots = ['for', 'obj', ...own, 'of', 'to', 'against'].filter((slot) => !named.has(slot));
  const things = slots.map((slot) => slotHeads(reading, predicate, slot)).find((heads) => heads.length > 0) ?? [];
  return things
    .filter((at) => at !== index)
    .flatMap((thing) => {
      const heads = conjunctsOf(tree, thing);
      return heads.map((head) => pointAt(tree, head, heads));
    });
} // prettier-ignore

function isClause(tree: Tree, index: number): boolean {
  return tokenAt(tree, index).upos === 'VERB' || childrenBy(tree, index, 'cop').length > 0;
}

function pointAt(tree: Tree, head: number, heads: readonly number[]): Point {
  const tokens = yieldOf(tree, head, (at) => {
    const { deprel, head: above } = tokenAt(tree, at);
    if (heads.includes(at) || isRelation(deprel, 'parataxis')) return true;
    return above === head && (deprel === 'case' || isRelation(deprel, 'cc'));
  });
  return { head, tokens };
}

/** The words of a noun's clause that says what it provides for: "a plan under which both would withdraw", each verb apart. */
export function provisionsOf(tree: Tree, noun: number): Point[] {
  const clause = childrenBy(tree, noun, 'acl').find((at) =>
    childrenBy(tree, at, 'obl').some((child) => caseOf(tree, child) === 'under' && /^which$/i.test(tokenAt(tree, child).form)),
  );
  if (clause === undefined) return [];
  const heads = conjunctsOf(tree, clause).filter((at) => isClause(tree, at));
  return heads.map((head) => pointAt(tree, head, heads));
} // prettier-ignore
