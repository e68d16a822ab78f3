import type { Token } from '../../language/analysis.ts';
import { childBy, isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import type { Span } from '../../text/span.ts';
import { isFate } from './nouns.ts';
import { firstAfter } from './beside.ts';

/** The noun to the right that the number modifies: "12 people", "a $60 million package", "dozens more soldiers". */
export function modifiedBy(tree: Tree, top: number, core: Span): number | undefined {
  const { head, deprel } = tokenAt(tree, top);
  const modifies = ['nummod', 'compound', 'amod', 'det', 'nmod', 'obl:unmarked', 'nmod:unmarked'];
  if (!modifies.some((relation) => isRelation(deprel, relation))) return undefined;
  if (childBy(tree, top, 'case') !== undefined && isRelation(deprel, 'nmod')) return undefined;
  const noun = head > top ? tree.tokens[head] : undefined;
  if (noun === undefined || noun.start < core.end) return undefined;
  // "40-mile-long column": the adjective in between passes the number on.
  if (noun.upos === 'ADJ' && isRelation(noun.deprel, 'amod') && noun.head > head)
    return beforeNextNumber(tree, top, noun.head) ?? noun.head;
  if (noun.upos === 'VERB' && !isFate(noun.form)) return undefined;
  if (noun.form === 'strong') return undefined; // "is 3,000 strong"
  if (!['NOUN', 'PROPN', 'ADJ', 'VERB'].includes(noun.upos) || /^(?:more|worth)$/i.test(noun.form))
    return undefined;
  return beforeNextNumber(tree, top, head) ?? lastOfCompound(tree, nominalAt(tree, head));
}

/** "30 captured Humvees": a participle or adjective that the parser takes for the counted itself. */
function nominalAt(tree: Tree, index: number): number {
  const isNoun = (at: number): boolean => /^(?:NOUN|PROPN)$/.test(tree.tokens[at]?.upos ?? '');
  return isNoun(index) || !isNoun(index + 1) ? index : index + 1;
}

/** "40 new F-16s and 80 kits", where the parser hangs 40 on the kits: a plural before the next number ends its phrase. */
function beforeNextNumber(tree: Tree, top: number, noun: number): number | undefined {
  const and = tree.tokens.findIndex(
    ({ upos }, index) =>
      index > top && index < noun && upos === 'CCONJ' && tree.tokens[index + 1]?.upos === 'NUM',
  );
  const last = tree.tokens[and - 1];
  return last !== undefined && /^NNP?S$/.test(last.xpos) ? and - 1 : undefined;
}

/** "56 battalion tactical groups": a number counts the last noun of a compound, whichever the parser hangs it on. */
function lastOfCompound(tree: Tree, index: number): number {
  const { head, deprel } = tokenAt(tree, index);
  return isRelation(deprel, 'compound') && head > index ? lastOfCompound(tree, head) : index;
}

/** The plural at the end of the nouns and adjectives right after a number that the parser hangs elsewhere. */
export function pluralAfter(tree: Tree, end: number): number | undefined {
  let last = (firstAfter(tree, end) ?? tree.tokens.length) - 1;
  while (isOfPhrase(tree.tokens[last + 1])) last++;
  const token = tree.tokens[last];
  return token !== undefined && token.start >= end && (/^NNP?S$/.test(token.xpos) || /\ds$/.test(token.form))
    ? last
    : undefined;
}

/** A noun, an adjective, or the hyphen and figures of a name ("Su-27s"). */
function isOfPhrase(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return /^(?:NOUN|PROPN|ADJ)$/.test(token.upos) || token.xpos === 'HYPH' || /^\d+s$/.test(token.form);
}
