import type { Report } from '../../report/report.ts';
import { knownFrom } from '../known.ts';
import { type Credit, isAgency, outletKey } from './credits.ts';
import { noticeOf } from './marks.ts';

/** A report's place among all reports: compared field by field. */
export interface Place {
  /** `knownFrom`, or '~', which comes after every instant: undated reports stand last. */
  readonly known: string;
  /** Its turn among the reports of one instant: a whole number from 0 to 95. */
  readonly turn: number;
  readonly id: string;
}

/** Steps in which the fullness of a story is told. */
const STEPS = 32;

/** The place of a report with these credits and so many words that carry its story. */
export function placeOf(report: Report, credits: readonly Credit[], words: number): Place {
  return { known: knownFrom(report) ?? '~', turn: turnOf(report, credits, words), id: report.id };
}

/** Negative where `a` stands before `b`. A total order that rests on nothing but the two reports. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.known !== b.known) return a.known < b.known ? -1 : 1;
  if (a.turn !== b.turn) return a.turn - b.turn;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/**
 * An agency's own story comes first, what says that it was taken from somewhere else last; among these the fuller comes first, as
 * copies are cut, and a notice after what it may be about. Many reports tell their day and no hour: where a cut stood at the head of
 * such a day, another cut of the story that shares nothing with it would be an origin of its own.
 */
function turnOf(report: Report, credits: readonly Credit[], words: number): number {
  const fullness = noticeOf(report) === undefined ? fullnessOf(words) : 0;
  return STEPS * sourceOf(report, credits) + (STEPS - 1 - fullness);
}

function sourceOf({ outlet }: Report, credits: readonly Credit[]): 0 | 1 | 2 {
  const own = outlet === undefined ? undefined : outletKey(outlet);
  if (credits.some(({ key }) => key !== own)) return 2;
  return outlet !== undefined && isAgency(outlet) ? 0 : 1;
}

/** Four steps to each doubling, from 8 words to 2,047; whole numbers throughout, so that every machine gives the same. */
function fullnessOf(words: number): number {
  const within = Math.max(8, Math.min(2047, words));
  const doublings = 31 - Math.clz32(within);
  return 4 * (doublings - 3) + ((within >> (doublings - 2)) & 3);
}
