import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import type { App } from '../../src/server/app.ts';
import type { Asset } from '../../src/server/assets.ts';
import { createDeskServer } from '../../src/server/desk-server.ts';
import { emptyStore } from './api/asking.ts';

function asset(text: string, immutable: boolean): Asset {
  return {
    body: new TextEncoder().encode(text),
    type: 'text/html; charset=utf-8',
    etag: `"${text}"`,
    immutable,
  };
}

function desk(t: TestContext): App {
  const files = new Map([
    ['/index.html', asset('page', false)],
    ['/assets/desk-1.js', asset('script', true)],
  ]);
  return createDeskServer({
    store: emptyStore(t).store,
    version: '9.8.7',
    coder: 'test 1',
    now: () => '2022-03-02T08:00:00Z',
    assets: (path) => files.get(path),
  });
}

suite('the server of the desk', () => {
  test('gives the page at the address of every screen', async (t) => {
    const app = desk(t);
    for (const path of ['/', '/ledgers', '/ledgers/demand?as_of=2022-01-27', '/chronology', '/reports', '/reports/0a1b', '/brief']) {
      const answered = await app.request(path);
      assert.equal(await answered.text(), 'page', path);
      assert.equal(answered.headers.get('cache-control'), 'no-cache');
      assert.match(answered.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    }
    assert.equal((await app.request('/', { headers: { 'if-none-match': '"page"' } })).status, 304);
  });

  test('gives the files, and nothing at other addresses', async (t) => {
    const app = desk(t);
    const script = await app.request('/assets/desk-1.js');
    assert.equal(await script.text(), 'script');
    assert.match(script.headers.get('cache-control') ?? '', /immutable/);
    for (const path of ['/assets/desk-2.js', '/ledgers/demand/more', '/briefs', '/reports.html', '/api', '/api/v1/nothing', '/..%2f']) {
      const answered = await app.request(path);
      assert.equal(answered.status, 404, path);
      assert.equal(answered.headers.get('content-type'), 'application/problem+json');
    }
    assert.equal((await app.request('/brief', { method: 'POST' })).status, 404);
  });

  test('has the record under /api/v1, with a page of its addresses, and answers its own host only', async (t) => {
    const app = desk(t);
    assert.equal((await app.request('/api/v1/totals')).status, 200);
    for (const path of ['/api/v1', '/api/v1/'])
      assert.match(await (await app.request(path)).text(), /<caption>Addresses/);
    assert.equal((await app.request('/', { headers: { host: 'example.org' } })).status, 403);
  });
}); // prettier-ignore
