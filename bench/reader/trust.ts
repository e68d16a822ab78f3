// How far the reader's own doubts can be trusted: calibration of the score, single fields of what is found, and silence where there is nothing to read.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../src/reader/item.ts';
import type { Reader } from '../../src/reader/pipeline.ts';
import { type Row, table } from '../language/table.ts';
import { type Annotated, annotatedReport } from './folder.ts';
import { assign, type Expected, wrongFields } from './score.ts';

/** Reports of a folder with what the reader makes of them, doubtful items included. */
export interface ReadFolder {
  readonly annotated: Annotated;
  readonly items: readonly Item[];
}

export function readFolder(folder: string, reader: Reader): ReadFolder[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const annotated = annotatedReport(join(folder, name));
      return { annotated, items: reader.read(annotated.report) };
    });
}

/** Reports with fewer events than this do not annotate them all, but for those that have hardly any items. */
const EXHAUSTIVE = 14;
/** Expectations under which a report is one of sport, business and the like. */
const SILENT = 30;

function kept({ annotated, items }: ReadFolder): readonly Item[] {
  const events = annotated.expected.filter(({ kind }) => kind === 'event').length;
  return events >= EXHAUSTIVE || annotated.expected.length < SILENT ? items : items.filter(({ kind }) => kind !== 'event');
} // prettier-ignore

const BANDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

/** Scores in bands: how many items, their mean score, and the share that a careful reader records; then the expected calibration error. */
export function calibrationTable(title: string, reports: readonly ReadFolder[]): string {
  const judged = reports.flatMap((read) => {
    const items = kept(read);
    const { used } = assign(read.annotated.expected, items, read.annotated.shift);
    return items.map(({ score }, index) => ({ score, holds: used.has(index) }));
  });
  let error = 0;
  const rows = BANDS.flatMap((upper, at): Row[] => {
    const lower = BANDS[at - 1] ?? 0;
    const band = judged.filter(({ score }) => score >= lower && score < upper);
    if (band.length === 0) return [];
    const mean = band.reduce((sum, { score }) => sum + score, 0) / band.length;
    const right = band.filter(({ holds }) => holds).length / band.length;
    error += (Math.abs(mean - right) * band.length) / judged.length;
    return [[`${lower.toFixed(1)} to ${Math.min(upper, 1).toFixed(1)}`, String(band.length), (100 * mean).toFixed(1), (100 * right).toFixed(1)]];
  });
  const drawn = table(`### ${title}: is the score a probability?`, ['score', 'items', 'mean score', 'recorded by a careful reader'], rows);
  return `${drawn}\n\nExpected calibration error ${error.toFixed(3)} over ${judged.length} items (to beat: 0.06).`;
} // prettier-ignore

const FIELDS: readonly (keyof Expected)[] = ['by', 'byAll', 'to', 'attribution', 'realis', 'when', 'where'];

/** Each field's share of right ones among the expectations that name it and are found. */
export function fieldsTable(title: string, reports: readonly ReadFolder[]): string {
  const counts = new Map<string, { n: number; right: number }>();
  for (const { annotated, items } of reports) {
    const read = items.filter(({ score }) => score >= 0.5);
    const { pairs } = assign(annotated.expected, read, annotated.shift);
    for (const [at, index] of pairs) {
      const want = annotated.expected[at];
      const item = read[index];
      if (want === undefined || item === undefined || want.optional === true) continue;
      const wrong = new Set(wrongFields(want, item));
      for (const field of FIELDS) {
        if (want[field] === undefined) continue;
        const count = counts.get(field) ?? { n: 0, right: 0 };
        count.n++;
        if (!wrong.has(field)) count.right++;
        counts.set(field, count);
      }
    }
  }
  const rows = FIELDS.flatMap((field): Row[] => {
    const count = counts.get(field);
    return count ? [[field, String(count.n), ((100 * count.right) / count.n).toFixed(1)]] : [];
  });
  return table(`### ${title}: fields of what is found`, ['field', 'named', 'right'], rows);
}

/** Items in reports of sport, business, culture and weather, statements and what is told as history aside. */
export function silenceTable(title: string, reports: readonly ReadFolder[]): string {
  const rows = reports
    .filter(({ annotated }) => annotated.expected.length < SILENT)
    .map(({ annotated, items }): Row => {
      const { used } = assign(annotated.expected, items, annotated.shift);
      const loud = items.filter(
        ({ kind, realis, score }, index) => score >= 0.5 && kind !== 'statement' && realis !== 'historical' && !used.has(index),
      );
      const words = annotated.report.text.split(/\s+/).length;
      return [annotated.report.title ?? annotated.report.id, String(words), String(loud.length), ((400 * loud.length) / words).toFixed(2)];
    });
  return table(`### ${title}: hard negatives`, ['report', 'words', 'items that should not be', 'a 400 words (to beat: 1)'], rows);
} // prettier-ignore
