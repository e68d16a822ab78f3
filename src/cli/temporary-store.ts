import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../store/error.ts';
import { openThreaded } from '../store/threaded.ts';
import type { Store } from '../store/store.ts';
import { lockForWriting } from '../store/writer-lock.ts';

const BEGINNING = 'demarche-demo-';
const FILE = 'record.db';
/** Milliseconds after which a folder without a store in use is taken as left behind. */
const LEFT_BEHIND = 60_000;

/** A store in a thread of its own that is deleted when it is closed. What a former run left, as it was killed, goes first. */
export async function openTemporaryStore(): Promise<Store> {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(BEGINNING)))
    sweep(join(tmpdir(), name));
  const folder = mkdtempSync(join(tmpdir(), BEGINNING));
  const store = await openThreaded({ path: join(folder, FILE), create: true });
  return {
    ...store,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Deletes a folder, unless somebody has the right to write to its store, as every run has to its own. */
function sweep(folder: string): void {
  try {
    if (Date.now() - statSync(folder).mtimeMs < LEFT_BEHIND) return;
    const path = join(folder, FILE);
    if (existsSync(path)) lockForWriting(path, FILE)();
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // In use, another user's, or gone meanwhile: it is not ours to delete.
    if (!(error instanceof StoreError) && !(error instanceof Error && 'code' in error)) throw error;
  }
}
