// Splitting and merging by hand: what it makes of the record, and that the record is a function of reports and edits all the same.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { exported, HOW } from '../../bench/store/crashed.ts';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import type { Entry } from '../../src/record/entry.ts';
import { StoreError } from '../../src/store/error.ts';
import { type AskedEdit, makeEdit } from '../../src/store/make-edit.ts';
import type { Store } from '../../src/store/store.ts';
import { made, withStore } from './made.ts';

const READS = made();
const BY = { author: 'Ann', made: '2026-03-01T00:00:00Z' };

async function keepAll(store: Store, reads: readonly ReadReport[], batch = 7): Promise<void> {
  for (let at = 0; at < reads.length; at += batch) await store.keep(reads.slice(at, at + batch), HOW);
}

function withReads<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  return withStore(async (store) => {
    await keepAll(store, READS);
    return work(store);
  });
}

async function entriesOf(store: Store): Promise<readonly Entry[]> {
  return (await store.entries({ limit: 1000, doubtful: true, oldestFirst: true })).rows;
}

function idsIn(entry: Entry | undefined): string[] {
  return entry?.tellings.map(({ item }) => item.id) ?? [];
}

async function told(store: Store, id: string | undefined): Promise<string[]> {
  return idsIn(await store.entry(id ?? '', {}));
}

/** Entries of several standing tellings, the fullest first. */
function fullest(entries: readonly Entry[]): Entry[] {
  return entries
    .filter(({ tellings }) => tellings.length > 2)
    .toSorted((a, b) => b.tellings.length - a.tellings.length);
}

function isBadEdit(words: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof StoreError && error.code === 'bad-edit' && words.test(error.message);
}

