import type { Entry } from './entry.ts';
import { surerFirst } from './brief-choice.ts';
import type { Prospect } from './prospect.ts';
import { compareRanks } from './ranks.ts';

/** How a page puts entries in order: by their ranks, and of one rank the surer first. */
export interface Ordering {
  readonly rank: (entry: Entry) => readonly number[];
  /** The rank of an entry, or its beginning, at the most: never after it. */
  readonly atMost: (prospect: Prospect) => readonly number[];
}

/** Entries in order, put together no sooner than somebody asks for one that they may come before. */
export function* inOrder(prospects: readonly Prospect[], { atMost, rank }: Ordering): Generator<Entry> {
  const waiting = prospects
    .map((prospect) => ({ prospect, bound: atMost(prospect) }))
    .toSorted((a, b) => compareRanks(a.bound, b.bound));
  const ready: Ranked[] = [];
  for (const { prospect, bound } of waiting) {
    for (;;) {
      const [first] = ready;
      if (first === undefined || compareRanks(first.rank, bound) >= 0) break;
      ready.shift();
      yield first.entry;
    }
    const entry = prospect.entry();
    const ranked = { entry, rank: rank(entry) };
    const at = ready.findIndex((other) => compareRanked(ranked, other) < 0);
    ready.splice(at < 0 ? ready.length : at, 0, ranked);
  }
  for (const { entry } of ready) yield entry;
}

interface Ranked {
  readonly entry: Entry;
  readonly rank: readonly number[];
}

function compareRanked(a: Ranked, b: Ranked): number {
  return compareRanks(a.rank, b.rank) || surerFirst(a.entry, b.entry);
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
