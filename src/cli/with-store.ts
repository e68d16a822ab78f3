import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../store/error.ts';
import { loadRules } from '../store/load-rules.ts';
import { openStore } from '../store/open.ts';
import type { Store, View } from '../store/store.ts';
import { openThreaded } from '../store/threaded.ts';
import { EXIT, type Streams } from './outcome.ts';
import { defaultStore, type RecordOptions, viewOf } from './record-options.ts';

export interface StoreUse {
  readonly store: Store;
  readonly view: View;
  /** Where the store lies, for messages. */
  readonly path: string;
}

/**
 * Opens the store that the options name, does something with it, and closes it. Gives the exit code: what the user can do
 * something about becomes one line. `how`:
 * - `read` for reading, so that it may be looked at while another process adds
 * - `write` needs it to exist, and keeps others from writing
 * - `share` leaves others to write in between
 * - `serve` does so in a thread of its own
 * - `create` is `write`, and makes it where there is none
 */
export async function withStore(
  options: RecordOptions,
  how: keyof typeof OPENED,
  streams: Streams,
  use: (opened: StoreUse) => Promise<number>,
): Promise<number> {
  const view = viewOf(options);
  if (typeof view === 'string') {
    streams.err(`demarche: ${view}`);
    return EXIT.usage;
  }
  const path = options.db ?? defaultStore(process.env);
  if (/^postgres(?:ql)?:/.test(path)) {
    streams.err('demarche: --db: a PostgreSQL store is not there yet; name a file');
    return EXIT.usage;
  }
  if (how !== 'create' && !existsSync(path)) {
    streams.err(`demarche: there is no record at ${path} yet: demarche add begins one, --db names another`);
    return EXIT.failed;
  }
  try {
    if (how === 'create') mkdirSync(dirname(path), { recursive: true });
    const store =
      how === 'serve'
        ? await openThreaded({ path, shared: true })
        : openStore(path, { ...OPENED[how], rules: loadRules() });
    try {
      return await use({ store, view, path });
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    streams.err(`demarche: ${error.message}`);
    return EXIT_OF[error.code];
  }
}

const OPENED = {
  read: { readOnly: true },
  write: {},
  share: { shared: true },
  serve: {},
  create: { create: true },
} as const;

const EXIT_OF: Readonly<Record<StoreError['code'], number>> = {
  locked: EXIT.store,
  damaged: EXIT.store,
  'too-new': EXIT.store,
  engine: EXIT.store,
  full: EXIT.failed,
  'read-only': EXIT.failed,
  'no-store': EXIT.failed,
  'no-affair': EXIT.nothing,
  'no-item': EXIT.nothing,
  'bad-cursor': EXIT.usage,
  'bad-edit': EXIT.usage,
};
