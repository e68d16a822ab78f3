import { budgetOf, DEFAULT_BUDGET } from '../intake/budget.ts';
import { publicationDate } from '../intake/draft.ts';
import { takeFile } from '../intake/files.ts';
import { DEFAULT_LIMITS } from '../intake/limits.ts';
import type { Said } from '../intake/take-in.ts';
import { type Kind, KINDS } from '../reader/item.ts';
import type { Reader, ReadReport } from '../reader/pipeline.ts';
import type { Report } from '../report/report.ts';
import { type Format, formatReports } from './formats.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';
import { paintFor } from './paint.ts';

export interface ReadOptions extends Said {
  readonly format?: Format;
  /** A table of the user's own actors, laid over ours. */
  readonly actors?: string;
  /** Kinds of item to print, parted by commas, singular or plural; all where it is absent. */
  readonly kinds?: string;
  /** Whether what gave no item is printed too, and why. */
  readonly explain?: true;
  /** Seconds that a report may take, written; 0: as long as it takes. */
  readonly budget?: string;
}

/** What the options mean, once they are known to mean something. */
interface Wanted {
  readonly format: Format;
  readonly kinds: ReadonlySet<Kind>;
  readonly seconds: number;
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
  const wanted = wantedOf(options, streams.outIsTerminal);
  if (typeof wanted === 'string') {
    streams.err(`demarche: ${wanted}`);
    return EXIT.usage;
  }
  // A wrong table is told before a long list of sources is read.
  if (options.actors !== undefined && withOwnActors(reader, options.actors, streams) === undefined)
    return EXIT.failed;
  const reports: ReadReport[] = [];
  let rejected = 0;
  let cut = 0;
  for (const path of paths) {
    const taken = takeFile(path, options, DEFAULT_LIMITS);
    const name = path === '-' ? 'standard input' : path;
    if (taken.ok) {
      for (const note of taken.notes) streams.err(`demarche: ${name}: ${note}`);
      const read = reader(options.actors).explain(taken.report, budgetOf(wanted.seconds));
      for (const { start } of read.unread) {
        cut++;
        streams.err(`demarche: ${name}: ${unreadNote(taken.report, start, wanted.seconds)}`);
      }
      reports.push(asWanted(read, wanted, options.explain === true));
    } else {
      rejected++;
      streams.err(`demarche: ${name}: ${taken.reason}`);
    }
  }
  if (reports.length > 0) streams.out(formatReports(wanted.format, reports, paintFor(streams.colours)));
  if (rejected + cut === 0) return EXIT.ok;
  return reports.length === 0 ? EXIT.failed : EXIT.partly;
}

/** What is asked for, or what is wrong with how it is asked. */
function wantedOf(
  { date, explain, format, kinds = '', budget = String(DEFAULT_BUDGET) }: ReadOptions,
  terminal: boolean,
): Wanted | string {
  if (date !== undefined && publicationDate(date) === undefined)
    return `--date ${date.slice(0, 40)}: it is not a date; write it as 2022-01-28`;
  if (!/^\d+(?:\.\d+)?$/.test(budget))
    return `--budget ${budget.slice(0, 40)}: give a number of seconds, or 0 for as long as it takes`;
  if (explain && (format === 'jsonl' || format === 'csv'))
    return `--explain: ${format} has a line for each item and none for what gave no item; use --format text or json`;
  const chosen = new Set<Kind>();
  for (const name of kinds
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const kind = KINDS.find((one) => one === name || `${one}s` === name);
    if (kind === undefined) return `--kinds ${name.slice(0, 40)}: the kinds are ${KINDS.join(', ')}`;
    chosen.add(kind);
  }
  return {
    format: format ?? (terminal || explain ? 'text' : 'jsonl'),
    kinds: chosen,
    seconds: Number(budget) === 0 ? Infinity : Number(budget),
  };
}

/** The report with only what is to be printed. */
function asWanted(
  { report, items, passed, unread }: Required<ReadReport>,
  { kinds }: Wanted,
  explain: boolean,
): ReadReport {
  return {
    report,
    items: kinds.size === 0 ? items : items.filter(({ kind }) => kinds.has(kind)),
    ...(unread.length > 0 ? { unread } : {}),
    ...(explain ? { passed } : {}),
  };
}

function unreadNote({ text }: Report, from: number, seconds: number): string {
  const share = Math.floor((100 * from) / text.length);
  return `only its first ${share} % could be read in ${seconds} s: the rest is unread (--budget gives it longer)`;
}
