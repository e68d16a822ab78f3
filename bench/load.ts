// What loading the world costs a process of its own: time around loadWorld() and the first question of each sort, and memory.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './language/table.ts';
import { heading } from './time/run.ts';

const RUNS = 9;

/** Run in a fresh process: prints milliseconds and megabytes. */
const PROBE = `
const { loadWorld } = await import(${JSON.stringify(new URL('../src/intake/tables.js', import.meta.url).href)});
const [memory, start] = [process.memoryUsage().rss, performance.now()];
const world = loadWorld();
world.namesIn('The Russian foreign minister met NATO chief Jens Stoltenberg in Moscow'.split(' '));
world.holdersOf('Russian foreign minister', 19000);
world.personsByName('Lavrov', { day: 19000 });
console.log(performance.now() - start, (process.memoryUsage().rss - memory) / 1e6);
`;

/** Prints the median over fresh processes and writes it to `out`/load.md. */
export function benchLoad(out: string): void {
  const runs = Array.from({ length: RUNS }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', PROBE], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim().split(' ').map(Number);
  });
  const median = (column: number): string => {
    const sorted = runs.map((run) => run[column] ?? Number.NaN).toSorted((a, b) => a - b);
    return `${sorted[RUNS >> 1]?.toFixed(1)} (${sorted[0]?.toFixed(1)}–${sorted.at(-1)?.toFixed(1)})`;
  };
  const rows = [
    ['ms', median(0), '150'],
    ['MB resident, beside what the process had', median(1), '120'],
  ];
  const drawn = table('', [`${RUNS} fresh processes`, 'median and range', 'at most'], rows);
  const parts = [heading('Loading the world', 'load'), drawn.trim()];
  console.log(parts.join('\n\n'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'load.md'), `${parts.join('\n\n')}\n`);
}
