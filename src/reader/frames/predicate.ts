import { childBy, childrenBy, isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import { caseOf, type Clause } from '../clause.ts';
import { isPartitive } from '../nouns.ts';
import { clauseAt, type Reading, treeAt, type Word } from '../reading.ts';
import type { FramePos } from './frame.ts';
import type { Support } from './lexicon.ts';

/** A word that may be the predicate of a frame, with what its slots are read from. Numbers are token indexes. */
export interface Predicate extends Word {
  readonly tree: Tree;
  readonly pos: FramePos;
  /** A verb's or predicate adjective's own clause. */
  readonly clause?: Clause;
  /** For a noun: the clause of the support verb that carries it, and what that does to it. */
  readonly carrier?: { readonly clause: Clause; readonly role: Support };
}

/** The predicate at a word, or undefined where no frame can begin. */
export function predicateAt(reading: Reading, word: Word): Predicate | undefined {
  const tree = treeAt(reading, word.sentence);
  const { upos, deprel } = tokenAt(tree, word.index);
  const clause = clauseAt(reading, word.sentence, word.index);
  if (upos === 'VERB' && clause) return { ...word, tree, pos: 'v', clause };
  if (upos === 'ADJ' && clause) return { ...word, tree, pos: 'a', clause };
  if (upos !== 'NOUN' || isRelation(deprel, 'compound') || deprel === 'amod' || deprel === 'case') return undefined;
  // Most nouns begin no frame: what carries them need not be sought.
  if (!headsAt(tree, word.index).some((head) => reading.coding.lexicon.framesOf(head, 'n').length > 0)) return undefined;
  const carrier = carrierOf(reading, tree, word);
  return { ...word, tree, pos: 'n', ...(carrier ? { carrier } : {}) };
} // prettier-ignore

/** What the lexicon may know the word at `index` by: its lemma, or that with its prefix, which is sought first (`counter-attack`). */
export function headsAt(tree: Tree, index: number): readonly string[] {
  const lemma = tokenAt(tree, index).lemma.toLowerCase();
  const prefix =
    tree.tokens[index - 1]?.form === '-' ? tree.tokens[index - 2]?.form.toLowerCase() : undefined;
  return prefix === undefined ? [lemma] : [`${prefix}-${lemma}`, lemma];
}

/** The support verb over a noun: "launched an attack", "came under a series of attacks", "an attack was launched", "an attack launched by". */
function carrierOf(reading: Reading, tree: Tree, word: Word): Predicate['carrier'] {
  let at = word.index;
  for (let token = tokenAt(tree, at); token.head >= 0; token = tokenAt(tree, at)) {
    const above = tokenAt(tree, token.head);
    const counted = isRelation(token.deprel, 'nmod') && caseOf(tree, at) === 'of' && isPartitive(above.lemma);
    if (!counted && token.deprel !== 'conj') break;
    at = token.head;
  }
  const participle = childrenBy(tree, word.index, 'acl').find(
    (index) => tokenAt(tree, index).xpos === 'VBN' && childBy(tree, index, 'aux', 'mark', 'nsubj') === undefined,
  );
  for (const verb of [tokenAt(tree, at).head, participle]) {
    const clause = verb === undefined || verb < 0 ? undefined : clauseAt(reading, word.sentence, verb);
    if (clause === undefined) continue;
    const preposition = caseOf(tree, at);
    const holds = verb === participle || clause.patient === at || tokenAt(tree, at).deprel === 'obj' || isRelation(tokenAt(tree, at).deprel, 'obl');
    const role = holds
      ? reading.coding.lexicon.support(preposition === '' || verb === participle ? clause.lemma : `${clause.lemma} ${preposition}`)
      : undefined;
    if (role !== undefined) return { clause, role };
  }
  return undefined;
} // prettier-ignore

/** The clause that says how real a predicate is and when: its own, or its carrier's. */
export function clauseOf(predicate: Predicate): Clause | undefined {
  return predicate.clause ?? predicate.carrier?.clause;
}

/** The head of what a predicate governs as a clause: what is demanded, said, threatened. */
export function complementOf({ tree, index, pos }: Predicate): number | undefined {
  if (pos === 'n') return childrenBy(tree, index, 'acl').find((child) => isContentOfNoun(tree, child));
  return childBy(tree, index, 'ccomp') ?? childBy(tree, index, 'xcomp') ?? contentAdverbial(tree, index);
}

/** "That NATO not expand", "to stop": a clause that says what the noun is about, not one that describes it. */
function isContentOfNoun(tree: Tree, child: number): boolean {
  if (childrenBy(tree, child, 'mark').some((mark) => /^(?:that|to)$/i.test(tokenAt(tree, mark).form))) return true;
  const subject = childBy(tree, child, 'nsubj');
  return subject !== undefined && childrenBy(tree, child, 'obj', 'obl').some((at) => at < subject && /^that$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** A `that` clause or an infinitive right of the verb which the parser took for an adverbial one: "urged them to stop". */
function contentAdverbial(tree: Tree, index: number): number | undefined {
  return childrenBy(tree, index, 'advcl').find(
    (child) =>
      child > index &&
      childrenBy(tree, child, 'mark').some((mark) => /^that$/i.test(tokenAt(tree, mark).form)),
  );
}
