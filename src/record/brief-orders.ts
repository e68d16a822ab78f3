import { dayOf } from '../world/calendar.ts';
import { gravityOfNumber, numberOf, statesIn, weightOf } from './brief-choice.ts';
import type { Entry } from './entry.ts';
import type { Ordering } from './in-order.ts';
import { mayHang, mostStates, weightAtMost } from './prospect.ts';

// The orders in which the sections of a brief choose.

export const BY_WEIGHT: Ordering = { rank: weightOf, atMost: weightAtMost };

/** What states have to do with each other first. */
export const BY_STATES: Ordering = {
  rank: (entry) => [-statesIn(entry), ...weightOf(entry)],
  atMost: (prospect) => [-mostStates(prospect), ...weightAtMost(prospect)],
};

/** Commitments whose condition has come about first, then those of which nothing came yet, what hangs on a condition before what does not. */
export const BY_NEARNESS: Ordering = {
  rank: (entry) => [distance(entry), -hanging(entry), ...BY_STATES.rank(entry)],
  atMost: (one) => [one.mayBeBorneOn ? 0 : 1, mayHang(one) ? -1 : 0, ...BY_STATES.atMost(one)],
};

function distance({ status }: Entry): number {
  return status?.value === 'triggered' ? 0 : status?.value === 'standing' ? 1 : 2;
}

function hanging({ item }: Entry): number {
  return item.kind === 'commitment' && item.condition !== undefined ? 1 : 0;
}

/** The newest first; of one day the gravest, then the greatest. */
export const BY_NUMBER: Ordering = {
  rank: (entry) => [-dayTold(entry), gravityOfNumber(entry), -numberOf(entry), ...weightOf(entry)],
  atMost: (prospect) => [-dayTold(prospect)],
};

/** Before all others where nothing is dated. */
const NEVER = -1e9;

function dayTold({ last }: Pick<Entry, 'last'>): number {
  return dayOf(last ?? '') ?? NEVER;
}
