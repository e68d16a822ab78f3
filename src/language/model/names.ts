import { filled } from './filled.ts';

/** Classes of the name tagger: O, then begin, inside, last, unit of each type. */
export const NAME_TYPES = ['PER', 'ORG', 'LOC'] as const;

export type NameType = (typeof NAME_TYPES)[number];

export const NAME_CLASSES: number = 1 + 4 * NAME_TYPES.length;

/** A name over tokens `from` to `to`, half-open. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly type: NameType;
}

/** The classes of the tokens of a sentence of `length` tokens with these names. */
export function encodeNames(length: number, names: readonly NameSpan[]): Int32Array {
  const classes = new Int32Array(length);
  for (const { from, to, type } of names) {
    const base = 1 + 4 * NAME_TYPES.indexOf(type);
    if (to - from === 1) classes[from] = base + 3;
    else {
      classes.fill(base + 1, from, to);
      classes[from] = base;
      classes[to - 1] = base + 2;
    }
  }
  return classes;
}

/** Whether a token of class `next` may follow one of class `before`; 0 stands for either edge of the sentence too. */
function mayFollow(before: number, next: number): boolean {
  const open = before > 0 && (before - 1) % 4 < 2;
  const continues = next > 0 && ((next - 1) % 4 === 1 || (next - 1) % 4 === 2);
  if (!open) return !continues;
  return continues && (before - 1) >> 2 === (next - 1) >> 2;
}

const CLASSES: readonly number[] = Array.from({ length: NAME_CLASSES }, (_, index) => index);

/** The classes behind which no name goes on: before each class that opens one, or has none, all of them may stand. */
const CLOSED: readonly number[] = CLASSES.filter((before) => mayFollow(before, 0));

/** The classes that may stand before each class that goes on with a name; undefined for the others. */
const OPEN_BEFORE: readonly (readonly number[] | undefined)[] = CLASSES.map((next) =>
  mayFollow(0, next) ? undefined : CLASSES.filter((before) => mayFollow(before, next)),
);

/** The first of the classes with the best sum. */
function bestOf(sums: readonly number[], classes: readonly number[]): number {
  let found = classes[0] ?? 0;
  let top = -Infinity;
  for (const before of classes) {
    const sum = sums[before] ?? -Infinity;
    if (sum <= top) continue;
    top = sum;
    found = before;
  }
  return found;
}

/** The legal sequence of classes with the best sum of scores (Viterbi), as names. Rows are `stride` numbers apart. */
export function decodeNames(scores: Float32Array, length: number, stride: number): NameSpan[] {
  if (quiet(scores, length, stride)) return [];
  // The best sum up to here of each class, and for all tokens, one after the other, from which class before it each of them came.
  let sums = [0, ...filled(NAME_CLASSES - 1, -Infinity)];
  let next = filled(NAME_CLASSES, 0);
  const from: number[] = [];
  for (let i = 0; i < length; i++) {
    const closed = bestOf(sums, CLOSED);
    for (let c = 0; c < NAME_CLASSES; c++) {
      const classes = OPEN_BEFORE[c];
      const before = classes === undefined ? closed : bestOf(sums, classes);
      from.push(before);
      next[c] = (sums[before] ?? -Infinity) + (scores[i * stride + c] ?? 0);
    }
    [sums, next] = [next, sums];
  }
  let last = 0;
  for (let c = 1; c < NAME_CLASSES; c++) if (mayFollow(c, 0) && (sums[c] ?? 0) > (sums[last] ?? 0)) last = c;
  const names: NameSpan[] = [];
  let end = length;
  for (let i = length; i > 0; i--) {
    const kind = (last - 1) % 4;
    if (last > 0 && kind >= 2) end = i;
    const type = NAME_TYPES[(last - 1) >> 2];
    if (last > 0 && (kind === 0 || kind === 3) && type !== undefined) names.push({ from: i - 1, to: end, type });
    last = from[(i - 1) * NAME_CLASSES + last] ?? 0;
  }
  return names.toReversed();
}

/** Whether no token prefers a name to none: the common case, which needs no search. */
function quiet(scores: Float32Array, length: number, stride: number): boolean {
  for (let i = 0; i < length; i++) {
    const none = scores[i * stride] ?? 0;
    for (let c = 1; c < NAME_CLASSES; c++) if ((scores[i * stride + c] ?? 0) > none) return false;
  }
  return true;
}