suite('splitting and merging in a store', () => {
  test('a telling leaves, whether it was first or not; the others stay together', () =>
    withReads(async (store) => {
      const [entry] = fullest(await entriesOf(store));
      const [first = '', second = '', ...rest] = idsIn(entry);
      const before = await exported(store);
      const { seq } = await makeEdit(store, { ...BY, item: first, action: 'split' });
      assert.deepEqual(await told(store, first), [first]);
      assert.deepEqual(await told(store, second), [second, ...rest]);
      assert.equal((await store.entry(rest[0] ?? '', {}))?.id, second, 'the entry is called by its first telling');
      assert.deepEqual(await store.verify(), []);
      assert.deepEqual((await store.entry(first, {}))?.edits.map(({ action }) => action), ['split']);
      await makeEdit(store, { ...BY, item: '', action: 'undo', value: String(seq) });
      assert.equal(await exported(store), before);
      assert.deepEqual(await store.verify(), []);
      const log = await store.edits({});
      assert.deepEqual(log.map(({ action, withdrawn }) => [action, withdrawn]), [['split', true], ['undo', false]]);
    }));

  test('tellings leave together', () =>
    withReads(async (store) => {
      const [entry] = fullest(await entriesOf(store));
      const [first = '', ...rest] = idsIn(entry);
      const [last = '', ...stay] = rest.toReversed();
      await makeEdit(store, { ...BY, item: last, action: 'split', value: JSON.stringify([first]) });
      assert.deepEqual(await told(store, last), [first, last]);
      assert.deepEqual(await told(store, stay[0]), stay.toReversed());
      const joined = (await store.entry(last, {}))?.tellings[1]?.joined;
      assert.deepEqual(joined, { to: first, why: [{ code: 'edit', value: '1 by Ann' }] });
    }));

  test('lines of one kind are merged, in either direction; others are not', () =>
    withReads(async (store) => {
      const entries = await entriesOf(store);
      const [a, b, c] = entries.filter(({ kind }) => kind === 'demand');
      const other = entries.find(({ kind }) => kind === 'answer');
      assert.ok(a && b && c && other);
      await makeEdit(store, { ...BY, item: c.id, action: 'merge', value: JSON.stringify(a.id) });
      await makeEdit(store, { ...BY, item: a.id, action: 'merge', value: JSON.stringify(b.id) });
      const all = [...idsIn(a), ...idsIn(b), ...idsIn(c)].toSorted();
      for (const { id } of [a, b, c]) assert.deepEqual((await told(store, id)).toSorted(), all);
      assert.equal((await store.entry(c.id, {}))?.id, a.id);
      assert.deepEqual(await store.verify(), []);
      const merge = (item: string, into: string) => makeEdit(store, { ...BY, item, action: 'merge', value: JSON.stringify(into) });
      await assert.rejects(merge(a.id, c.id), isBadEdit(/already/));
      await assert.rejects(merge(a.id, other.id), isBadEdit(/\(demand, answer\) cannot be merged/));
      const alone = entries.find(({ tellings }) => tellings.length === 1 && tellings[0]?.item.kind === 'event');
      await assert.rejects(makeEdit(store, { ...BY, item: alone?.id ?? '', action: 'split' }), isBadEdit(/nothing would stay/));
      await assert.rejects(makeEdit(store, { ...BY, item: c.id, action: 'split', value: JSON.stringify([other.id]) }), isBadEdit(/one line/));
      await assert.rejects(makeEdit(store, { ...BY, item: '', action: 'undo', value: '99' }), isBadEdit(/no edit 99/));
      await makeEdit(store, { ...BY, item: '', action: 'undo', value: '1' });
      await assert.rejects(makeEdit(store, { ...BY, item: '', action: 'undo', value: '1' }), isBadEdit(/withdrawn already/));
      assert.deepEqual(await told(store, c.id), idsIn(c));
      assert.equal((await store.edits({})).length, 3, 'what was refused is not in the log');
    }));

  test('what is undone once its report is gone moves nothing else', async () => {
    const [first = '', report] = await withReads(async (store) => {
      const [entry] = fullest(await entriesOf(store));
      return [entry?.id, entry?.tellings[0]?.report.id];
    });
    await withStore(async (store) => {
      await keepAll(store, READS.toSorted((a, b) => Number(b.report.id === report) - Number(a.report.id === report)));
      const { seq } = await makeEdit(store, { ...BY, item: first, action: 'split' });
      await store.remove(report ?? '');
      await makeEdit(store, { ...BY, item: '', action: 'undo', value: String(seq) });
      const without = READS.filter((read) => read.report.id !== report);
      assert.equal(await exported(store), await withStore(async (other) => {
        await keepAll(other, without);
        return exported(other);
      }));
      assert.deepEqual(await store.verify(), []);
    });
  });

  test('whatever was said of an item is withdrawn by undo', () =>
    withReads(async (store) => {
      const before = await exported(store);
      const entry = (await entriesOf(store)).find(({ kind }) => kind === 'demand');
      const item = entry?.id ?? '';
      const actions = [{ action: 'reject' }, { action: 'accept' }, { action: 'set', field: 'what', value: '"peace"' }, { action: 'note', note: 'see' }] as const;
      for (const action of actions) {
        const { seq } = await makeEdit(store, { ...BY, item, ...action });
        assert.notEqual(await exported(store), before, action.action);
        const undo = await makeEdit(store, { ...BY, item: '', action: 'undo', value: String(seq) });
        assert.equal(await exported(store), before, action.action);
        await makeEdit(store, { ...BY, item: '', action: 'undo', value: String(undo.seq) });
        assert.notEqual(await exported(store), before, `${action.action}, done again`);
        await makeEdit(store, { ...BY, item: '', action: 'undo', value: String(seq) });
      }
    }));
}); // prettier-ignore

