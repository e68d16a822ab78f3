import { createRecordApi } from './api/record-api.ts';
import type { RecordApiOptions } from './api/route.ts';
import type { App } from './app.ts';
import { answerAsset, type AssetLookup } from './assets.ts';

export interface DeskServerOptions extends RecordApiOptions {
  /** The built desk. */
  readonly assets: AssetLookup;
}

/** Addresses of the desk's screens: all are its one page, which reads the address. */
const SCREEN = /^\/(?:(?:ledgers|reports)(?:\/[^/]+)?|chronology|brief)?$/;

/**
 * The desk on a record: the record's API under /api/v1, the desk's files, and its page at the address of every screen. Opens no socket:
 * see `listen`, or call `app.request()` in a test.
 */
export function createDeskServer({ assets, ...options }: DeskServerOptions): App {
  const app = createRecordApi(options);
  app.get('*', (c) => {
    const { path } = c.req;
    const asset = assets(SCREEN.test(path) ? '/index.html' : path);
    return asset === undefined ? c.notFound() : answerAsset(c, asset);
  });
  return app;
}
