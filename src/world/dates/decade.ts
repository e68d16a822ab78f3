import { yearOf } from '../calendar.ts';
import type { Expression } from './expression.ts';
import { approximately } from './span.ts';
import { century } from './month-day.ts';
import { numberOf } from './parts.ts';

const PHASE = '(?:{phase}(?: |-| in )(?:the )?)?';

/** "the 1990s", "early 1990s", "the '90s": EDTF `199X`, marked as inexact where only a part of it is meant. */
export const decade: Expression = {
  name: 'decade',
  kind: 'date',
  forms: [`(?:the )?${PHASE}{decade}`],
  yearGiven: () => true,
  value(parts, spot) {
    const digits = /\d+/.exec(parts.word('decade'))?.[0] ?? '';
    const year =
      digits.length === 2 ? century(Number(digits), { ...spot, anchor: spot.anchor }) : Number(digits);
    const edtf = `${String(year).slice(0, 3)}X`;
    const part = parts.word('phase');
    const whole = { edtf, basis: 'stated' as const, reason: 'a decade' };
    return part === ''
      ? whole
      : { ...whole, edtf: approximately(edtf), within: edtf, reason: `only the ${part} part of a decade` };
  },
};

const TENS: Readonly<Record<string, number>> = {
  tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17,
  eighteenth: 18, nineteenth: 19, twentieth: 20, 'twenty-first': 21,
}; // prettier-ignore

/** "the 19th century": EDTF `18XX`. */
export const centuryOf: Expression = {
  name: 'century',
  kind: 'date',
  forms: [`(?:the )?${PHASE}{number:centuryOrdinal}[ -]century(?<era> BCE?)?`],
  yearGiven: () => true,
  value(parts) {
    const number = TENS[parts.word('number')] ?? numberOf(parts.word('number'));
    if (parts.has('era')) return undefined;
    const edtf = `${String(number - 1).padStart(2, '0')}XX`;
    const inexact = parts.has('phase');
    return {
      edtf: inexact ? `${edtf}~` : edtf,
      basis: 'stated',
      reason: inexact ? 'only a part of a century' : 'a century',
      ...(inexact && { within: edtf }),
    };
  },
};

/** Whether a year is one that reports tell of: not later than thirty years from the anchor. */
export function isLikelyYear(year: number, anchor: number | undefined): boolean {
  return year >= 1000 && year <= (anchor === undefined ? 2060 : yearOf(anchor) + 40);
}
