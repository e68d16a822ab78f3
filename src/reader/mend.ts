import type { Token } from '../language/analysis.ts';
import { isRelation, type Tree, treeOf } from '../language/tree.ts';

/** A tree with the parser's commonest slips mended where the words themselves tell the right one. */
export function mended(tree: Tree): Tree {
  const tokens = tree.tokens.map((token, index) => adjectiveOfSubject(tree, token, index) ?? token);
  return tokens.some((token, index) => token !== tree.tokens[index]) ? treeOf({ ...tree.sentence, tokens }) : tree;
} // prettier-ignore

/** "Russian and Syrian warplanes struck": of two subjects side by side, an adjective belongs to the noun after it. */
function adjectiveOfSubject(tree: Tree, token: Token, index: number): Token | undefined {
  if (token.upos !== 'ADJ' || !isRelation(token.deprel, 'nsubj')) return undefined;
  const noun = tree.tokens.findIndex(
    (other, at) => at > index && other.head === token.head && isRelation(other.deprel, 'nsubj') && /^(?:NOUN|PROPN)$/.test(other.upos),
  );
  const between = noun < 0 ? [] : tree.tokens.slice(index + 1, noun);
  const adjacent = noun > 0 && between.every(({ upos }) => /^(?:ADJ|CCONJ|PUNCT|PROPN)$/.test(upos));
  return adjacent ? { ...token, head: noun, deprel: 'amod' } : undefined;
} // prettier-ignore
