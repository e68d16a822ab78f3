import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { exported, HOW } from '../../bench/store/crashed.ts';
import type { Entry } from '../../src/record/entry.ts';
import { newsFirst } from '../../src/record/news.ts';
import { makeReport } from '../../src/report/report.ts';
import { StoreError } from '../../src/store/error.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import type { EntryQuery, Store } from '../../src/store/store.ts';
import { made, withStore } from './made.ts';

const READS = made();

function withReads<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  return withStore(async (store) => {
    await store.keep(READS, HOW);
    return work(store);
  });
}

async function all(store: Store, query: Partial<EntryQuery>, limit = 7): Promise<Entry[]> {
  const rows: Entry[] = [];
  for (let after: string | undefined; ;) {
    const page = await store.entries({ limit, ...query, ...(after !== undefined && { after }) });
    rows.push(...page.rows);
    after = page.next;
    if (after === undefined) return rows;
    assert.equal(page.rows.length, limit);
  }
}

suite('reports in a store', () => {
  test('what is held is passed over', () =>
    withReads(async (store) => {
      assert.equal(await store.keep(READS, HOW), 0);
      const [first] = READS;
      const ids = [first?.report.id ?? '', 'ffffffffffffffff'];
      assert.deepEqual([...(await store.holds(ids))], [ids[0]]);
      assert.equal(await store.remove('ffffffffffffffff'), false);
    }));

  test('a report comes back as it was kept', () =>
    withReads(async (store) => {
      for (const read of READS) {
        const held = await store.report(read.report.id);
        assert.deepEqual(held?.report, read.report);
        assert.deepEqual(held?.items, read.items);
      }
    }));

  test('texts that are no good Unicode, and reports of no items, are kept too', () =>
    withStore(async (store) => {
      const report = makeReport({ text: 'Half a pair \ud83d and a nul \0 stand here — Łukasz “said”.' });
      await store.keep([{ report, items: [] }], HOW);
      assert.deepEqual((await store.report(report.id))?.report, report);
      assert.deepEqual(await store.verify(), []);
    }));

  test('are listed page by page, the newest first', () =>
    withReads(async (store) => {
      const known: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.reports({ limit: 8, ...(after !== undefined && { after }) });
        known.push(...page.rows.map(({ published = '' }) => published.slice(0, 10)));
        after = page.next;
      } while (after !== undefined);
      assert.equal(known.length, READS.length);
      assert.deepEqual(known, known.toSorted().toReversed());
    }));

  test('copies stand under their origin, and count once', () =>
    withReads(async (store) => {
      const trees = await Promise.all(READS.map(({ report }) => store.copies(report.id, {})));
      const tree = trees.find((copies) => copies.length > 1) ?? [];
      const [root, copy] = tree;
      assert.equal(root?.parent, undefined);
      assert.equal(copy?.parent, root?.report.id);
      assert.ok((copy?.kept ?? 0) > 0.3);
      const withdrawn = trees.flat().find((one) => one.withdrawnBy !== undefined);
      assert.ok(withdrawn, 'a later version withdraws the earlier');
      const entries = await all(store, { doubtful: true });
      const told = entries.find(({ tellings }) => tellings.length > 1 && tellings.every(({ origin }) => origin === tellings[0]?.origin)); // prettier-ignore
      assert.equal(told?.origins, 1);
    }));

  test('a notice that a story is killed tells nothing of its own, on any day', () =>
    withStore(async (store) => {
      const read = READS[20];
      assert.ok(read);
      const others = READS.filter((one) => one !== read);
      const { id: _id, ...content } = read.report;
      const report = makeReport({ ...content, title: 'KILL: Troops on alert' });
      const items = read.items.map((item) => ({ ...item, report: report.id }));
      await store.keep([{ report, items }, ...others], HOW);
      const asOf = `${report.published?.slice(0, 10)}T23:59:59Z`;
      for (const view of [{}, { asOf }]) {
        const told = (await all(store, { doubtful: true, ...view })).flatMap(({ tellings }) => tellings);
        assert.ok(told.length > 0);
        assert.ok(told.every((telling) => telling.report.id !== report.id));
      }
      const notice = (await store.copies(report.id, {})).find((copy) => copy.report.id === report.id);
      assert.ok(notice);
      assert.notEqual(notice.withdrawnBy, report.id, 'it is the notice, and stands as such');
      assert.deepEqual(await store.verify(), []);
    }));
});

