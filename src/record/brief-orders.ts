import { dayOf } from '../world/calendar.ts';
import { byWeight, gravityOfNumber, numberOf, statesIn, weightOf } from './brief-choice.ts';
import type { Entry } from './entry.ts';
import type { Ordering } from './in-order.ts';
import { mayHang, mostStates, weightAtMost } from './prospect.ts';

// The orders in which the sections of a brief choose.

export const BY_WEIGHT: Ordering = { atMost: weightAtMost, rank: weightOf, compare: byWeight };

/** What states have to do with each other first. */
export const BY_STATES: Ordering = {
  atMost: (prospect) => [-mostStates(prospect), ...weightAtMost(prospect)],
  rank: (entry) => [-statesIn(entry), ...weightOf(entry)],
  compare: (a, b) => statesIn(b) - statesIn(a) || byWeight(a, b),
};

/** Commitments whose condition has come about first, then those of which nothing came yet, what hangs on a condition before what does not. */
export const BY_NEARNESS: Ordering = {
  atMost: (one) => [one.mayBeBorneOn ? 0 : 1, mayHang(one) ? -1 : 0, ...BY_STATES.atMost(one)],
  rank: (entry) => [distance(entry), -hanging(entry), ...BY_STATES.rank(entry)],
  compare: (a, b) => distance(a) - distance(b) || hanging(b) - hanging(a) || BY_STATES.compare(a, b),
};

function distance({ status }: Entry): number {
  return status?.value === 'triggered' ? 0 : status?.value === 'standing' ? 1 : 2;
}

function hanging({ item }: Entry): number {
  return item.kind === 'commitment' && item.condition !== undefined ? 1 : 0;
}

/** The newest first; of one day the gravest, then the greatest. */
export const BY_NUMBER: Ordering = {
  atMost: ({ last }) => [-dayTold(last)],
  rank: ({ last }) => [-dayTold(last)],
  compare: (a, b) =>
    dayTold(b.last) - dayTold(a.last) ||
    gravityOfNumber(a) - gravityOfNumber(b) ||
    numberOf(b) - numberOf(a) ||
    byWeight(a, b),
};

/** Before all others where nothing is dated. */
const NEVER = -1e9;

function dayTold(instant: string | undefined): number {
  return dayOf(instant ?? '') ?? NEVER;
}
