import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeFile } from '../../src/intake/files.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import type { Reader } from '../../src/reader/pipeline.ts';
import type { Report } from '../../src/report/report.ts';
import { type Expected, score, type Tally } from './score.ts';

/** An annotated report: what stands in it, and what a careful reader records. */
export interface Annotated {
  readonly report: Report;
  readonly expected: readonly Expected[];
  /** Where the report's text begins in its file, from which the expectations count. */
  readonly shift: number;
}

/** Reads a folder with report.txt and expected.jsonl. Throws where either cannot be read or an anchor is not where it should be. */
export function annotatedReport(folder: string): Annotated {
  const path = join(folder, 'report.txt');
  const taken = takeFile(path, {}, DEFAULT_LIMITS);
  if (!taken.ok) throw new Error(`${path}: ${taken.reason}`);
  const expected = readFileSync(join(folder, 'expected.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Expected => JSON.parse(line));
  const file = readFileSync(path, 'utf8');
  const moved = expected.find(({ start, end, anchor }) => file.slice(start, end) !== anchor);
  if (moved) throw new Error(`${folder}: the anchor "${moved.anchor}" does not stand at ${moved.start}`);
  return { report: taken.report, expected, shift: file.length - taken.report.text.length };
}

/** How a reader does on one annotated report. */
export function scoreFolder(folder: string, reader: Reader): ReadonlyMap<string, Tally> {
  const { report, expected, shift } = annotatedReport(folder);
  return score(expected, reader.read(report), shift);
}

/** Every annotated report of a folder, by name. */
export function scoreFolders(
  folder: string,
  reader: Reader,
): ReadonlyMap<string, ReadonlyMap<string, Tally>> {
  return new Map(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, scoreFolder(join(folder, name), reader)]),
  );
}

export function sum(tallies: readonly Tally[]): Tally {
  const total: Tally = { expected: 0, found: 0, right: 0, produced: 0, matched: 0 };
  for (const tally of tallies) {
    total.expected += tally.expected;
    total.found += tally.found;
    total.right += tally.right;
    total.produced += tally.produced;
    total.matched += tally.matched;
  }
  return total;
}

/** All kinds of some reports together. Events are not annotated exhaustively: they count for what is found, not for precision. */
export function totalOf(reports: readonly ReadonlyMap<string, Tally>[]): Tally {
  return sum(
    reports.flatMap((kinds) =>
      [...kinds].map(([kind, tally]) => (kind === 'event' ? { ...tally, produced: 0, matched: 0 } : tally)),
    ),
  );
}

/** In per cent; 100 where there is nothing to find or nothing was read. */
export interface Shares {
  readonly found: number;
  readonly right: number;
  readonly precision: number;
}

export function sharesOf({ expected, found, right, produced, matched }: Tally): Shares {
  const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
  return {
    found: share(found, expected),
    right: share(right, expected),
    precision: share(matched, produced),
  };
}
