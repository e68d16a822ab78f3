import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import { actorsAt } from './actors.ts';
import type { Cue } from './cues.ts';
import { caseOf } from './nominal.ts';
import { quotationAround, type Reading, sentenceAt } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** "According to the ministry, …": the rest of its clause is said by the ministry. */
export function accordingTo(reading: Reading, sentence: number, tree: Tree): Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < tree.tokens.length; index++) {
    const token = tokenAt(tree, index);
    const source = /^according$/i.test(token.form)
      ? isRelation(token.deprel, 'case')
        ? nameBehind(tree, token.head)
        : childBy(tree, index, 'obl', 'nmod')
      : tellerIn(tree, index);
    if (source === undefined || source < 0 || quotationAround(reading, token)) continue;
    const phrase = new Set(yieldOf(tree, /^according$/i.test(token.form) ? source : index));
    const clauses = [...ancestorsOf(tree, source)].filter((above) =>
      sentenceAt(reading, sentence).clauses.has(above),
    );
    const over = closesSentence(tree, index, phrase) ? clauses.at(-1) : clauses[0];
    const speakers = actorsAt(reading, { sentence, index: source });
    if (
      over === undefined ||
      speakers.length === 0 ||
      /^(?:plan|schedule|timetable|custom|tradition|rule|law|script|size|need|expectation)s?$/.test(
        tokenAt(tree, source).lemma,
      )
    )
      continue;
    cues.push({
      sentence,
      head: source,
      verb: 'according to',
      sayings: ['say'],
      speakers,
      speaker: source,
      content:
        restBehind(tree, index, phrase) ??
        yieldOf(
          tree,
          over,
          (at) => phrase.has(at) || (tokenAt(tree, at).head === over && tokenAt(tree, at).deprel === 'conj'),
        ),
      extent: spanOfTokens(tree, [...phrase]),
    });
  }
  return cues;
}

/** "According to Commander-in-Chief Anna Berg": the name of which a title is a part. */
function nameBehind(tree: Tree, index: number): number {
  const { deprel, head } = tokenAt(tree, index);
  return /^(?:compound|nmod:desc)$/.test(deprel) && head > index && tokenAt(tree, head).upos === 'PROPN'
    ? head
    : index;
}

/** "According to the ministry, …": in front of a sentence it gives all that follows, up to a semicolon. */
function restBehind(tree: Tree, index: number, phrase: ReadonlySet<number>): number[] | undefined {
  const first = tree.tokens.findIndex(({ form }, at) => form === ',' && at > index && (phrase.has(at - 1) || at > Math.max(...phrase)));
  // "According to its minister, Yasser Abbas, …": a name between commas is still the source's.
  const second = tree.tokens.findIndex(({ form }, at) => form === ',' && at > first);
  const isNamed = second > first + 1 && tree.tokens.slice(first + 1, second).every(({ upos }) => upos === 'PROPN');
  const comma = isNamed ? second : first;
  if (tree.tokens.slice(0, index).some(({ upos }) => !/^(?:PUNCT|CCONJ)$/.test(upos)) || comma < 0 || comma > index + LONGEST_SOURCE) return undefined;
  const end = tree.tokens.findIndex(({ form }, at) => form === ';' && at > comma);
  const to = end < 0 ? tree.tokens.length - (tree.tokens.at(-1)?.upos === 'PUNCT' ? 1 : 0) : end;
  // The comma may part a name from what describes it: then no clause has begun.
  return tree.tokens.slice(comma, to).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos)) ? Array.from({ length: to - comma - 1 }, (_, at) => comma + 1 + at) : undefined;
} // prettier-ignore

/** Tokens up to which the source of a fronted "according to" may reach. */
const LONGEST_SOURCE = 14;

/** ", according to the ministry." at the end of a sentence gives all of it, whatever clause the parser hung it on. */
function closesSentence(tree: Tree, index: number, phrase: ReadonlySet<number>): boolean {
  const after = tree.tokens.slice(Math.max(...phrase) + 1);
  return tree.tokens[index - 1]?.form === ',' && after.every(({ upos }) => upos === 'PUNCT');
}

/** "In the words of the minister", "by the army's account", "in Hanoi's version": whose telling it is. */
function tellerIn(tree: Tree, index: number): number | undefined {
  const { lemma, form, deprel } = tokenAt(tree, index);
  if (!isRelation(deprel, 'obl')) return undefined;
  const of = caseOf(tree, index);
  if (/^words$/i.test(form) && of === 'in') return childrenBy(tree, index, 'nmod').find((at) => caseOf(tree, at) === 'of' || tokenAt(tree, at).deprel === 'nmod:poss');
  if (!(/^(?:account|reckoning|telling|count)$/.test(lemma) && /^(?:by|in)$/.test(of)) && !(/^(?:version|telling|account|phrase|view|opinion)$/.test(lemma) && of === 'in')) return undefined;
  return childBy(tree, index, 'nmod:poss');
} // prettier-ignore

/** Nouns for what somebody has to say. */
const VIEW =
  /^(?:view|message|position|line|stance|argument|contention|word|answer|reply|response|verdict|opinion|assessment|conviction|advice|explanation|claim|account)$/;

/** "The envoy's view was that both sides were tired", "the word from Oslo is that": what follows is said by whose the noun is. */
export function viewCues(reading: Reading, sentence: number, tree: Tree): Cue[] {
  return flatMap(tree.tokens, (token, that) => {
    const be = tree.tokens[that - 1];
    if (!/^that$/i.test(token.form) || be?.lemma !== 'be' || be.head < 0 || quotationAround(reading, token)) return [];
    const noun = childrenBy(tree, be.head, 'nsubj').find((at) => at < that && VIEW.test(tokenAt(tree, at).lemma));
    if (noun === undefined) return [];
    const owner = childBy(tree, noun, 'nmod:poss') ?? childrenBy(tree, noun, 'nmod').find((at) => /^(?:from|of|in|at)$/.test(caseOf(tree, at)));
    const speakers = owner === undefined ? [] : actorsAt(reading, { sentence, index: owner });
    const content = [...tree.tokens.keys()].slice(that + 1).filter((at) => tokenAt(tree, at).upos !== 'PUNCT');
    if (owner === undefined || speakers.length === 0 || !content.some((at) => tokenAt(tree, at).deprel.startsWith('nsubj'))) return [];
    const phrase = yieldOf(tree, noun);
    return [{ sentence, head: noun, verb: 'say', sayings: ['say' as const], speakers, speaker: owner, content, extent: spanOfTokens(tree, phrase) }];
  });
} // prettier-ignore
