import { budgetOf, DEFAULT_BUDGET } from '../intake/budget.ts';
import { publicationDate } from '../intake/draft.ts';
import { takeAddress } from '../intake/fetch.ts';
import { takeFile } from '../intake/files.ts';
import { DEFAULT_LIMITS } from '../intake/limits.ts';
import { loadReader } from '../intake/reader.ts';
import { type Source, sourcesOf } from '../intake/sources.ts';
import type { Said, Taken } from '../intake/take-in.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface AddOptions extends RecordOptions, Said {
  readonly actors?: string;
  readonly workers?: string;
}

/** Who reads, and when. */
export interface Coder {
  readonly coder: string;
  readonly now: () => string;
}

const BATCH = 100;

/** `add SOURCE…`: reads reports and keeps them. Gives the exit code. */
export function addCommand(
  names: readonly string[],
  options: AddOptions,
  { coder, now }: Coder,
  streams: Streams,
): Promise<number> {
  if (options.date !== undefined && publicationDate(options.date) === undefined) {
    streams.err(`demarche: --date ${options.date.slice(0, 40)}: it is not a date; write it as 2022-01-28`);
    return Promise.resolve(EXIT.usage);
  }
  const { sources, missing } = sourcesOf(names);
  for (const { name, reason } of missing) streams.err(`demarche: ${name}: ${reason}`);
  if (sources.length === 0) return Promise.resolve(EXIT.failed);
  return withStore(options, 'create', streams, async ({ store }) => {
    const reader = withOwnActors(loadReader, options.actors, streams);
    if (reader === undefined) return EXIT.failed;
    let rejected = missing.length;
    let kept = 0;
    let batch: ReadReport[] = [];
    const affair = options.affair === undefined ? {} : { affair: options.affair };
    const flush = async (): Promise<void> => {
      kept += await store.keep(batch, { added: now(), coder, ...affair });
      batch = [];
    };
    for (const source of sources) {
      const taken = await takeSource(source, options);
      if (!taken.ok) {
        rejected++;
        streams.err(`demarche: ${source.name}: ${taken.reason}`);
        continue;
      }
      for (const note of taken.notes) streams.err(`demarche: ${source.name}: ${note}`);
      const { report, items, unread } = reader.explain(taken.report, budgetOf(DEFAULT_BUDGET));
      batch.push({ report, items, unread });
      if (batch.length >= BATCH) await flush();
    }
    await flush();
    streams.err(`${kept} new of ${sources.length} reports are kept.`);
    return rejected === 0 ? EXIT.ok : rejected < sources.length + missing.length ? EXIT.partly : EXIT.failed;
  });
}

function takeSource({ kind, name }: Source, said: Said): Promise<Taken> {
  if (kind === 'address') return takeAddress(name, said, DEFAULT_LIMITS);
  return Promise.resolve(takeFile(name, said, DEFAULT_LIMITS));
}
