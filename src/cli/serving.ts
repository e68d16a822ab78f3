import { packageFile } from '../intake/package-file.ts';
import { loadAssets } from '../server/assets.ts';
import { createDeskServer, type DeskServerOptions } from '../server/desk-server.ts';
import { type Listening, listen, ListenError } from '../server/listen.ts';
import { aborted, interruption } from './interruption.ts';
import { EXIT, type Streams } from './outcome.ts';

/** What a command that serves the desk gives besides what all of them have in common. */
export interface Serving extends Omit<DeskServerOptions, 'assets' | 'closing' | 'onFailure'> {
  readonly port: number;
  /** The loopback address to listen on; 127.0.0.1 unless said. */
  readonly hostname?: string;
  /** What is done once it listens, until it is over or `ending` is aborted. */
  readonly meanwhile?: (ending: AbortSignal) => Promise<void>;
}

/** The port that is written, 0 to 65535; undefined, and told of, where it is none. */
export function portWritten(port: string, streams: Streams): number | undefined {
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  streams.err(`demarche: --port ${port}: it is not a port; give a number from 0 to 65535`);
  return undefined;
}

/** Serves the desk until it is interrupted; the address is the first line of the output. Gives the exit code. */
export async function serveDesk(
  { port, hostname, meanwhile, ...options }: Serving,
  streams: Streams,
): Promise<number> {
  const ending = interruption();
  const app = createDeskServer({
    ...options,
    closing: ending,
    assets: loadAssets(packageFile('build', 'desk')),
    onFailure: (error) => streams.err(`demarche: ${error.stack ?? error.message}`),
  });
  let server: Listening;
  try {
    server = await listen(app, { port, ...(hostname !== undefined && { hostname }) });
  } catch (error) {
    if (!(error instanceof ListenError)) throw error;
    streams.err(`demarche: ${error.message}`);
    return EXIT.failed;
  }
  try {
    streams.out(`${server.url}\n`);
    streams.err('The desk is open: open the address in a browser. Ctrl+C ends it.');
    await meanwhile?.(ending);
    await aborted(ending);
    return EXIT.ok;
  } finally {
    await server.close();
  }
}
