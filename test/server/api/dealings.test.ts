import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Asking, asking, object, rowsOf } from './asking.ts';

const AFFAIR = [
  '2021-12-17 Wire: event/REQUEST RUS > NATO',
  '2021-12-17 Wire: demand RUS > NATO "no further enlargement"',
  '2022-01-10 Ledger: event/CONSULT USA,RUS',
  '2022-01-26 Gazette: event/REJECT NATO > RUS',
  '2022-01-26 Gazette: statement RUS "so be it"',
];

async function actors({ get }: Asking, query: string): Promise<string[]> {
  const rows = rowsOf(await get(`/api/v1/actors?${query}`));
  return rows.map(({ id, lines, by, to, attribution }) => [id, lines, by, to, attribution].join(' '));
}

suite('actors', () => {
  test('are counted by lines and roles, those of most first, as the view has them', async (t) => {
    const one = await asking(t, AFFAIR);
    assert.deepEqual(await actors(one, ''), ['RUS 5 4 1 0', 'NATO 3 1 2 0', 'USA 1 1 0 0']);
    assert.deepEqual(await actors(one, 'kind=demand'), ['NATO 1 0 1 0', 'RUS 1 1 0 0']);
    assert.deepEqual(await actors(one, 'as_of=2021-12-31'), ['NATO 2 0 2 0', 'RUS 2 2 0 0']);
    assert.deepEqual(await actors(one, 'from=2022-01-01&until=2022-01-20'), ['RUS 1 1 0 0', 'USA 1 1 0 0']);
    assert.deepEqual(await actors(one, 'known_at=2022-02-01'), []);
    assert.equal(rowsOf(await one.get('/api/v1/actors'))[0]?.['name'], 'RUS');
  });

  test('come a page at a time', async (t) => {
    const one = await asking(t, AFFAIR);
    const first = await one.get('/api/v1/actors?limit=2');
    assert.match(first.headers.get('link') ?? '', /after=2/);
    const second = await one.get(`/api/v1/actors?limit=2&after=${String(first.body['next'])}`);
    assert.deepEqual([...rowsOf(first), ...rowsOf(second)], rowsOf(await one.get('/api/v1/actors')));
    assert.equal(second.body['next'], undefined);
    assert.equal((await one.get('/api/v1/actors?after=x')).status, 400);
    assert.equal((await one.get('/api/v1/actors?affair=nobody')).status, 404);
  });
});

suite('pairs and network', () => {
  const named = (row: Readonly<Record<string, unknown>>): string => {
    assert.ok(Array.isArray(row['pair']));
    return row['pair'].map((actor) => String(object(actor)['id'])).join(' ');
  };

  test('look back so many days from where the view stands', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const all = await get('/api/v1/pairs');
    assert.deepEqual([all.body['from'], all.body['until']], ['2021-11-28', '2022-01-26']);
    assert.deepEqual(rowsOf(all).map(named), ['NATO RUS', 'RUS USA']);
    assert.equal(rowsOf(all)[0]?.['events'], 2);
    assert.deepEqual(rowsOf(await get('/api/v1/pairs?days=17')).map(named), ['NATO RUS', 'RUS USA']);
    assert.equal(rowsOf(await get('/api/v1/pairs?days=17'))[0]?.['events'], 1);
    assert.deepEqual(rowsOf(await get('/api/v1/pairs?days=16')).map(named), ['NATO RUS']);
    assert.deepEqual(rowsOf(await get('/api/v1/pairs?as_of=2022-01-12')).map(named), ['NATO RUS', 'RUS USA']);
    assert.deepEqual(rowsOf(await get('/api/v1/pairs?limit=1')).map(named), ['NATO RUS']);
    assert.deepEqual(rowsOf(await get('/api/v1/pairs?actor=USA')).map(named), ['RUS USA']);
    assert.equal((await get('/api/v1/pairs?days=0')).status, 400);
  });

  test('has edges, a page at a time, over a range of days', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const edges = async (query: string) =>
      rowsOf(await get(`/api/v1/network?${query}`)).map(({ by, to }) => `${String(object(by)['id'])} ${String(object(to)['id'])}`);
    assert.deepEqual(await edges(''), ['NATO RUS', 'RUS NATO', 'RUS USA', 'USA RUS']);
    assert.deepEqual(await edges('from=2022-01-01'), ['NATO RUS', 'RUS USA', 'USA RUS']);
    assert.deepEqual(await edges('until=2021-12-31'), ['RUS NATO']);
    assert.deepEqual(await edges('limit=3&after=3'), ['USA RUS']);
  });
}); // prettier-ignore
