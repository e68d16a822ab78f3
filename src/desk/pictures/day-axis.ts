import type { DayNumber } from '../../world/calendar.ts';
import { addMonths, isoDay, monthIndexOf, weekdayOf } from '../../world/calendar.ts';
import { dayAndMonth, monthAndYear } from '../../world/date-words.ts';

/** Days laid along a line: day `first` begins at `start` pixels, and `last` ends at `end`. */
export interface DayAxis {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly start: number;
  readonly end: number;
}

/** Pixels of a day. */
export function dayWidth({ first, last, start, end }: DayAxis): number {
  return (end - start) / (last - first + 1);
}

/** Where a day begins; + 0.5 gives its middle. */
export function xOf(axis: DayAxis, day: number): number {
  return axis.start + (day - axis.first) * dayWidth(axis);
}

/** The day under a pixel, within the axis. */
export function dayAt(axis: DayAxis, x: number): DayNumber {
  const day = Math.floor(axis.first + (x - axis.start) / dayWidth(axis));
  return Math.min(axis.last, Math.max(axis.first, day));
}

export interface Tick {
  readonly day: DayNumber;
  readonly label: string;
  /** The beginning of a month, among days; of a year, among months. */
  readonly major: boolean;
}

/** Pixels that a label needs. */
const ROOM = 58;

/** Days with a label: each day, Monday, first of the month, of the quarter or of the year, as many as there is room for. */
export function ticksOf(axis: DayAxis): readonly Tick[] {
  const width = dayWidth(axis);
  for (const step of [1, 2]) if (width * step >= ROOM) return daily(axis, (day) => day % step === 0);
  if (width * 7 >= ROOM) return daily(axis, (day) => weekdayOf(day) === 0);
  if (width * 14 >= ROOM) return daily(axis, (day) => weekdayOf(day) === 0 && ((day + 3) / 7) % 2 === 0);
  const months = [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200].find((step) => width * 30 * step >= ROOM * 1.1);
  return monthly(axis, months ?? 1200);
}

function daily({ first, last }: DayAxis, wanted: (day: DayNumber) => boolean): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let day = first; day <= last; day++)
    if (wanted(day)) {
      const label = dayAndMonth(isoDay(day)) ?? '';
      // The year is said where it begins to be another.
      const year =
        ticks.length === 0 || isoDay(day).slice(0, 4) !== isoDay(ticks.at(-1)?.day ?? day).slice(0, 4);
      ticks.push({
        day,
        label: year ? `${label} ${isoDay(day).slice(0, 4)}` : label,
        major: isoDay(day).endsWith('-01'),
      });
    }
  return ticks;
}

function monthly({ first, last }: DayAxis, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  let index = Math.ceil(monthIndexOf(first) / step) * step;
  for (; ; index += step) {
    const day = addMonths(0, index - monthIndexOf(0));
    if (day > last) return ticks;
    if (day < first) continue;
    const label = step % 12 === 0 ? isoDay(day).slice(0, 4) : (monthAndYear(isoDay(day)) ?? '');
    ticks.push({ day, label: step % 12 === 0 ? label : short(label), major: index % 12 === 0 });
  }
}

/** "Jan 2022" of "January 2022". */
function short(label: string): string {
  return label.replace(/^(\p{L}{3})\p{L}*/u, '$1');
}
