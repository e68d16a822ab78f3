import type { Token } from '../analysis.ts';
import { baseRelation } from '../grammar.ts';
import { type Tree } from '../tree.ts';
import type { Role } from './mention.ts';
import { nounClass } from './noun-classes.ts';

/** Modifiers that say which one a noun means. */
const TELLING = new Set(['amod', 'compound', 'nmod', 'flat', 'nummod']);

/** What stands with a noun and tells which one it means: "Russian", "foreign", "Ukraine" of "Ukraine's". Lower case, in text order. */
export function modifiersOf(tree: Tree, head: number, excluded: (index: number) => boolean): string[] {
  const words: string[] = [];
  const waiting = [...(tree.children[head] ?? [])];
  for (let i = 0; i < waiting.length && i < 20; i++) {
    const at = waiting[i] ?? head;
    const token = tree.tokens[at];
    if (token === undefined || excluded(at) || !TELLING.has(baseRelation(token.deprel))) continue;
    if (token.upos === 'PRON' || token.upos === 'DET' || token.upos === 'NUM') continue;
    words.push(token.lemma.toLowerCase());
    waiting.push(...(tree.children[at] ?? []));
  }
  return words;
}

/** The noun's role, or undefined where it names no person or body. */
export function roleOf(tree: Tree, head: number, excluded: (index: number) => boolean): Role | undefined {
  const token = tree.tokens[head];
  if (token === undefined) return undefined;
  const noun = token.lemma.toLowerCase();
  const kind = nounClass(noun);
  return kind === 'person' || kind === 'body' || kind === 'place'
    ? { noun, words: modifiersOf(tree, head, excluded) }
    : undefined;
}

/**
 * The roles that stand with a name whose tokens are `from` to `to` and whose head is `head`: a title before it, however the tree attaches it,
 * an apposition on either side, a noun that it is said to be.
 */
export function rolesOfName(tree: Tree, from: number, to: number, head: number): Role[] {
  const inName = (index: number): boolean => index >= from && index < to;
  const roles: Role[] = [];
  const add = (index: number): void => {
    const role = inName(index) ? undefined : roleOf(tree, index, inName);
    if (role) roles.push(role);
  };
  const before = tree.tokens[from - 1];
  if (before && isNominal(before)) {
    const title = titleBefore(tree, from);
    if (title) roles.push(title);
  }
  for (const child of tree.children[head] ?? []) {
    if (tree.tokens[child]?.deprel === 'appos') add(child);
  }
  const token = tree.tokens[head];
  if (token === undefined || token.head < 0) return roles;
  if (token.deprel === 'appos') add(token.head);
  const isSubject = token.deprel === 'nsubj';
  const hasCopula = (tree.children[token.head] ?? []).some((child) => tree.tokens[child]?.deprel === 'cop');
  if (isSubject && hasCopula && isDefinite(tree, token.head)) add(token.head);
  return roles;
}

/** "Russian Foreign Minister" before a name, read from right to left. */
function titleBefore(tree: Tree, from: number): Role | undefined {
  const noun = tree.tokens[from - 1]?.lemma.toLowerCase().replace('.', '') ?? '';
  if (nounClass(noun) !== 'person') return undefined;
  const words: string[] = [];
  for (let i = from - 2; i >= Math.max(0, from - 7); i--) {
    const token = tree.tokens[i];
    if (token === undefined) break;
    if (token.xpos === 'POS' || token.form === '-') continue;
    if (!isNominal(token) && token.upos !== 'ADJ') break;
    words.unshift(token.lemma.toLowerCase());
  }
  return { noun, words };
}

function isNominal(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN';
}

export function isDefinite(tree: Tree, head: number): boolean {
  return (tree.children[head] ?? []).some((child) => {
    const token = tree.tokens[child];
    if (token === undefined) return false;
    const relation = baseRelation(token.deprel);
    if (relation === 'det') return token.lemma === 'the' || token.lemma === 'this' || token.lemma === 'that';
    return token.deprel === 'nmod:poss';
  });
}
