import type { DayNumber } from '../../world/calendar.ts';

/**
 * Days in a row of which nothing is listed. `unreported`: there is no report of them either. `elsewhere`: there are reports, but
 * nothing in them of what is asked for. `outside`: they lie before the first report or after the last.
 */
export interface Silence {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly why: 'unreported' | 'elsewhere' | 'outside';
}

/**
 * The silences between the first and the last day, both inclusive, in order. A silence ends where its reason does.
 * `listed`: the days that have a line; `reported`: those that have a report.
 */
export function silencesOf(
  first: DayNumber,
  last: DayNumber,
  listed: ReadonlySet<DayNumber>,
  reported: ReadonlySet<DayNumber>,
): readonly Silence[] {
  const [from, until] = endsOf(reported);
  const silences: Silence[] = [];
  for (let day = first; day <= last; day++) {
    if (listed.has(day)) continue;
    const why = day < from || day > until ? 'outside' : reported.has(day) ? 'elsewhere' : 'unreported';
    const before = silences.at(-1);
    if (before !== undefined && before.last === day - 1 && before.why === why)
      silences[silences.length - 1] = { ...before, last: day };
    else silences.push({ first: day, last: day, why });
  }
  return silences;
}

/** "12 days without a report", "3 days with reports, but nothing of this". */
export function silenceInWords({ first, last, why }: Silence): string {
  const days = last - first + 1;
  const counted = days === 1 ? 'A day' : `${days.toLocaleString('en-GB')} days`;
  switch (why) {
    case 'unreported':
      return `${counted} without a report`;
    case 'elsewhere':
      return `${counted} with reports, but nothing of this filter`;
    case 'outside':
      return `${counted} outside the days of the reports`;
  }
}

function endsOf(days: ReadonlySet<DayNumber>): readonly [DayNumber, DayNumber] {
  let [from, until] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < from) from = day;
    if (day > until) until = day;
  }
  return [from, until];
}
