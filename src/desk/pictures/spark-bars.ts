import { dayOf } from '../../world/calendar.ts';
import type { PairSeries } from '../../record/pairs.ts';

/** A bar of a sparkline, in its pixels. */
export interface Bar {
  readonly day: string;
  /** Up: co-operation, or nothing either way; down: conflict. */
  readonly up: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Days `YYYY-MM-DD`, inclusive, and the pixels that they have. */
export interface SparkSpan {
  readonly from: string;
  readonly until: string;
  readonly width: number;
  readonly height: number;
}

/** The sum of Goldstein values that fills half of the height: that of the gravest single event. One scale for all pictures, on all days. */
const FULL = 10;
/** The least height of a bar in pixels: a small event is still one. */
const LEAST = 2;

/**
 * The bars of a pair: for each day on which something is told, what came to more than nothing between the two, and what to less; the two
 * directions of a day do not cancel each other out.
 */
export function sparkBars(days: PairSeries['days'], span: SparkSpan): Bar[] {
  const { from, until, width, height } = span;
  const step = width / lengthOf({ from, until });
  const half = height / 2;
  const tall = (sum: number): number => round(Math.max(LEAST, Math.min(1, sum / FULL) * (half - 1.5)));
  return days.flatMap(({ day, there, back }) => {
    const values = [there?.goldstein ?? 0, back?.goldstein ?? 0];
    const up = sumOf(values);
    const down = sumOf(values.map((value) => -value));
    const place = { day, x: round((dayNumber(day) - dayNumber(from)) * step), width: round(Math.max(1.5, step - 0.75)) };
    // Values of zero are still events.
    if (up === 0 && down === 0) return [{ ...place, up: true, y: half - LEAST / 2, height: LEAST }];
    return [
      ...(up > 0 ? [{ ...place, up: true, y: round(half - 0.5 - tall(up)), height: tall(up) }] : []),
      ...(down > 0 ? [{ ...place, up: false, y: half + 0.5, height: tall(down) }] : []),
    ];
  });
} // prettier-ignore

/** How many days there are from one to another, both with them. */
export function lengthOf({ from, until }: Pick<SparkSpan, 'from' | 'until'>): number {
  return dayNumber(until) - dayNumber(from) + 1;
}

/** The sum of those that are more than zero. */
function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.max(0, value), 0);
}

function dayNumber(day: string): number {
  return dayOf(day) ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