suite('entries in a store', () => {
  test('pages give each entry once, in order, whatever their length', () =>
    withReads(async (store) => {
      const whole = await all(store, { doubtful: true }, 1000);
      assert.deepEqual(await all(store, { doubtful: true }), whole);
      assert.deepEqual((await all(store, { doubtful: true, oldestFirst: true })).toReversed(), whole);
      assert.equal(new Set(whole.map(({ id }) => id)).size, whole.length);
      assert.ok(whole.some(({ item }) => item.score < 0.5));
      assert.ok((await all(store, {})).every(({ item }) => item.score >= 0.5));
    }));

  test('are narrowed by kind, actor and day to what a look at all of them gives', () =>
    withReads(async (store) => {
      const whole = await all(store, { doubtful: true }, 1000);
      const has = (entry: Entry, role: 'by' | 'to', id: string) =>
        entry.tellings.some(({ item }) => item[role].some((one) => one.id === id));
      const queries: [Partial<EntryQuery>, (entry: Entry) => boolean][] = [
        [{ kinds: ['demand', 'meeting'] }, ({ kind }) => kind === 'demand' || kind === 'meeting'],
        [{ by: ['RUS'] }, (entry) => has(entry, 'by', 'RUS')],
        [{ to: ['USA', 'UKR'] }, (entry) => has(entry, 'to', 'USA') || has(entry, 'to', 'UKR')],
        [{ by: ['RUS', 'UKR'], to: ['USA', 'GBR'] }, (entry) => (has(entry, 'by', 'RUS') || has(entry, 'by', 'UKR')) && (has(entry, 'to', 'USA') || has(entry, 'to', 'GBR'))],
        [{ actors: ['USA'], kinds: ['event'] }, (entry) => entry.kind === 'event' && (has(entry, 'by', 'USA') || has(entry, 'to', 'USA'))],
        [{ from: '2021-12-20', until: '2021-12-24' }, ({ tellings }) => tellings.some(({ item, known }) => {
          const day = item.when?.edtf ?? known?.slice(0, 10) ?? '';
          return day >= '2021-12-20' && day <= '2021-12-24';
        })],
        [{ statuses: ['open'] }, ({ status }) => status?.value === 'open'],
        [{ onlyDoubtful: true }, ({ item }) => item.score < 0.5],
        [{ statuses: ['open', 'answered'], kinds: ['demand', 'event'] }, ({ status }) => status?.value === 'open' || status?.value === 'answered'],
      ];
      for (const [query, holds] of queries) {
        const expected = whole.filter(holds);
        assert.ok(expected.length > 2, JSON.stringify(query));
        assert.deepEqual((await all(store, { doubtful: true, ...query })).map(({ id }) => id), expected.map(({ id }) => id), JSON.stringify(query));
      }
    })); // prettier-ignore

  test('are narrowed by origins and by how they are told, likewise', () =>
    withStore(async (store) => {
      // The plain rules join only what is the same.
      await store.keep(made({ reports: 150, days: 5 }), HOW);
      const whole = await all(store, { doubtful: true }, 1000);
      const queries: [Partial<EntryQuery>, (entry: Entry) => boolean][] = [
        [{ originsFrom: 2 }, ({ origins }) => origins > 1],
        [{ originsFrom: 3, kinds: ['posture'] }, ({ origins, kind }) => origins > 2 && kind === 'posture'],
        [{ contested: false, kinds: ['claim'] }, ({ kind, contradictions, status }) => kind === 'claim' && contradictions.length === 0 && status?.value !== 'denied'],
        [{ realis: ['actual'] }, ({ item }) => item.realis === 'actual'],
      ];
      for (const [query, holds] of queries) {
        const expected = whole.filter(holds).map(({ id }) => id);
        assert.ok(expected.length > 0, JSON.stringify(query));
        assert.deepEqual((await all(store, { doubtful: true, ...query })).map(({ id }) => id), expected, JSON.stringify(query));
      }
    }, { rules: loadRules() })); // prettier-ignore

  test('an entry is found by any of its tellings', () =>
    withReads(async (store) => {
      const entry = (await all(store, {})).find(({ tellings }) => tellings.length > 1);
      for (const { item } of entry?.tellings ?? [])
        assert.equal((await store.entry(item.id, {}))?.id, entry?.id);
      assert.equal(await store.entry('ffffffffffffffff', {}), undefined);
    }));

  test('only what was held by then is seen', () =>
    withStore(async (store) => {
      await store.keep(READS.slice(0, 30), { ...HOW, added: '2026-01-01T00:00:00Z' });
      const before = await exported(store);
      await store.keep(READS.slice(30), { ...HOW, added: '2026-02-01T00:00:00Z' });
      assert.equal((await store.totals({ knownAt: '2026-01-15T00:00:00Z' })).reports, 30);
      assert.equal(await exported(store, { knownAt: '2026-01-15T00:00:00Z', day: '2021-12-22' }), before.length > 0 ? await exported(store, { knownAt: '2026-01-01T00:00:00Z', day: '2021-12-22' }) : '');
    })); // prettier-ignore

  test('what changed between two days is what differs', () =>
    withReads(async (store) => {
      const [from, to] = ['2021-12-19T23:59:59Z', '2021-12-26T23:59:59Z'];
      const { rows: changes, total, counts } = await store.changes({ from, to });
      const ids = async (asOf: string) => new Set((await all(store, { asOf })).map(({ id }) => id));
      const [before, after] = [await ids(from), await ids(to)];
      const fresh = changes.filter(({ change }) => change === 'new').map(({ after: entry }) => entry?.id ?? '');
      assert.deepEqual(fresh.toSorted(), [...after].filter((id) => !before.has(id)).toSorted());
      assert.ok(fresh.length > 20);
      assert.equal(counts.new, fresh.length);
      assert.equal(total, changes.length);
      const weighed = await store.changes({ from, to, order: 'weight', limit: total });
      assert.deepEqual(weighed.rows, newsFirst(changes));
      const { rows, next } = await store.changes({ from, to, limit: 15 });
      const { rows: others } = await store.changes({ from, to, limit: total, after: next ?? assert.fail() });
      assert.deepEqual([...rows, ...others], changes);
      assert.deepEqual(await store.changes({ from, to: from }), { total: 0, counts: { new: 0, revised: 0, withdrawn: 0 }, rows: [] });
    })); // prettier-ignore

  test('totals count what there is', () =>
    withReads(async (store) => {
      const totals = await store.totals({});
      assert.equal(totals.reports, READS.length);
      assert.ok(totals.origins < READS.length && totals.origins > READS.length / 2);
      const asOf = '2021-12-22T23:59:59Z';
      assert.ok((await store.totals({ asOf })).reports < READS.length);
      assert.equal(totals.first?.slice(0, 10), '2021-12-17');
    }));
});

