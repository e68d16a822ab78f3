import type { Entry } from './entry.ts';
import type { Prospect } from './prospect.ts';

/** How a page puts entries in order: by lists of numbers first, compared one by one, the lesser first. */
export interface Ordering {
  /** Never after the rank of the entry. */
  readonly atMost: (prospect: Prospect) => readonly number[];
  readonly rank: (entry: Entry) => readonly number[];
  /** Of two entries; it agrees with their ranks. */
  readonly compare: (a: Entry, b: Entry) => number;
}

/** Entries in order, put together no sooner than somebody asks for one that they may come before. */
export function* inOrder(
  prospects: readonly Prospect[],
  { atMost, rank, compare }: Ordering,
): Generator<Entry> {
  const waiting = prospects
    .map((prospect) => ({ prospect, bound: atMost(prospect) }))
    .toSorted((a, b) => compareRanks(a.bound, b.bound));
  const ready: Entry[] = [];
  for (const { prospect, bound } of waiting) {
    for (;;) {
      const [first] = ready;
      if (first === undefined || compareRanks(rank(first), bound) >= 0) break;
      ready.shift();
      yield first;
    }
    const entry = prospect.entry();
    const at = ready.findIndex((other) => compare(entry, other) < 0);
    ready.splice(at < 0 ? ready.length : at, 0, entry);
  }
  yield* ready;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first of a list, no more of it looked at than that takes. */
export function first<T>(count: number, of: Iterable<T>): T[] {
  const found: T[] = [];
  if (count <= 0) return found;
  for (const one of of) {
    found.push(one);
    if (found.length >= count) break;
  }
  return found;
}

export function* only<T>(of: Iterable<T>, isWanted: (one: T) => boolean): Generator<T> {
  for (const one of of) if (isWanted(one)) yield one;
}
