import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { BODY_LIMIT, QUERY_LIMIT } from '../../../src/server/api/record-api.ts';
import { StoreError, type StoreProblem } from '../../../src/store/error.ts';
import { openStore } from '../../../src/store/open.ts';
import { PLAIN_RULES } from '../../store/plain-rules.ts';
import { type Answered, asking, askingOf, emptyStore, idsOf, reportsOf, rowsOf } from './asking.ts';

const DEMAND = ['2022-01-26 Wire: demand RUS > NATO "no further enlargement"'];

/** Asserts that it is a problem of this status, and gives its detail. */
function problem({ status, headers, body, text }: Answered, expected: number): string {
  assert.equal(status, expected, text);
  assert.equal(headers.get('content-type'), 'application/problem+json');
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('etag'), null);
  assert.equal(body['status'], expected);
  assert.equal(typeof body['title'], 'string');
  assert.doesNotMatch(text, /\bat .+:\d+:\d+|node_modules|\.js\b/, 'no stack');
  return String(body['detail']);
}

suite('parameters', () => {
  test('that are hostile, malformed or unknown are refused with their names', async (t) => {
    const { get } = await asking(t, DEMAND);
    for (const [query, name] of [
      ['limit=0', 'limit'],
      ['limit=1001', 'limit'],
      ['limit=1e2', 'limit'],
      ['limit=-1', 'limit'],
      ['limit=%201', 'limit'],
      ['limit=1&limit=2', 'limit'],
      ['kind=demands', 'kind'],
      ['kind=', 'kind'],
      ["kind=demand'--", 'kind'],
      ['status=fine', 'status'],
      ['by=', 'by'],
      ['by=RUS,,UKR', 'by'],
      [`actor=${Array.from({ length: 51 }, (_, i) => i).join()}`, 'actor'],
      ['from=2022-02-30', 'from'],
      ['until=yesterday', 'until'],
      ['doubtful=1', 'doubtful'],
      ['contested=yes', 'contested'],
      ['realis=real', 'realis'],
      ['origins_from=0', 'origins_from'],
      ['order=random', 'order'],
      ['as_of=2022', 'as_of'],
      ['as_of=2022-01-26T18:00+01:00', 'as_of'],
      ['as_of=now', 'as_of'],
      ['known_at=2022-13-01', 'known_at'],
      ['affair=', 'affair'],
      [`affair=${'a'.repeat(201)}`, 'affair'],
      ['asOf=2022-01-26', 'asOf'],
      ['__proto__=1', ''],
      ['constructor=1', 'constructor'],
    ] as const) {
      const answered = await get(`/api/v1/entries?${query}`);
      assert.ok(problem(answered, 400).includes(name), `${query}: ${answered.text}`);
    }
    problem(await get('/api/v1/find'), 400);
    problem(await get('/api/v1/find?q=%20'), 400);
    problem(await get(`/api/v1/find?q=${'a'.repeat(501)}`), 400);
    problem(await get('/api/v1/due?days=3661'), 400);
    problem(await get('/api/v1/brief?format=pdf'), 400);
    problem(await get('/api/v1/affairs?affair=x'), 400);
    problem(await get(`/api/v1/totals?x=${'a'.repeat(QUERY_LIMIT)}`), 414);
    assert.equal((await get('/api/v1/entries?as_of=2022-01-26T18:00%2B01:00')).status, 200);
    assert.equal((await get(`/api/v1/entries?by=${encodeURIComponent("x' or 1=1 --")}`)).status, 200);
  });

  test('a cursor that no page gave begins nothing', async (t) => {
    const { get } = await asking(t, DEMAND);
    for (const list of ['entries?', 'rows?', 'reports?', 'find?q=enlargement&', 'changes?from=2022-01-01&'])
      for (const cursor of ['x', '1.2', '-1', '1.2.3.4.5', 'Infinity', '9'.repeat(99)])
        if (!(cursor === '1.2' && list === 'reports?'))
          problem(await get(`/api/v1/${list}after=${cursor}`), 400);
  });

  test('an id that is none names nothing', async (t) => {
    const { get } = await asking(t, DEMAND);
    for (const id of ['x', '..%2f..%2fetc', '%00', "'", '__proto__', 'a'.repeat(65), '%E0%A4%A'])
      for (const path of [`entries/${id}`, `entries/${id}/evidence`, `reports/${id}`, `reports/${id}/copies`])
        problem(await get(`/api/v1/${path}`), 404);
    problem(await get('/api/v1/nothing'), 404);
    problem(await get('/api/v2/totals'), 404);
    problem(await get('/api/v1/totals?affair=nobody'), 404);
  });
});

