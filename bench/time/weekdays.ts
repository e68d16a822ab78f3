// Bare weekdays in context: which day is meant.
import { readFileSync } from 'node:fs';
import { dayOf, type DayNumber, isoDay, weekdayOf } from '../../src/world/calendar.ts';
import { findDates } from '../../src/world/dates/find.ts';
import { chronoPeer } from './peers.ts';

interface WeekdayCase {
  readonly part: 'dev' | 'frozen';
  /** Day of publication. */
  readonly on: string;
  readonly text: string;
  readonly weekdays: readonly { readonly start: number; readonly end: number; readonly day: string }[];
}

export interface WeekdayReader {
  readonly name: string;
  /** The day that the word from `start` to `end` means, `YYYY-MM-DD`. */
  readonly read: (text: string, start: number, end: number, on: DayNumber) => string | undefined;
}

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function weekdayReaders(): WeekdayReader[] {
  const chronoReader = (forwardDate: boolean): WeekdayReader => {
    const peer = chronoPeer(forwardDate);
    return {
      name: peer.name,
      read: (text, start, end, on) =>
        peer
          .find(text, on)
          .find((one) => one.start <= start && end <= one.end)
          ?.value.slice(0, 10),
    };
  };
  return [
    {
      name: 'ours',
      read: (text, start, end, on) =>
        findDates(text)
          .find((one) => one.start <= start && end <= one.end)
          ?.when({ anchor: on })?.edtf,
    },
    {
      name: 'rule “latest such day, today included”',
      read: (text, start, _end, on) => {
        const target = NAMES.indexOf(text.slice(start, start + 3).toLowerCase());
        return isoDay(on - ((weekdayOf(on) - target + 7) % 7));
      },
    },
    chronoReader(false),
    chronoReader(true),
  ];
}

export function readWeekdays(file: string): WeekdayCase[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): WeekdayCase => JSON.parse(line));
}

export interface Tally {
  right: number;
  all: number;
}

/** How many are right: of one half of the set, or of those that lie ahead or not. */
export function scoreWeekdays(
  cases: readonly WeekdayCase[],
  reader: WeekdayReader,
): Readonly<Record<'dev' | 'frozen' | 'ahead' | 'notAhead', Tally>> {
  const none = (): Tally => ({ right: 0, all: 0 });
  const sums = { dev: none(), frozen: none(), ahead: none(), notAhead: none() };
  for (const one of cases) {
    for (const { start, end, day } of one.weekdays) {
      const right = reader.read(one.text, start, end, dayOf(one.on) ?? 0) === day;
      for (const sum of [sums[one.part], sums[day > one.on ? 'ahead' : 'notAhead']]) {
        sum.all++;
        if (right) sum.right++;
      }
    }
  }
  return sums;
}
