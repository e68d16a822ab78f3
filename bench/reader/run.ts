// Scores the reader on annotated reports: the seed, and both halves of our own corpus.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { KINDS } from '../../src/reader/item.ts';
import { loadReader } from '../../src/intake/reader.ts';
import type { Reader } from '../../src/reader/pipeline.ts';
import { type Row, table } from '../language/table.ts';
import { heading } from '../time/run.ts';
import { scoreFolder, scoreFolders, sharesOf, sum, totalOf } from './folder.ts';
import type { Tally } from './score.ts';
import { calibrationTable, fieldsTable, readFolder, silenceTable } from './trust.ts';

/** Prints the tables and writes them to `out`/reader.md. The seed report is looked for beside `data`. */
export function benchReader(data: string, out: string): void {
  const reader = loadReader();
  const seed = resolve(data, '..', 'seed');
  const sets: (readonly [string, ReadonlyMap<string, ReadonlyMap<string, Tally>>])[] = [
    ...(existsSync(seed)
      ? ([['The seed report', new Map([['seed', scoreFolder(seed, reader)]])]] as const)
      : []),
    ['corpus/test: annotated blind, never read while tuning', scoreFolders(resolve('corpus/test'), reader)],
    ['corpus/dev: worked with', scoreFolders(resolve('corpus/dev'), reader)],
  ];
  const parts = [
    heading('Reader', 'reader'),
    ...sets.map(([title, reports]) => setTable(title, reports)),
    MEASURES,
    ...trustTables(reader),
  ];
  console.log(parts.join('\n\n'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'reader.md'), `${parts.join('\n\n')}\n`);
}

function trustTables(reader: Reader): string[] {
  const test = readFolder(resolve('corpus/test'), reader);
  const dev = readFolder(resolve('corpus/dev'), reader);
  return [
    fieldsTable('corpus/test', test),
    calibrationTable('corpus/test', test),
    silenceTable('corpus/test', test),
    silenceTable('corpus/dev', dev),
  ];
}

const MEASURES = `Found: an item of the kind stands where a careful reader puts one. Right: found, and every field that the text settles is right.
Precision: share of the items read that are found for some expectation. Items scored under 0.5 claim nothing. Events are not annotated exhaustively in every report, so they have no precision.`;

function setTable(title: string, reports: ReadonlyMap<string, ReadonlyMap<string, Tally>>): string {
  const all = [...reports.values()];
  const ofKind = (kind: string): Tally => sum(all.flatMap((report) => report.get(kind) ?? []));
  const rows = [
    ...KINDS.map((kind) => rowOf(kind, ofKind(kind))),
    rowOf(`all, ${reports.size === 1 ? '1 report' : `${reports.size} reports`}`, totalOf(all)),
  ];
  return table(`## ${title}`, ['', 'expected', 'found', 'right', 'precision', 'read'], rows);
}

function rowOf(name: string, tally: Tally): Row {
  const { found, right, precision } = sharesOf(tally);
  return [
    name,
    String(tally.expected),
    found.toFixed(1),
    right.toFixed(1),
    name === 'event' ? '' : precision.toFixed(1),
    String(tally.produced),
  ];
}