/** Edits of many lines, a function of what all reports say. */
async function someEdits(): Promise<AskedEdit[]> {
  return withReads(async (store) => {
    const [a, b, c, d] = fullest(await entriesOf(store)).map(idsIn);
    const demands = (await entriesOf(store)).filter(({ kind }) => kind === 'demand');
    const [one, other] = [demands[3]?.id, demands.at(-3)?.id];
    assert.ok(a && b && c && d && one && other);
    const split = { ...BY, action: 'split' } as const;
    return [
      { ...split, item: a[0] ?? '' },
      { ...split, item: b[1] ?? '' },
      { ...split, item: c.at(-1) ?? '', value: JSON.stringify([c[0]]) },
      { ...BY, action: 'merge', item: one, value: JSON.stringify(other) },
      { ...split, item: d[1] ?? '' },
      { ...BY, action: 'undo', item: '', value: '5' },
      { ...BY, action: 'merge', item: a[0] ?? '', value: JSON.stringify(a[1]) },
    ];
  });
}

suite('order, with edits', () => {
  const SEED = 20220127;
  const order = fc.shuffledSubarray(READS, { minLength: READS.length });
  const part = fc.shuffledSubarray(READS, { minLength: 8, maxLength: 40 });
  const batch = fc.integer({ min: 1, max: 30 });
  const editAll = async (store: Store, edits: readonly AskedEdit[]): Promise<void> => {
    for (const edit of edits) await makeEdit(store, edit);
  };

  test('any order and any batches give the same bytes, whatever goes and comes back', async () => {
    const edits = await someEdits();
    const plain = await withReads((store) => exported(store));
    const expected = await withReads(async (store) => {
      await editAll(store, edits);
      return exported(store);
    });
    assert.notEqual(expected, plain);
    await fc.assert(
      fc.asyncProperty(order, part, batch, (reads, gone, size) =>
        withStore(async (store) => {
          await keepAll(store, reads, size);
          await editAll(store, edits);
          assert.equal(await exported(store), expected);
          for (const { report } of gone) await store.remove(report.id);
          assert.deepEqual(await store.verify(), []);
          const without = await exported(store);
          await keepAll(store, gone, size);
          assert.equal(await exported(store), expected);
          for (const { report } of gone.toReversed()) await store.remove(report.id);
          assert.equal(await exported(store), without);
          await keepAll(store, gone.toReversed(), 1);
          assert.deepEqual(await store.verify(), []);
          for (const read of gone.slice(0, 6)) await store.reread(read, HOW.coder);
          assert.equal(await exported(store), expected);
        }),
      ),
      { seed: SEED, numRuns: 4 },
    );
  });

  test('as of an instant is what the reports known by it give, with the same edits', async () => {
    const edits = await someEdits();
    await withReads(async (store) => {
      await editAll(store, edits);
      for (const asOf of ['2021-12-19T23:59:59Z', '2021-12-22T09:00:00Z', '2021-12-26T23:59:59Z']) {
        const then = await exported(store, { asOf });
        const gone = READS.filter(({ report }) => (report.published ?? '~') > asOf.slice(0, report.published?.length ?? 0));
        assert.ok(gone.length > 5 && gone.length < READS.length);
        for (const { report } of gone) await store.remove(report.id);
        assert.equal(await exported(store, { asOf }), then);
        await keepAll(store, gone);
      }
    });
  });

  test('what comes after the edits finds its place in any order', async () => {
    const edits = await someEdits();
    await fc.assert(
      fc.asyncProperty(part, batch, async (late, size) => {
        const early = READS.filter((read) => !late.includes(read));
        const after = (first: readonly ReadReport[], then: readonly ReadReport[], by: number) =>
          withStore(async (store) => {
            await keepAll(store, first, by);
            let made = 0;
            for (const edit of edits)
              await makeEdit(store, edit).then(() => made++, (error: unknown) => assert.ok(error instanceof StoreError));
            await keepAll(store, then, by);
            assert.deepEqual(await store.verify(), []);
            return [made, await exported(store)];
          });
        const inOrder = late.toSorted((a, b) => READS.indexOf(a) - READS.indexOf(b));
        assert.deepEqual(await after(early.toReversed(), late, size), await after(early, inOrder, 60));
      }),
      { seed: SEED, numRuns: 4 },
    );
  });
}); // prettier-ignore
