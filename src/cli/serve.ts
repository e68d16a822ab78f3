import { createReadingAdder } from '../server/reading-adder.ts';
import { EXIT, type Streams } from './outcome.ts';
import { portWritten, serveDesk } from './serving.ts';
import { withStore } from './with-store.ts';

export interface ServeOptions {
  readonly db?: string;
  /** 0 to 65535 in digits; 0 picks a free one. */
  readonly port: string;
  readonly host: string;
}

/** What the server needs of the program around it. */
interface Surroundings {
  readonly version: string;
  readonly coder: string;
  readonly now: () => string;
}

/** `serve`: the desk and the record over HTTP until it is interrupted; the address is the first line of the output. Gives the exit code. */
export async function serveCommand(
  { port: written, host, ...options }: ServeOptions,
  surroundings: Surroundings,
  streams: Streams,
): Promise<number> {
  const port = portWritten(written, streams);
  if (port === undefined) return EXIT.usage;
  return withStore(options, 'serve', streams, async ({ store }) => {
    const adder = createReadingAdder({ store, ...surroundings });
    try {
      return await serveDesk({ ...surroundings, store, adder, port, hostname: host }, streams);
    } finally {
      await adder.close();
    }
  });
}
