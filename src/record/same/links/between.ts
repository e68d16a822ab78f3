import type { Link, Reason, Relation } from '../../link.ts';
import type { Told } from '../told.ts';

/** How far one item bears on another, before it is known which is which in the record. */
export interface Bearing {
  readonly relation: Relation;
  readonly score: number;
  readonly why: readonly Reason[];
}

export function linkBetween(from: Told, to: Told, { relation, score, why }: Bearing): Link {
  return {
    relation,
    from: from.item.id,
    to: to.item.id,
    score: Math.round(Math.min(score, 0.95) * 100) / 100,
    why,
  };
}

/** Days from the report of the one to that of the other; NaN where one is undated, which no limit lets pass. */
export function daysAfter(from: Told, to: Told): number {
  return from.known === undefined || to.known === undefined ? Number.NaN : from.known - to.known;
}

/** After so many days nothing bears on anything. */
export const LONGEST = 120;

/** What is asked or charged is seldom told later than its answer: by this many days at most. */
export const EARLY = 3;

/** So many days after another, or more, up to so many. */
export type DaysAfter = readonly [least: number, most: number];

/** Whether the one is known within so many days after the other; not where one is undated. */
export function isWithin(
  from: Told,
  to: Told,
  [least, most]: readonly [least: number, most: number],
): boolean {
  const after = daysAfter(from, to);
  return after >= least && after <= most;
}

/** Names of actors among the terms: `@RUS` → RUS. */
export function namedIn(terms: Iterable<string>): readonly string[] {
  return [...terms].flatMap((term) => (term.startsWith('@') ? [term.slice(1)] : []));
}
