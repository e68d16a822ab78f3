import { NUMBER_WORD, readNumber } from './numbers.ts';

/** How many, as a report writes it. `count` is the number written; `min` and `max` bound it; absent = not said. */
export interface Quantity {
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
  /** The report itself calls the number inexact. */
  readonly approx: boolean;
  /** Offsets in the text that was read, half-open. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = `(?:\\d[\\d,]*(?:\\.\\d+)?|(?:${NUMBER_WORD}))(?:[ -](?:${NUMBER_WORD}|hundred|thousand|million|billion))*`;
const MODIFIERS: readonly [RegExp, (count: number) => Partial<Quantity>][] = [
  [/(?:more than|over|above|upwards of|in excess of|exceeding)$/i, (n) => ({ min: n })],
  [/(?:at least|a minimum of|no fewer than|no less than)$/i, (n) => ({ min: n })],
  [/(?:fewer than|less than|under|below)$/i, (n) => ({ max: n })],
  [/(?:up to|as many as|at most|no more than|a maximum of)$/i, (n) => ({ max: n })],
  [/(?:nearly|almost|close to)$/i, (n) => ({ max: n, approx: true })],
  [/(?:about|around|some|roughly|approximately|an estimated|estimated)$/i, () => ({ approx: true })],
];
/** Indefinite numbers and the least that each stands for. */
const VAGUE: readonly [string, number][] = [
  ['hundreds of thousands', 200_000],
  ['tens of thousands', 20_000],
  ['several thousand', 3_000],
  ['several hundred', 300],
  ['thousands', 2_000],
  ['hundreds', 200],
  ['scores', 40],
  ['several dozen', 36],
  ['dozens', 24],
];

/**
 * The quantities in a noun phrase, in text order: "more than 100,000", "between 10,000 and 15,000", "dozens of". A
 * number that belongs to a name or a date is the caller's to leave out.
 */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  const taken = (start: number, end: number): boolean => found.some((q) => q.start < end && start < q.end);
  for (const match of text.matchAll(new RegExp(`\\b(${NUMBER}) ?(?:to|and|-|–|or) ?(${NUMBER})\\b`, 'gi'))) {
    const [whole, low = '', high = ''] = match;
    const [min, max] = [readNumber(low), readNumber(high)];
    const between = /between $/i.test(text.slice(0, match.index));
    if (min === undefined || max === undefined || min >= max || (/ and /.test(whole) && !between)) continue;
    found.push({ min, max, approx: false, start: match.index, end: match.index + whole.length });
  }
  for (const match of text.matchAll(new RegExp(`(?<![\\w.,-])(${NUMBER})(?![\\w%])`, 'gi'))) {
    const [whole] = match;
    const { index } = match;
    const count = readNumber(whole);
    if (count === undefined || taken(index, index + whole.length)) continue;
    const before = text.slice(0, index).trimEnd();
    const modifier = MODIFIERS.find(([words]) => words.test(before));
    const start = modifier ? before.length - (modifier[0].exec(before)?.[0].length ?? 0) : index;
    found.push({ count, approx: false, ...modifier?.[1](count), start, end: index + whole.length });
  }
  for (const [words, min] of VAGUE) {
    const index = text.toLowerCase().search(new RegExp(`\\b${words}\\b`));
    if (index >= 0 && !taken(index, index + words.length)) {
      found.push({ min, approx: true, start: index, end: index + words.length });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
