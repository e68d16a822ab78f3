import type { Report } from '../../report/report.ts';
import { knownFrom } from '../known.ts';
import { type Credit, isAgency, outletKey } from './credits.ts';

/** A report's place among all reports: compared field by field. */
export interface Place {
  /** `knownFrom`, or '~', which comes after every instant: undated reports stand last. */
  readonly known: string;
  /** 0 an agency's own story, 1 others, 2 what says that it was taken from somewhere else. */
  readonly rank: 0 | 1 | 2;
  readonly id: string;
}

/** The place of a report with these credits. */
export function placeOf(report: Report, credits: readonly Credit[]): Place {
  return { known: knownFrom(report) ?? '~', rank: rankOf(report, credits), id: report.id };
}

/** Negative where `a` stands before `b`. A total order that rests on nothing but the two reports. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.known !== b.known) return a.known < b.known ? -1 : 1;
  if (a.rank !== b.rank) return a.rank - b.rank;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

function rankOf({ outlet }: Report, credits: readonly Credit[]): 0 | 1 | 2 {
  const own = outlet === undefined ? undefined : outletKey(outlet);
  if (credits.some(({ key }) => key !== own)) return 2;
  return outlet !== undefined && isAgency(outlet) ? 0 : 1;
}
