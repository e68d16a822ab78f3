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
    if (head !== undefined) return { ...token, head };
    return RENAMED.map((mend) => mend(tree, token, index)).find((found) => found !== undefined) ?? token;
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

/** Nouns that a `that` clause says the content of. */
const HAS_CONTENT =
  /^(?:concern|fear|worry|hope|belief|view|claim|charge|accusation|allegation|report|warning|threat|demand|call|proposal|promise|pledge|assurance|guarantee|sign|signal|evidence|fact|idea|notion|suggestion|statement|announcement|news|word|rumou?r|suspicion|conviction|confidence|condition|possibility|doubt|regret|agreement|understanding|insistence|declaration|impression|alarm|complaint|argument|speculation)$/;

/** "Expressed concern that a buildup signaled war": a `that` clause right after a noun which can have one is that noun's. */
function contentOfNoun(tree: Tree, token: Token, index: number): Token | undefined {
  if (!isRelation(token.deprel, 'advcl')) return undefined;
  const that = childrenBy(tree, index, 'mark').find((mark) => /^that$/i.test(tokenAt(tree, mark).form));
  const noun = that === undefined ? undefined : tree.tokens[that - 1];
  if (that === undefined || noun?.upos !== 'NOUN' || !HAS_CONTENT.test(noun.lemma)) return undefined;
  return { ...token, head: that - 1, deprel: 'acl' };
}

/** "On what Ambassador Berg called a threat": who stands between "what" and its verb is the verb's subject, coordinated with nothing. */
function subjectAfterWhat(tree: Tree, token: Token, index: number): Token | undefined {
  const { deprel, head } = token;
  if (deprel !== 'conj' || head < 0 || !/^what$/i.test(tokenAt(tree, head).form) || childBy(tree, index, 'cc') !== undefined) return undefined;
  const verb = childrenBy(tree, head, 'acl', 'ccomp').find((at) => at > index && childBy(tree, at, 'nsubj') === undefined);
  return verb === undefined ? undefined : { ...token, head: verb, deprel: 'nsubj' };
} // prettier-ignore

/** "Said the deployment of troops poses a threat": the subject of what is said, taken for an object of the saying. */
function subjectOfSaid(tree: Tree, token: Token, index: number): Token | undefined {
  if (token.deprel !== 'obj' || !/^(?:NOUN|PROPN)$/.test(token.upos) || token.head < 0) return undefined;
  const verb = tokenAt(tree, token.head);
  if (!/^(?:say|claim|declare|announce|believe|think|insist|argue|add|maintain)$/.test(verb.lemma)) return undefined;
  const said = childrenBy(tree, token.head, 'ccomp').find(
    (at) => at > index && finiteForm(tree, at) !== undefined && childBy(tree, at, 'nsubj', 'csubj', 'mark') === undefined,
  );
  return said === undefined ? undefined : { ...token, head: said, deprel: 'nsubj' };
} // prettier-ignore

/** Mends that give a token another governor and relation, in the order in which they are tried. */
const RENAMED = [adjectiveOfSubject, contentOfNoun, subjectAfterWhat, subjectOfSaid];
