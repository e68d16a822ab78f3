import { availableParallelism } from 'node:os';
import { publicationDate } from '../intake/draft.ts';
import { takeAddress } from '../intake/fetch.ts';
import { takeFile } from '../intake/files.ts';
import { DEFAULT_LIMITS } from '../intake/limits.ts';
import { loadReader } from '../intake/reader.ts';
import { type Source, sourcesOf } from '../intake/sources.ts';
import type { Said } from '../intake/take-in.ts';
import { addAll, type Settled, type ToAdd } from '../store/adding.ts';
import { interruptible } from './interruption.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';
import { progressOf } from './progress.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface AddOptions extends RecordOptions, Said {
  readonly actors?: string;
  /** How many threads read, written. */
  readonly workers?: string;
}

/** Who reads, and when. */
export interface Coder {
  readonly coder: string;
  readonly now: () => string;
}

const MOST_WORKERS = 8;

/**
 * `add SOURCE…`: reads reports and keeps them. What is held is passed over, so that a run that was ended goes on where it stopped; Ctrl+C ends
 * it once the batch at hand is on disk. Gives the exit code.
 */
export async function addCommand(
  names: readonly string[],
  options: AddOptions,
  { coder, now }: Coder,
  streams: Streams,
): Promise<number> {
  const workers = workersOf(options.workers);
  const fault = faultIn(options, workers);
  if (fault !== undefined || workers === undefined) {
    streams.err(`demarche: ${fault}`);
    return EXIT.usage;
  }
  const { sources, missing } = sourcesOf(names);
  const tell = (settled: Settled): void => {
    if (options.json) streams.out(`${JSON.stringify(settled)}\n`);
  };
  for (const { name, reason } of missing) {
    streams.err(`demarche: ${name}: ${reason}`);
    tell({ source: name, state: 'rejected', reason });
  }
  if (sources.length === 0) return EXIT.failed;
  // A wrong table is told before threads are started for it.
  if (options.actors !== undefined && withOwnActors(loadReader, options.actors, streams) === undefined)
    return EXIT.failed;
  return withStore(options, 'create', streams, async ({ store }) => {
    const bar = progressOf(sources.length, streams, () => performance.now());
    const notice = (name: string, message: string): void => {
      bar.clear();
      streams.err(`demarche: ${name === '-' ? 'standard input' : name}: ${message}`);
    };
    const refused = { count: 0 };
    const refuse = (source: string, reason: string): void => {
      refused.count++;
      notice(source, reason);
      tell({ source, state: 'rejected', reason });
    };
    return interruptible(async (signal) => {
      const told = await addAll(store, taken(sources, options, signal, notice, refuse), {
        coder,
        now,
        said: options,
        threads: Math.min(workers, sources.length),
        signal,
        notice,
        settled: tell,
        progress: ({ added, held, rejected }) => bar.show(added + held + rejected, `${added.toLocaleString('en')} new`),
        ...(options.affair !== undefined && { affair: options.affair }),
        ...(options.actors !== undefined && { ownActors: options.actors }),
      });
      bar.clear();
      const rejected = told.rejected + refused.count + missing.length;
      streams.err(summary(told.added, told.held, rejected));
      if (told.interrupted) {
        streams.err('It was interrupted: the same command goes on where it stopped.');
        return EXIT.interrupted;
      }
      if (rejected === 0) return told.cut === 0 ? EXIT.ok : EXIT.partly;
      return told.added + told.held === 0 ? EXIT.failed : EXIT.partly;
    });
  });
} // prettier-ignore

function summary(added: number, held: number, rejected: number): string {
  const parts = [
    `${added.toLocaleString('en')} new ${added === 1 ? 'report is' : 'reports are'} kept`,
    ...(held === 0 ? [] : [`${held.toLocaleString('en')} were held already`]),
    ...(rejected === 0 ? [] : [`${rejected.toLocaleString('en')} could not be read`]),
  ];
  return `${parts.join('; ')}.`;
}

function workersOf(written: string | undefined): number | undefined {
  if (written === undefined) return Math.min(MOST_WORKERS, availableParallelism());
  return /^[1-9]\d?$/.test(written) ? Math.min(MOST_WORKERS, Number(written)) : undefined;
}

function faultIn({ date, workers: written }: AddOptions, workers: number | undefined): string | undefined {
  if (date !== undefined && publicationDate(date) === undefined)
    return `--date ${date.slice(0, 40)}: it is not a date; write it as 2022-01-28`;
  return workers === undefined
    ? `--workers ${written?.slice(0, 40)}: give a number from 1 to ${MOST_WORKERS}`
    : undefined;
}

/** The sources as they are to be added: files are read by the threads, what is piped or fetched is taken in here. */
async function* taken(
  sources: readonly Source[],
  said: Said,
  signal: AbortSignal,
  notice: (name: string, message: string) => void,
  refuse: (name: string, reason: string) => void,
): AsyncGenerator<ToAdd> {
  for (const { kind, name } of sources) {
    if (kind === 'file') {
      yield { name, path: name };
      continue;
    }
    const result =
      kind === 'address'
        ? await takeAddress(name, said, DEFAULT_LIMITS, { signal })
        : takeFile(name, said, DEFAULT_LIMITS);
    if (result.ok) {
      for (const note of result.notes) notice(name, note);
      yield { name, report: result.report };
    } else refuse(name, result.reason);
  }
}
