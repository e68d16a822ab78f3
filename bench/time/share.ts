// What dates and the linking of actors cost of the time of reading.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeFile } from '../../src/intake/files.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { loadLanguageModel } from '../../src/intake/model.ts';
import { loadCoding, loadWeights, loadWorld } from '../../src/intake/tables.ts';
import { createLanguage } from '../../src/language/analyse.ts';
import { createScorer } from '../../src/reader/score.ts';
import { createReader } from '../../src/reader/pipeline.ts';
import { publicationDay, type Report } from '../../src/report/report.ts';
import { dayOf } from '../../src/world/calendar.ts';
import { findDates } from '../../src/world/dates/find.ts';
import type { World } from '../../src/world/world.ts';

/** Shares of the time of reading, 0 to 1, and the time of one reading of the folder in milliseconds. */
export interface Shares {
  readonly reports: number;
  readonly reading: number;
  readonly dates: number;
  readonly linking: number;
}

/** Passes over the folder that count, after as many that warm the compiler up. */
const ROUNDS = 10;

/**
 * Reads every report of a folder of our corpus. Linking is the time inside the calls that the reader makes to the world
 * (names, persons, roles); dates, that of finding and resolving every date of the texts once.
 */
export function sharesOfReading(folder: string): Shares {
  const reports = readdirSync(folder)
    .toSorted()
    .map((name): Report => {
      const taken = takeFile(join(folder, name, 'report.txt'), {}, DEFAULT_LIMITS);
      if (!taken.ok) throw new Error(`${name}: ${taken.reason}`);
      return taken.report;
    });
  const clock = { spent: 0 };
  const language = createLanguage(loadLanguageModel({}));
  const world = loadWorld();
  const coding = loadCoding();
  const scorer = createScorer(loadWeights(), world);
  const plain = createReader(language, world, coding, scorer);
  const timed = createReader(language, timedWorld(world, clock), coding, scorer);
  const pass = (work: (report: Report) => void): number => {
    const before = performance.now();
    for (const report of reports) work(report);
    return performance.now() - before;
  };
  // The quickest pass of each, as whatever else runs on the machine only adds.
  const best = { reading: Infinity, dates: Infinity, linking: Infinity };
  for (let round = -ROUNDS; round < ROUNDS; round++) {
    const reading = pass((report) => plain.read(report));
    clock.spent = 0;
    pass((report) => timed.read(report));
    const linking = clock.spent;
    const dates = pass(readDates);
    if (round < 0) continue;
    best.reading = Math.min(best.reading, reading);
    best.dates = Math.min(best.dates, dates);
    best.linking = Math.min(best.linking, linking);
  }
  const { reading, dates, linking } = best;
  return { reports: reports.length, reading, dates: dates / reading, linking: linking / reading };
}

function readDates(report: Report): void {
  const day = publicationDay(report);
  const anchor = day === undefined ? undefined : dayOf(day);
  for (const date of findDates(report.text)) date.value({ anchor });
}

/** The same world, with the time inside its calls added up; none of them calls another through it. */
function timedWorld(world: World, clock: { spent: number }): World {
  const timed = <R>(call: () => R): R => {
    const before = performance.now();
    const result = call();
    clock.spent += performance.now() - before;
    return result;
  };
  return {
    ...world,
    nameAt: (...given) => timed(() => world.nameAt(...given)),
    namesIn: (...given) => timed(() => world.namesIn(...given)),
    actor: (id) => timed(() => world.actor(id)),
    isPerson: (id) => timed(() => world.isPerson(id)),
    holdersOf: (...given) => timed(() => world.holdersOf(...given)),
    personsByName: (...given) => timed(() => world.personsByName(...given)),
    actorByRoleWords: (...given) => timed(() => world.actorByRoleWords(...given)),
    place: (name) => timed(() => world.place(name)),
  };
}
