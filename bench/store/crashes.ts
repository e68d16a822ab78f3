// The store under kill -9, a full disk and a flipped bit.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreError } from '../../src/store/error.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';
import type { Damage } from '../../src/store/store.ts';
import { BATCH, crashed, exported, HOW } from './crashed.ts';
import { randomFrom } from './generated.ts';

export interface Outcome {
  readonly tried: number;
  /** How often the store opened after it, and held all that had been acknowledged. */
  readonly sound: number;
  /** Reports that had been acknowledged and were not there. */
  readonly lost: number;
  /** Whether the record at the end is that of an undisturbed run, byte for byte, and nothing is found wrong with it. */
  readonly same: boolean;
}

const RULES = loadRules();
const KEEPER = fileURLToPath(new URL('./keeper.js', import.meta.url));

/** What came of a keeper: its acknowledged batches, and how it ended. */
interface Kept {
  readonly batches: number;
  readonly code: number | null;
  readonly problem: string;
}

/** Runs a keeper; `kill`: after how many acknowledged batches it is killed, and how many milliseconds later. */
function keeper(args: readonly string[], kill?: { batches: number; later: number }): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [KEEPER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err, armed] = ['', '', false];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (armed || kill === undefined || out.split('\n').length <= kill.batches) return;
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), kill.later);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ batches: out.split('\n').length - 1, code, problem: err.trim() }));
  });
}

/** Kills a keeper at random moments, as often as `kills`, beginning a new store whenever one is full. */
export async function killed(folder: string, kills: number, reports: number, seed = 1): Promise<Outcome> {
  const random = randomFrom(seed);
  const reads = crashed(reports);
  const expected = await undisturbed(join(folder, 'undisturbed.db'), reports);
  let [tried, sound, lost, same] = [0, 0, 0, true];
  for (let round = 0; tried < kills || round === 0; round++) {
    const path = join(folder, `killed-${round}.db`);
    for (let done = false; !done;) {
      const kill =
        tried < kills ? { batches: 1 + Math.floor(random() * 4), later: random() * 40 } : undefined;
      const { batches, code, problem } = await keeper([path, String(reports)], kill);
      if (code !== null && code !== 0) throw new Error(problem);
      done = code === 0;
      if (!done) tried++;
      const store = openStore(path, { rules: RULES });
      const acknowledged = reads.slice(0, batches * BATCH).map(({ report }) => report.id);
      const held = await store.holds(acknowledged);
      lost += acknowledged.length - held.size;
      if (!done && held.size === acknowledged.length) sound++;
      if (done) same &&= (await exported(store)) === expected && (await store.verify()).length === 0;
      await store.close();
    }
    for (const end of ['', '-wal', '-shm', '-lock']) rmSync(path + end, { force: true });
  }
  return { tried, sound, lost, same };
}

/** Lets the disk be full at a page, then gives it room; the keeper goes on. */
export async function filled(folder: string, reports: number, pages: readonly number[]): Promise<Outcome> {
  const expected = await undisturbed(join(folder, 'undisturbed.db'), reports);
  const reads = crashed(reports);
  let [sound, lost, same] = [0, 0, true];
  for (const page of pages) {
    const path = join(folder, `full-${page}.db`);
    const first = await keeper([path, String(reports), String(page)]);
    if (first.problem !== 'full') throw new Error(`not full at ${page} pages: ${first.problem}`);
    const store = openStore(path, { rules: RULES });
    const acknowledged = reads.slice(0, first.batches * BATCH).map(({ report }) => report.id);
    const held = await store.holds(acknowledged);
    lost += acknowledged.length - held.size;
    if (held.size === acknowledged.length) sound++;
    for (let at = 0; at < reads.length; at += BATCH) await store.keep(reads.slice(at, at + BATCH), HOW);
    same &&= (await exported(store)) === expected && (await store.verify()).length === 0;
    await store.close();
  }
  return { tried: pages.length, sound, lost, same };
}

/** What is told of a store in which one bit is another: the error at opening or the damage found. */
export interface Flipped {
  readonly at: number;
  readonly told: readonly string[];
  /** Whether the whole record reads as before, which a bit that nothing rests on leaves as it was. */
  readonly unchanged: boolean;
}

/** Flips a bit at random places, one at a time. */
export async function flipped(folder: string, reports: number, flips: number, seed = 2): Promise<Flipped[]> {
  const path = join(folder, 'whole.db');
  const expected = await undisturbed(path, reports);
  const whole = readFileSync(path);
  const random = randomFrom(seed);
  const outcomes: Flipped[] = [];
  for (let n = 0; n < flips; n++) {
    const at = Math.floor(random() * whole.length);
    const bytes = Uint8Array.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    const copy = join(folder, `flipped-${n}.db`);
    writeFileSync(copy, bytes);
    outcomes.push({ at, ...(await read(copy, expected)) });
    for (const end of ['', '-wal', '-shm', '-lock']) rmSync(copy + end, { force: true });
  }
  return outcomes;
}

async function read(path: string, expected: string): Promise<Omit<Flipped, 'at'>> {
  const told: string[] = [];
  let unchanged = false;
  try {
    const store = openStore(path, { rules: RULES });
    try {
      told.push(
        ...(await store.verify()).map(({ code, where, message }: Damage) => `${code} ${where}: ${message}`),
      );
      unchanged = (await exported(store)) === expected;
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    told.push(`${error.code}: ${error.message}`);
  }
  return { told, unchanged };
}

async function undisturbed(path: string, reports: number): Promise<string> {
  const store = openStore(path, { create: true, rules: RULES });
  await store.keep(crashed(reports), HOW);
  const lines = await exported(store);
  await store.close();
  return lines;
}

/** Rows of the table. */
export async function crashRows(folder: string, kills: number): Promise<string[][]> {
  const row = (name: string, { tried, sound, lost, same }: Outcome): string[] => [
    name,
    String(tried),
    String(sound),
    String(lost),
    same ? 'yes' : 'no',
  ];
  const flips = await flipped(folder, 120, 100);
  const seen = flips.filter(({ told }) => told.length > 0).length;
  const silent = flips.filter(({ told, unchanged }) => told.length === 0 && !unchanged).length;
  return [
    row('kill -9 while reports are added', await killed(folder, kills, 400)),
    row('a full disk', await filled(folder, 400, [60, 120, 240, 400])),
    [
      `a flipped bit: ${seen} told of, ${flips.length - seen - silent} in nothing that is read`,
      String(flips.length),
      '',
      `${silent} unseen`,
      silent === 0 ? 'yes, or told' : 'no',
    ],
  ];
}
