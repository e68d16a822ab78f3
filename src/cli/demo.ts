import { packageFile } from '../intake/package-file.ts';
import { sampleNames } from '../intake/sample.ts';
import type { Reader } from '../reader/pipeline.ts';
import { createReadingAdder } from '../server/reading-adder.ts';
import type { Filling } from '../server/status.ts';
import { addAll, type Progress } from '../store/adding.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';
import { portWritten, serveDesk } from './serving.ts';
import { openTemporaryStore } from './temporary-store.ts';

export interface DemoOptions {
  /** 0 to 65535 in digits; 0 picks a free one. */
  readonly port: string;
  /** A table of the user's own actors, laid over ours. */
  readonly actors: string | undefined;
  readonly version: string;
  /** Version of the coder, and the clock. */
  readonly coder: string;
  readonly now: () => string;
}

/** The affair that the whole sample is about. */
const AFFAIR = 'Ukraine, winter 2021–22';

/**
 * `demo`: serves the desk on a store of the sample crisis until it is interrupted; the store is deleted at its end. The server answers
 * at once, while the store is being filled. Gives the exit code.
 */
export async function demoCommand(
  { port: written, actors, version, coder, now }: DemoOptions,
  reader: (ownActors?: string) => Reader,
  streams: Streams,
): Promise<number> {
  const port = portWritten(written, streams);
  if (port === undefined) return EXIT.usage;
  if (actors !== undefined && withOwnActors(reader, actors, streams) === undefined) return EXIT.failed;
  const store = await openTemporaryStore();
  const reading = { coder, now, ...(actors !== undefined && { ownActors: actors }) };
  const adder = createReadingAdder({ store, ...reading });
  // By name, so that the threads take the files in, and this one is free to answer.
  const sources = sampleNames().map((name) => ({ name, path: packageFile('data', 'sample', name) }));
  let filling: Filling | undefined = { done: 0, of: sources.length };
  const fill = async (signal: AbortSignal): Promise<void> => {
    const progress = ({ added }: Progress): void => void (filling = { done: added, of: sources.length });
    const { added } = await addAll(store, sources, { ...reading, affair: AFFAIR, signal, progress });
    filling = undefined;
    streams.err(`The sample crisis is read: ${added} dispatches.`);
  };
  try {
    return await serveDesk(
      { version, coder, now, store, adder, port, filling: () => filling, meanwhile: fill },
      streams,
    );
  } finally {
    await adder.close();
    await store.close();
  }
}
