import { budgetOf, DEFAULT_BUDGET } from '../intake/budget.ts';
import { loadSample } from '../intake/sample.ts';
import { DEFAULT_LIMITS } from '../intake/limits.ts';
import { takeIn } from '../intake/take-in.ts';
import { packageFile } from '../intake/package-file.ts';
import type { Reader } from '../reader/pipeline.ts';
import { createApp } from '../server/app.ts';
import { loadAssets } from '../server/assets.ts';
import { listen } from '../server/listen.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';

export interface DemoOptions {
  /** 0 to 65535 in digits; 0 picks a free one. */
  readonly port: string;
  /** A table of the user's own actors, laid over ours. */
  readonly actors: string | undefined;
  readonly version: string;
}

/** `demo`: serves the desk on the sample crisis until it is interrupted. Gives the exit code for what goes wrong before. */
export async function demoCommand(
  { port, actors, version }: DemoOptions,
  reader: (ownActors?: string) => Reader,
  streams: Streams,
): Promise<number> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    streams.err(`demarche: --port ${port}: it is not a port; give a number from 0 to 65535`);
    return EXIT.usage;
  }
  const read = withOwnActors(reader, actors, streams);
  if (read === undefined) return EXIT.failed;
  const sample = loadSample(DEFAULT_LIMITS);
  streams.err(`Reading the ${sample.length} dispatches of the sample crisis …`);
  const reports = sample.map((report) => ({ report, items: read.read(report) }));
  const app = createApp({
    version,
    affair: 'Sample crisis: Ukraine, December 2021 – February 2022',
    reports,
    readPasted(source) {
      const taken = takeIn(source.text, source, DEFAULT_LIMITS);
      if (!taken.ok) return taken;
      const { report, items, unread } = read.explain(taken.report, budgetOf(DEFAULT_BUDGET));
      return { ok: true, read: { report, items, unread } };
    },
    assets: loadAssets(packageFile('build', 'desk')),
    onFailure: (error) => streams.err(`demarche: ${error.stack ?? error.message}`),
  });
  const server = await listen(app, { port: Number(port) });
  streams.out(`${server.url}\n`);
  streams.err('The desk is open on the sample crisis: open the address in a browser. Ctrl+C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  return EXIT.ok;
}
