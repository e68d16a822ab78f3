import { childBy, childrenBy, tokenAt, type Tree } from '../../language/tree.ts';
import { actorsAt } from '../actors.ts';
import { caseOf, conjunctsOf } from '../nominal.ts';
import { placeAt } from '../places.ts';
import { isRole } from '../nouns.ts';
import { clauseAt, type Reading, sentenceAt } from '../reading.ts';
import { hasForce } from '../units.ts';
import type { Frame, FrameItem, Need } from './frame.ts';
import { READERS_CLASSES } from './lexicon.ts';
import { clauseOf, complementOf, headsAt, type Predicate, singularOf } from './predicate.ts';
import { isActing, isDay, slotHeads } from './slots.ts';
import { flatMap } from '../../text/flat-map.ts';

/** The frame of a predicate: the longest whose words stand there and whose needs hold, the earliest row of several; sought once. */
export function frameOf(reading: Reading, predicate: Predicate): Frame | undefined {
  const known = reading.frames[predicate.sentence];
  const frame = known?.get(predicate.index);
  if (frame !== undefined) return frame ?? undefined;
  const found = firstFrame(reading, predicate);
  known?.set(predicate.index, found ?? null);
  return found;
} // prettier-ignore

/**
 * The first frame that also fits a predicate and gives an item of a kind: beside the act that it is coded as, "broke off relations"
 * is a measure. Only rows that ask for more than the word itself count.
 */
export function frameWith(
  reading: Reading,
  predicate: Predicate,
  kind: FrameItem['kind'],
): Frame | undefined {
  const { lexicon } = reading.coding;
  const { words } = sentenceAt(reading, predicate.sentence);
  const [, particle] = predicate.clause?.lemma.split(' ') ?? [];
  for (const head of lemmasOf(predicate)) {
    for (const frame of lexicon.framesGiving(kind, head, predicate.pos)) {
      // "Shot down" is not "shot".
      if (particle !== undefined && !frame.words.includes(particle)) continue;
      // Most are not in the sentence, wherever, and need not be sought in its tree.
      if (frame.others.every((word) => words.has(word)) && fits(reading, predicate, frame)) return frame;
    }
  }
  return undefined;
}

function firstFrame(reading: Reading, predicate: Predicate): Frame | undefined {
  const { lexicon } = reading.coding;
  const { words } = sentenceAt(reading, predicate.sentence);
  for (const head of lemmasOf(predicate)) {
    for (const frame of lexicon.framesAmong(head, predicate.pos, words))
      if (fits(reading, predicate, frame)) return frame;
  }
  return undefined;
}

/** What the lexicon may know a predicate by, in the order in which it is asked. */
function lemmasOf({ tree, index }: Predicate): readonly string[] {
  const heads = headsAt(tree, index);
  const regular = regularLemmas(tree, index);
  return regular.length === 0 ? heads : [...heads, ...regular];
}

function fits(reading: Reading, predicate: Predicate, frame: Frame): boolean {
  return hasWords(predicate, frame) && allHold(reading, predicate, frame);
}

function allHold(reading: Reading, predicate: Predicate, { needs }: Frame): boolean {
  for (const need of needs) if (!holds(reading, predicate, need)) return false;
  return true;
}

/** "Spurned": the verbs that a regular past form may be of, where the lemma is none that the lexicon has. */
function regularLemmas(tree: Tree, index: number): readonly string[] {
  const { form, xpos } = tokenAt(tree, index);
  if (xpos !== 'VBD' && xpos !== 'VBN') return NO_LEMMAS;
  const word = form.toLowerCase();
  if (!word.endsWith('ed')) return NO_LEMMAS;
  const stem = word.slice(0, -2);
  // "Gassed", "rammed": a doubled consonant.
  return [stem, word.slice(0, -1), ...(stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [])];
}

const NO_LEMMAS: readonly string[] = [];

function hasWords(predicate: Predicate, frame: Frame): boolean {
  for (const [at, word] of frame.words.entries()) {
    if (at === frame.head) continue;
    if (!(frame.pos === 'n' ? modifies(predicate, word) : belongs(predicate, word, frame))) return false;
  }
  return true;
}

const MODIFIERS = ['compound', 'amod', 'nmod', 'nummod', 'advmod', 'det'];

