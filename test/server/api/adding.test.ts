import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Adder } from '../../../src/server/adder.ts';
import { REPORT_LIMIT } from '../../../src/server/api/adding-routes.ts';
import { makeReport } from '../../../src/report/report.ts';
import type { PastedSource } from '../../../src/server/pasted.ts';
import { StoreError } from '../../../src/store/error.ts';
import { asking, askingOf, emptyStore, idsOf, reportsOf, rowsOf } from './asking.ts';

const DEMAND = ['2022-01-26 Wire: demand RUS > NATO "no further enlargement"'];
const HOW = { added: '2022-03-01T00:00:00Z', coder: 'test 1' };

/** An adder that keeps what it is told to, and refuses what is not English. */
function adderOn(store: Parameters<typeof askingOf>[0]['store']): Adder & { readonly got: PastedSource[] } {
  const got: PastedSource[] = [];
  return {
    got,
    async add(source) {
      got.push(source);
      if (source.text.startsWith('Guten Tag')) return { ok: false, reason: 'This is German: only English is read.' };
      if (source.text === 'full') throw new StoreError('full', 'record.db: no room');
      const [read] = reportsOf([source.text]);
      assert.ok(read);
      const added = await store.keep([read], HOW);
      return { ok: true, report: read.report.id, items: read.items.length, notes: added === 0 ? ['It was held already.'] : [] };
    },
    async date(id, published) {
      const stored = await store.report(id);
      if (stored?.report.published !== undefined) return { ok: false, reason: 'It has a date.' };
      if (stored === undefined) return undefined;
      const report = makeReport({ text: stored.report.text, published });
      await store.reread({ report, items: [] }, HOW.coder, id);
      return { ok: true, report: report.id, items: 0, notes: [] };
    },
    remove: (report) => store.remove(report),
    async passedOver(report) {
      const stored = await store.report(report);
      return stored && [{ start: 0, end: 4, why: 'No sense of “told” fits.' }];
    },
  };
} // prettier-ignore

