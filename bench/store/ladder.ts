// How the cost of keeping grows with what is kept.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsedJson } from '../../src/store/error.ts';
import type { Step } from './keep-all.ts';

/** A store of so many reports, and what it has cost. */
export interface Rung {
  readonly path: string;
  /** How many it has, and of how many where the run was broken off. */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly last: Step;
}

const FEED = fileURLToPath(new URL('./feed.js', import.meta.url));
/** Megabytes of the keeper's heap: without a limit it lets garbage lie for as long as the machine has memory. */
const HEAP = 480;
const KEEP = fileURLToPath(new URL('./keep-all.js', import.meta.url));

/** Makes and keeps reports in two processes; what a broken off run has kept and told of is gone on with, unless it is taken `asItStands`. */
export async function climb(folder: string, reports: number, asItStands = false): Promise<Rung> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${reports}.db`);
  const log = join(folder, `${reports}.steps`);
  const told = (): Step[] => (existsSync(log) ? stepsOf(readFileSync(log, 'utf8')) : []);
  const come = told().at(-1)?.reports ?? 0;
  if (come < reports && !(asItStands && come > 0)) await keepAll(path, log, reports, told().at(-1));
  const steps = told();
  const last = steps.at(-1);
  if (last === undefined) throw new Error(`nothing was kept of ${reports} reports`);
  const name = `${last.reports.toLocaleString('en')}${last.reports < reports ? ` of ${reports.toLocaleString('en')}` : ''}`;
  return { path, name, steps, last };
}

function stepsOf(lines: string): Step[] {
  return lines.split('\n').filter((line) => line !== '').map((line) => parsedJson<Step>(line, 'a step'));
} // prettier-ignore

/** `former`: the last step of a run that was broken off. */
function keepAll(path: string, log: string, reports: number, former: Step | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const feed = spawn(process.execPath, [FEED, String(reports)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const keep = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, KEEP, path], { stdio: ['pipe', 'pipe', 'inherit'] });
    feed.stdout.pipe(keep.stdin);
    let rest = '';
    keep.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const step of stepsOf(lines.join('\n')))
        if (step.kept > 0) appendFileSync(log, `${JSON.stringify(former === undefined ? step : after(former, step))}\n`);
    });
    for (const child of [feed, keep]) child.on('error', reject);
    keep.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the keeper ended with ${code}`));
    });
  });
} // prettier-ignore

/** A step of a run that goes on where another was broken off. */
function after(former: Step, step: Step): Step {
  return {
    ...step,
    kept: former.kept + step.kept,
    seconds: former.seconds + step.seconds,
    peak: Math.max(former.peak, step.peak),
  };
}

/** Rows of the table, a column for each rung. */
export function keptRows(rungs: readonly Rung[]): string[][] {
  const row = (name: string, cell: (rung: Rung) => string, asked = ''): string[] => [name, ...rungs.map(cell), asked];
  const size = ({ path }: Rung): number => statSync(path).size;
  return [
    row('reports kept a second', ({ last }) => (last.kept / last.seconds).toFixed(0), '250'),
    row('the last thousands alone', ({ steps }) => latestRate(steps).toFixed(0), '250'),
    row('items', ({ last }) => last.items.toLocaleString('en')),
    row('size of the text, MB', ({ last }) => (last.text / 1e6).toFixed(1)),
    row('size of the store, MB', (rung) => (size(rung) / 1e6).toFixed(1)),
    row('size of the store by that of the text', (rung) => (size(rung) / rung.last.text).toFixed(2), '≤ 3.5'),
    row('peak memory of the keeper, MB', ({ last }) => (last.peak / 1e6).toFixed(0), '≤ 700'),
  ];
} // prettier-ignore

/** Reports a second over the last two steps of a thousand that are whole. */
function latestRate(steps: readonly Step[]): number {
  const whole = steps.filter(({ reports }) => reports % 1000 === 0);
  const [from, to] = [whole.at(-3) ?? { kept: 0, seconds: 0 }, whole.at(-1)];
  return to === undefined ? Number.NaN : (to.kept - from.kept) / (to.seconds - from.seconds);
}
