import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { randomFrom } from '../../bench/store/generated.ts';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import type { Entry } from '../../src/record/entry.ts';
import type { EntryQuery, Store } from '../../src/store/store.ts';
import { dayOf, isoDay } from '../../src/world/calendar.ts';
import { daysOf } from '../../src/world/edtf.ts';
import { made, withStore } from './made.ts';

const HOW = { added: '2026-01-01T00:00:00Z', coder: 'test 1' };

/** Reports whose items happened over spans: days, weeks, months, before and after they were told. */
function spread(): ReadReport[] {
  const random = randomFrom(7);
  return made({ reports: 40 }).map(({ report, ...rest }) => ({
    ...rest,
    report,
    items: rest.items.map((item) => {
      const told = dayOf(report.published ?? '2021-12-20') ?? 0;
      const first = told + Math.floor(random() * 40) - 25;
      const [day, week] = [isoDay(first), isoDay(first + 6)];
      const edtf = [day, `${day}/${week}`, day.slice(0, 7), `${day}/..`, `../${day}`, '2021'][Math.floor(random() * 6)];
      const { when: _, ...undated } = item;
      return edtf === undefined || random() < 0.2 ? undated : { ...undated, when: { edtf, text: edtf, basis: 'stated' as const } };
    }),
  }));
} // prettier-ignore

async function all(store: Store, query: Partial<EntryQuery>, limit: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: string | undefined;
  do {
    const page = await store.entries({ ...query, limit, ...(after !== undefined && { after }) });
    entries.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return entries;
}

/** By its first telling, or by one of several days or of one to come. */
function sharesDay({ id, tellings }: Entry, from: string, until: string): boolean {
  const [least, most] = [dayOf(from) ?? 0, dayOf(until) ?? 0];
  return tellings.some(({ item, known = '' }) => {
    const days = item.when === undefined ? undefined : daysOf(item.when.edtf);
    const published = dayOf(known) ?? 0;
    const [first, last] = [days?.first ?? days?.last ?? published, days?.last ?? days?.first ?? published];
    const isSpread = days !== undefined && (first < last || last >= published);
    return (isSpread || item.id === id) && first <= most && last >= least;
  });
}

suite('a range of days', () => {
  test('holds what shares a day with it, whatever began before it, in either order and any page', () =>
    withStore(async (store) => {
      await store.keep(spread(), HOW);
      for (const oldestFirst of [true, false]) {
        const whole = await all(store, { doubtful: true, oldestFirst }, 1000);
        for (const [from, until] of [
          ['2021-12-18', '2021-12-18'],
          ['2021-12-20', '2021-12-24'],
          ['2022-01-03', '2022-01-20'],
          ['2021-11-01', '2021-12-10'],
          ['2021-06-01', '2021-06-02'],
        ] as const) {
          const expected = whole.filter((entry) => sharesDay(entry, from, until)).map(({ id }) => id);
          assert.ok(expected.length > 5, `${from} to ${until}`);
          for (const limit of [7, 1000]) {
            const found = await all(store, { doubtful: true, oldestFirst, from, until }, limit);
            assert.deepEqual(found.map(({ id }) => id), expected, `${from} to ${until}`);
          }
        }
      }
    })); // prettier-ignore

  test('is narrowed by actors all the same', () =>
    withStore(async (store) => {
      await store.keep(spread(), HOW);
      const range = { from: '2022-01-03', until: '2022-01-20' };
      const by = ({ tellings }: Entry) => tellings.some(({ item }) => item.by.some(({ id }) => id === 'RUS'));
      const expected = (await all(store, range, 1000)).filter(by);
      assert.ok(expected.length > 2);
      assert.deepEqual(await all(store, { ...range, by: ['RUS'] }, 3), expected);
    }));

  test('is still true when reports go', () =>
    withStore(async (store) => {
      const reads = spread();
      await store.keep(reads, HOW);
      for (const { report } of reads.slice(0, 20)) await store.remove(report.id);
      assert.deepEqual(await store.verify(), []);
    }));
});