suite('adding and removing', () => {
  test('a report without a date is given one, and is another from then on', async (t) => {
    const { store } = emptyStore(t);
    const undated = makeReport({ text: 'A call was held.' });
    await store.keep([{ report: undated, items: [] }], { ...HOW, affair: 'Calls' });
    const { get, put } = await askingOf({ store, adder: adderOn(store) });
    const told = { date: '2022-01-26' };
    const dated = await put(`/api/v1/reports/${undated.id}/date`, told);
    assert.equal(dated.status, 200);
    const id = String(dated.body['report']);
    assert.deepEqual(idsOf(await get('/api/v1/reports?affair=Calls&as_of=2022-01-26')), [id]);
    assert.equal((await get(`/api/v1/reports/${undated.id}`)).status, 404);
    const again = await put(`/api/v1/reports/${id}/date`, told);
    assert.deepEqual([again.status, again.body['detail']], [422, 'It has a date.']);
    assert.equal((await put(`/api/v1/reports/${undated.id}/date`, told)).status, 404);
    assert.equal((await put(`/api/v1/reports/${id}/date`, { date: '2022-02-30' })).status, 400);
  });

  test('a report is read, kept, listed, and goes again', async (t) => {
    const { store } = emptyStore(t);
    const adder = adderOn(store);
    const { get, post, remove } = await askingOf({ store, adder });
    assert.equal((await get('/api/v1/status')).body['adds'], true);
    const sent = { text: DEMAND[0], title: 'T', date: '2022-01-26', outlet: 'Wire', url: 'https://wire.example/1' };
    const added = await post('/api/v1/reports', sent);
    assert.equal(added.status, 201);
    assert.equal(added.headers.get('cache-control'), 'no-store');
    assert.deepEqual(adder.got, [sent]);
    const id = String(added.body['report']);
    assert.deepEqual(added.body, { report: id, items: 1, notes: [] });
    assert.deepEqual(idsOf(await get('/api/v1/reports')), [id]);
    assert.deepEqual((await post('/api/v1/reports', sent)).body['notes'], ['It was held already.']);
    assert.deepEqual(rowsOf(await get(`/api/v1/reports/${id}/passed-over`)), [
      { start: 0, end: 4, why: 'No sense of “told” fits.' },
    ]);
    assert.equal((await get(`/api/v1/reports/${id}/passed-over?as_of=2022-01-25`)).status, 404);
    const gone = await remove(`/api/v1/reports/${id}`);
    assert.deepEqual([gone.status, gone.text], [204, '']);
    assert.deepEqual(idsOf(await get('/api/v1/rows')), []);
    for (const path of [`/api/v1/reports/${id}`, '/api/v1/reports/x'])
      assert.equal((await remove(path)).status, 404);
    assert.equal((await get(`/api/v1/reports/${id}/passed-over`)).status, 404);
  });

  test('what cannot be read is refused with the reason, and what is no report by field', async (t) => {
    const { store } = emptyStore(t);
    const adder = adderOn(store);
    const { get, post } = await askingOf({ store, adder });
    const german = await post('/api/v1/reports', { text: 'Guten Tag' });
    assert.equal(german.status, 422);
    assert.equal(german.body['detail'], 'This is German: only English is read.');
    assert.equal(german.body['type'], 'urn:demarche:problem:rejected');
    assert.equal((await post('/api/v1/reports', { text: 'full' })).status, 507);
    adder.got.length = 0;
    for (const [body, status] of [
      [{}, 400],
      [{ text: ' \n' }, 400],
      [{ text: 'a', date: '2022-02-30' }, 400],
      [{ text: 'a', url: 'javascript:alert(1)' }, 400],
      [{ text: 'a', title: 'b'.repeat(501) }, 400],
      [{ text: 'a', path: '/etc/passwd' }, 400],
      ['{"text"', 400],
      [{ text: 'a'.repeat(REPORT_LIMIT) }, 413],
    ] as const)
      assert.equal((await post('/api/v1/reports', body)).status, status);
    assert.equal((await post('/api/v1/reports', 'text=a', { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await post('/api/v1/reports', { text: 'a' }, { origin: 'http://evil.example' })).status, 403);
    assert.deepEqual(adder.got, []);
    assert.deepEqual(idsOf(await get('/api/v1/reports')), []);
    const long = await post('/api/v1/reports', { text: `Guten Tag${'.'.repeat(70_000)}` });
    assert.equal(long.status, 422, 'more than an edit may have');
  });

  test('is refused where the server shows the record only', async (t) => {
    const { get, post, remove } = await asking(t, DEMAND);
    const [id = ''] = idsOf(await get('/api/v1/reports'));
    for (const refused of [
      await post('/api/v1/reports', { text: 'a' }),
      await remove(`/api/v1/reports/${id}`),
      await get(`/api/v1/reports/${id}/passed-over`),
    ]) {
      assert.equal(refused.status, 409);
      assert.equal(refused.body['type'], 'urn:demarche:problem:read-only');
    }
    assert.deepEqual(idsOf(await get('/api/v1/reports')), [id]);
  });
}); // prettier-ignore

suite('two reports beside each other', () => {
  const told = [
    'The ministry said on Monday that forty trains would cross the border before the end of the week.',
    'Officials in the capital denied that any order had been given to the railway troops.',
    'A spokesman for the alliance called the plan a danger to the whole region.',
  ];

  test('are compared sentence by sentence, with the places of both', async (t) => {
    const { get, store } = await asking(t, []);
    const [here, there] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'];
    const copy = `${told[0]?.replace('forty', 'fifty') ?? ''} ${told[2] ?? ''} The river ferry was closed as well, fishermen told a local paper.`;
    const texts = { [here]: copy, [there]: told.join(' ') };
    await store.keep(
      [here, there].map((id, i) => ({ report: { id, published: `2022-01-0${2 - i}`, text: texts[id] ?? '' }, items: [] })),
      HOW,
    );
    const { body } = await get(`/api/v1/reports/${here}/compare?with=${there}`);
    assert.deepEqual([body['report'], body['with']], [here, there]);
    const slice = (text: string | undefined, span: unknown): string | undefined => {
      if (span === undefined) return undefined;
      const { start, end } = JSON.parse(JSON.stringify(span));
      return text?.slice(start, end).slice(0, 12);
    };
    const rows = rowsOf({ status: 200, headers: new Headers(), text: '', body });
    assert.deepEqual(
      rows.map(({ change, here: own, there: other, words }) => [change, slice(texts[here], own), slice(texts[there], other), words]),
      [
        ['changed', 'The ministry', 'The ministry', [{ from: 'forty', to: 'fifty' }]],
        ['cut', undefined, 'Officials in', undefined],
        ['kept', 'A spokesman ', 'A spokesman ', undefined],
        ['added', 'The river fe', undefined, undefined],
      ],
    );
    assert.equal((await get(`/api/v1/reports/${here}/compare?with=${there}&as_of=2022-01-01`)).status, 404);
    assert.equal((await get(`/api/v1/reports/${here}/compare?with=cccc`)).status, 404);
    assert.equal((await get(`/api/v1/reports/${here}/compare`)).status, 400);
  });
}); // prettier-ignore
