import { isoDay, monthIndexOf, dayFrom } from '../calendar.ts';
import type { Expression } from './expression.ts';
import { numberOf } from './parts.ts';
import { flatMap } from '../../text/flat-map.ts';

/** "on the 26th": a day of a month that the text takes for granted. Never "the 26th Brigade". */
export const dayOfMonth: Expression = {
  name: 'day of the month',
  kind: 'date',
  forms: [
    String.raw`(?<=\b(?:on|by|until|till|from|since|before|after) )the {ordinalDay}(?= ?[.,;:)?!]| (?:of this month|and|to|when|at|in)\b)(?: of this month)?`,
  ],
  value(parts, { anchor, tense }) {
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
