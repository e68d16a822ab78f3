import { packageFile } from '../intake/package-file.ts';
import { loadAssets } from '../server/assets.ts';
import { createDeskServer } from '../server/desk-server.ts';
import { listen, ListenError } from '../server/listen.ts';
import { createReadingAdder } from '../server/reading-adder.ts';
import { aborted, interruption } from './interruption.ts';
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

/** `serve`: the desk and the record over HTTP until it is interrupted; the address is the first line of the output. Gives the exit code. */
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
    const ending = interruption();
    const adder = createReadingAdder({ store, ...surroundings });
    const app = createDeskServer({
      ...surroundings,
      store,
      adder,
      closing: ending,
      assets: loadAssets(packageFile('build', 'desk')),
      onFailure: (error) => streams.err(`demarche: ${error.stack ?? error.message}`),
    });
    try {
      const server = await listen(app, { port: Number(port), hostname: host });
      streams.out(`${server.url}\n`);
      streams.err('The record is served: open the address in a browser for the desk. Ctrl+C ends it.');
      await aborted(ending);
      await server.close();
      return EXIT.ok;
    } catch (error) {
      if (!(error instanceof ListenError)) throw error;
      streams.err(`demarche: ${error.message}`);
      return EXIT.failed;
    } finally {
      await adder.close();
    }
  });
}
