import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import { BODY_LIMIT } from '../../src/server/app.ts';
import type { Overview } from '../../src/server/app.ts';
import type { Asset } from '../../src/server/assets.ts';
import { EARLIER, STRAIT, UNDATED, sampleApp } from './sample.ts';

const app = sampleApp();

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(
    app.request('/api/read', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

/** Asserts that `response` is a problem of this status, and gives its detail. */
async function problem(response: Response, status: number): Promise<string> {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const body: Record<string, unknown> = JSON.parse(await response.text());
  assert.equal(body['status'], status);
  assert.equal(typeof body['title'], 'string');
  assert.doesNotMatch(JSON.stringify(body), /\bat .+:\d+:\d+|node_modules|\.js\b/, 'no stack');
  return String(body['detail']);
}

suite('GET /api/reports', () => {
  test('lists the reports as given, without their text, with counts', async () => {
    const response = await app.request('/api/reports');
    assert.equal(response.status, 200);
    const overview: Overview = JSON.parse(await response.text());
    assert.equal(overview.affair, 'The strait, 2031');
    assert.equal(overview.version, '9.8.7');
    assert.deepEqual(
      overview.reports.map(({ id }) => id),
      [EARLIER.report.id, STRAIT.report.id, UNDATED.report.id],
    );
    const { text: _, ...head } = STRAIT.report;
    assert.deepEqual(overview.reports[1], {
      ...head,
      items: 6,
      doubtful: 1,
      kinds: { statement: 3, posture: 2, meeting: 1 },
    });
  });

  test('answers 304 to one who has it already', async () => {
    const tag = (await app.request('/api/reports')).headers.get('etag') ?? '';
    assert.notEqual(tag, '');
    const again = await app.request('/api/reports', { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304);
  });
});

suite('GET /api/reports/:id', () => {
  test('gives the report with its items', async () => {
    const response = await app.request('/api/reports/strait-1');
    assert.deepEqual(await response.json(), STRAIT);
  });

  test('answers an unknown id with a problem', async () => {
    assert.match(await problem(await app.request('/api/reports/nope'), 404), /no report with this id/);
  });
});

suite('POST /api/read', () => {
  test('reads a report and keeps nothing of it', async () => {
    const response = await post({ text: 'He said "not yet".', title: 'Own', date: '2031-03-06' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const read: ReadReport = JSON.parse(await response.text());
    assert.equal(read.report.published, '2031-03-06');
    assert.deepEqual(
      read.items.map(({ cite }) => cite.quote),
      ['not yet'],
    );
    await problem(await app.request(`/api/reports/${read.report.id}`), 404);
  });

  test('passes on why a report was rejected', async () => {
    assert.equal(await problem(await post({ text: 'Заявил' }), 422), 'This report is not in English.');
  });

  for (const [what, body, says] of [
    ['no JSON', '{', /./],
    ['no text', {}, /text/],
    ['an empty text', { text: '  \n' }, /there is no text to read/],
    ['a day that is none', { text: 'x', date: '2031-02-30' }, /date: must be a day/],
    ['another address than http', { text: 'x', url: 'javascript:alert(1)' }, /url: must be an http/],
    ['a field it does not know', { text: 'x', keep: true }, /keep/],
    ['a list', [], /./],
  ] as const) {
    test(`refuses ${what}`, async () => {
      assert.match(await problem(await post(body), 400), says);
    });
  }

  test('names the field that is wrong', async () => {
    const body: { errors: unknown } = JSON.parse(await (await post({ text: 'x', date: 'soon' })).text());
    assert.deepEqual(body.errors, [
      { path: 'date', message: 'must be a day of the calendar, as in 2022-01-27' },
    ]);
  });

  test('takes JSON only', async () => {
    await problem(await post('text=x', { 'content-type': 'application/x-www-form-urlencoded' }), 415);
  });

  test('refuses more than 2 MB, with and without a declared length', async () => {
    const body = JSON.stringify({ text: 'a'.repeat(BODY_LIMIT) });
    assert.match(await problem(await post(body), 413), /2 MB/);
    assert.match(await problem(await post(body, { 'content-length': String(body.length) }), 413), /2 MB/);
  });

  test('refuses a page of another origin, and lets through the desk and programs', async () => {
    const body = { text: 'A word.' };
    await problem(await post(body, { origin: 'https://evil.example' }), 403);
    await problem(await post(body, { origin: 'null' }), 403);
    await problem(await post(body, { host: 'localhost:4711', origin: 'http://localhost:4712' }), 403);
    assert.equal((await post(body, { host: 'localhost:4711', origin: 'http://localhost:4711' })).status, 200);
    assert.equal((await post(body)).status, 200);
  });
});

suite('every answer', () => {
  test('carries the security headers, refusals included', async () => {
    for (const path of ['/api/reports', '/api/reports/nope', '/nowhere']) {
      const { headers } = await app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ]) {
        assert.ok(policy.split('; ').includes(part), `${part} at ${path}`);
      }
      assert.doesNotMatch(policy, /unsafe|https?:|\*/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
    }
  });

  test('is refused to a name that is not this machine', async () => {
    for (const host of [
      'evil.example',
      'evil.example:4711',
      '127.0.0.1.evil.example',
      '0.0.0.0',
      '',
      'localhost@x',
    ]) {
      await problem(await app.request('/api/reports', { headers: { host } }), 403);
    }
    for (const host of ['localhost', '127.0.0.1:4711', '[::1]:4711', 'LOCALHOST:4711']) {
      assert.equal((await app.request('/api/reports', { headers: { host } })).status, 200, host);
    }
  });

  test('hides what failed, and tells it to the one who runs the server', async () => {
    const told: Error[] = [];
    const failing = sampleApp({
      readPasted: () => {
        throw new Error('secret detail');
      },
      onFailure: (error) => told.push(error),
    });
    const response = await failing.request('/api/read', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"x"}',
    });
    assert.doesNotMatch(await problem(response, 500), /secret/);
    assert.deepEqual(
      told.map(({ message }) => message),
      ['secret detail'],
    );
  });
});

suite('the desk’s files', () => {
  const page: Asset = {
    body: new TextEncoder().encode('<!doctype html>'),
    type: 'text/html; charset=utf-8',
    etag: '"page"',
    immutable: false,
  };
  const script: Asset = {
    ...page,
    type: 'text/javascript; charset=utf-8',
    etag: '"script"',
    immutable: true,
  };
  const serving = sampleApp({
    assets: (path) =>
      new Map([
        ['/', page],
        ['/assets/desk-1.js', script],
      ]).get(path),
  });

  test('are served with type and tag; hashed names for good', async () => {
    const index = await serving.request('/');
    assert.equal(await index.text(), '<!doctype html>');
    assert.equal(index.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(index.headers.get('cache-control'), 'no-cache');
    const hashed = await serving.request('/assets/desk-1.js');
    assert.match(hashed.headers.get('cache-control') ?? '', /immutable/);
  });

  test('are not sent twice', async () => {
    const again = await serving.request('/', { headers: { 'if-none-match': '"page"' } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });

  test('are a problem where there are none', async () => {
    await problem(await serving.request('/assets/nope.js'), 404);
    await problem(await serving.request('/../package.json'), 404);
  });
});
