import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { loadRules } from '../store/load-rules.ts';
import { openStore } from '../store/open.ts';
import { StoreError } from '../store/error.ts';
import { lockForReplacing } from '../store/writer-lock.ts';
import { EXIT, type Streams } from './outcome.ts';
import { defaultStore, type RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

/** `backup FILE`: a copy of the store, taken while it may be in use. An existing file is left alone. Gives the exit code. */
export function backupCommand(file: string, options: RecordOptions, streams: Streams): Promise<number> {
  if (existsSync(file)) {
    streams.err(`demarche: ${file} is there already; name another file`);
    return Promise.resolve(EXIT.failed);
  }
  return withStore(options, 'read', streams, async ({ store, path }) => {
    await store.backup(file);
    if (options.json) streams.out(`${JSON.stringify({ store: path, backup: file })}\n`);
    streams.err(`${path} is copied to ${file}.`);
    return EXIT.ok;
  });
}

/**
 * `restore FILE`: makes a copy the store again, if nothing is wrong with it. A store that is there is kept beside it, as `.before-restore`, and
 * never overwritten. Gives the exit code.
 */
export async function restoreCommand(
  file: string,
  options: RecordOptions,
  streams: Streams,
): Promise<number> {
  const path = options.db ?? defaultStore(process.env);
  if (!existsSync(file)) {
    streams.err(`demarche: there is no file ${file}`);
    return EXIT.failed;
  }
  const kept = `${path}.before-restore`;
  if (existsSync(path) && existsSync(kept)) {
    streams.err(`demarche: ${kept} is there from before; move it away first`);
    return EXIT.failed;
  }
  const fresh = `${path}.restoring`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(file, fresh);
    const store = openStore(fresh, { rules: loadRules() });
    const damage = await store.verify();
    await store.close();
    for (const { where, message } of damage.slice(0, 10))
      streams.err(`demarche: ${file}: ${where}: ${message}`);
    if (damage.length > 0) return EXIT.store;
    if (existsSync(path)) {
      const unlock = lockForReplacing(path, basename(path));
      try {
        // Opening for writing says when another process has it, and brings what its log holds into the file.
        await openStore(path, { rules: loadRules() }).close();
        renameSync(path, kept);
        renameSync(fresh, path);
      } finally {
        unlock();
      }
    } else renameSync(fresh, path);
    const former = existsSync(kept) ? kept : undefined;
    if (options.json) streams.out(`${JSON.stringify({ store: path, restored: file, former })}\n`);
    streams.err(
      `${file} is the record at ${path} now${former === undefined ? '' : `; the former one is ${former}`}.`,
    );
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    streams.err(`demarche: ${error.message}`);
    return EXIT.store;
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${fresh}${end}`, { force: true });
  }
}
