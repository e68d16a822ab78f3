import { createAdaptorServer } from '@hono/node-server';
import type { App } from './app.ts';

export interface ListenOptions {
  /** 0 = any free port. */
  readonly port: number;
  /** A loopback address; 127.0.0.1 unless given. */
  readonly hostname?: string;
}

export interface Listening {
  /** Address to open in a browser, with a final slash. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends open connections. */
  readonly close: () => Promise<void>;
}

/** Why the server could not listen, in one sentence for a person. */
export class ListenError extends Error {
  override name = 'ListenError';
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

/** Serves `app` on this machine only. Rejects with a {@link ListenError}. */
export async function listen(app: App, options: ListenOptions): Promise<Listening> {
  const { port, hostname = '127.0.0.1' } = options;
  if (!LOOPBACK.has(hostname)) {
    throw new ListenError(
      `Refused to listen on ${hostname}: there is no sign-in yet, so only 127.0.0.1 is served.`,
    );
  }
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new ListenError(reason(error, port, hostname), { cause: error }));
    });
    server.listen(port, hostname, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${hostname === '::1' ? '[::1]' : hostname}:${bound}/`,
    port: bound,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function reason(error: NodeJS.ErrnoException, port: number, hostname: string): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${hostname} is in use. Choose another with --port, or --port 0 for any free one.`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} may not be opened by this user. Choose one above 1023 with --port.`;
  }
  return `Could not listen on ${hostname}:${port}: ${error.message}`;
}
