// How fast raw text becomes items, on one core.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileSparingly } from '../../src/intake/compiling.ts';
import { takeFile } from '../../src/intake/files.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { loadLanguageModel } from '../../src/intake/model.ts';
import { loadReader } from '../../src/intake/reader.ts';
import { loadSample } from '../../src/intake/sample.ts';
import { createLanguage } from '../../src/language/analyse.ts';
import { rawText } from '../../src/language/conllu.ts';
import { makeReport, type Report } from '../../src/report/report.ts';
import { documents } from '../language/run.ts';
import { type Row, table } from '../language/table.ts';
import { heading } from '../time/run.ts';
import { readTreebank } from '../treebanks.ts';

/** Seconds of processor time for which each set is read, once the compiler is warm; half as long before that. */
const SECONDS = 6;

/** Prints the table and writes it to `out`/speed.md. `data` holds the folder `ud`. */
export function benchSpeed(data: string, out: string): void {
  // As the program does before it reads.
  compileSparingly();
  const reader = loadReader();
  const language = createLanguage(loadLanguageModel({}));
  const rows = setsOf(data).map(([name, reports]): Row => {
    const analyses = reports.map(({ text }) => language.analyse(text));
    const sentences = analyses.reduce((sum, analysis) => sum + analysis.sentences.length, 0);
    const words = analyses
      .flatMap((analysis) => analysis.sentences)
      .reduce((sum, { tokens }) => sum + tokens.length, 0);
    const grammar = rate(reports, ({ text }) => language.analyse(text));
    const all = rate(reports, (report) => reader.read(report));
    const items = reports.reduce((sum, report) => sum + reader.read(report).length, 0);
    return [
      name,
      `${reports.length} / ${sentences}`,
      (words / sentences).toFixed(1),
      String(items),
      ...[grammar, all].map((rounds) => Math.round(rounds * sentences).toLocaleString('en')),
      Math.round(all * words).toLocaleString('en'),
    ];
  });
  const page = [
    heading('Speed', 'speed'),
    table(
      '## Raw text to items, a second of processor time',
      [
        '',
        'reports / sentences',
        'words a sentence',
        'items',
        'grammar alone, sentences/s',
        'sentences/s',
        'words/s',
      ],
      rows,
      'One report after the other, garbage collection included; the aim is 2,000 sentences a second.',
    ),
  ].join('\n\n');
  console.log(page);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'speed.md'), `${page}\n`);
}

/** Texts of news, by name. */
function setsOf(data: string): [name: string, reports: readonly Report[]][] {
  const gum = ['en_gum-ud-dev', 'en_gum-ud-test', 'en_gum-ud-train-open'].flatMap((bank) =>
    documents(readTreebank(data, bank)).map((document) =>
      makeReport({ text: rawText(document), published: '2022-01-28' }),
    ),
  );
  return [
    ['GUM news', gum],
    [
      'corpus/dev',
      readdirSync(resolve('corpus/dev')).map((name) => reportAt(resolve('corpus/dev', name, 'report.txt'))),
    ],
    ['the sample crisis', loadSample(DEFAULT_LIMITS)],
  ];
}

function reportAt(path: string): Report {
  const taken = takeFile(path, {}, DEFAULT_LIMITS);
  if (!taken.ok) throw new Error(`${path}: ${taken.reason}`);
  return taken.report;
}

/** How often a second of processor time all reports can be worked on. */
function rate(reports: readonly Report[], work: (report: Report) => unknown): number {
  rounds(reports, work, SECONDS / 2);
  const { count, seconds } = rounds(reports, work, SECONDS);
  return count / seconds;
}

function rounds(
  reports: readonly Report[],
  work: (report: Report) => unknown,
  atLeast: number,
): { count: number; seconds: number } {
  const before = process.cpuUsage();
  for (let count = 1; ; count++) {
    for (const report of reports) work(report);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds >= atLeast) return { count, seconds };
  }
}
