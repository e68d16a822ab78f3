import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generated, type Shape } from '../../bench/store/generated.ts';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import { openStore, type StoreOptions } from '../../src/store/open.ts';
import { PLAIN_RULES } from './plain-rules.ts';
import type { Store } from '../../src/store/store.ts';

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
