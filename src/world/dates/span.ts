import {
  dayFrom,
  dayOf,
  type DayNumber,
  isoDay,
  isoMonth,
  monthIndexOf,
  weekdayOf,
  yearOf,
} from '../calendar.ts';
import type { TimeUnit } from './expression.ts';

/** First and last day of an EDTF value that this folder writes (approximation marks are passed over). */
export function daysOf(edtf: string): { first: DayNumber; last: DayNumber } | undefined {
  const [from = '', to = from] = edtf.replaceAll(/[~?%]/g, '').split('/');
  const first = pointDays(from)?.first;
  const last = pointDays(to)?.last;
  return first === undefined || last === undefined ? undefined : { first, last };
}

const SEASON_FIRST_MONTH: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

function pointDays(point: string): { first: DayNumber; last: DayNumber } | undefined {
  const parts = /^(?<year>\d{4}|\d{3}X|\d\dXX)(?:-(?<month>\d\d))?(?:-(?<day>\d\d))?$/.exec(point)?.groups;
  const written = parts?.['year'];
  if (written === undefined) return undefined;
  if (parts?.['day'] !== undefined) {
    const day = dayOf(point);
    return day === undefined ? undefined : { first: day, last: day };
  }
  const month = parts?.['month'];
  const [low, high] = [Number(written.replaceAll('X', '0')), Number(written.replaceAll('X', '9'))];
  const fromMonth = month === undefined ? 1 : (SEASON_FIRST_MONTH[month] ?? Number(month));
  const months =
    month === undefined ? 12 * (high - low + 1) : SEASON_FIRST_MONTH[month] === undefined ? 1 : 3;
  return monthsFrom(low * 12 + fromMonth - 1, months);
}

/** So many whole months from a month index on. */
export function monthsFrom(
  monthIndex: number,
  months: number,
): { first: DayNumber; last: DayNumber } | undefined {
  const [first, next] = [firstOfMonth(monthIndex), firstOfMonth(monthIndex + months)];
  return first === undefined || next === undefined ? undefined : { first, last: next - 1 };
}

function firstOfMonth(monthIndex: number): DayNumber | undefined {
  const year = Math.floor(monthIndex / 12);
  return dayFrom(year, monthIndex - year * 12 + 1, 1);
}

/** The calendar period that lies `step` periods after the one that holds `day` (0 the same one, -1 the one before). */
export function periodAt(unit: TimeUnit, day: DayNumber, step: number): string {
  const month = monthIndexOf(day);
  const year = yearOf(day);
  switch (unit) {
    case 'week':
      return interval(day - weekdayOf(day) + 7 * step, day - weekdayOf(day) + 7 * step + 6);
    case 'weekend': {
      const saturday = day - weekdayOf(day) + 5 + 7 * step;
      return interval(saturday, saturday + 1);
    }
    case 'month':
      return isoMonth(month + step);
    case 'quarter': {
      const first = month - (month % 3) + 3 * step;
      return `${isoMonth(first)}/${isoMonth(first + 2)}`;
    }
    case 'year':
      return isoYear(year + step);
    case 'decade':
      return `${isoYear(Math.floor(year / 10) * 10 + 10 * step).slice(0, 3)}X`;
    case 'century':
      return `${isoYear(Math.floor(year / 100) * 100 + 100 * step).slice(0, 2)}XX`;
    case 'day':
    case 'hour':
    case 'minute':
    case 'second':
      return isoDay(day + step);
  }
}

/** `YYYY`, or `-YYYY` for the years before the year 1 (astronomical: -0479 is 480 BC). */
export function isoYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** `first/last`, or the one day where both are the same. */
export function interval(first: DayNumber, last: DayNumber): string {
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
}

/** An EDTF value marked as inexact, at both ends of an interval. */
export function approximately(edtf: string): string {
  return edtf
    .split('/')
    .map((point) => (point.endsWith('~') ? point : `${point}~`))
    .join('/');
}
