import type { Tree } from './tree.ts';

/** A relation without its subtype: `nsubj:pass` is `nsubj`. */
export function baseRelation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** The first child of `head` with one of the relations (without subtypes), or -1. */
export function childWith(tree: Tree, head: number, ...relations: readonly string[]): number {
  for (const child of tree.children[head] ?? []) {
    const token = tree.tokens[child];
    if (token && relations.includes(baseRelation(token.deprel))) return child;
  }
  return -1;
}

/**
 * The subject of a verb: its own, or, where it has none, that of the verb that it is joined to ("came and said"), or
 * that of the clause that it modifies ("spoke, saying"), or the noun that it modifies ("a man saying"). -1 where there is none.
 */
export function subjectOf(tree: Tree, verb: number): number {
  let at = verb;
  for (let step = 0; step < 6; step++) {
    const own = childWith(tree, at, 'nsubj', 'csubj');
    if (own >= 0) return own;
    const token = tree.tokens[at];
    if (token === undefined || token.head < 0) return -1;
    const relation = baseRelation(token.deprel);
    if (relation === 'acl') return token.head;
    if (relation !== 'conj' && relation !== 'advcl' && relation !== 'xcomp' && relation !== 'parataxis')
      return -1;
    at = token.head;
  }
  return -1;
}

/** The first and, exclusive, the last token of what `head` governs, itself included. */
export function reachOf(tree: Tree, head: number): { from: number; to: number } {
  let from = head;
  let to = head + 1;
  const waiting = [head];
  // A tree has no cycles; the bound is for trees that a file got wrong.
  for (let seen = 0; waiting.length > 0 && seen <= tree.tokens.length; seen++) {
    const at = waiting.pop() ?? head;
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
    waiting.push(...(tree.children[at] ?? []));
  }
  return { from, to };
}

/** Whether `ancestor` governs `token`, directly or not; a token does not govern itself. */
export function governs(tree: Tree, ancestor: number, token: number): boolean {
  let at = tree.tokens[token]?.head ?? -1;
  for (let step = 0; at >= 0 && step <= tree.tokens.length; step++) {
    if (at === ancestor) return true;
    at = tree.tokens[at]?.head ?? -1;
  }
  return false;
}
