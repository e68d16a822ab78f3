import { type Item, KINDS } from '../../reader/item.ts';
import { foldName } from '../../world/folding.ts';
import type { Profile } from '../rules.ts';
import { subjectOf } from '../substance.ts';
import { CLAIMS } from './asked.ts';
import { oneDay, possibleDays } from './days.ts';
import { isAsked, isGeneral } from './links/answers.ts';
import { FOR_KEYS, isDeed, isEntry } from './links/deeds.ts';
import { isOpen, settlesAny } from './links/settles.ts';
import { doersIn, entersBy, heavyOf } from './links/triggers.ts';
import { takesBack } from './links/withdraws.ts';
import { FORMATS } from './meeting.ts';
import { STAGES } from './measure.ts';
import { countsOf, MOVES } from './posture.ts';
import { isDone } from './realis.ts';
import { hashOf } from './sketch.ts';
import { isKind, type Party, type Told } from './told.ts';

// Numbers of 16 bits: a few single ones, at the places of `LANE`; then sets, each member of which sets the bit of its hash (Bloom 1970),
// so that two sets with a member in common have a bit in common.
const BITS_OF_LANE = 16;

/**
 * Single numbers. `doers`: who is to bring the condition about; `day`: its one day; `words`: a hash of what is quoted, 0 where nothing is;
 * `known`: day of its report, 0 where it is undated; `first`, `last`: the days of which it may be. Days are counted from 1970.
 */
export const LANE = {
  by: 0,
  to: 1,
  doers: 2,
  kind: 3,
  sort: 4,
  day: 5,
  words: 6,
  is: 7,
  known: 8,
  first: 9,
  last: 10,
} as const;
const SINGLES = 11;
const LANES = SINGLES + 24;

/** Where a set of terms stands in a profile, with what bounds the weight that it has in common with another. */
export interface TermLanes {
  /** The first of its lanes, and how many: 4 or 8. Eight are folded to four by halves. */
  readonly from: number;
  readonly lanes: 4 | 8;
  /** Tenths: weight of all, rounded down. */
  readonly weight: number;
  /** Tenths, rounded up: by how much the terms of one bit weigh more than 1. */
  readonly slack: number;
  /** How many actors it names: they set no bit, as a crisis has the same few. */
  readonly names?: number;
}

export const QUOTE: TermLanes = { from: 11, lanes: 8, weight: 19, slack: 20, names: 21 };
/** Of kinds that are about something. */
export const CONTENT: TermLanes = { from: 22, lanes: 4, weight: 26, slack: 27, names: 28 };
/** The heavy terms of what a commitment hangs on, which are no names. */
export const CONDITION: TermLanes = { from: 29, lanes: 4, weight: 33, slack: 34 };

/** What it is: bits of `LANE.is`. */
export const IS = {
  deed: 1,
  takingBack: 2,
  /** It names the item that it is about. */
  pointing: 4,
  general: 8,
  asked: 16,
  accusing: 32,
  open: 64,
  settling: 128,
  /** It gives numbers: in its words; of units. */
  numbered: 256,
  counted: 512,
  money: 1024,
  takenBack: 2048,
  /** Forces that enter a state; a condition that is met by such. */
  entering: 4096,
  metByEntering: 8192,
} as const;

export function profileOf(told: Told): Profile {
  const { item, quote, content, condition } = told;
  const profile = new Uint16Array(LANES);
  // Who attacks may be said to invade.
  const too = [...FOR_KEYS].flatMap(([term, other]) => (quote.weights.has(term) ? [other] : []));
  putTerms(profile, QUOTE, (put) => {
    quote.weights.forEach(put);
    for (const term of too) put(term, 0);
  });
  if (subjectOf(item) !== undefined) putTerms(profile, CONTENT, (put) => content.weights.forEach(put));
  if (isKind(told, 'commitment') && condition !== undefined) {
    const { weights } = condition;
    putTerms(profile, CONDITION, (put) => {
      for (const term of heavyOf(condition)) put(term, weights.get(term) ?? 0);
    });
    profile[LANE.doers] = bitsOf(doersIn(told, condition));
  }
  profile[LANE.by] = bitsOfParties(told.by);
  profile[LANE.to] = bitsOfParties(told.to);
  profile[LANE.kind] = KINDS.indexOf(item.kind);
  profile[LANE.sort] = hashOf(sortOf(item));
  profile[LANE.day] = oneDay(told) ?? 0;
  profile[LANE.words] = item.kind === 'statement' && item.words !== undefined ? hashOf(foldName(item.words).join(' ')) | 1 : 0;
  profile[LANE.is] = traitsOf(told);
  profile[LANE.known] = told.known ?? 0;
  const days = possibleDays(told);
  profile[LANE.first] = Math.max(0, days.first ?? 0);
  profile[LANE.last] = Math.min(ANY, days.last ?? ANY);
  return profile;
} // prettier-ignore

