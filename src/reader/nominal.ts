import { childBy, childrenBy, tokenAt, type Tree, yieldOf, isAnyOf } from '../language/tree.ts';
import { flatMap } from '../text/flat-map.ts';

/** Relations that make one name or one compound noun of several tokens. */
const CORE = ['compound', 'flat', 'fixed', 'goeswith'];

/** The tokens that belong to the noun phrase of `head` itself: without clauses, conjuncts, appositions and, unless `wide`, PPs. */
export function phraseTokens(tree: Tree, head: number, wide = false): number[] {
  return yieldOf(tree, head, (index) => {
    const { deprel, upos } = tokenAt(tree, index);
    if (
      isAnyOf(deprel, [
        'conj',
        'cc',
        'appos',
        'acl',
        'parataxis',
        'cop',
        'mark',
        'nsubj',
        'aux',
        'advcl',
        'dep',
        'orphan',
      ])
    )
      return true;
    if (upos === 'PUNCT') return deprel === 'punct' && !isHyphen(tree, index);
    if (!wide && (deprel === 'nmod' || deprel === 'obl' || deprel === 'case')) return true;
    return tokenAt(tree, index).head === head && deprel === 'case';
  });
}

function isHyphen(tree: Tree, index: number): boolean {
  return /^[-–]$/.test(tokenAt(tree, index).form);
}

/** The tokens of the name at `head`: the head and what is joined to it. */
export function coreTokens(tree: Tree, head: number): number[] {
  return yieldOf(tree, head, (index) => !isAnyOf(tokenAt(tree, index).deprel, CORE));
}

/** A noun phrase and the ones coordinated with it, in text order. */
export function conjunctsOf(tree: Tree, head: number): number[] {
  const joined = childrenBy(tree, head, 'conj');
  if (joined.length === 0) return [head];
  return [head, ...flatMap(joined, (index) => conjunctsOf(tree, index))];
}

/** The words of a phrase as the text has them, without a leading article. */
export function phraseText(tree: Tree, text: string, indexes: readonly number[]): string {
  const kept = indexes.filter((index, at) => !(at === 0 && /^(?:the|an?)$/i.test(tokenAt(tree, index).form)));
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return '';
  return text.slice(tokenAt(tree, first).start, tokenAt(tree, last).end).replace(/[\s\u00ad]+/g, ' ');
}

/** The word that introduces a phrase: its preposition, or '' for none. "According to" and "because of" give their first word. */
export function caseOf(tree: Tree, index: number): string {
  const word = childBy(tree, index, 'case');
  return word === undefined ? '' : tokenAt(tree, word).lemma.toLowerCase();
}
