import { addMonths, type DayNumber, isoDay, isoMonth, monthIndexOf, yearOf } from '../calendar.ts';
import type { Expression, Length, Parts, Previous, Spot, Value } from './expression.ts';
import { lengthIn } from './length.ts';
import { daysIn } from './relative-period.ts';
import { daysOf, isoYear, periodAt } from './span.ts';

const LENGTH = '{count}[ -](?:more )?{unit}s?(?<half> and a half)?';

/** "two weeks ago", "a year and a half ago", "two weeks from now": counted back or on from the report. */
export const ago: Expression = {
  name: 'time ago',
  kind: 'date',
  forms: [`(?:{about} )?${LENGTH} (?<which>ago|back|from now|hence|from today|ahead)`],
  fits: (parts) => parts.word('which') !== 'back' || /year|month|week/.test(parts.word('unit')),
  length: lengthIn,
  value: (parts, { anchor }) =>
    from(parts, anchor, /ago|back/.test(parts.word('which')) ? -1 : 1, parts.has('about')),
};

/** "years ago", "several weeks ago": before the report, and no more can be told. */
export const longAgo: Expression = {
  name: 'some time ago',
  kind: 'vague',
  forms: ['(?:{about} )?(?:{several} )?{unit}s? ago', 'long ago', 'not long ago'],
  length: lengthIn,
};

/** "The first time in 30 years", "the worst in a decade": what they look back over. */
const NO_RECORD = String.raw`(?<!\b(?:first|second|third|times?|twice|once|most|least|worst|best|only|[a-z]{2,12}est) )`;

/** "in two weeks", "within 48 hours", "within the next ten days": counted on from the report; a deadline is its last day. */
export const ahead: Expression = {
  name: 'time from the report',
  kind: 'date',
  forms: [
    String.raw`${NO_RECORD}(?<which>in)(?: another| {about}| just)? ${LENGTH}(?:['’]s?)?(?: time)?(?! of\b)`,
    `(?<which>within)(?: the)?(?: next| coming| following)?(?: {about})? ${LENGTH}(?! (?:of|after)\\b)`,
    `(?<which>in|over|during|for) the (?:next|coming|following) ${LENGTH}`,
  ],
  length: lengthIn,
  value(parts, { anchor, tense }) {
    const which = parts.word('which');
    const length = lengthIn(parts);
    if (anchor === undefined || length?.count === undefined) return undefined;
    // "Captured the city in two days": how long it took.
    if (tense === 'past' && which === 'in') return undefined;
    const value = from(parts, anchor, 1, parts.has('about'));
    if (value === undefined || which === 'in') return value;
    const last = Math.ceil(dayShift(length, anchor));
    if (which === 'within') {
      return {
        edtf: isoDay(last),
        basis: 'resolved',
        reason: `the last day of ${words(length)} from ${isoDay(anchor)}`,
      };
    }
    return {
      edtf: last <= anchor + 1 ? isoDay(last) : `${isoDay(anchor + 1)}/${isoDay(last)}`,
      basis: 'resolved',
      reason: `the ${words(length)} after ${isoDay(anchor)}`,
    };
  },
};

/** "two days later", "a week earlier", "the day before": counted from the date told before, or else from the report. */
export const fromPrevious: Expression = {
  name: 'time from the date before',
  kind: 'date',
  forms: [
    `(?:{about} )?${LENGTH} (?:(?<which>earlier|previously|later|afterwards?)(?! than\\b)|(?<before>before)(?= ?[,.;:)]|$))`,
  ],
  length: lengthIn,
  value(parts, { anchor, tense, previous }: Spot) {
    const back = parts.has('before') || /earlier|previously/.test(parts.word('which'));
    const told = previous === undefined ? undefined : startingDay(previous, lengthIn(parts));
    // "A day earlier" may well be counted from the report itself, "two days later" hardly ever.
    const start = told ?? (back || tense === 'future' ? anchor : undefined);
    const value = from(parts, start, back ? -1 : 1, parts.has('about'));
    if (value === undefined || told === undefined || previous === undefined) return value;
    const beside = { ...value, from: previous.value.edtf };
    return previous.yearGiven ? { ...beside, chained: true } : beside;
  },
};

/** The first day of an earlier date that is as fine as the length counted from it, or finer. */
function startingDay(previous: Previous, length: Length | undefined): DayNumber | undefined {
  const days = daysOf(previous.value.edtf);
  if (days === undefined || length === undefined) return undefined;
  return days.last - days.first <= Math.max(1, daysIn(length.unit)) ? days.first : undefined;
}

/** The value that lies a length away: as fine as its unit, weeks and halves marked as inexact. */
function from(parts: Parts, start: DayNumber | undefined, sign: 1 | -1, about: boolean): Value | undefined {
  const length = lengthIn(parts);
  if (start === undefined || length?.count === undefined) return undefined;
  const reason = `${words(length)} ${sign < 0 ? 'before' : 'after'} ${isoDay(start)}`;
  const make = (edtf: string, inexact = about): Value => ({
    edtf: inexact ? `${edtf}~` : edtf,
    basis: 'resolved',
    reason,
  });
  const { unit } = length;
  const count = sign * length.count;
  if (unit === 'week') return make(isoDay(start + Math.round(7 * count)), true);
  if (unit === 'month' || unit === 'quarter') {
    const months = Math.round(count * (unit === 'quarter' ? 3 : 1));
    return make(isoMonth(monthIndexOf(addMonths(start, months))), about || !Number.isInteger(count));
  }
  if (unit === 'year' && !Number.isInteger(count))
    return make(isoMonth(monthIndexOf(start) + Math.round(12 * count)), true);
  if (unit === 'year') return make(isoYear(yearOf(start) + count));
  // Never finer than the words: "two decades ago" is a decade.
  if (unit === 'decade' || unit === 'century') return make(periodAt(unit, start, Math.round(count)), true);
  return make(
    isoDay(sign < 0 ? 2 * start - Math.ceil(dayShift(length, start)) : Math.ceil(dayShift(length, start))),
  );
}

/** The day that lies a length after `start`; hours that do not fill a day count as one when they fill half of it. */
function dayShift({ unit, count = 0 }: Length, start: DayNumber): number {
  if (unit === 'day') return start + count;
  if (unit === 'week') return start + 7 * count;
  if (unit === 'weekend') return start + 7 * count;
  if (unit === 'month') return addMonths(start, Math.round(count));
  if (unit === 'quarter') return addMonths(start, 3 * count);
  if (unit === 'hour') return count < 12 ? start : start + Math.ceil(count / 24);
  if (unit === 'minute' || unit === 'second') return start;
  const years = { year: 1, decade: 10, century: 100 };
  return addMonths(start, Math.round(12 * count * years[unit]));
}

function words({ unit, count }: Length): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
