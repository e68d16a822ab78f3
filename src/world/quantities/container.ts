import { subjectOf } from '../../language/grammar.ts';
import { childBy, childrenBy, isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import { type Counting, isCurrency } from './quantity.ts';
import { prepositionBefore } from './beside.ts';
import { isFate, isNumberNoun, isSum, isWhole } from './nouns.ts';

/** Verbs whose subject has the size that follows: "casualties number 45", "the toll rose to 92". */
const SIZE =
  /^(?:number|total|reach|exceed|top|surpass|rise|climb|grow|fall|drop|stand|jump|increase|run|amount|come|swell|shrink|hit|pass|soar|dwindle|have)$/;
/** Verbs whose object has the size that follows: "put the toll at 57", "cut the force to 3,000". */
const SET = /^(?:put|bring|raise|take|lift|push|estimate|increase|reduce|cut|set|double|expand|swell|value)$/;

/**
 * What a number is the size of, where it modifies no noun: "a crew of 320", "a deal worth $5 billion", "the toll climbed
 * to 92", "put the number of dead at 57". The token, or undefined.
 */
export function containerOf(tree: Tree, { quantity, top }: Counting): number | undefined {
  const { head, deprel } = tokenAt(tree, top);
  const money = isCurrency(quantity.unit);
  const plain = quantity.unit === undefined;
  const worth = money ? worthOf(tree, quantity.start) : undefined;
  if (worth !== undefined) return worth;
  const governor = tree.tokens[head];
  const preposition = prepositionBefore(tree, quantity.start);
  const filled = preposition === 'of' ? nounBefore(tree, quantity.start) : undefined;
  if (filled !== undefined) return plain ? wholeOf(tree, filled) : filled;
  if (governor === undefined) return predicateOf(tree, top, money);
  const above = governor.upos === 'NOUN' && head < top;
  if (above && (isRelation(deprel, 'nmod') || isRelation(deprel, 'appos'))) {
    if (preposition !== 'of' && preposition !== 'at') return undefined;
    return plain ? wholeOf(tree, head) : head;
  }
  if (isFate(governor.form) && isRelation(governor.deprel, 'nmod')) return head; // "the number of wounded at 312"
  if (plain && governor.form === 'strong') return predicateOf(tree, head, false); // "is 3,000 strong"
  if (
    isRelation(deprel, 'obj') ||
    isRelation(deprel, 'obl') ||
    isRelation(deprel, 'xcomp') ||
    isRelation(deprel, 'advmod') ||
    isRelation(deprel, 'nmod')
  )
    return sizedBy(tree, head, preposition, money);
  return predicateOf(tree, top, money);
}

/** The subject or object that a verb of size gives the number to. */
function sizedBy(tree: Tree, verb: number, preposition: string, money: boolean): number | undefined {
  const { lemma } = tokenAt(tree, verb);
  if (preposition !== '' && !/^(?:to|at|from|in|than|about|around|over|above)$/.test(preposition))
    return undefined;
  const passive = childBy(tree, verb, 'nsubj:pass');
  const object = SET.test(lemma) ? (passive ?? childBy(tree, verb, 'obj')) : undefined;
  const subject = SIZE.test(lemma) ? subjectOf(tree, verb) : -1;
  const given = /^(?:to|at|from)$/.test(preposition) || /^(?:estimate|value)$/.test(lemma);
  const holder = given ? (object ?? subject) : subject;
  return holder < 0 ? undefined : sizeable(tree, holder, money);
}

/** "The toll is 57". */
function predicateOf(tree: Tree, top: number, money: boolean): number | undefined {
  const subject = childBy(tree, top, 'nsubj');
  return subject === undefined ? undefined : sizeable(tree, subject, money);
}

/** A noun that can have a size in things, or in money. */
function sizeable(tree: Tree, index: number, money: boolean): number | undefined {
  const { upos, lemma, xpos, form } = tokenAt(tree, index);
  if (isFate(form) && !money) return index; // "the wounded number 1,600"
  if (upos !== 'NOUN') return undefined;
  if (money) return isSum(lemma) ? index : undefined;
  return xpos === 'NNS' && !isNumberNoun(lemma) ? index : wholeOf(tree, index);
}

/** What consists of many: itself, or for "the number of refugees" the refugees. */
function wholeOf(tree: Tree, index: number): number | undefined {
  const lemma = tokenAt(tree, index).lemma.toLowerCase();
  if (isNumberNoun(lemma)) {
    const many = childrenBy(tree, index, 'nmod').find((child) => caseOf(tree, child) === 'of');
    return many === undefined || !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(tokenAt(tree, many).upos)
      ? undefined
      : many;
  }
  return isWhole(lemma) ? index : undefined;
}

/** "A deal worth $5 billion", "equipment valued at $2 million": the noun before the words. */
function worthOf(tree: Tree, start: number): number | undefined {
  const last = tree.tokens.findLastIndex(({ end }) => end <= start);
  const at = tree.tokens[last]?.form === 'at' ? last - 1 : last;
  if (!/^(?:worth|valued|totaling|totalling|costing)$/.test(tree.tokens[at]?.form ?? '')) return undefined;
  const noun = tree.tokens[at - 1]?.form === ',' ? at - 2 : at - 1;
  return /^(?:NOUN|PROPN)$/.test(tree.tokens[noun]?.upos ?? '') ? noun : undefined;
}

/** The noun before the preposition before a number: the words say it even where the tree does not. */
function nounBefore(tree: Tree, start: number): number | undefined {
  const index = tree.tokens.findLastIndex(({ end }) => end <= start) - 1;
  return tree.tokens[index]?.upos === 'NOUN' ? index : undefined;
}

function caseOf(tree: Tree, index: number): string {
  const word = childBy(tree, index, 'case');
  return word === undefined ? '' : tokenAt(tree, word).lemma.toLowerCase();
}
