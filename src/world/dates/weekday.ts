import { type DayNumber, isoDay, weekdayOf } from '../calendar.ts';
import type { Expression, Spot, Value } from './expression.ts';
import { weekdayNumber } from './parts.ts';

/** Days with a name of their own. */
const NO_HOLIDAY = String.raw`(?<!\b(?:Good|Black|Ash|Bloody|Holy|Maundy|Palm|Easter|Super|Shrove|Cyber|Fat) )`;
const PHASE = `${NO_HOLIDAY}(?:(?:early|late|later)(?: on)? )?`;
const DAY_PART = String.raw`(?:(?:['’]s)? (?:early |late )?{dayPart}s?)?`;

/**
 * A weekday: in the past tense the latest such day, in the present and future the next one, today included in both ("will
 * speak later Friday", written on a Friday). "Last" and "next" never mean today.
 */
export const weekday: Expression = {
  name: 'weekday',
  kind: 'date',
  forms: [
    `${PHASE}(?<which>last|next|this|this past|this coming|the following|the previous|the coming) {weekday}${DAY_PART}`,
    `(?:the )?{dayPart} of {weekday}`,
    `${PHASE}{weekday}${DAY_PART}`,
  ],
  value(parts, spot) {
    const target = weekdayNumber(parts.word('weekday'));
    const { anchor } = spot;
    if (target === undefined) return undefined;
    const which = parts.word('which');
    if (/following|previous/.test(which)) return besidePrevious(target, which, spot);
    if (anchor === undefined) return undefined;
    return {
      edtf: isoDay(dayFor(target, which, anchor, spot)),
      basis: 'resolved',
      reason: reasonFor(which, anchor, spot),
    };
  },
};

/** A weekday with the week it is in: "Thursday last week". */
export const weekdayOfWeek: Expression = {
  name: 'weekday of a week',
  kind: 'date',
  forms: [
    `${PHASE}{weekday}${DAY_PART},? (?:of )?(?<which>last|this|next) week`,
    `(?<which>last|next|this) week['’]s {weekday}`,
  ],
  value(parts, { anchor }) {
    const target = weekdayNumber(parts.word('weekday'));
    if (target === undefined || anchor === undefined) return undefined;
    const step = parts.word('which') === 'last' ? -7 : parts.word('which') === 'next' ? 7 : 0;
    return {
      edtf: isoDay(anchor - weekdayOf(anchor) + target + step),
      basis: 'resolved',
      reason: `that day of ${parts.word('which')} week, counted from ${isoDay(anchor)}`,
    };
  },
};

function dayFor(target: number, which: string, anchor: DayNumber, { tense }: Spot): DayNumber {
  const ahead = (target - weekdayOf(anchor) + 7) % 7;
  const past = /last|past/.test(which);
  if (!past && (/next|coming/.test(which) || which === 'this' || tense === 'future' || tense === 'present')) {
    if (which === 'this' && tense === 'past') return anchor + (ahead === 0 ? 0 : ahead - 7);
    return anchor + (ahead === 0 && which === 'next' ? 7 : ahead);
  }
  return anchor + (ahead === 0 ? (past ? -7 : 0) : ahead - 7);
}

function reasonFor(which: string, anchor: DayNumber, { tense }: Spot): string {
  if (which !== '') return `by “${which}”, counted from ${isoDay(anchor)}`;
  return tense === 'future' || tense === 'present'
    ? `the next such day from ${isoDay(anchor)} on`
    : `the latest such day up to ${isoDay(anchor)}`;
}

function besidePrevious(target: number, which: string, { anchor, previous }: Spot): Value | undefined {
  const day = previous === undefined ? undefined : dayAt(previous.value.edtf);
  const from = day ?? anchor;
  if (from === undefined) return undefined;
  const ahead = (target - weekdayOf(from) + 7) % 7;
  const edtf = isoDay(which.includes('following') ? from + (ahead === 0 ? 7 : ahead) : from + ahead - 7);
  const beside = day === undefined || previous === undefined ? {} : { from: previous.value.edtf };
  const side = which.includes('following') ? 'the first such day after' : 'the last such day before';
  return { edtf, basis: 'resolved', reason: `${side} ${isoDay(from)}`, ...beside };
}

function dayAt(edtf: string): DayNumber | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(edtf) ? Date.parse(`${edtf}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time / 86_400_000;
}
