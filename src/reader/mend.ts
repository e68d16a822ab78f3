import type { Sentence, Token } from '../language/analysis.ts';
import { childBy, childrenBy, isRelation, tokenAt, type Tree, treeOf } from '../language/tree.ts';
import { verbOfFragment } from './mend-verb.ts';
import { sayingOf } from './saying.ts';

/**
 * A sentence whose coordinated verbs hang where their forms say. The parser joins a verb without a subject to the nearest one; but
 * only forms of a kind are coordinated: in "denied that its men had crossed and accused", "wants it settled and has refused", the second verb
 * goes with the verb above, which is finite as it is.
 */
export function mended(sentence: Sentence): Sentence {
  const tree = treeOf(sentence);
  const moved = new Map<number, number>();
  for (const index of tree.tokens.keys()) {
    const governor = properGovernor(tree, index);
    if (governor !== undefined) moved.set(index, governor);
  }
  const verb = verbOfFragment(tree);
  const tokens = sentence.tokens.map((token, index): Token => {
    const found = verb.get(index);
    if (found !== undefined) return found;
    const head = moved.get(index);
    return head === undefined ? (adjectiveOfSubject(tree, token, index) ?? token) : { ...token, head };
  });
  return tokens.some((token, index) => token !== sentence.tokens[index]) ? { ...sentence, tokens } : sentence;
}

/** The verb with which a coordinated verb really goes, where it is not the one that it hangs on. */
function properGovernor(tree: Tree, index: number): number | undefined {
  return firstContent(tree, index) ?? governorOfLikeForm(tree, index);
}

/** "Said that it would fail and that they were to blame": a second `that` clause goes with the first, not with the verb of saying. */
function firstContent(tree: Tree, index: number): number | undefined {
  const { deprel, head } = tokenAt(tree, index);
  if (deprel !== 'conj' || head < 0 || !opensWithThat(tree, index)) return undefined;
  return childrenBy(tree, head, 'ccomp').find((content) => content < index && opensWithThat(tree, content));
}

function opensWithThat(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'mark').some((mark) => /^that$/i.test(tokenAt(tree, mark).form));
}

function governorOfLikeForm(tree: Tree, index: number): number | undefined {
  const { deprel, head, upos } = tokenAt(tree, index);
  if (deprel !== 'conj' || upos !== 'VERB' || head < 0 || childBy(tree, index, 'nsubj', 'csubj') !== undefined) return undefined;
  const content = tokenAt(tree, head);
  const governs = ['ccomp', 'xcomp', 'advcl'].some((relation) => isRelation(content.deprel, relation));
  if (!governs || content.head < 0 || content.head > head) return undefined;
  const form = finiteForm(tree, index);
  if (form === undefined || form !== finiteForm(tree, content.head)) return undefined;
  // "Had crossed and accused": a perfect and a past; of other verbs the second may share the auxiliary, its form mistaken.
  const unlike = form !== finiteForm(tree, head) || (sayingOf(tokenAt(tree, index).lemma).length > 0 && isCompound(tree, head) !== isCompound(tree, index));
  return unlike ? content.head : undefined;
} // prettier-ignore

function isCompound(tree: Tree, index: number): boolean {
  return childBy(tree, index, 'aux') !== undefined;
}

/** The tag of the finite word of a verb group: the first auxiliary's, or the verb's own; undefined for infinitives and participles. */
function finiteForm(tree: Tree, index: number): string | undefined {
  const [auxiliary] = childrenBy(tree, index, 'aux', 'cop');
  const { xpos } = tokenAt(tree, auxiliary ?? index);
  return /^VB[DZP]$/.test(xpos) ? xpos : undefined;
}

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
