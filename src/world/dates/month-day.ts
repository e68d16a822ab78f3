import { dayFrom, isoDay, yearOf } from '../calendar.ts';
import type { Expression, Parts, Spot, Value } from './expression.ts';
import { monthNumber, numberOf } from './parts.ts';
import { interval } from './span.ts';
import { flatMap } from '../../text/flat-map.ts';

/** "the night of", "early in the morning of", "Thursday,". */
const WEEKDAY = String.raw`(?:(?:the )?(?:early )?{dayPart}(?: hours)? of )?(?:{weekday},? (?:the )?)?`;
const DAYS = String.raw`{day}(?: ?(?<link>[-–—]|to|and|through|or|until) ?(?:the )?{last:day})?`;
const NO_YEAR = String.raw`(?! ?\d{4}|[\d:%]|,\d| ?(?:per cent|percent|a\.m|p\.m|million|billion))`;

/**
 * A day of a month, or several: "Thursday, Jan. 27, 2022", "27 Jan", "the 27th of January", "from 4 to 7 February",
 * "Jan. 10-13", "7 and 8 February". Without its year it is the one nearest to the report on the side of its tense.
 */
export const monthDay: Expression = {
  name: 'day of a month',
  kind: 'date',
  forms: [
    `{month} {day}(?:,)? ?(?<link>[-–—]|to|and|through|until) ?{month2:month} {last:day}(?:,? {year}|${NO_YEAR})`,
    `{day} {month} ?(?<link>[-–—]|to|and|through|until) ?{last:day} {month2:month}(?:,? {year}|${NO_YEAR})`,
    `${WEEKDAY}{month} ${DAYS}(?:(?:,? ?| of ){year}|,? {shortYear})`,
    `${WEEKDAY}(?:the )?${DAYS}(?: of)?[ -]{month}(?:,?[ -]{year}|,? {shortYear})`,
    `${WEEKDAY}(?:the )?${DAYS}(?: of)?[ -]{month}${NO_YEAR}`,
    `${WEEKDAY}{month} (?:the )?${DAYS}${NO_YEAR}`,
  ],
  yearGiven: (parts) => parts.has('year') || parts.has('shortYear'),
  value(parts, spot) {
    const written = parts.word('year');
    if (parts.has('shortYear')) {
      return inYear(
        parts,
        century(numberOf(parts.word('shortYear').slice(1)), spot),
        'stated',
        'a full date',
      );
    }
    if (written !== '') return inYear(parts, numberOf(written), 'stated', 'a full date');
    return withoutYear(parts, spot);
  },
};

/** '98 → 1998, '14 → 2014: the latest such year that the report can know, or up to ten years on. */
export function century(short: number, { anchor }: Spot): number {
  const now = anchor === undefined ? 2030 : yearOf(anchor) + 10;
  return short + 100 * Math.floor((now - short) / 100);
}

function inYear(parts: Parts, year: number, basis: Value['basis'], reason: string): Value | undefined {
  const month = monthNumber(parts.word('month'));
  const first = month === undefined ? undefined : dayFrom(year, month, numberOf(parts.word('day')));
  if (first === undefined || month === undefined) return undefined;
  if (!parts.has('last')) return { edtf: isoDay(first), basis, reason };
  const lastMonth = parts.has('month2') ? (monthNumber(parts.word('month2')) ?? month) : month;
  const last = dayFrom(lastMonth < month ? year + 1 : year, lastMonth, numberOf(parts.word('last')));
  return last === undefined || last <= first ? undefined : { edtf: interval(first, last), basis, reason };
}

function withoutYear(parts: Parts, spot: Spot): Value | undefined {
  const month = monthNumber(parts.word('month'));
  if (month === undefined) return undefined;
  const day = numberOf(parts.word('day'));
  const inherited = inheritedYear(spot, month);
  if (inherited !== undefined) {
    const value = inYear(parts, inherited, 'resolved', 'the year of the date before it');
    const from = spot.previous === undefined ? {} : { from: spot.previous.value.edtf };
    return value && { ...value, ...from, chained: true };
  }
  const { anchor, tense } = spot;
  if (anchor === undefined) return undefined;
  const years = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((step) => yearOf(anchor) + step);
  const days = flatMap(years, (year) => dayFrom(year, month, day) ?? []);
  const nearest = days.toSorted((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor))[0];
  if (nearest === undefined) return undefined;
  const wanted =
    tense === 'past'
      ? days.findLast((one) => one <= anchor)
      : tense === 'future'
        ? days.find((one) => one >= anchor)
        : nearest;
  // A day a week or so on the wrong side of the tense was planned, or is looked back on, from near by.
  const close = Math.abs(nearest - anchor) <= 21 || wanted === undefined;
  const chosen = close ? nearest : wanted;
  const why = close ? 'the nearest such day' : `the nearest such day in the ${tense}`;
  return inYear(parts, yearOf(chosen), 'resolved', `${why} to ${isoDay(anchor)}`);
}

/** The year that a date without one has from the date before it: in the same sentence, or anywhere where no anchor is known. */
export function inheritedYear({ anchor, previous }: Spot, month: number): number | undefined {
  if (previous === undefined || !previous.yearGiven) return undefined;
  if (anchor !== undefined && !previous.sameSentence) return undefined;
  const point = previous.value.edtf.split('/').at(-1) ?? '';
  const parts = /^(?<year>\d{4})(?:-(?<month>\d\d))?/.exec(point)?.groups;
  if (parts?.['year'] === undefined) return undefined;
  if (anchor !== undefined && parts['month'] === undefined) return undefined;
  const before = parts['month'] === undefined ? undefined : Number(parts['month']);
  // "In December 1941 … in January": a story that goes on past the turn of the year.
  const turned = before !== undefined && before <= 12 && before - month >= 8;
  return Number(parts['year']) + (turned ? 1 : 0);
}