/** A word before a noun in its phrase: "air" of "air strike"; hyphens part words. */
function modifies({ tree, index }: Predicate, word: string): boolean {
  const parts = word.split('-');
  const near = childrenBy(tree, index, ...MODIFIERS).filter((at) => at < index);
  const lemmas = new Set(
    [...near, ...flatMap(near, (at) => childrenBy(tree, at, ...MODIFIERS, 'obj', 'case'))].map((at) => tokenAt(tree, at).lemma.toLowerCase()),
  );
  const before = new Set(tree.tokens.slice(Math.max(0, index - 2 * parts.length - 1), index).map(({ lemma }) => lemma.toLowerCase()));
  return parts.every((part) => lemmas.has(part) || (parts.length > 1 && before.has(part)));
} // prettier-ignore

/** Words that are particles more often than prepositions: beside an object, "in" of "gave $5 million in aid" is no part of "give in". */
const PARTICLES: ReadonlySet<string> = new Set('in up out off down over back away through'.split(' '));

/** A particle, a preposition, the head of a phrase that belongs to a verb or adjective, or a modifier of such a head. */
function belongs({ tree, index, clause }: Predicate, word: string, frame: Frame): boolean {
  if (clause?.lemma.endsWith(` ${word}`)) return true;
  const object = clause?.patient;
  const lemmaOf = (at: number): string => tokenAt(tree, at).lemma.toLowerCase();
  const isNamed = (at: number): boolean => frame.words.includes(lemmaOf(at));
  const phrases = [...(tree.children[index] ?? []), ...(object === undefined ? [] : [object])].filter(
    (at) => at === object || !/^(?:nsubj|aux|punct|cc|conj|ccomp)/.test(tokenAt(tree, at).deprel),
  );
  // "Considers the offer insufficient": an adjective behind the object.
  if (object !== undefined && childrenBy(tree, object, 'amod').some((at) => at > object && lemmaOf(at) === word)) return true;
  return phrases.some((at) => {
    if (lemmaOf(at) === word) return true;
    const isPreposition = caseOf(tree, at) === word && (!isDay(tree, at) || /^(?:until|by|before)$/.test(word)) && !(object !== undefined && PARTICLES.has(word) && frame.words.length === 2);
    if (isPreposition || childrenBy(tree, at, 'mark').some((mark) => lemmaOf(mark) === word)) return true;
    if (!isNamed(at)) return false;
    return childrenBy(tree, at, ...MODIFIERS).some((below) => lemmaOf(below) === word || caseOf(tree, below) === word);
  });
} // prettier-ignore

function holds(reading: Reading, predicate: Predicate, { slots, absent, heads }: Need): boolean {
  for (const slot of slots) if (isFilled(reading, predicate, slot, heads)) return !absent;
  return absent;
}