const ANY = 0xffff;

/** The single numbers hold by themselves. */
export function fade(profile: Profile): Profile {
  return profile.subarray(0, SINGLES);
}

/** With sets that may have anything in them. */
export function unfade(faded: Profile): Profile {
  const profile = new Uint16Array(LANES).fill(ANY);
  profile.set(faded);
  // The less a set weighs by itself, the more of it may be in another.
  for (const { weight } of [QUOTE, CONTENT, CONDITION]) profile[weight] = 1;
  return profile;
}

/** What must be the same in two of a kind that are joined for more than their wording. */
function sortOf(item: Item): string {
  switch (item.kind) {
    case 'answer':
      return item.verdict;
    case 'commitment':
      return String(item.stance === 'threat');
    case 'claim':
      return CLAIMS[item.stance];
    case 'posture':
      return `${MOVES[item.move]} ${isDone(item)}`;
    case 'meeting':
      return FORMATS[item.format];
    case 'measure':
      return `${item.type} ${STAGES[item.status]}`;
    case 'figure':
      return `${item.what} ${item.realis}`;
    case 'event':
      return `${item.cameo.slice(0, 2)} ${item.quad} ${isDone(item)}`;
    case 'statement':
    case 'demand':
    case 'decision':
      return '';
  }
}

function traitsOf(told: Told): number {
  const { item, quote, condition } = told;
  const traits: readonly (readonly [number, boolean])[] = [
    [IS.deed, isDeed(told)],
    [IS.takingBack, takesBack(told)],
    [IS.pointing, (isKind(told, 'answer') && told.item.demand !== undefined) || (isKind(told, 'claim') && told.item.answers !== undefined)],
    [IS.general, isKind(told, 'answer') && isGeneral(told)],
    [IS.asked, isAsked(told)],
    [IS.accusing, isKind(told, 'claim') && told.item.stance === 'accuses'],
    [IS.open, (isKind(told, 'meeting') && isOpen(told.item)) || (isKind(told, 'decision') && told.item.status === 'pending')],
    [IS.settling, (isKind(told, 'meeting') && settlesAny(told.item)) || (isKind(told, 'decision') && told.item.status === 'taken')],
    [IS.numbered, quote.numbers.size > 0],
    [IS.counted, isKind(told, 'posture') && countsOf(told.item).length > 0],
    [IS.money, item.kind === 'figure' && item.what === 'money'],
    [IS.entering, isEntry(told)],
    [IS.metByEntering, condition !== undefined && entersBy(condition)],
    [IS.takenBack, item.kind === 'demand' || item.kind === 'commitment'],
  ];
  return traits.reduce((bits, [bit, is]) => (is ? bits | bit : bits), 0);
} // prettier-ignore

/** A party is known by itself and by its side. */
function bitsOfParties(parties: readonly Party[]): number {
  return bitsOf(parties.flatMap(({ id, side }) => [id, side]));
}

function bitsOf(ids: readonly string[]): number {
  return ids.reduce((bits, id) => bits | (1 << (hashOf(id) & 15)), 0);
}

/** `tell`: gives each term with its weight to what it is called with. */
function putTerms(profile: Profile, at: TermLanes, tell: (put: (term: string, weight: number) => void) => void): void {
  const bits = at.lanes * BITS_OF_LANE;
  const onBit = Array.from<number>({ length: bits }).fill(0);
  let [all, names] = [0, 0];
  tell((term, weight) => {
    all += weight;
    if (term.startsWith('@')) names++;
    else {
      const bit = hashOf(term) & (bits - 1);
      onBit[bit] = (onBit[bit] ?? 0) + weight;
      const lane = at.from + Math.floor(bit / BITS_OF_LANE);
      profile[lane] = (profile[lane] ?? 0) | (1 << bit % BITS_OF_LANE);
    }
  });
  const slack = onBit.reduce((sum, weight) => sum + Math.max(0, weight - 1), 0);
  profile[at.weight] = Math.floor(10 * Math.min(all, MOST) + ROUNDING);
  profile[at.slack] = Math.ceil(10 * Math.min(slack, MOST) - ROUNDING);
  if (at.names !== undefined) profile[at.names] = names;
} // prettier-ignore

const MOST = 6000;
/** What sums of weights may be off by. */
export const ROUNDING = 1e-6;
