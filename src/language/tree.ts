import type { Span } from '../text/span.ts';
import type { Sentence, Token } from './analysis.ts';

/** A sentence with its tree at hand. Every number is an index into `tokens`. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Dependents of each token, in text order. */
  readonly children: readonly (readonly number[])[];
}

/** Most words govern none; they share one list, to which nothing is ever added. */
const NONE: number[] = [];

export function treeOf(sentence: Sentence): Tree {
  const { tokens } = sentence;
  const children: number[][] = [];
  for (let index = 0; index < tokens.length; index++) children.push(NONE);
  for (let index = 0; index < tokens.length; index++) {
    const head = tokens[index]?.head ?? -1;
    const known = children[head];
    if (known === NONE) children[head] = [index];
    else known?.push(index);
  }
  return { sentence, tokens, children };
}

/** The token at `index`; throws a RangeError where there is none. */
export function tokenAt(tree: Tree, index: number): Token {
  const token = tree.tokens[index];
  if (token === undefined) throw new RangeError(`no token ${index} in a sentence of ${tree.tokens.length}`);
  return token;
}

const COLON = 0x3a;

/** Whether a relation is `name` or a subtype of it: `obl:agent` is an `obl`. */
export function isRelation(deprel: string, name: string): boolean {
  return deprel === name || (deprel.charCodeAt(name.length) === COLON && deprel.startsWith(name));
}

/** Dependents of `index` by one of the relations (subtypes included), in text order. */
export function childrenBy(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  // By counting loops, as this and the next two are asked more often than anything else: what is made here for each answer is felt.
  const children = tree.children[index] ?? NONE;
  const found: number[] = [];
  for (let at = 0; at < children.length; at++) {
    const child = children[at] ?? 0;
    if (isAnyOf(tokenAt(tree, child).deprel, relations)) found.push(child);
  }
  return found;
}

/** The first dependent by one of the relations, in the order in which the relations are given. */
export function childBy(tree: Tree, index: number, ...relations: readonly string[]): number | undefined {
  const children = tree.children[index] ?? NONE;
  if (children.length === 0) return undefined;
  for (let nth = 0; nth < relations.length; nth++) {
    const relation = relations[nth] ?? '';
    for (let at = 0; at < children.length; at++) {
      const child = children[at] ?? 0;
      if (isRelation(tokenAt(tree, child).deprel, relation)) return child;
    }
  }
  return undefined;
}

/** Whether a relation is one of `relations` or a subtype of one. */
export function isAnyOf(deprel: string, relations: readonly string[]): boolean {
  for (let nth = 0; nth < relations.length; nth++) if (isRelation(deprel, relations[nth] ?? '')) return true;
  return false;
}

/** `index` and all below it, but for the branches that `prune` names; in text order. */
export function yieldOf(tree: Tree, index: number, prune?: (index: number) => boolean): number[] {
  const found: number[] = [];
  // In a projective tree what is visited so stands in text order already.
  const visit = (at: number): void => {
    const children = tree.children[at] ?? NONE;
    let next = 0;
    for (; next < children.length; next++) {
      const child = children[next] ?? 0;
      if (child > at) break;
      if (prune?.(child) !== true) visit(child);
    }
    found.push(at);
    for (; next < children.length; next++) {
      const child = children[next] ?? 0;
      if (prune?.(child) !== true) visit(child);
    }
  };
  visit(index);
  for (let at = 1; at < found.length; at++) {
    if ((found[at] ?? 0) < (found[at - 1] ?? 0)) return found.toSorted((a, b) => a - b);
  }
  return found;
}

/** The governors of `index`, nearest first. */
export function* ancestorsOf(tree: Tree, index: number): Generator<number> {
  for (let at = tokenAt(tree, index).head, steps = 0; at >= 0 && steps < tree.tokens.length; steps++) {
    yield at;
    at = tokenAt(tree, at).head;
  }
}

/** Text offsets of a set of tokens, from the first to the last, without punctuation at either end. */
export function spanOfTokens(tree: Tree, indexes: readonly number[]): Span {
  let first = Infinity;
  let last = -1;
  let mark = Infinity;
  for (const index of indexes) {
    if (tokenAt(tree, index).upos === 'PUNCT') mark = Math.min(mark, index);
    else {
      first = Math.min(first, index);
      last = Math.max(last, index);
    }
  }
  // Nothing but punctuation is its first mark.
  if (last < 0) first = last = mark === Infinity ? 0 : mark;
  return { start: tokenAt(tree, first).start, end: tokenAt(tree, last).end };
}
