import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unzip } from '../../export/unzip.ts';
import { asking, object } from './asking.ts';

const AFFAIR = [
  '2021-12-17 Wire: demand RUS > NATO "no further enlargement"',
  '2022-01-26 Gazette: answer/rejects NATO > RUS "no further enlargement"',
];
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

suite('an edited brief as a file', () => {
  test('is the brief that the record gives, where nothing is edited', async (t) => {
    const { get, post } = await asking(t, AFFAIR);
    const { body } = await get('/api/v1/brief?since=2022-01-01&title=So');
    for (const format of ['markdown', 'html'] as const) {
      const file = await post(`/api/v1/brief/document?format=${format}`, body);
      assert.equal(file.status, 200);
      assert.equal(file.text, (await get(`/api/v1/brief?since=2022-01-01&title=So&format=${format}`)).text);
      assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="brief-2022-01-26\.(?:md|html)"$/);
      assert.equal(file.headers.get('cache-control'), 'no-store');
    }
  });

  test('is a Word document', async (t) => {
    const { api, get } = await asking(t, AFFAIR);
    const { text } = await get('/api/v1/brief');
    const response = await api.request('/api/v1/brief/document?format=docx&paper=letter', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    });
    assert.equal(response.headers.get('content-type'), DOCX);
    assert.equal(response.headers.get('content-disposition'), 'attachment; filename="brief-2022-01-26.docx"');
    const files = unzip(new Uint8Array(await response.arrayBuffer()));
    assert.match(files.get('word/document.xml') ?? '', /NATO rejects it/);
  });

  test('has its own sentences marked, and is refused where it is none', async (t) => {
    const { get, post } = await asking(t, AFFAIR);
    const { body } = await get('/api/v1/brief');
    const [source] = Array.isArray(body['sources']) ? body['sources'].map(object) : [];
    const section = { title: 'Mine', none: '', more: 0, lines: [{ text: 'I think so.', notes: [] }] };
    const edited = { title: 'T', asOf: '2022-01-27T08:00:00Z', sections: [section], sources: [] };
    const sent = (change: object) => post('/api/v1/brief/document?format=markdown', { ...edited, ...change });
    assert.match((await sent({})).text, /- I think so\. \*\*\\\[no source\\\]\*\*/);
    const of = (lines: readonly object[]) => ({ sections: [{ ...section, lines }] });
    const deep = (levels: number): object => ({ text: 'a', notes: [], ...(levels > 0 && { under: [deep(levels - 1)] }) });
    assert.equal((await sent(of([deep(2)]))).status, 200);
    for (const change of [
      { title: '' },
      { title: 'a'.repeat(201) },
      { asOf: 'yesterday' },
      { more: 1 },
      of([{ text: 'a', notes: [1] }]),
      of([{ text: 'a', notes: [0.5] }]),
      of([{ text: 'a'.repeat(2001), notes: [] }]),
      of([{ text: 'a', notes: [], html: '<b>' }]),
      of([deep(3)]),
      of(Array.from({ length: 201 }, () => deep(0))),
      { sources: [{ ...source, number: -1 }] },
      { sources: Array.from({ length: 501 }, () => source) },
    ])
      assert.equal((await sent(change)).status, 400, JSON.stringify(change).slice(0, 80));
    assert.equal((await post('/api/v1/brief/document', edited)).status, 400, 'no format');
    assert.equal((await post('/api/v1/brief/document?format=pdf', edited)).status, 400);
    assert.equal((await sent({ title: 'a'.repeat(1_100_000) })).status, 413);
  });
}); // prettier-ignore
