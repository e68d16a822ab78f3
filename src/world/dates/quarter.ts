import { isoDay, isoMonth, monthIndexOf, yearOf } from '../calendar.ts';
import type { Expression, Parts, Spot, Value } from './expression.ts';
import { numberOf } from './parts.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  first: 0,
  latter: 1,
  second: 1,
  third: 2,
  fourth: 3,
  '1st': 0,
  '2nd': 1,
  '3rd': 2,
  '4th': 3,
};

/** "the first quarter of 2022", "Q3 2021", "the fourth quarter", "the second half of the year": an interval of months. */
export const quarterOfYear: Expression = {
  name: 'quarter',
  kind: 'date',
  forms: [
    String.raw`(?:the )?{ordinal}[ -](?:fiscal[ -])?(?<unit>quarter|half)(?: of(?: the)?(?: (?:fiscal|financial))?(?: year)? ?{year}|,? {year2:year})`,
    String.raw`(?:the )?{ordinal}[ -](?:fiscal[ -])?(?<unit>quarter|half)(?: of (?<which>last|this|next|the) year)`,
    String.raw`(?:the )?{ordinal}[ -](?:fiscal[ -])?(?<unit>quarter)(?: of (?<which>last|this|next|the) year)?`,
    String.raw`Q(?<number>[1-4])(?: (?:of )?{year})?`,
  ],
  yearGiven: (parts) => parts.has('year') || parts.has('year2'),
  value(parts, spot) {
    const months = parts.word('unit') === 'half' ? 6 : 3;
    const place = parts.has('number') ? numberOf(parts.word('number')) - 1 : ORDINALS[parts.word('ordinal')];
    if (place === undefined || place * months >= 12) return undefined;
    const year = numberOf(parts.word('year') || parts.word('year2'));
    if (!Number.isNaN(year))
      return months12(year * 12 + place * months, months, 'stated', 'a part of the year');
    return relative(parts, spot, place, months);
  },
};

function relative(parts: Parts, { anchor, tense }: Spot, place: number, months: number): Value | undefined {
  if (anchor === undefined) return undefined;
  const now = monthIndexOf(anchor);
  const which = parts.word('which');
  const first = yearOf(anchor) * 12 + place * months;
  const shift =
    which === 'last'
      ? -12
      : which === 'next'
        ? 12
        : which === '' && tense !== 'future' && first > now
          ? -12
          : 0;
  return months12(first + shift, months, 'resolved', `counted from ${isoDay(anchor)}`);
}

function months12(first: number, months: number, basis: Value['basis'], reason: string): Value {
  return { edtf: `${isoMonth(first)}/${isoMonth(first + months - 1)}`, basis, reason };
}
