// The date readers on npm, with their results as TIMEX3 values.
import recognizers from '@microsoft/recognizers-text-date-time';
import * as chrono from 'chrono-node';
import { dayOf, type DayNumber, isoDay } from '../../src/world/calendar.ts';
import type { Timex } from './timex.ts';
import { fromEdtf } from './timex.ts';
import { periodAt } from '../../src/world/dates/span.ts';

export interface TimePeer {
  readonly name: string;
  readonly find: (text: string, day: DayNumber | undefined) => Timex[];
}

const MS_PER_DAY = 86_400_000;

/** Noon, so that no zone moves the day. */
function reference(day: DayNumber | undefined): Date {
  const [year = 2000, month = 1, date = 1] = isoDay(day ?? 0)
    .split('-')
    .map(Number);
  return new Date(year, month - 1, date, 12);
}

/** chrono-node as it comes: the fields that it is certain of, cut to the unit that the words name. */
export function chronoPeer(forwardDate: boolean): TimePeer {
  return {
    name: `chrono-node 2.10.3${forwardDate ? ' with forwardDate' : ''}`,
    find: (text, day) =>
      chrono.parse(text, reference(day), { forwardDate }).map((found) => ({
        start: found.index,
        end: found.index + found.text.length,
        value: chronoValue(found),
      })),
  };
}

const two = (n: number | null): string => String(n ?? 1).padStart(2, '0');
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\bmorning\b/i, 'TMO'],
  [/\bafternoon\b/i, 'TAF'],
  [/\bevening\b/i, 'TEV'],
  [/\b(?:night|tonight)\b/i, 'TNI'],
];

function chronoValue({ text, start }: chrono.ParsedResult): string {
  const year = String(start.get('year') ?? 0).padStart(4, '0');
  const month = `${year}-${two(start.get('month'))}`;
  const day = `${month}-${two(start.get('day'))}`;
  if (/\bnow\b|\bcurrently\b/i.test(text)) return 'PRESENT_REF';
  if (/\bweeks?\b/i.test(text)) return fromEdtf(periodAt('week', dayOf(day) ?? 0, 0));
  if (/\bquarters?\b/i.test(text)) return fromEdtf(periodAt('quarter', dayOf(day) ?? 0, 0));
  if (/\bmonths?\b/i.test(text)) return month;
  if (/\byears?\b/i.test(text)) return year;
  const part = PARTS.find(([words]) => words.test(text))?.[1];
  if (part !== undefined) return day + part;
  if (start.isCertain('hour')) return `${day}T${two(start.get('hour'))}:${two(start.get('minute'))}`;
  if (start.isCertain('day') || start.isCertain('weekday')) return day;
  if (start.isCertain('month')) return month;
  return start.isCertain('year') && !/\b(?:today|yesterday|tomorrow)\b/i.test(text) ? year : day;
}

/** Microsoft's recognizer: its own TIMEX where it is full, else the candidate that is not in the future. */
export function recognizersPeer(): TimePeer {
  return {
    name: '@microsoft/recognizers-text-date-time 1.3.2',
    find: (text, day) => {
      const at = reference(day);
      return recognizers
        .recognizeDateTime(text, 'en-us', recognizers.DateTimeOptions.None, at)
        .map((found) => ({
          start: found.start,
          end: found.end + 1,
          value: recognizersValue(candidatesOf(found.resolution), at),
        }));
    },
  };
}

type Candidate = Readonly<Record<string, string | undefined>>;

function candidatesOf(resolution: unknown): readonly Candidate[] {
  const values: unknown =
    typeof resolution === 'object' && resolution !== null && 'values' in resolution
      ? resolution.values
      : undefined;
  return Array.isArray(values) ? (values as readonly Candidate[]) : [];
}

function recognizersValue(values: readonly Candidate[], at: Date): string {
  const today = isoDay(Math.floor((at.getTime() - at.getTimezoneOffset() * 60_000) / MS_PER_DAY));
  const past = values.filter((one) => (one['value'] ?? one['start'] ?? '') <= `${today} 99`);
  const chosen = past.at(-1) ?? values[0];
  const timex = chosen?.['timex'] ?? '';
  const span = /^\((?<start>[^,]+),[^,]+,(?<length>P[^)]+)\)/.exec(timex)?.groups;
  if (span !== undefined) {
    const day = dayOf(chosen?.['start'] ?? '');
    if (span['length'] === 'P7D' && day !== undefined) return fromEdtf(periodAt('week', day, 0));
    return chosen?.['start'] ?? span['start'] ?? '';
  }
  if (/^\d/.test(timex) || /^(?:P|PRESENT_REF|PAST_REF|FUTURE_REF)/.test(timex)) return timex;
  const full = chosen?.['value'] ?? chosen?.['start'] ?? '';
  const unit = /^XXXX-\d\d$/.test(timex) ? 7 : 10;
  const part = /T(?:MO|AF|EV|NI)$/.exec(timex)?.[0] ?? '';
  return full.slice(0, unit) + part;
}
