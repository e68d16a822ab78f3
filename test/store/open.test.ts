import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { exported, HOW } from '../../bench/store/crashed.ts';
import { openEngine } from '../../src/store/engine.ts';
import { StoreError, type StoreProblem } from '../../src/store/error.ts';
import { openStore as openWith, type StoreOptions } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { PLAIN_RULES } from './plain-rules.ts';
import { made, within, withStore } from './made.ts';

function openStore(path: string, options: Partial<StoreOptions> = {}): Store {
  return openWith(path, { rules: PLAIN_RULES, ...options });
}

function isProblem(code: StoreProblem, words: RegExp = /./): (error: unknown) => boolean {
  return (error) => error instanceof StoreError && error.code === code && words.test(error.message);
}

suite('opening a store', () => {
  test('one that is not there is made only where that is asked for', () =>
    within(async (folder) => {
      const path = join(folder, 'deep', 'crisis.db');
      assert.throws(() => openStore(path), isProblem('no-store', /crisis\.db/));
      assert.throws(() => openStore(path, { readOnly: true, create: true }), isProblem('no-store'));
      assert.equal(existsSync(path), false);
      await openStore(path, { create: true }).close();
      await openStore(path).close();
    }));

  test('one process writes; a second is told so, and may read what was written', () =>
    withStore(async (store, path) => {
      const reads = made();
      await store.keep(reads.slice(0, 10), HOW);
      assert.throws(() => openStore(path), isProblem('locked', /another process is writing/));
      const reader = openStore(path, { readOnly: true });
      const before = await reader.totals({});
      assert.equal(before.reports, 10);
      await store.keep(reads.slice(0, 20), HOW);
      assert.equal((await reader.totals({})).reports, 20);
      assert.equal(await exported(reader), await exported(store));
      await assert.rejects(reader.remove('0'), isProblem('read-only'));
      await reader.close();
    }));

  test('the lock goes with whoever had it', () =>
    within(async (folder) => {
      const path = join(folder, 'crisis.db');
      const first = openStore(path, { create: true });
      await first.close();
      await openStore(path).close();
    }));

  test('what is no store is said to be none', () =>
    within(async (folder) => {
      const path = join(folder, 'crisis.db');
      writeFileSync(path, 'This is a text and no database at all.\n'.repeat(200));
      assert.throws(() => openStore(path), isProblem('damaged'));
      const other = join(folder, 'other.db');
      const engine = openEngine(other, { readOnly: false, name: 'other' });
      engine.exec('create table recipe (name text)');
      engine.close();
      assert.throws(() => openStore(other), isProblem('damaged', /no store of this program/));
    }));

  test('one that is cut short is damaged', () =>
    within(async (folder) => {
      const path = join(folder, 'crisis.db');
      const store = openStore(path, { create: true });
      await store.keep(made({ reports: 30 }), HOW);
      await store.close();
      writeFileSync(path, readFileSync(path).subarray(0, 40_000));
      assert.throws(() => openStore(path), isProblem('damaged'));
    }));

  test('one of a later version is left alone', () =>
    within(async (folder) => {
      const path = join(folder, 'crisis.db');
      await openStore(path, { create: true }).close();
      const engine = openEngine(path, { readOnly: false, name: 'crisis' });
      engine.exec('pragma user_version = 99');
      engine.close();
      assert.throws(() => openStore(path), isProblem('too-new', /99/));
      assert.throws(() => openStore(path, { readOnly: true }), isProblem('too-new'));
    }));

  test('a backup is a store', () =>
    withStore(async (store, path) => {
      await store.keep(made({ reports: 20 }), HOW);
      const copy = `${path}.backup`;
      await store.backup(copy);
      const other = openStore(copy, { readOnly: true });
      assert.equal(await exported(other), await exported(store));
      await other.close();
    }));
});

suite('migrations', () => {
  test('give the schema that is written down; a released one is never changed, only followed by another', () =>
    withStore(async (_store, path) => {
      const engine = openEngine(path, { readOnly: true, name: 'crisis' });
      const rows = engine.all<{ sql: string }>(
        `select sql from sqlite_schema where sql is not null and name not like 'words\\_%' escape '\\' order by type, name`,
      );
      const dump = `${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n`;
      engine.close();
      const golden = join(import.meta.dirname, '../../../test/store/schema.sql');
      const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
      if (dump !== expected) writeFileSync(golden.replace(/\.sql$/, '.changed.sql'), dump);
      assert.equal(dump, expected, 'the schema has changed: see test/store/schema.changed.sql');
    }));
});
