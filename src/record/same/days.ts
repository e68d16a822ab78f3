import type { DayNumber } from '../../world/calendar.ts';
import { isoDay } from '../../world/calendar.ts';
import { type Days, overlap } from '../../world/edtf.ts';
import type { Told } from './told.ts';

/** What two tellings say of the day: `same`: both give it; `near`: one is silent, and its report is of about then. */
export type DayMatch = 'same' | 'near';

/** A report tells of what was the day before or the day after it, and takes a day to travel. */
const SLACK = 2;
/** What "about" reaches to either side. */
const ABOUT = 3;

/**
 * Whether two can be of one day. Dates that both give must overlap; where one is silent, the day of its report does for it, two
 * days to either side. Undefined: they cannot.
 */
export function dayMatch(a: Told, b: Told): DayMatch | undefined {
  const [da, db] = [loosened(a.days), loosened(b.days)];
  if (da !== undefined && db !== undefined) return overlap(da, db) ? 'same' : undefined;
  const [ka, kb] = [da ?? around(a.known, SLACK), db ?? around(b.known, da === undefined ? 0 : SLACK)];
  return ka !== undefined && kb !== undefined && overlap(ka, kb) ? 'near' : undefined;
}

/** All days of which it can be by `dayMatch`: two that are of one day have one of these in common. */
export function possibleDays({ days, known }: Told): Pick<Days, 'first' | 'last'> {
  return loosened(days) ?? around(known, SLACK) ?? {};
}

/** Days between their reports; infinite where one is undated. */
export function daysBetween({ known: a }: Told, { known: b }: Told): number {
  return a === undefined || b === undefined ? Infinity : Math.abs(a - b);
}

/** Whether both give dates, and none in common. */
export function datesContradict({ days: a }: Told, { days: b }: Told): boolean {
  const [da, db] = [loosened(a), loosened(b)];
  return da !== undefined && db !== undefined && !overlap(da, db);
}

/** The day that it is of: the one given, if it is one, else its report's. */
export function oneDay({ days, known }: Told): DayNumber | undefined {
  return days === undefined ? known : (narrow(days) ?? known);
}

/** A date of a day or of three at most, by its first. */
function narrow({ first, last }: Days): DayNumber | undefined {
  return first !== undefined && last !== undefined && last - first < 3 ? first : undefined;
}

/** Two keys of which days that lie at most two apart share one. */
export function dayKeys(told: Told): readonly string[] {
  const day = oneDay(told);
  if (day === undefined) return [];
  return [`e${Math.floor(day / 4)}`, `o${Math.floor((day + 2) / 4)}`];
}

export function dayName(told: Told): string {
  const day = oneDay(told);
  return day === undefined ? '' : isoDay(day);
}

function around(day: DayNumber | undefined, slack: number): Days | undefined {
  return day === undefined ? undefined : { first: day - slack, last: day + slack, approximate: true };
}

function loosened(days: Days | undefined): Days | undefined {
  if (days === undefined || !days.approximate) return days;
  return {
    ...(days.first !== undefined && { first: days.first - ABOUT }),
    ...(days.last !== undefined && { last: days.last + ABOUT }),
    approximate: true,
  };
}
