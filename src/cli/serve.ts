import { createRecordApi } from '../server/api/record-api.ts';
import { listen, ListenError } from '../server/listen.ts';
import { EXIT, type Streams } from './outcome.ts';
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

/** `serve`: the record over HTTP until it is interrupted; the address is the first line of the output. Gives the exit code. */
export async function serveCommand(
  { port, host, ...options }: ServeOptions,
  surroundings: Surroundings,
  streams: Streams,
): Promise<number> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    streams.err(`demarche: --port ${port}: it is not a port; give a number from 0 to 65535`);
    return EXIT.usage;
  }
  return withStore(options, 'serve', streams, async ({ store }) => {
    const closing = new AbortController();
    const interrupted = interruption();
    const app = createRecordApi({
      ...surroundings,
      store,
      closing: closing.signal,
      onFailure: (error) => streams.err(`demarche: ${error.stack ?? error.message}`),
    });
    try {
      const server = await listen(app, { port: Number(port), hostname: host });
      streams.out(`${server.url}\n`);
      streams.err('The record is served: open the address in a browser for what there is. Ctrl+C ends it.');
      await interrupted;
      closing.abort();
      await server.close();
      return EXIT.ok;
    } catch (error) {
      if (!(error instanceof ListenError)) throw error;
      streams.err(`demarche: ${error.message}`);
      return EXIT.failed;
    }
  });
}

/** Comes good when the user or the system ends the program. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
