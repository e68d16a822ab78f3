import { isoMonth, monthIndexOf, isoDay } from '../calendar.ts';
import type { Expression, Parts, Spot, Value } from './expression.ts';
import { century, inheritedYear } from './month-day.ts';
import { monthNumber, numberOf } from './parts.ts';
import { partOfPeriod } from './phase.ts';

const DEADLINE = String.raw`(?:(?<by>by|until|till|before) )?`;
const PHASE = String.raw`(?:{phase}(?: |-| in ))?`;

/** "January 2022", "Jan. of 2022", "late January 2022", "by the end of January 2022", "January '22". */
export const monthYear: Expression = {
  name: 'month of a year',
  kind: 'date',
  forms: [`${DEADLINE}${PHASE}{month}(?:,? (?:of )?{year}|,? {shortYear})`],
  yearGiven: () => true,
  value(parts, spot) {
    const year = parts.has('year')
      ? numberOf(parts.word('year'))
      : century(numberOf(parts.word('shortYear').slice(1)), spot);
    const month = monthNumber(parts.word('month'));
    if (month === undefined) return undefined;
    return withPhase(parts, spot, {
      edtf: isoMonth(year * 12 + month - 1),
      basis: 'stated',
      reason: 'month and year',
    });
  },
};

/** "December of last year", "by the end of March next year". */
export const monthOfYearNear: Expression = {
  name: 'month of a year near the report',
  kind: 'date',
  forms: [`${DEADLINE}${PHASE}{month}(?: of|,)? (?<whichYear>last|this|next) year`],
  value(parts, spot) {
    const month = monthNumber(parts.word('month'));
    const value = month === undefined ? undefined : fromAnchor(parts, spot, month);
    return value && withPhase(parts, spot, value);
  },
};

/**
 * A month alone: the latest one that has begun, or in the future tense the next one, this month included. "Last August"
 * is never this one's year where August has yet to come.
 */
export const bareMonth: Expression = {
  name: 'month',
  kind: 'date',
  forms: [
    String.raw`${DEADLINE}${PHASE}{month}(?= ?(?:to|and|or|through|until|[-–—]) ?{month2:month},? {year})`,
    String.raw`${DEADLINE}${PHASE}(?:(?<which>last|next|this|this past|this coming|the previous|the following) )?(?<!\d ){month:plainMonth}`,
    String.raw`${DEADLINE}(?:{phase}[ -]|(?<which>last|next|this|this past|this coming) |(?<=\b(?:in|since|by|until|till|during|from|between|through|before|after|for|and|to|as) )){month:namedMonth}(?! \d)`,
    String.raw`(?<=\bof ){month:riskyMonth}(?! \d)`,
    String.raw`{month:namedMonth}(?=['’]s )`,
  ],
  yearGiven: (parts) => parts.has('year'),
  value(parts, spot) {
    const month = monthNumber(parts.word('month'));
    if (month === undefined) return undefined;
    const value = parts.has('year')
      ? stated(parts, month)
      : (fromPrevious(spot, month, parts) ?? fromAnchor(parts, spot, month));
    return value === undefined ? undefined : withPhase(parts, spot, value);
  },
};

function stated(parts: Parts, month: number): Value {
  const last = monthNumber(parts.word('month2')) ?? month;
  const year = numberOf(parts.word('year')) - (month > last ? 1 : 0);
  return { edtf: isoMonth(year * 12 + month - 1), basis: 'stated', reason: 'the year of the month after it' };
}

function fromPrevious(spot: Spot, month: number, parts: Parts): Value | undefined {
  const year = parts.has('which') ? undefined : inheritedYear(spot, month);
  return year === undefined
    ? undefined
    : {
        edtf: isoMonth(year * 12 + month - 1),
        basis: 'resolved',
        reason: 'the year of the date before it',
        ...(spot.previous !== undefined && { from: spot.previous.value.edtf }),
        chained: true,
      };
}

function fromAnchor(parts: Parts, { anchor, tense }: Spot, month: number): Value | undefined {
  if (anchor === undefined) return undefined;
  const now = monthIndexOf(anchor);
  const thisYear = now - (now % 12) + month - 1;
  const year = parts.word('whichYear');
  const which = parts.word('which');
  const make = (index: number, why: string): Value => ({
    edtf: isoMonth(index),
    basis: 'resolved',
    reason: `${why} ${isoDay(anchor)}`,
  });
  if (year !== '')
    return make(thisYear + (year === 'last' ? -12 : year === 'next' ? 12 : 0), `${year} year from`);
  // What is to be done by a month lies ahead, unless it was done.
  const due = tense === 'future' || (parts.has('by') && tense !== 'past');
  const future = /next|coming|following/.test(which) || (due && !/last|past|previous/.test(which));
  if (which === 'this') return make(thisYear, 'that month in the year of');
  if (future)
    return make(
      thisYear < now || (thisYear === now && which === 'next') ? thisYear + 12 : thisYear,
      'the next such month after',
    );
  return make(
    thisYear > now || (thisYear === now && /last|past/.test(which)) ? thisYear - 12 : thisYear,
    'the latest such month before',
  );
}

function withPhase(parts: Parts, spot: Spot, month: Value): Value {
  return partOfPeriod(parts.word('phase'), month, spot.anchor, parts.has('by'));
}
