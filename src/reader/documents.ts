import { childrenBy, isRelation, tokenAt, type Tree } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { caseOf } from './nominal.ts';
import { clauseAt, isKnown, type Reading, treeAt, type Word } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** What is written or put forward, and speaks for its maker: "a resolution urging a halt", "the note required". */
const DOCUMENTS =
  /^(?:message|letter|note|statement|communiqu[eé]|resolution|draft|text|plan|proposal|ultimatum|demand|declaration|memorandum|document|petition|appeal|motion|telegram|cable|formula|offer|request)$/;

/** Whether a noun is a document or the like. */
export function isDocument(lemma: string): boolean {
  return DOCUMENTS.test(lemma.toLowerCase());
}

/**
 * Who makes a document: its owner, who is said to have made it ("drawn up by"), who sends or puts it forward; of one that was named
 * before ("the ultimatum"), its maker there. Empty for other nouns, and where nobody is told.
 */
export function makersOf(reading: Reading, word: Word): readonly ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const { lemma } = tokenAt(tree, word.index);
  if (!isDocument(lemma)) return [];
  const here = makersHere(reading, tree, word);
  if (here.length > 0 || !isDefinite(tree, word.index)) return here;
  for (let sentence = word.sentence; sentence >= Math.max(0, word.sentence - REACH); sentence--) {
    const before = treeAt(reading, sentence);
    const last = sentence === word.sentence ? word.index : before.tokens.length;
    for (let index = last - 1; index >= 0; index--) {
      if (tokenAt(before, index).lemma !== lemma) continue;
      const makers = makersHere(reading, before, { sentence, index });
      if (makers.length > 0) return makers;
    }
  }
  return [];
}

/** Sentences that a definite noun looks back over. */
const REACH = 8;

function makersHere(reading: Reading, tree: Tree, word: Word): readonly ActorRef[] {
  const owners = ownersOf(reading, word).filter(({ id }) => isKnown(reading, id));
  if (owners.length > 0) return owners;
  const by = flatMap(
    [
      ...childrenBy(tree, word.index, 'nmod').filter((at) => caseOf(tree, at) === 'by'),
      ...flatMap(childrenBy(tree, word.index, 'acl'), (at) => {
        const clause = clauseAt(reading, word.sentence, at);
        return clause?.passive && clause.agent !== undefined ? [clause.agent] : [];
      }),
    ],
    (index) => actorsAt(reading, { sentence: word.sentence, index }),
  );
  if (by.length > 0) return by;
  const { deprel, head } = tokenAt(tree, word.index);
  // "Voted for a resolution", "a resolution was adopted by the Assembly".
  const voted =
    isRelation(deprel, 'obl') && caseOf(tree, word.index) === 'for' && tokenAt(tree, head).lemma === 'vote';
  const passive = deprel === 'nsubj:pass';
  const above =
    isRelation(deprel, 'obj') || voted || passive ? clauseAt(reading, word.sentence, head) : undefined;
  if (above?.agent === undefined || above.passive !== passive || !(voted || MAKES.test(above.lemma)))
    return [];
  return actorsAt(reading, { sentence: word.sentence, index: above.agent });
}

/** Verbs whose subject is the maker of the document that is their object. */
const MAKES =
  /^(?:send|issue|put forward|table|submit|present|circulate|draft|write|deliver|release|publish|adopt|approve|pass|propose|introduce|sponsor|hand|give|read|unveil|float|offer|draw up|make)$/;

function isDefinite(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'det').some((at) => /^(?:the|this|that)$/i.test(tokenAt(tree, at).form));
}
