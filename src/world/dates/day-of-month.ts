import { isoDay, monthIndexOf, dayFrom } from '../calendar.ts';
import { daysOf } from '../edtf.ts';
import type { Expression, Previous, Value } from './expression.ts';
import { numberOf } from './parts.ts';
import { flatMap } from '../../text/flat-map.ts';

/** "on the 26th": a day of a month that the text takes for granted. Never "the 26th Brigade". */
export const dayOfMonth: Expression = {
  name: 'day of the month',
  kind: 'date',
  forms: [
    String.raw`(?<=\b(?:on|by|until|till|from|since|before|after) )the {ordinalDay}(?= ?[.,;:)?!]| (?:of this month|and|to|when|at|in)\b)(?: of this month)?`,
  ],
  value(parts, { anchor, tense, previous }) {
    const after = afterPrevious(numberOf(parts.word('ordinalDay')), previous);
    if (after !== undefined) return after;
    if (anchor === undefined) return undefined;
    const month = monthIndexOf(anchor);
    const candidates = flatMap([-1, 0, 1], (step) => {
      const year = Math.floor((month + step) / 12);
      return dayFrom(year, month + step - year * 12 + 1, numberOf(parts.word('ordinalDay'))) ?? [];
    });
    const day =
      tense === 'future'
        ? candidates.find((one) => one >= anchor)
        : candidates.findLast((one) => one <= anchor);
    return day === undefined
      ? undefined
      : { edtf: isoDay(day), basis: 'resolved', reason: `the nearest such day to ${isoDay(anchor)}` };
  },
};

/** "Meet on January 9 and 10, …, and on the 12th": a later day of the month that the sentence has just named by a day. */
function afterPrevious(day: number, previous: Previous | undefined): Value | undefined {
  if (previous?.sameSentence !== true || !/^\d{4}-\d\d-\d\d(?:\/|$)/.test(previous.value.edtf)) return undefined;
  const last = daysOf(previous.value.edtf)?.last;
  if (last === undefined) return undefined;
  const month = monthIndexOf(last);
  const year = Math.floor(month / 12);
  const found = dayFrom(year, month - year * 12 + 1, day);
  return found === undefined || found <= last ? undefined : { edtf: isoDay(found), basis: 'resolved', reason: `that day of the month of ${isoDay(last)}` };
} // prettier-ignore
