// The record is a function of the set of reports: order, batches and what was there before leave no trace.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { exported, HOW } from '../../bench/store/crashed.ts';
import { knownFrom } from '../../src/record/known.ts';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import type { RecordRules } from '../../src/record/rules.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import type { Store } from '../../src/store/store.ts';
import { made, withStore } from './made.ts';

const SEED = 20220126;
const READS = made();

async function keepAll(store: Store, reads: readonly ReadReport[], batch = 7): Promise<void> {
  for (let at = 0; at < reads.length; at += batch) await store.keep(reads.slice(at, at + batch), HOW);
}

function exportOf(reads: readonly ReadReport[], batch?: number, rules?: RecordRules): Promise<string> {
  return withStore(
    async (store) => {
      await keepAll(store, reads, batch);
      return exported(store);
    },
    rules === undefined ? {} : { rules },
  );
}

const order = fc.shuffledSubarray(READS, { minLength: READS.length });

suite('order', () => {
  test('any order and any batches give the same bytes', async () => {
    const expected = await exportOf(READS);
    assert.ok(expected.split('\n').length > 100);
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 30 }), async (reads, batch) => {
        assert.equal(await exportOf(reads, batch), expected);
      }),
      { seed: SEED, numRuns: 5 },
    );
  });

  test('pairs that are told apart by their profiles would be told apart by the rules', async () => {
    const rules = loadRules();
    const reads = made({ reports: 150, items: 10, days: 4 });
    const asked = { ...rules, scoreAtMost: () => 1, mayLink: () => true };
    const expected = await exportOf(reads, 20, asked);
    assert.ok(expected.includes('"joined"'));
    assert.equal(await exportOf(reads.toReversed(), 13, rules), expected);
  });

  test('a report that is removed leaves no trace, and can come back', async () => {
    const expected = await exportOf(READS);
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 20 }), (reads, gone) =>
        withStore(async (store) => {
          await keepAll(store, reads);
          const removed = reads.slice(0, gone);
          for (const { report } of removed) assert.equal(await store.remove(report.id), true);
          assert.equal(
            await exported(store),
            await exportOf(READS.filter((read) => !removed.includes(read))),
          );
          await keepAll(store, removed);
          assert.equal(await exported(store), expected);
          assert.deepEqual(await store.verify(), []);
        }),
      ),
      { seed: SEED, numRuns: 3 },
    );
  });

  test('as of an instant is what the reports known by it give', async () => {
    await withStore(async (store) => {
      await keepAll(store, READS.toReversed());
      for (const asOf of ['2021-12-19T23:59:59Z', '2021-12-22T09:00:00Z', '2021-12-26T23:59:59Z']) {
        const known = READS.filter(({ report }) => (knownFrom(report) ?? '~') <= asOf);
        assert.ok(known.length > 5 && known.length < READS.length);
        const then = await withStore(async (other) => {
          await keepAll(other, known);
          return exported(other, { asOf });
        });
        assert.equal(await exported(store, { asOf }), then);
      }
    });
  });

  test('what is read again by the same coder changes nothing', async () => {
    await withStore(async (store) => {
      await keepAll(store, READS);
      const before = await exported(store);
      for (const read of READS.slice(20, 30)) await store.reread(read, HOW.coder);
      assert.equal(await exported(store), before);
    });
  });
});
