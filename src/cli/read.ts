import { publicationDate } from '../intake/draft.ts';
import { takeFile } from '../intake/files.ts';
import { DEFAULT_LIMITS } from '../intake/limits.ts';
import type { Said } from '../intake/take-in.ts';
import type { Reader } from '../reader/pipeline.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import { type Format, formatReports } from './formats.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';
import { paintFor } from './paint.ts';

export interface ReadOptions extends Said {
  readonly format?: Format;
  /** A table of the user's own actors, laid over ours. */
  readonly actors?: string;
}

/**
 * `read FILE...`: prints the items of each report and keeps nothing. `reader`: loads once, with the user's own actors if a
 * table of them is named. Gives the exit code.
 */
export function readCommand(
  paths: readonly string[],
  options: ReadOptions,
  reader: (ownActors?: string) => Reader,
  streams: Streams,
): number {
  if (options.date !== undefined && publicationDate(options.date) === undefined) {
    streams.err(`demarche: --date ${options.date.slice(0, 40)}: it is not a date; write it as 2022-01-28`);
    return EXIT.usage;
  }
  // A wrong table is told before a long list of sources is read.
  if (options.actors !== undefined && withOwnActors(reader, options.actors, streams) === undefined)
    return EXIT.failed;
  const format = options.format ?? (streams.outIsTerminal ? 'text' : 'jsonl');
  const reports: ReadReport[] = [];
  let rejected = 0;
  for (const path of paths) {
    const taken = takeFile(path, options, DEFAULT_LIMITS);
    const name = path === '-' ? 'standard input' : path;
    if (taken.ok) {
      for (const note of taken.notes) streams.err(`demarche: ${name}: ${note}`);
      reports.push({ report: taken.report, items: reader(options.actors).read(taken.report) });
    } else {
      rejected++;
      streams.err(`demarche: ${name}: ${taken.reason}`);
    }
  }
  if (reports.length > 0) streams.out(formatReports(format, reports, paintFor(streams.colours)));
  if (rejected === 0) return EXIT.ok;
  return reports.length === 0 ? EXIT.failed : EXIT.partly;
}
