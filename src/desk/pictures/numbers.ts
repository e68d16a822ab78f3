import type { DayAxis } from './day-axis.ts';
import type { Cluster } from './timeline-layout.ts';

/** Size of the type of numbers, and of a digit and of what stands between numbers, in pixels. */
export const NUMBER = 9;
const DIGIT = 5.3;
const BETWEEN = 3;
/** Pixels between the numbers of two marks. */
const GAP = 4;

/** What stands over a mark: words, and the pixel that their middle lies at. */
export interface NumbersOver {
  readonly words: string;
  readonly x: number;
}

/**
 * The numbers over each mark of a lane, cut to the room that its neighbours leave; undefined where its lines have none or none has room. A
 * mark yields as much as the numbers beside it need, at most half of the way.
 */
export function numbersOver(clusters: readonly Cluster[], axis: DayAxis): readonly (NumbersOver | undefined)[] {
  const marks = clusters.map(({ x, rows }) => {
    const numbers = rows.flatMap(({ number }) => number ?? []);
    return { x, numbers, half: widthOf(numbersWithin(numbers, Infinity)) / 2 };
  });
  return marks.map(({ x, numbers }, at) => {
    const [before, after] = [marks[at - 1], marks[at + 1]];
    const left = before === undefined ? axis.start : Math.min((before.x + x + GAP) / 2, before.x + before.half + GAP);
    const right = after === undefined ? axis.end : Math.max((x + after.x - GAP) / 2, after.x - after.half - GAP);
    const words = numbersWithin(numbers, right - left);
    const half = widthOf(words) / 2;
    return words === '' ? undefined : { words, x: Math.max(left + half, Math.min(right - half, x)) };
  });
} // prettier-ignore

/** Pixels of numbers. */
export function widthOf(words: string): number {
  const digits = words.replaceAll(/\D/g, '').length;
  return digits * DIGIT + (words.length - digits) * BETWEEN;
}

/** Numbers as one reads them, "1–3, 7", cut to so many pixels: "1–3 …". Not even the first has room: ''. */
export function numbersWithin(numbers: readonly number[], pixels: number): string {
  const runs = runsOf(numbers);
  for (let kept = runs.length; kept > 0; kept--) {
    const words = `${runs.slice(0, kept).join(', ')}${kept < runs.length ? ' …' : ''}`;
    if (widthOf(words) <= pixels) return words;
  }
  return '';
}

/** "1–3" of 1, 2 and 3; two beside each other stay two. */
function runsOf(numbers: readonly number[]): readonly string[] {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]) => {
    if (last - first > 1) return [`${first}–${last}`];
    return first === last ? [String(first)] : [String(first), String(last)];
  });
}
