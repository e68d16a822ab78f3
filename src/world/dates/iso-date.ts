import { dayFrom, isoDay } from '../calendar.ts';
import { type Expression, type Parts } from './expression.ts';
import { numberOf } from './parts.ts';

/** "2022-01-27", "27.01.2022", "1/27/2022" (either order where only one can be): the numbers say it all. */
export const isoDate: Expression = {
  name: 'date in figures',
  kind: 'date',
  forms: [
    String.raw`{year}[-/]{mm}[-/]{dd}(?:T[0-9:.]{4,12}(?:Z|[+-]\d\d:?\d\d)?)?`,
    String.raw`{first:day}(?<mark>[./-]){second:day}\k<mark>{year}`,
  ],
  fits: (parts) => dayIn(parts) !== undefined,
  yearGiven: () => true,
  value(parts) {
    const day = dayIn(parts);
    return day === undefined ? undefined : { edtf: isoDay(day), basis: 'stated', reason: 'a full date' };
  },
};

function dayIn(parts: Parts): number | undefined {
  const year = numberOf(parts.word('year'));
  if (parts.has('mm')) return dayFrom(year, numberOf(parts.word('mm')), numberOf(parts.word('dd')));
  const [first, second] = [numberOf(parts.word('first')), numberOf(parts.word('second'))];
  // With dots the day comes first; with strokes both orders are in use, so one number has to rule the other order out.
  if (parts.word('mark') === '.' || first > 12) return dayFrom(year, second, first);
  return second > 12 || first === second ? dayFrom(year, first, second) : undefined;
}
