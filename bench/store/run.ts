// How fast the store keeps, opens and answers, and how large it is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';
import { table } from '../language/table.ts';
import { heading } from '../time/run.ts';
import { addingRow } from './adding.ts';
import { crashRows } from './crashes.ts';
import { randomFrom } from './generated.ts';
import { climb, keptRows, type Rung } from './ladder.ts';
import { PAGE, questions } from './questions.ts';
import { SEED } from './shape.ts';

/** Questions of each sort that are asked. */
const ASKED = 100;

type Rows = readonly (readonly string[])[];

export interface StoreBench {
  /** How many are kept, each number in a store of its own. */
  readonly reports: readonly number[];
  /** Where stores are left and found again, so that a long run may be broken off and gone on with; absent = nowhere. */
  readonly stores: string | undefined;
  /** Stores of runs that were broken off are asked as they stand: of the first days of the period, as many reports a day as the whole has. */
  readonly asTheyStand: boolean;
  /** Texts that are read and added end to end. */
  readonly texts: number;
  readonly kills: number;
  readonly data: string;
  readonly out: string;
}

/** Prints the tables and writes them to `out`/store.md. */
export async function benchStore({ reports, stores, asTheyStand, texts, kills, data, out }: StoreBench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
  try {
    const rungs: Rung[] = [];
    for (const count of reports) rungs.push(await climb(stores ?? folder, count, asTheyStand));
    const questions: Rows[] = [];
    for (const { path } of rungs) questions.push(await asked(path));
    const parts = [
      heading('Store', 'store'),
      table(
        '## Keeping generated reports',
        ['reports', ...rungs.map(({ name }) => name), 'asked'],
        [
          ...keptRows(rungs),
          ['cold open and the first line, ms, median of 9 processes', ...rungs.map(({ path }) => opened(path).toFixed(0)), '< 300'],
        ],
        'Reports are made by one process with their items, as reading is measured by itself, and kept by another, which is measured: 25 items each, a fifth of the reports copies, spread over 70 days. Seconds are of the processor time of the whole process, parsing of what comes in and collecting of garbage included; a busy machine makes them longer.',
      ),
      table(
        '## Questions, ms, p50 / p95',
        ['reports', ...rungs.map(({ name }) => name), 'asked of p95'],
        (questions[0] ?? []).map(([name = '', , limit = ''], row) => [name, ...questions.map((one) => one[row]?.[1] ?? ''), limit]),
        `${ASKED} of each sort (${ASKED / 10} of those that go through a day or all of the record), one after the other, in one process; pages of ${PAGE}. Of processor time, which is that of the clock where nothing else runs.`,
      ),
    ];
    if (texts > 0)
      parts.push(
        table(
          '## Adding with the reader, two threads',
          ['texts', 'reports/s of the clock', 'reports/s of processor time', 'items/report', 'peak memory, MB', 'asked'],
          [addingRow(folder, texts, data)],
          'Texts of 3.5 to 4.5 KB, each put together of paragraphs of news; asked are 150 reports a second of the clock on two cores and at most 700 MB.',
        ),
      );
    if (kills > 0)
      parts.push(
        table('## Crashes', ['', 'tried', 'opened', 'acknowledged and lost', 'same record at the end'], await crashRows(folder, kills), ''),
      );
    const page = parts.join('\n\n');
    console.log(page);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'store.md'), `${page}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} // prettier-ignore

/** Milliseconds in a process of its own from opening to the first line, its own start and loading aside. */
function opened(path: string): number {
  const probe = `
    const { openStore } = await import(${JSON.stringify(new URL('../../src/store/open.js', import.meta.url).href)});
    const { loadRules } = await import(${JSON.stringify(new URL('../../src/store/load-rules.js', import.meta.url).href)});
    const start = performance.now();
    const store = openStore(process.argv[1], { readOnly: true, rules: loadRules() });
    await store.entries({ limit: 1 });
    console.log(performance.now() - start);
    await store.close();`;
  const times = Array.from({ length: 9 }, () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', probe, path],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  });
  return times.toSorted((a, b) => a - b)[4] ?? Number.NaN;
}

async function asked(path: string): Promise<string[][]> {
  const store = openStore(path, { readOnly: true, rules: loadRules() });
  const rows: string[][] = [];
  for (const { name, limit, ask, isLong = false } of questions(randomFrom(SEED))) {
    const times: number[] = [];
    const count = isLong ? ASKED / 10 : ASKED;
    for (let n = 0; n < count; n++) {
      const before = process.cpuUsage();
      await ask(store);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1) ?? '';
    rows.push([name, `${at(0.5)} / ${at(0.95)}`, limit]);
  }
  await store.close();
  return rows;
} // prettier-ignore
