import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Answered, type Asking, asking, askingOf, emptyStore, idsOf, object } from './asking.ts';
import { ANSWERS } from '../../../src/server/api/answer-schema.ts';
import { loadRules } from '../../../src/store/load-rules.ts';
import { loadReader } from '../../../src/intake/reader.ts';
import { loadSample } from '../../../src/intake/sample.ts';
import { DEFAULT_LIMITS } from '../../../src/intake/limits.ts';
import type { Adder } from '../../../src/server/adder.ts';
import { EVERY_KIND } from '../sample.ts';

async function documentOf({ get }: Asking): Promise<Answered['body']> {
  return (await get('/api/v1/openapi.json')).body;
}

/** `get /api/v1/totals` of every operation. */
function operationsIn(document: Answered['body']): string[] {
  return Object.entries(object(document['paths'])).flatMap(([path, item]) =>
    Object.keys(object(item)).map((method) => `${method} ${path}`),
  );
}

function everyReference(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' ? [String(part)] : everyReference(part),
  );
}

suite('the OpenAPI document', () => {
  test('lists every route that the server has, and no other', async (t) => {
    const one = await asking(t, []);
    const routed = one.api.routes
      .filter(({ path, method }) => /^\/api\/v1\/./.test(path) && method !== 'ALL')
      .map(({ path, method }) => `${method.toLowerCase()} ${path.replace(':id', '{id}')}`);
    assert.deepEqual(operationsIn(await documentOf(one)).toSorted(), [...new Set(routed)].toSorted());
    assert.equal(new Set(routed).size, 32);
  });

  test('refers to schemas that it has, names operations apart, and tells parameters as they are written', async (t) => {
    const document = await documentOf(await asking(t, []));
    assert.equal(document['openapi'], '3.1.0');
    const schemas = Object.keys(object(object(document['components'])['schemas']));
    assert.deepEqual(schemas.toSorted(), Object.keys(ANSWERS).toSorted());
    for (const reference of everyReference(document))
      assert.ok(schemas.includes(reference.replace('#/components/schemas/', '')), reference);
    const operations = Object.values(object(document['paths'])).flatMap((item) =>
      Object.values(object(item)).map((one) => object(one)),
    );
    assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
    const entries = object(object(object(document['paths'])['/api/v1/entries'])['get']);
    assert.ok(Array.isArray(entries['parameters']));
    const told = entries['parameters'].map(object);
    const named = (name: string) => told.find((one) => one['name'] === name);
    assert.deepEqual(told.map(({ name }) => name), ['affair', 'as_of', 'known_at', 'kind', 'actor', 'by', 'to', 'from', 'until', 'status', 'realis', 'contested', 'origins_from', 'doubtful', 'only_doubtful', 'order', 'limit', 'after']); // prettier-ignore
    assert.equal(named('kind')?.['explode'], false);
    assert.equal(object(named('kind')?.['schema'])['type'], 'array');
    assert.deepEqual(named('limit')?.['schema'], { type: 'integer', minimum: 1, maximum: 1000 });
    assert.deepEqual(named('doubtful')?.['schema'], { type: 'boolean' });
    const required = operations.flatMap(({ operationId, parameters }) =>
      (Array.isArray(parameters) ? parameters : [])
        .map(object)
        .filter((one) => one['required'] === true && one['in'] === 'query')
        .map(({ name }) => `${String(operationId)} ${String(name)}`),
    );
    assert.deepEqual(required, ['find q', 'compareReports with', 'listChanges from', 'printBrief format']);
    const entry = object(object(object(document['components'])['schemas'])['Entry']);
    assert.ok(Array.isArray(entry['required']) && !entry['required'].includes('status'));
  });

  test('describes every answer on the sample crisis and on an item of every kind', async (t) => {
    const { store } = emptyStore(t, loadRules());
    const reader = loadReader();
    const reports = loadSample(DEFAULT_LIMITS).slice(0, 8);
    const kept = { added: '2022-03-01T00:00:00Z', coder: 'test 1' };
    await store.keep(
      reports.map((report) => ({ report, items: reader.read(report) })),
      kept,
    );
    const hex = { ...EVERY_KIND.report, id: '00000000000000aa' };
    const items = EVERY_KIND.items.map((item, i) => ({
      ...item,
      id: `00000000000001${String(i).padStart(2, '0')}`,
      report: hex.id,
    }));
    await store.keep([{ report: hex, items, unread: [{ start: 0, end: 4 }] }], kept);
    await store.setAffair({ name: 'Russia', actors: ['RUS'], words: ['treaty'] });
    const adder: Adder = {
      add: async () => ({ ok: true, report: '00000000000000aa', items: 11, notes: ['It was held already.'] }),
      date: async (id) => ({ ok: true, report: id, items: 11, notes: [] }),
      remove: (id) => store.remove(id),
      passedOver: async () => [{ start: 0, end: 4, why: 'Nothing is told.' }],
    };
    const one = await askingOf({ store, adder });
    // `get` holds each answer against its schema.
    const all = await one.get('/api/v1/entries?limit=1000&doubtful=true');
    const ids = idsOf(all);
    assert.ok(ids.length > 100);
    const linked = ids.find((id) => new RegExp(`"to":"${id}"`).test(all.text)) ?? '';
    for (const path of ['', '/evidence']) await one.get(`/api/v1/entries/${linked}${path}`);
    for (const path of [
      'rows?limit=1000&doubtful=true',
      'rows.csv',
      'actors?limit=1000',
      'pairs?days=3660&limit=1000',
      'network?limit=1000',
      'reports?limit=1000',
      'reports/00000000000000aa',
      'reports/00000000000000aa/copies',
      'reports/00000000000000aa/lines',
      'find?q=treaty',
      'due?as_of=2022-01-08',
      'due.ics',
      'changes?from=2022-01-01&limit=1000',
      'brief?since=2022-01-01',
      'totals?affair=Russia',
      'status',
      'reports/00000000000000aa/passed-over',
      `reports/00000000000000aa/compare?with=${reports[0]?.id ?? ''}`,
      'affairs',
      'outlets',
      'openapi.json',
    ])
      assert.equal((await one.get(`/api/v1/${path}`)).status, 200, path);
    assert.equal((await one.post('/api/v1/edits', { item: linked, action: 'note', note: 'so', author: 'Ada' })).status, 201); // prettier-ignore
    await one.get('/api/v1/edits');
    await one.get(`/api/v1/entries/${linked}`);
    const { body: brief } = await one.get('/api/v1/brief?since=2021-12-20');
    for (const format of ['markdown', 'html', 'docx'])
      assert.equal((await one.post(`/api/v1/brief/document?format=${format}`, brief)).status, 200);
    assert.equal((await one.put('/api/v1/outlets', { name: 'Wire', grade: 'B' })).status, 200);
    assert.equal((await one.post('/api/v1/reports', { text: 'So.' })).status, 201);
    assert.equal(
      (await one.put('/api/v1/reports/00000000000000aa/date', { date: '2022-01-26' })).status,
      200,
    );
    assert.equal((await one.remove('/api/v1/reports/00000000000000aa')).status, 204);
    // Streams do not end: test/server/api/live.test.ts has it.
    const left = operationsIn(await documentOf(one)).filter((name) => !one.answered.has(name));
    assert.deepEqual(left, ['get /api/v1/changes/stream']);
  });

  test('is there for people too: a page lists the addresses', async (t) => {
    const { get } = await asking(t, []);
    const { text, headers } = await get('/api/v1/');
    assert.match(headers.get('content-type') ?? '', /^text\/html/);
    assert.match(text, /<a href="\/api\/v1\/totals">/);
    assert.match(text, /\/api\/v1\/entries\/\{id\}\/evidence/);
    assert.doesNotMatch(text, /href="\/api\/v1\/find"/, 'which asks for words');
  });
});
