import type { Entry } from '../record/entry.ts';

/**
 * One entry as a line of JSON with its keys in one order, so that the same record gives the same bytes whoever wrote it.
 * Absent fields are left out.
 */
export function entryAsLine(entry: Entry): string {
  return `${JSON.stringify(sorted(entry))}\n`;
}

/** The value with the keys of every object sorted. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}