/** "Has yet to respond": not so far. */
function isYetTo({ tree, index, clause }: Predicate): boolean {
  const { deprel, head } = tokenAt(tree, index);
  if (clause?.modal !== 'to' || !/^(?:xcomp|advcl)/.test(deprel) || head < 0 || tokenAt(tree, head).lemma !== 'have') return false;
  return childrenBy(tree, head, 'advmod').some((at) => /^yet$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** Whether a slot is filled, by one of the classes or lemmas where any are given. */
function isFilled(reading: Reading, predicate: Predicate, slot: string, heads: readonly string[]): boolean {
  if (slot === 'neg') return predicate.clause?.negated === true || isYetTo(predicate);
  if (slot === 'passive') return predicate.clause?.passive ?? false;
  if (slot === 'inf') {
    const content = complementOf(predicate);
    const verb = content === undefined ? '' : tokenAt(predicate.tree, content).lemma.toLowerCase();
    return complementMood(reading, predicate) === 'infinitive' && (heads.length === 0 || heads.includes(verb));
  }
  if (slot === 'that') return complementMood(reading, predicate) === 'statement';
  if (slot === 'comp' && heads.length === 0) return complementOf(predicate) !== undefined;
  if (slot === 'comp' && heads.includes('subj')) return isOwnComplement(reading, predicate);
  const found = slotHeads(reading, predicate, slot);
  if (heads.length === 0) return found.length > 0;
  for (const at of found) {
    for (const one of conjunctsOf(predicate.tree, at)) {
      if (isOfAny(reading, predicate, one, heads)) return true;
    }
  }
  return false;
} // prettier-ignore

/** Whether what a predicate governs is an infinitive, a clause that states, or another ("whether", a participle); undefined for none. */
function complementMood(reading: Reading, predicate: Predicate): 'infinitive' | 'statement' | 'other' | undefined {
  const content = complementOf(predicate);
  if (content === undefined) return undefined;
  const clause = clauseAt(reading, predicate.sentence, content);
  if (clause?.modal === 'to') return 'infinitive';
  if (/^(?:whether|if)$/.test(clause?.mark ?? '') || (/^VBG$/.test(tokenAt(predicate.tree, content).xpos) && childBy(predicate.tree, content, 'aux') === undefined)) return 'other';
  return 'statement';
} // prettier-ignore

/** "Warned that it would strike": whoever acts in the complement is the doer. */
function isOwnComplement(reading: Reading, predicate: Predicate): boolean {
  const { sentence } = predicate;
  const inner = clauseAt(reading, sentence, complementOf(predicate));
  const doer = clauseOf(predicate)?.agent;
  if (inner?.agent === undefined || doer === undefined)
    return inner?.modal === 'to' && inner.agent === undefined;
  if (inner.agent === doer) return true;
  const doers = new Set(actorsAt(reading, { sentence, index: doer }).map(({ id }) => id));
  return actorsAt(reading, { sentence, index: inner.agent }).some(({ id }) => doers.has(id));
}

/** Whether a phrase is of one of the classes, or its head has one of the lemmas; "a series of attacks" is of what it counts. */
function isOfAny(reading: Reading, predicate: Predicate, index: number, names: readonly string[]): boolean {
  const { tree } = predicate;
  const { lemma, upos } = tokenAt(tree, index);
  const { lexicon } = reading.coding;
  const word = lemma.toLowerCase();
  const singular = singularOf(word);
  for (const name of names) {
    if (word === name || lexicon.isOf(word, name) || (singular !== word && lexicon.isOf(singular, name))) return true;
    if (READERS_CLASSES.has(name) && isOfReaders(reading, predicate, index, name)) return true;
  }
  if (!(upos === 'NUM' || word === 'series' || COLLECTING.test(singular))) return false;
  const counted = childrenBy(tree, index, 'nmod').find((child) => caseOf(tree, child) === 'of');
  const rest = names.filter((name) => !OF_ITSELF.has(name));
  return counted !== undefined && rest.length > 0 && isOfAny(reading, predicate, counted, rest);
} // prettier-ignore

/** Classes of which a phrase is by itself, whatever it counts. */
const OF_ITSELF: ReadonlySet<string> = new Set(['actor', 'person', 'force', 'place', 'money']);

/** Whether a phrase is of a class that is told by more than its head's lemma. */
function isOfReaders(reading: Reading, { tree, sentence }: Predicate, index: number, name: string): boolean {
  const { lemma, form, upos } = tokenAt(tree, index);
  switch (name) {
    case 'actor':
      return actorsAt(reading, { sentence, index }).some((actor) => isActing(reading, actor));
    case 'person':
      return isRole(lemma) || sentenceAt(reading, sentence).names.some(({ type, from, to }) => type === 'PER' && from <= index && index < to);
    case 'force':
      return hasForce(tree, index);
    case 'place':
      return upos === 'PROPN' && placeAt(reading, sentence, index).length > 0;
    case 'money':
      return /^[$€£¥]$/.test(form) || /^(?:dollar|euro|pound|yen|yuan|ruble|rouble|rupee|franc|mark|money)s?$/i.test(lemma) || childBy(tree, index, 'nmod:unmarked') !== undefined;
    case 'people': {
      // "Thousands fled", "12 were hurt", "700,000 Rohingya": a number that stands alone, or before a name, counts people.
      const counts = isNumber(tree, index) || isCountedName(tree, index);
      return counts && !childrenBy(tree, index, 'nmod').some((child) => caseOf(tree, child) === 'of');
    }
    default:
      return false;
  }
} // prettier-ignore

/** What a series, a number, a group of something is of. */
const COLLECTING =
  /^(?:series|number|wave|package|set|kind|type|form|part|all|some|any|most|ten|score|dozen|hundred|thousand|list|round|host|range|lot|pair|couple|group|act|tonne|ton|kilo|truckload|planeload|load|batch|consignment|barrel|box|piece)$/;

/** A number without a noun: "12", "thousands", "dozens". */
function isNumber(tree: Tree, index: number): boolean {
  const { upos, lemma } = tokenAt(tree, index);
  return upos === 'NUM' || (upos === 'NOUN' && /^(?:dozen|hundred|thousand|score|million)s?$/.test(lemma));
}

/** "12 Iranians", "Iranians": a name of a people, by its number or its plural. */
function isCountedName(tree: Tree, index: number): boolean {
  const { upos, xpos } = tokenAt(tree, index);
  return upos === 'PROPN' && (xpos === 'NNPS' || childBy(tree, index, 'nummod') !== undefined);
}
