import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generated, type Shape } from '../../bench/store/generated.ts';
import { entryAsLine } from '../../src/export/jsonl.ts';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import { openStore, type StoreOptions } from '../../src/store/open.ts';
import { PLAIN_RULES } from './plain-rules.ts';
import type { EntryQuery, Store } from '../../src/store/store.ts';

/** What every batch is kept with: two records are alike only if they were made alike. */
export const HOW = { added: '2026-01-01T00:00:00Z', coder: 'test' };

export function made(shape: Partial<Shape> = {}): ReadReport[] {
  return [...generated({ seed: 1, reports: 60, items: 6, days: 12, ...shape })];
}

/** A folder that is there while the work is done. */
export async function within<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A store of its own that is closed after the work. */
export function withStore<Result>(
  work: (store: Store, path: string) => Promise<Result>,
  options: Partial<StoreOptions> = {},
): Promise<Result> {
  return within(async (folder) => {
    const path = join(folder, 'crisis.db');
    const store = openStore(path, { create: true, rules: PLAIN_RULES, ...options });
    try {
      return await work(store, path);
    } finally {
      await store.close();
    }
  });
}

/** The whole record as lines, page by page. */
export async function exported(store: Store, view: Partial<EntryQuery> = {}): Promise<string> {
  let lines = '';
  let after: string | undefined;
  do {
    const page = await store.entries({
      limit: 100,
      oldestFirst: true,
      doubtful: true,
      ...view,
      ...(after !== undefined && { after }),
    });
    lines += page.rows.map(entryAsLine).join('');
    after = page.next;
  } while (after !== undefined);
  return lines;
}
