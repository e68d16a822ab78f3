// Scores who held which office when, on pairs that were written blind: bench/data/offices-blind.tsv, or those of --pairs.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadWorld } from '../src/intake/tables.ts';
import { dayOf } from '../src/world/calendar.ts';
import { foldName } from '../src/world/folding.ts';
import { bareName } from '../src/world/honorifics.ts';
import type { Person } from '../src/world/offices.ts';
import type { World } from '../src/world/world.ts';

/** Beside build/, where this file is compiled to build/bench. */
const PAIRS = fileURLToPath(new URL('../../bench/data/offices-blind.tsv', import.meta.url));

/** A line: the office in words, the date, and who held it, several names parted by `|` where any will do. */
interface Pair {
  readonly office: string;
  readonly date: string;
  readonly expected: string;
}

/** Prints what went wrong and the share that was right. `file`: a table of pairs instead of our own. */
export function benchOffices(file: string = PAIRS): void {
  if (!existsSync(file)) {
    console.error(`there is no ${file}`);
    process.exitCode = 1;
    return;
  }
  const world = loadWorld();
  const pairs = readPairs(readFileSync(file, 'utf8'));
  let right = 0;
  for (const pair of pairs) {
    const got = holderOf(world, pair);
    if (got !== undefined && pair.expected.split('|').some((name) => isPerson(got, name))) right++;
    else console.log(`${pair.date}  ${pair.office}: ${got?.name ?? 'nobody'}, not ${pair.expected}`);
  }
  console.log(`${right} of ${pairs.length} right, ${((100 * right) / pairs.length).toFixed(1)} %`);
}

function readPairs(text: string): Pair[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .filter(([, date = '']) => /^\d{4}-\d{2}-\d{2}$/.test(date))
    .map(([office = '', date = '', expected = '']) => ({ office, date, expected }));
}

/** Those who share an office are all right answers, but a title that means two offices is not answered by the lesser one. */
function holderOf(world: World, { office, date }: Pair): Person | undefined {
  const day = dayOf(date);
  return day === undefined ? undefined : world.holdersOf(office, day)[0]?.person;
}

/** Whether a name is one of a person's by the rules of the tables: their spellings, transliterations, without honorifics. */
function isPerson({ name, variants }: Person, expected: string): boolean {
  const wanted = wordsOf(expected);
  return [name, ...variants]
    .map(wordsOf)
    .some((form) => form.join(' ') === wanted.join(' ') || sameEnds(form, wanted));
}

/** Kings and popes too: one side may leave their title out. */
function wordsOf(name: string): string[] {
  return foldName(bareName(name).replace(/^(?:king|queen|sultan|emperor|pope) /i, ''));
}

function sameEnds(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && b.length > 1 && a[0] === b[0] && a.at(-1) === b.at(-1);
}
