import { packageFile } from '../intake/package-file.ts';
import { sampleNames } from '../intake/sample.ts';
import type { Reader } from '../reader/pipeline.ts';
import { loadAssets } from '../server/assets.ts';
import { createDeskServer } from '../server/desk-server.ts';
import { listen, ListenError } from '../server/listen.ts';
import { createReadingAdder } from '../server/reading-adder.ts';
import type { Filling } from '../server/status.ts';
import { addAll, type Progress } from '../store/adding.ts';
import { aborted, interruption } from './interruption.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';
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
  { port, actors, version, coder, now }: DemoOptions,
  reader: (ownActors?: string) => Reader,
  streams: Streams,
): Promise<number> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    streams.err(`demarche: --port ${port}: it is not a port; give a number from 0 to 65535`);
    return EXIT.usage;
  }
  if (actors !== undefined && withOwnActors(reader, actors, streams) === undefined) return EXIT.failed;
  const ending = interruption();
  const store = await openTemporaryStore();
  const reading = { coder, now, ...(actors !== undefined && { ownActors: actors }) };
  const adder = createReadingAdder({ store, ...reading });
  const onFailure = (error: Error): void => streams.err(`demarche: ${error.stack ?? error.message}`);
  const assets = loadAssets(packageFile('build', 'desk'));
  const names = sampleNames();
  let filling: Filling | undefined = { done: 0, of: names.length };
  const app = createDeskServer({
    store,
    adder,
    version,
    coder,
    now,
    onFailure,
    closing: ending,
    assets,
    filling: () => filling,
  });
  const listening = listen(app, { port: Number(port) });
  const filled = listening.then(({ url }) => {
    streams.out(`${url}\n`);
    streams.err('The desk is open: open the address in a browser. Ctrl+C ends it.');
    // By name, so that the threads take the files in, and this one is free to answer.
    const sources = names.map((name) => ({ name, path: packageFile('data', 'sample', name) }));
    const progress = ({ added }: Progress): void => void (filling = { done: added, of: names.length });
    return addAll(store, sources, { ...reading, affair: AFFAIR, signal: ending, progress });
  });
  try {
    const { added } = await filled;
    filling = undefined;
    streams.err(`The sample crisis is read: ${added} dispatches.`);
    await aborted(ending);
    await (await listening).close();
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof ListenError)) throw error;
    streams.err(`demarche: ${error.message}`);
    return EXIT.failed;
  } finally {
    await adder.close();
    await store.close();
  }
}
