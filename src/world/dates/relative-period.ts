import { isoDay } from '../calendar.ts';
import type { Expression, Spot, TimeUnit, Value } from './expression.ts';
import { partOfPeriod } from './phase.ts';
import { daysOf, interval, periodAt } from './span.ts';

const LEAD = '(?:(?<by>by|until|till|before) )?(?:{phase}(?: |-| in ))?';

/** "last week", "early next week", "later this year", "by the end of the month": a calendar period by its place to the report. */
export const relativePeriod: Expression = {
  name: 'period near the report',
  kind: 'date',
  forms: [
    `${LEAD}(?<which>last|next|this|this past|this coming|this current|the current|the coming) {period}`,
    String.raw`(?:(?<by>by|until|till|before) )?(?<phase>(?:the )?(?:beginning|start|middle|end|close|rest) of|(?:the )?(?:first|second|latter) half of|early in|late in|mid|earlier in|later in) (?<which>the) {period}(?! (?:of|before|after)\b)`,
    String.raw`{period}['’]s end`,
  ],
  fits: (parts) => parts.has('period'),
  value(parts, spot) {
    const { tense, previous } = spot;
    // Where the report's day is not known, "the end of the year" can only be that of the date before it.
    const lent =
      parts.word('which') === 'the' && previous !== undefined
        ? daysOf(previous.value.edtf)?.first
        : undefined;
    const anchor = spot.anchor ?? lent;
    if (anchor === undefined) return undefined;
    const unit = unitOf(parts.word('period'));
    if (unit === undefined) return undefined;
    const which = parts.word('which');
    const step =
      unit === 'weekend'
        ? weekendStep(which, spot)
        : /last|this past/.test(which)
          ? -1
          : /next|coming/.test(which)
            ? 1
            : 0;
    if (step === undefined) return undefined;
    const period: Value = {
      edtf: periodAt(unit, anchor, step),
      basis: 'resolved',
      reason: `the ${unit}${step === 0 ? '' : step < 0 ? ' before the one' : ' after the one'} that holds ${isoDay(anchor)}`,
      ...(spot.anchor === undefined && previous !== undefined && { from: previous.value.edtf }),
    };
    const phase = parts.word('phase') || (parts.has('which') ? '' : 'the end of');
    const deadline =
      parts.has('by') || (tense === 'future' && /^(?:the )?end of/.test(phase) && !parts.has('which'));
    return partOfPeriod(phase.replace(/^(early|late|earlier|later) in$/, '$1'), period, anchor, deadline);
  },
};

/** "over the weekend", "this weekend", "the weekend's talks": Saturday and Sunday. */
export const weekend: Expression = {
  name: 'weekend',
  kind: 'date',
  forms: [
    '(?:over|at|during|by|for|before|after|on|since|until|of) the(?: (?<which>past|coming))? weekend',
    "the(?: (?<which>past|coming))? weekend(?=['’]s| ?[.,;:)])",
    '(?<=\\b(?:over|at|during) )weekend',
  ],
  value(parts, spot) {
    const step = weekendStep(parts.word('which'), spot);
    if (step === undefined || spot.anchor === undefined) return undefined;
    return {
      edtf: periodAt('weekend', spot.anchor, step),
      basis: 'resolved',
      reason: `the weekend ${step < 0 || spot.tense === 'past' ? 'before' : 'after'} ${isoDay(spot.anchor)}`,
    };
  },
};

/** Weeks from the weekend of the anchor's own week. On a Saturday or Sunday that one has begun. */
function weekendStep(which: string, { anchor, tense }: Spot): number | undefined {
  if (anchor === undefined) return undefined;
  const days = periodAt('weekend', anchor, 0);
  const begun = days.slice(0, 10) <= isoDay(anchor);
  if (which.startsWith('next')) return begun ? 1 : 0;
  if (/^(?:last|past|this past)/.test(which)) return -1;
  if (which.includes('coming')) return 0;
  if (which.startsWith('this')) return begun || tense !== 'past' ? 0 : -1;
  return begun || tense === 'future' ? 0 : -1;
}

const PERIODS: Readonly<Record<string, TimeUnit>> = {
  week: 'week', month: 'month', quarter: 'quarter', year: 'year', decade: 'decade', century: 'century', weekend: 'weekend',
}; // prettier-ignore

function unitOf(word: string): TimeUnit | undefined {
  return PERIODS[word];
}

/** "the past week", "over the last year": the days up to the report; "the coming week": those after it. */
export const aroundNow: Expression = {
  name: 'period up to the report',
  kind: 'date',
  forms: [
    'the (?<which>past|last) {period}',
    '(?<=\\b(?:over|in|during|for|within) )the (?<which>next|coming|following) {period}',
  ],
  length: (parts) => {
    const unit = unitOf(parts.word('period'));
    return unit === undefined ? undefined : { unit, count: 1 };
  },
  value(parts, { anchor }) {
    const unit = unitOf(parts.word('period'));
    if (anchor === undefined || unit === undefined) return undefined;
    const days = daysIn(unit);
    const past = /past|last/.test(parts.word('which'));
    return {
      edtf: past ? interval(anchor - days, anchor) : interval(anchor + 1, anchor + days),
      basis: 'resolved',
      reason: `the ${days} days ${past ? 'up to' : 'after'} ${isoDay(anchor)}`,
    };
  },
};

/** Days that a unit stands for where it is a length and no calendar period. */
export function daysIn(unit: TimeUnit): number {
  const days: Readonly<Record<TimeUnit, number>> = {
    second: 0, minute: 0, hour: 0, day: 1, weekend: 2, week: 7, month: 30, quarter: 91, year: 365, decade: 3652, century: 36_524,
  }; // prettier-ignore
  return days[unit];
}
