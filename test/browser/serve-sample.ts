import { resolve } from 'node:path';
import { loadAssets } from '../../src/server/assets.ts';
import { createDeskServer } from '../../src/server/desk-server.ts';
import { listen } from '../../src/server/listen.ts';
import { createReadingAdder } from '../../src/server/reading-adder.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';
import { sampleStoreToWrite } from '../store/sample-store.ts';

/** `npm run build` puts the desk beside the compiled tests. */
const DESK = resolve(import.meta.dirname, '../../desk');

export interface ServedSample {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The desk on a store of the sample that only it writes to. */
export async function serveSample(): Promise<ServedSample> {
  const store = openStore(await sampleStoreToWrite(), { rules: loadRules() });
  const closing = new AbortController();
  const reading = { coder: 'demarche test', now: () => '2022-03-01T00:00:00Z' };
  const adder = createReadingAdder({ store, ...reading });
  const app = createDeskServer({
    ...reading,
    store,
    adder,
    assets: loadAssets(DESK),
    version: 'test',
    closing: closing.signal,
  });
  const server = await listen(app, { port: 0 });
  return {
    url: server.url,
    close: async () => {
      closing.abort();
      await server.close();
      await adder.close();
      await store.close();
    },
  };
}
