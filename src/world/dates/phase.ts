import { type DayNumber, isoDay } from '../calendar.ts';
import type { Value } from './expression.ts';
import { approximately, daysOf, interval } from './span.ts';

/**
 * A part of a period: "early next week", "late December", "the rest of the month". A week is cut into days; the early,
 * middle and late part of anything longer is the period itself, marked as inexact. "Earlier" and "later" end and begin
 * at the anchor.
 */
export function partOfPeriod(
  phase: string,
  period: Value,
  anchor: DayNumber | undefined,
  deadline: boolean,
): Value {
  if (phase === '') return period;
  const days = daysOf(period.edtf);
  const within = period.edtf;
  if (days === undefined) return period;
  const make = (edtf: string, why: string): Value => ({
    ...period,
    edtf,
    within,
    reason: `${period.reason}; ${why}`,
  });
  if (deadline && /^(?:the )?(?:end|close) of/.test(phase))
    return make(isoDay(days.last), 'a deadline is the last day');
  if (anchor !== undefined && days.first <= anchor && anchor <= days.last) {
    if (phase === 'earlier')
      return make(interval(days.first, Math.max(days.first, anchor - 1)), 'before the report');
    if (phase === 'later' || phase.startsWith('the rest')) {
      return make(interval(Math.min(anchor + 1, days.last), days.last), 'after the report');
    }
  }
  if (days.last - days.first === 6) {
    if (/^(?:early|earlier|the beg|the st|beg)/.test(phase))
      return make(interval(days.first, days.first + 2), 'its first days');
    if (/^(?:mid|the mid)/.test(phase))
      return make(interval(days.first + 1, days.first + 3), 'its middle days');
    if (/^(?:late|the end|the close|end)/.test(phase))
      return make(interval(days.last - 3, days.last), 'its last days');
  }
  return make(approximately(period.edtf), `only its ${phase.replace(/^the | of$/g, '')} part`);
}
