import type { DayNumber } from './calendar.ts';

/** Days from the first to the last, both included; infinite where it is open. */
export interface Period {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export const ALWAYS: Period = { from: -Infinity, to: Infinity };

/** The period between two dates of a year, month or day each; '' leaves that end open. Undefined where a date is none. */
export function periodOf(from: string, to: string): Period | undefined {
  if (from === '' && to === '') return ALWAYS;
  const first = from === '' ? ALWAYS : daysOf(from);
  const last = to === '' ? ALWAYS : daysOf(to);
  if (first === undefined || last === undefined || first.from > last.to) return undefined;
  return { from: first.from, to: last.to };
}

/** The days of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function daysOf(date: string): Period | undefined {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date)) return undefined;
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = dayNumber(year, month ?? 1, day ?? 1);
  if (from === undefined) return undefined;
  if (day !== undefined) return { from, to: from };
  return { from, to: from + (month === undefined ? 365 + Number(isLeap(year)) : lengthOf(year, month)) - 1 };
}

/** As `dayFrom`, by arithmetic: the tables hold thousands of dates, and loading has to be quick. */
function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return undefined;
  const before = year - 1;
  const years = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = 0;
  for (let m = 1; m < month; m++) days += lengthOf(year, m);
  return years + days + day - 1 - EPOCH;
}

/** Days from 1 January of the year 1 to 1 January 1970. */
const EPOCH = 719_162;
const LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lengthOf(year: number, month: number): number {
  return (LENGTHS[month - 1] ?? 0) + Number(month === 2 && isLeap(year));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function covers({ from, to }: Period, day: DayNumber): boolean {
  return from <= day && day <= to;
}

/** What two periods share, or undefined where they are apart. */
export function overlap(a: Period, b: Period): Period | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

/** A value with the time in which it held. */
export interface Timed {
  readonly value: string;
  readonly period: Period;
}

/** "Bonn[1949-05-23/1999-08-31]": the text, and when it held; a text without brackets holds always. Undefined for a bad date. */
export function timedOf(entry: string): Timed | undefined {
  if (!entry.endsWith(']')) return { value: entry, period: ALWAYS };
  const match = /^([^[\]]+)\[([\d-]*)\/([\d-]*)\]$/.exec(entry);
  const period = match === null ? undefined : periodOf(match[2] ?? '', match[3] ?? '');
  return period && { value: match?.[1] ?? '', period };
}