suite('edits and affairs in a store', () => {
  test('edits are numbered, change what is read and are told apart from it', () =>
    withReads(async (store) => {
      const demands = await all(store, { kinds: ['demand'] });
      const entry = demands.find(({ tellings }) => tellings.length === 1);
      assert.ok(entry);
      const { id: item, report, kind, cite } = entry.item;
      const target = { item, report, kind, start: cite.start, end: cite.end };
      const edit = { target, author: 'Ann', made: '2026-03-01T00:00:00Z' };
      assert.equal((await store.edit({ ...edit, action: 'set', field: 'what', value: '"peace"' })).seq, 1);
      const changed = await store.entry(entry.id, {});
      assert.ok(changed?.item.kind === 'demand' && changed.item.what === 'peace');
      assert.equal((await store.edit({ ...edit, action: 'reject' })).seq, 2);
      assert.equal(await store.entry(entry.id, {}), undefined);
      await store.remove(report);
      assert.deepEqual((await store.edits({})).map(({ orphaned }) => orphaned), [true, true]);
      await store.keep(READS, HOW);
      assert.deepEqual((await store.edits({ item })).map(({ orphaned }) => orphaned), [false, false]);
      await assert.rejects(store.edit({ ...edit, target: { ...target, item: 'ffffffffffffffff' }, action: 'accept' }), StoreError);
    })); // prettier-ignore

  test('an affair takes in what its rule says, and what it is given by name', () =>
    withStore(async (store) => {
      await store.setAffair({ name: 'east', actors: ['UKR'], words: [], from: '2021-12-18', until: '2021-12-25' });
      await store.keep(READS, HOW);
      const takes = READS.filter(({ report, items }) => {
        const day = report.published?.slice(0, 10) ?? '';
        return day >= '2021-12-18' && day <= '2021-12-25' && items.some(({ by, to, attribution }) => [...by, ...to, ...attribution].some(({ id }) => id === 'UKR'));
      });
      assert.ok(takes.length > 3 && takes.length < READS.length);
      assert.equal((await store.totals({ affair: 'east' })).reports, takes.length);
      const own = new Set(takes.map(({ report }) => report.id));
      for (const { tellings } of await all(store, { affair: 'east' }))
        assert.ok(tellings.every(({ report }) => own.has(report.id)));
      await store.keep(READS.slice(0, 3), { ...HOW, affair: 'named' });
      assert.equal((await store.totals({ affair: 'named' })).reports, 3);
      const [first] = READS;
      if (first !== undefined) await store.reread(first, 'newer');
      assert.equal((await store.totals({ affair: 'named' })).reports, 3);
      await store.setAffair({ name: 'east', actors: [], words: [] });
      assert.equal((await store.totals({ affair: 'east' })).reports, 0);
      await assert.rejects(store.totals({ affair: 'west' }), (error) => error instanceof StoreError && error.code === 'no-affair');
    })); // prettier-ignore
});
