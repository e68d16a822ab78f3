import type { Row } from '../api.ts';
import { keyOf } from './columns.ts';
import type { Column, Key } from './columns.ts';
import { headingOf } from './groups.ts';
import type { GroupId, Names } from './groups.ts';

/** How rows are put in order. */
export interface Arrangement {
  /** The same for the same arrangement, but for the names of actors. */
  readonly name: string;
  /** Undefined = in the order in which they come, which is that of time. */
  readonly column?: Column | undefined;
  readonly descending: boolean;
  readonly group?: GroupId | undefined;
  /** By which actors are headed. */
  readonly names: Names;
  /** Rows that are left out are not among those asked for: the other side of the ledger, or other words. */
  readonly passes?: ((row: Row) => boolean) | undefined;
}

/** What a list shows, one under the other: rows, and the headings that they stand under. */
export type Line = { readonly row: Row } | { readonly heading: string; readonly rows: number };

/** A row with what it is compared by. */
interface Placed {
  readonly row: Row;
  readonly group: string;
  readonly groupKey: string;
  readonly key: Key;
  readonly at: number;
}

/** Rows put in order, to which more can be added. */
export interface Arranged {
  /** How many rows were looked at. */
  readonly taken: number;
  readonly placed: readonly Placed[];
  readonly lines: readonly Line[];
}

export const NOTHING: Arranged = { taken: 0, placed: [], lines: [] };

/** Rows looked at in one step: a few milliseconds. */
const PIECE = 2000;

/**
 * Puts rows in order, in steps between which the screen can be drawn: pieces are sorted and then merged (a merge sort from the bottom up).
 * `before` holds the first `before.taken` of the rows, arranged in the same way, so that a page that comes later is only merged in.
 */
export function* arrange(rows: readonly Row[], how: Arrangement, before: Arranged = NOTHING): Generator<void, Arranged> {
  const compare = comparing(how);
  let runs: (readonly Placed[])[] = [];
  for (let at = before.taken; at < rows.length; at += PIECE) {
    runs.push(placed(rows.slice(at, at + PIECE), at, how).toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Placed[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
      yield;
    }
    runs = merged;
  }
  const all = merge(before.placed, runs[0] ?? [], compare);
  yield;
  return { taken: rows.length, placed: all, lines: linesOf(all, how.group !== undefined) };
} // prettier-ignore

function placed(rows: readonly Row[], from: number, { column, group, names, passes }: Arrangement): Placed[] {
  const found: Placed[] = [];
  for (const [at, row] of rows.entries()) {
    if (passes !== undefined && !passes(row)) continue;
    const name = group === undefined ? '' : headingOf(group, row, names);
    // Days stand in the order of time, which is that in which rows come.
    const groupKey = group === undefined || group === 'day' ? '' : sortedLast(name);
    found.push({ row, group: name, groupKey, key: column && keyOf(column, row), at: from + at });
  }
  return found;
}

/** "Nobody named", "No place told": after all names. */
function sortedLast(heading: string): string {
  return `${/^No(?:body| \w+) (?:named|told)/.test(heading) ? '1' : '0'}${heading.toLowerCase()}`;
}

function comparing({ column, descending }: Arrangement): (a: Placed, b: Placed) => number {
  const sign = descending ? -1 : 1;
  return (a, b) => {
    if (a.groupKey !== b.groupKey) return a.groupKey < b.groupKey ? -1 : 1;
    if (column === undefined || a.key === b.key) return a.at - b.at;
    if (a.key === undefined) return 1;
    if (b.key === undefined) return -1;
    return a.key < b.key ? -sign : sign;
  };
}

function merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const [lastOfA, firstOfB] = [a.at(-1), b[0]];
  if (firstOfB === undefined) return a;
  if (lastOfA === undefined) return b;
  if (compare(lastOfA, firstOfB) <= 0) return a.concat(b);
  const both: T[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left === undefined) return both.concat(b.slice(j));
    if (right === undefined) return both.concat(a.slice(i));
    if (compare(left, right) <= 0) {
      both.push(left);
      i++;
    } else {
      both.push(right);
      j++;
    }
  }
}

function linesOf(rows: readonly Placed[], grouped: boolean): readonly Line[] {
  if (!grouped) return rows;
  const lines: Line[] = [];
  let heading: { heading: string; rows: number } | undefined;
  for (const one of rows) {
    if (heading?.heading !== one.group) lines.push((heading = { heading: one.group, rows: 0 }));
    heading.rows++;
    lines.push(one);
  }
  return lines;
}
