import { dayFrom, type DayNumber } from './calendar.ts';

/** The days that an EDTF date covers, both inclusive; an open end is absent. */
export interface Days {
  readonly first?: DayNumber;
  readonly last?: DayNumber;
  /** Marked `~`, `?` or `%` anywhere: about then, or perhaps. */
  readonly approximate: boolean;
}

/** First month of a season or quarter, and its length in months: EDTF level 1 seasons (northern) and level 2 quarters. */
const PARTS_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
};

/** The days of an EDTF string as items carry it, or undefined where it is none of those forms. */
export function daysOf(edtf: string): Days | undefined {
  const approximate = /[~?%]/.test(edtf);
  const [from = '', to, more] = edtf.replace(/[~?%]/g, '').split('/');
  if (more !== undefined) return undefined;
  const first = isOpen(from) ? undefined : pointOf(from);
  if (to === undefined) return first && { ...first, approximate };
  const last = isOpen(to) ? undefined : pointOf(to);
  if ((first === undefined && !isOpen(from)) || (last === undefined && !isOpen(to))) return undefined;
  return {
    ...(first && { first: first.first }),
    ...(last && { last: last.last }),
    approximate,
  };
}

/** Whether two dates can be the same: they share a day. Open ends reach as far as need be. */
export function overlap(a: Days, b: Days): boolean {
  const ends = (days: Days) => [days.first ?? -Infinity, days.last ?? Infinity] as const;
  const [aFirst, aLast] = ends(a);
  const [bFirst, bLast] = ends(b);
  return aFirst <= bLast && bFirst <= aLast;
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function pointOf(text: string): { first: DayNumber; last: DayNumber } | undefined {
  const match = /^(?<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX)(?:T.*)?)?)?$/.exec(
    text,
  );
  const { year = '', month = 'XX', day = 'XX' } = match?.groups ?? {};
  if (match === null) return undefined;
  if (month === 'XX')
    return period(Number(year.replaceAll('X', '0')), 1, 12 * 10 ** (year.split('X').length - 1));
  const part = PARTS_OF_YEAR[Number(month)];
  if (part !== undefined) return period(Number(year), ...part);
  if (day === 'XX') return period(Number(year), Number(month), 1);
  const one = dayFrom(Number(year), Number(month), Number(day));
  return one === undefined ? undefined : { first: one, last: one };
}

/** So many months from the first of one. */
function period(
  year: number,
  month: number,
  months: number,
): { first: DayNumber; last: DayNumber } | undefined {
  const first = dayFrom(year, month, 1);
  const after = month - 1 + months;
  const next = dayFrom(year + Math.floor(after / 12), (after % 12) + 1, 1);
  return first === undefined || next === undefined ? undefined : { first, last: next - 1 };
}