suite('who may ask, and how', () => {
  test('only this machine by its own name, and no page of another origin', async (t) => {
    const { get, post } = await asking(t, DEMAND);
    for (const host of ['evil.example', '127.0.0.1.evil.example', '10.0.0.1', ''])
      problem(await get('/api/v1/totals', { host }), 403);
    for (const origin of ['http://evil.example', 'null', 'https://localhost'])
      problem(await get('/api/v1/totals', { origin }), 403);
    problem(await post('/api/v1/edits', {}, { origin: 'http://evil.example' }), 403);
    const own = await get('/api/v1/totals', { host: '127.0.0.1:4748', origin: 'http://127.0.0.1:4748' });
    assert.equal(own.status, 200);
    assert.match(own.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(own.headers.get('access-control-allow-origin'), null);
  });

  test('by a method that the address has', async (t) => {
    const { api } = await asking(t, DEMAND);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await api.request('/api/v1/totals', { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'GET, HEAD');
    }
    assert.equal((await api.request('/api/v1/edits', { method: 'DELETE' })).headers.get('allow'), 'GET, POST, HEAD'); // prettier-ignore
    const head = await api.request('/api/v1/totals', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
  });

  test('with a hash, by which what is known already is not sent again', async (t) => {
    const { get, store } = await asking(t, DEMAND);
    const first = await get('/api/v1/entries');
    const tag = first.headers.get('etag') ?? '';
    assert.match(tag, /^"[\w-]{20,}"$/);
    assert.equal(first.headers.get('cache-control'), 'private, no-cache');
    const again = await get('/api/v1/entries', { 'if-none-match': `"other", W/${tag}` });
    assert.equal(again.status, 304);
    assert.equal(again.text, '');
    assert.equal(again.headers.get('etag'), tag);
    await store.keep(reportsOf(['2022-01-27 Wire: answer NATO > RUS "no"']), {
      added: '2022-03-01T00:00:00Z',
      coder: 'test 1',
    });
    assert.equal((await get('/api/v1/entries', { 'if-none-match': tag })).status, 200);
  });
});

suite('edits', () => {
  test('are kept, logged and seen in the line, and orphaned when their item goes', async (t) => {
    const { get, post, store } = await asking(t, DEMAND);
    const [item = ''] = idsOf(await get('/api/v1/entries'));
    const made = await post('/api/v1/edits', { item, action: 'set', field: 'form', value: 'urge', author: 'Ada', note: 'she asked' }); // prettier-ignore
    assert.equal(made.status, 201);
    assert.equal(made.headers.get('cache-control'), 'no-store');
    assert.equal(made.body['value'], '"urge"');
    assert.equal(made.body['made'], '2022-03-02T08:00:00Z');
    assert.match((await get(`/api/v1/entries/${item}`)).text, /"form":"urge"/);
    assert.equal((await post('/api/v1/edits', { item, action: 'reject', author: 'Ada' })).status, 201);
    problem(await get(`/api/v1/entries/${item}`), 404);
    assert.equal((await post('/api/v1/edits', { item, action: 'accept', author: 'Ada' })).status, 201);
    assert.equal((await get(`/api/v1/entries/${item}`)).status, 200);
    assert.deepEqual(rowsOf(await get(`/api/v1/edits?item=${item}`)).map(({ seq }) => seq), [1, 2, 3]); // prettier-ignore
    assert.deepEqual(rowsOf(await get('/api/v1/edits?item=other')), []);
    for (const { id } of (await store.reports({ limit: 9 })).rows) await store.remove(id);
    assert.ok(rowsOf(await get('/api/v1/edits')).every(({ orphaned }) => orphaned));
  });

  test('put lines together, take them apart, and are undone', async (t) => {
    const { get, post } = await asking(t, [
      '2021-12-17 Wire: demand RUS > NATO "no further enlargement"',
      '2022-01-10 Gazette: demand RUS > NATO "an end to enlargement"',
    ]);
    const author = 'Ada';
    const lines = async (): Promise<number> => idsOf(await get('/api/v1/entries')).length;
    const [later = '', earlier = ''] = idsOf(await get('/api/v1/entries'));
    const made = await post('/api/v1/edits', { item: earlier, action: 'merge', into: later, author });
    assert.equal(made.status, 201);
    assert.match(made.text, new RegExp(`"moves":\\[\\{"item":\\{"item":"${later}".*"to":\\{"item":"${earlier}"`));
    assert.equal(await lines(), 1);
    assert.equal((await post('/api/v1/edits', { item: earlier, action: 'split', author })).status, 201);
    assert.equal(await lines(), 2);
    assert.equal((await post('/api/v1/edits', { action: 'undo', seq: 2, author })).status, 201);
    assert.equal(await lines(), 1);
    assert.equal((await post('/api/v1/edits', { action: 'undo', seq: 1, author })).status, 201);
    assert.equal(await lines(), 2);
    assert.deepEqual(rowsOf(await get('/api/v1/edits')).map(({ withdrawn }) => withdrawn), [true, true, false, false]);
  }); // prettier-ignore

  test('that say nothing are refused, and change nothing', async (t) => {
    const { get, post } = await asking(t, DEMAND);
    const [item = ''] = idsOf(await get('/api/v1/entries'));
    const author = 'Ada';
    for (const [body, status] of [
      ['', 400],
      ['{', 400],
      ['[]', 400],
      [{ item, action: 'accept' }, 400],
      [{ item, action: 'accept', author: '  ' }, 400],
      [{ item, action: 'accept', author: 'A\u001B[31m' }, 400],
      [{ item, action: 'burn', author }, 400],
      [{ item, action: 'accept', author, field: 'what' }, 400],
      [{ item, action: 'note', author }, 400],
      [{ item, action: 'merge', value: item, author }, 400],
      [{ item, action: 'merge', into: item, author }, 422],
      [{ item, action: 'merge', into: '0000000000000000', author }, 404],
      [{ item, action: 'split', author }, 422],
      [{ item, action: 'split', with: item, author }, 400],
      [{ action: 'undo', seq: 1, author }, 422],
      [{ item, action: 'undo', seq: 1, author }, 400],
      [{ item, action: 'set', field: 'form', author }, 400],
      [{ item, action: 'set', field: 'form', value: 'shout', author }, 422],
      [{ item, action: 'set', field: 'id', value: 'x', author }, 422],
      [{ item, action: 'set', field: 'constructor', value: 1, author }, 422],
      [{ item, action: 'set', field: '__proto__', value: {}, author }, 422],
      [{ item: '0000000000000000', action: 'accept', author }, 404],
      [{ item, action: 'note', author, note: 'a'.repeat(5001) }, 400],
      [{ item, action: 'note', author, note: 'a'.repeat(BODY_LIMIT) }, 413],
    ] as const)
      problem(await post('/api/v1/edits', body), status);
    problem(await post('/api/v1/edits', {}, { 'content-type': 'text/plain' }), 415);
    assert.deepEqual(rowsOf(await get('/api/v1/edits')), []);
  });

  test('are refused where the store is open for reading', async (t) => {
    const { store, path } = emptyStore(t);
    await store.keep(reportsOf(DEMAND), { added: '2022-03-01T00:00:00Z', coder: 'test 1' });
    const reading = openStore(path, { readOnly: true, rules: PLAIN_RULES });
    t.after(() => reading.close());
    const { get, post } = await askingOf({ store: reading });
    const [item = ''] = idsOf(await get('/api/v1/entries'));
    problem(await post('/api/v1/edits', { item, action: 'accept', author: 'Ada' }), 409);
  });
});

suite('failures', () => {
  test('of the store are told by status; nobody foresaw is told of nothing', async (t) => {
    const { store } = emptyStore(t);
    const failures: Error[] = [];
    let thrown: Error = new Error('unforeseen');
    const failing = { ...store, totals: () => Promise.reject(thrown) };
    const { get } = await askingOf({ store: failing, onFailure: (error) => failures.push(error) });
    const statuses: Partial<Record<StoreProblem, number>> = { locked: 409, damaged: 503, full: 507, 'no-store': 404, 'too-new': 503 }; // prettier-ignore
    for (const code of ['locked', 'damaged', 'full', 'no-store', 'too-new'] as const) {
      thrown = new StoreError(code, `record.db: ${code}`);
      const answered = await get('/api/v1/totals');
      assert.equal(problem(answered, statuses[code] ?? 0), `record.db: ${code}`);
      assert.equal(answered.body['type'], `urn:demarche:problem:${code}`);
      assert.equal(answered.headers.get('retry-after'), ['full', 'no-store'].includes(code) ? null : '5');
    }
    assert.deepEqual(failures, []);
    thrown = new Error('secret /path');
    assert.doesNotMatch(problem(await get('/api/v1/totals'), 500), /secret/);
    assert.deepEqual(failures, [thrown]);
  });
});
