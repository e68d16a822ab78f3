import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { briefOf } from '../../src/record/brief.ts';
import { dealingsOf } from '../../src/record/dealings.ts';
import type { Entry } from '../../src/record/entry.ts';
import { networkOf } from '../../src/record/network.ts';
import { pairsOf } from '../../src/record/pairs.ts';
import { prospectOf } from '../../src/record/prospect.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { standpointOf } from '../../src/store/standpoint.ts';
import type { EntryQuery, Store, View } from '../../src/store/store.ts';
import { made, withStore } from './made.ts';

const HOW = { added: '2026-01-01T00:00:00Z', coder: 'test 1' };
const VIEWS: readonly View[] = [{}, { asOf: '2021-12-18T12:00:00Z' }, { asOf: '2021-12-20T00:00:00Z' }];

/** What is listed is asked for without any narrowing, and then narrowed here. */
async function whole(store: Store, query: Partial<EntryQuery>): Promise<readonly Entry[]> {
  const { rows, next } = await store.entries({ doubtful: true, ...query, limit: 1000 });
  assert.equal(next, undefined);
  return rows;
}

const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);

/** An event is corrected, another is rejected, and a doubtful line is accepted. */
async function edit(store: Store): Promise<string> {
  const events = await whole(store, { kinds: ['event'] });
  const [first, second] = events.filter(({ item }) => item.score >= 0.5 && item.to.length > 0);
  const doubtful = (await whole(store, { onlyDoubtful: true })).find(({ kind }) => kind === 'statement');
  assert.ok(first && second && doubtful);
  const common = { author: 'A. Analyst', made: '2026-01-02T00:00:00Z' };
  const on = async ({ item, tellings }: Entry, own: Pick<Parameters<Store['edit']>[0], 'action' | 'field' | 'value'>) => {
    const report = tellings[0]?.report.id ?? '';
    const { id, kind, cite } = item;
    await store.edit({ target: { item: id, report, kind, start: cite.start, end: cite.end }, ...common, ...own });
  };
  await on(first, { action: 'set', field: 'to', value: JSON.stringify([{ id: 'ISL', name: 'Iceland' }]) });
  await on(second, { action: 'reject' });
  await on(doubtful, { action: 'accept' });
  return doubtful.id;
} // prettier-ignore

suite('what is narrowed without putting entries together', () => {
  test('is what putting them together gives', () =>
    withStore(async (store) => {
      await store.keep(made({ reports: 40 }), HOW);
      await edit(store);
      for (const view of VIEWS) {
        const all = await whole(store, view);
        const told = async (query: Partial<EntryQuery>, is: (entry: Entry) => boolean, some = true) => {
          const found = idsOf(await whole(store, { ...view, ...query }));
          assert.deepEqual(found, idsOf(all.filter(is)), JSON.stringify([view, query]));
          if (some && view.asOf === undefined) assert.ok(found.length > 0, JSON.stringify(query));
        };
        await told({ doubtful: false }, ({ item }) => item.score >= 0.5);
        await told({ onlyDoubtful: true }, ({ item }) => item.score < 0.5);
        await told({ realis: ['actual'] }, ({ item }) => item.realis === 'actual');
        await told({ realis: ['planned'] }, ({ item }) => item.realis === 'planned', false);
        await told({ originsFrom: 2 }, ({ origins }) => origins >= 2, false);
        const isContested = ({ contradictions, status }: Entry) => contradictions.length > 0 || status?.value === 'denied';
        await told({ contested: true }, isContested, false);
        await told({ contested: false }, (entry) => !isContested(entry));
        for (const status of ['answered', 'denied', 'overdue', 'lapsed', 'open'] as const)
          await told({ statuses: [status] }, (entry) => entry.status?.value === status, status === 'open');
      }
    })); // prettier-ignore

  test('tells of dealings as the entries do, with what is edited and rejected', () =>
    withStore(async (store) => {
      await store.keep(made({ reports: 40 }), HOW);
      await edit(store);
      for (const view of VIEWS) {
        for (const range of [{}, { from: '2021-12-18', until: '2021-12-19' }]) {
          const lines = (await whole(store, { ...view, ...range, kinds: ['event'] })).map((entry) => dealingsOf(entry));
          const edges = await store.network({ ...view, ...range });
          if (view.asOf === undefined) assert.ok(edges.length > 0);
          assert.deepEqual(edges, networkOf(lines));
        }
        const range = { from: '2021-12-17', until: '2021-12-25' };
        const lines = (await whole(store, { ...view, ...range, kinds: ['event'] })).map((entry) => dealingsOf(entry));
        assert.deepEqual(await store.pairs({ ...view, ...range }), pairsOf(lines, range));
      }
      assert.ok((await store.network({})).some(({ to }) => to.id === 'ISL'));
    })); // prettier-ignore

  test('makes the brief that all entries make', () =>
    withStore(async (store) => {
      await store.keep(made({ reports: 60, days: 8 }), HOW);
      await edit(store);
      for (const view of [...VIEWS, { asOf: '2021-12-23T06:00:00Z' }, { knownAt: HOW.added, asOf: '2021-12-22T12:00:00Z' }]) {
        const all = (await whole(store, { ...view, doubtful: false })).filter(({ kind }) => kind !== 'statement' && kind !== 'event');
        const { reports, origins } = await store.totals(view);
        const expected = briefOf({
          title: 'Made up',
          asOf: (await standpointOf(store, view)).instant,
          reports,
          origins,
          entries: all.map(prospectOf),
          entryOf: (item) => all.find(({ tellings }) => tellings.some((telling) => telling.item.id === item)),
          changes: [],
        });
        const { pairs: _, ...brief } = await store.brief({ ...view, title: 'Made up' });
        assert.deepEqual(brief, expected);
        assert.ok(brief.sections.every(({ lines }, at) => at > 3 || lines.length > 0), JSON.stringify(view));
      }
    }, { rules: loadRules() })); // prettier-ignore

  test('lists a doubtful line that an analyst accepted, and the indexes stand the check', () =>
    withStore(async (store) => {
      await store.keep(made({ reports: 40 }), HOW);
      const accepted = await edit(store);
      assert.ok(idsOf((await store.entries({ kinds: ['statement'], limit: 1000 })).rows).includes(accepted));
      assert.deepEqual(await store.verify(), []);
    }));
});
