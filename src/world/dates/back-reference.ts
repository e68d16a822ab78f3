import { isoDay } from '../calendar.ts';
import type { Expression, Parts, Previous, TimeUnit, Value } from './expression.ts';
import { unitIn } from './length.ts';
import { partOfPeriod } from './phase.ts';
import { monthNumber } from './parts.ts';
import { daysOf, periodAt } from './span.ts';
import { isoMonth } from '../calendar.ts';

/** "the same day", "later that year", "the following day", "the next morning", "the previous month": beside the date told before. */
export const backReference: Expression = {
  name: 'period near the date before',
  kind: 'date',
  forms: [
    '(?:{phase} )?(?<which>the same|that same|that|that very) {unit}(?! (?:of|that|as|after|before)\\b)',
    '(?<which>the same|that same|that|that very) {dayPart}(?! (?:of|that|as|after|before)\\b)',
    '(?<which>the next|the following|the previous|the preceding) {unit}',
    '(?<which>the next|the following|the previous|the preceding) {dayPart}',
    'the {unit} (?<which>before|after|earlier)(?= ?[,.;:)]|$)',
    '(?<which>that|the same) {month}',
  ],
  fits: (parts) =>
    parts.has('month') ||
    parts.has('dayPart') ||
    /^(?:day|week|month|year|decade|quarter|weekend)$/.test(parts.word('unit')),
  value(parts, { anchor, tense, previous }) {
    const chained = previous?.yearGiven === true ? { chained: true as const } : {};
    if (parts.has('month')) return monthBeside(parts, previous);
    const unit = parts.has('dayPart') ? 'day' : unitIn(parts.word('unit'));
    if (unit === undefined) return undefined;
    const which = parts.word('which');
    const step = /next|following|after/.test(which)
      ? 1
      : /previous|preceding|before|earlier/.test(which)
        ? -1
        : 0;
    const told = previous === undefined ? undefined : daysOf(previous.value.edtf);
    const from = told?.first ?? anchor;
    // What was done did not come after a date still ahead.
    if (tense === 'past' && anchor !== undefined && told !== undefined && told.first > anchor)
      return undefined;
    // "The same day" as a date that is no day says nothing.
    if (from === undefined || (told !== undefined && told.last - told.first >= longest(unit)))
      return undefined;
    const value: Value = {
      edtf: periodAt(unit, step > 0 ? (told?.last ?? from) : from, step),
      basis: 'resolved',
      reason: `beside ${previous?.value.edtf ?? isoDay(from)}, ${previous === undefined ? 'the report’s day' : 'the date before it'}`,
      ...(previous !== undefined && { from: previous.value.edtf }),
      ...chained,
    };
    return partOfPeriod(parts.word('phase'), value, undefined, false);
  },
};

function longest(unit: TimeUnit): number {
  if (unit === 'day') return 2;
  if (unit === 'week' || unit === 'weekend') return 8;
  return unit === 'month' ? 32 : 366 * 10;
}

function monthBeside(parts: Parts, previous: Previous | undefined): Value | undefined {
  const year = Number(previous?.value.edtf.slice(0, 4));
  const month = monthNumber(parts.word('month'));
  if (!Number.isInteger(year) || month === undefined) return undefined;
  return {
    edtf: isoMonth(year * 12 + month - 1),
    basis: 'resolved',
    reason: 'the year of the date before it',
    ...(previous !== undefined && { from: previous.value.edtf }),
  };
}
