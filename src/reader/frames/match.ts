import { childBy, childrenBy, tokenAt } from '../../language/tree.ts';
import { actorsAt } from '../actors.ts';
import { caseOf } from '../clause.ts';
import { conjunctsOf } from '../nominal.ts';
import { placeAt } from '../places.ts';
import { hasForce } from '../posture-verb.ts';
import { isRole } from '../nouns.ts';
import { type Reading, sentenceAt } from '../reading.ts';
import type { Frame, Need } from './frame.ts';
import { complementOf, headsAt, type Predicate } from './predicate.ts';
import { isActing, slotHeads } from './slots.ts';

/** The frame of a predicate: the longest whose words stand there and whose needs hold, the earliest row of several. */
export function frameOf(reading: Reading, predicate: Predicate): Frame | undefined {
  const { tree, index, pos } = predicate;
  const hasWords = wordsAround(predicate);
  for (const head of headsAt(tree, index)) {
    const found = reading.coding.lexicon
      .framesOf(head, pos)
      .find((frame) => hasWords(frame) && frame.needs.every((need) => holds(reading, predicate, need)));
    if (found) return found;
  }
  return undefined;
} // prettier-ignore

/** Whether the words of a frame stand around a predicate. What stands there is gathered once, for all frames of its head. */
function wordsAround(predicate: Predicate): (frame: Frame) => boolean {
  let around: ReadonlySet<string> | undefined;
  return ({ words, head, pos }) =>
    words.length === 1 ||
    words.every((word, at) => {
      if (at === head) return true;
      around ??= pos === 'n' ? modifiersOf(predicate) : belongingsOf(predicate);
      return around.has(word) || (pos === 'n' && word.includes('-') && isJoined(predicate, word, around));
    });
}

const MODIFIERS = ['compound', 'amod', 'nmod', 'nummod', 'advmod', 'det'];

/** The words before a noun in its phrase: "air" of "air strike". */
function modifiersOf({ tree, index }: Predicate): ReadonlySet<string> {
  const near = childrenBy(tree, index, ...MODIFIERS).filter((at) => at < index);
  const below = near.flatMap((at) => childrenBy(tree, at, ...MODIFIERS, 'obj', 'case'));
  return new Set([...near, ...below].map((at) => tokenAt(tree, at).lemma.toLowerCase()));
}

/** "No-fly zone": a hyphen parts words, which stand right before the noun or modify it. */
function isJoined({ tree, index }: Predicate, word: string, around: ReadonlySet<string>): boolean {
  const parts = word.split('-');
  const before = tree.tokens.slice(Math.max(0, index - 2 * parts.length - 1), index);
  return parts.every((part) => around.has(part) || before.some(({ lemma }) => lemma.toLowerCase() === part));
}

/** The particles, prepositions and heads of phrases that belong to a verb or adjective. */
function belongingsOf({ tree, index, clause }: Predicate): ReadonlySet<string> {
  const found = new Set<string>();
  const particle = /.+ (\S+)$/.exec(clause?.lemma ?? '')?.[1];
  if (particle !== undefined) found.add(particle);
  const patient = clause?.patient;
  for (const at of [...(tree.children[index] ?? []), ...(patient === undefined ? [] : [patient])]) {
    const { lemma, deprel } = tokenAt(tree, at);
    if (at !== patient && /^(?:nsubj|aux|punct|cc|conj|ccomp)/.test(deprel)) continue;
    found.add(lemma.toLowerCase()).add(caseOf(tree, at));
    for (const mark of childrenBy(tree, at, 'mark')) found.add(tokenAt(tree, mark).lemma.toLowerCase());
    if (at === patient) for (const below of childrenBy(tree, at, 'nmod')) found.add(caseOf(tree, below));
  }
  return found;
}

function holds(reading: Reading, predicate: Predicate, { slots, absent, heads }: Need): boolean {
  return slots.some((slot) => isFilled(reading, predicate, slot, heads)) !== absent;
}

/** Whether a slot is filled, by one of the classes or lemmas where any are given. */
function isFilled(reading: Reading, predicate: Predicate, slot: string, heads: readonly string[]): boolean {
  if (slot === 'neg') return predicate.clause?.negated ?? false;
  if (slot === 'passive') return predicate.clause?.passive ?? false;
  if (slot === 'comp' && heads.length === 0) return complementOf(predicate) !== undefined;
  const found = slotHeads(reading, predicate, slot);
  if (heads.length === 0) return found.length > 0;
  return found.some((at) => conjunctsOf(predicate.tree, at).some((one) => heads.some((head) => isOf(reading, predicate, one, head))));
} // prettier-ignore

/** Whether a phrase is of a class, or its head has the lemma; "a series of attacks" is of what it counts. */
function isOf(reading: Reading, predicate: Predicate, index: number, name: string): boolean {
  const { tree, sentence } = predicate;
  const { lemma, form, upos } = tokenAt(tree, index);
  const word = lemma.toLowerCase();
  const singular = word.replace(/s$/, '');
  if (word === name || reading.coding.lexicon.isOf(word, name) || reading.coding.lexicon.isOf(singular, name)) return true;
  switch (name) {
    case 'actor':
      return actorsAt(reading, { sentence, index }).some((actor) => isActing(reading, actor));
    case 'person':
      return isRole(word) || sentenceAt(reading, sentence).names.some(({ type, from, to }) => type === 'PER' && from <= index && index < to);
    case 'force':
      return hasForce(tree, index);
    case 'place':
      return upos === 'PROPN' && placeAt(reading, sentence, index).length > 0;
    case 'money':
      return /^[$€£¥]$/.test(form) || /^(?:dollar|euro|pound|yen|yuan|ruble|rouble|rupee|franc|mark|money)s?$/.test(word) || childBy(tree, index, 'nmod:unmarked') !== undefined;
    default: {
      const counted = childrenBy(tree, index, 'nmod').find((child) => caseOf(tree, child) === 'of');
      const collects = /^(?:series|number|wave|package|set|kind|type|form|part|all|some|any|most|dozen|hundred|thousand|list|round|host|range|lot|pair|couple|group|act)$/.test(singular) || word === 'series';
      return collects && counted !== undefined && isOf(reading, predicate, counted, name);
    }
  }
} // prettier-ignore
