import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { asking, idsOf, object, reportsOf, rowsOf } from './asking.ts';

const AFFAIR = [
  '2021-12-17 Wire: demand RUS > NATO "no further enlargement"',
  '2021-12-17 Wire: demand RUS > USA "a written answer" on 2022-01-26',
  '2022-01-10 Ledger: meeting/scheduled USA,RUS on 2022-01-21 in Geneva',
  '2022-01-26 Gazette: answer/rejects NATO > RUS "no further enlargement"',
  '2022-01-26 Gazette: posture/buildup RUS 100000 troops in Ukraine',
  '2022-02-01 Wire: commitment/threat RUS > UKR "a response if the answer is no"',
  'undated Pamphlet: claim/accuses UKR > RUS "a provocation"',
];

suite('entries', () => {
  test('are filtered by kind, actor, role, day and status', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const kinds = async (query: string) =>
      rowsOf(await get(`/api/v1/entries?${query}`)).map(({ kind }) => String(kind));
    assert.equal((await kinds('')).length, 7);
    assert.deepEqual(await kinds('kind=demand,answer'), ['answer', 'demand', 'demand']);
    assert.deepEqual(await kinds('by=NATO'), ['answer']);
    assert.deepEqual(await kinds('to=UKR,USA'), ['commitment', 'demand']);
    assert.deepEqual(await kinds('actor=USA&order=oldest'), ['demand', 'meeting']);
    assert.deepEqual(await kinds('from=2022-01-26&until=2022-01-31'), ['posture', 'answer', 'demand']);
    assert.deepEqual(await kinds('status=standing'), ['commitment']);
    assert.deepEqual(await kinds('status=carried%20out'), []);
  });

  test('come a page at a time, each once, also where many are of one instant', async (t) => {
    const lines = ['Agency', 'Bureau', 'Courier'].flatMap((outlet) =>
      Array.from({ length: 9 }, (_, i) => `2022-01-26 ${outlet}: statement RUS "word ${i} of ${outlet}"`),
    );
    const { get } = await asking(t, [...lines, ...AFFAIR]);
    for (const order of ['newest', 'oldest']) {
      const all = idsOf(await get(`/api/v1/entries?order=${order}&limit=1000`));
      assert.equal(new Set(all).size, 34);
      for (const limit of [1, 4, 9, 34]) {
        const seen: string[] = [];
        let path: string | undefined = `/api/v1/entries?order=${order}&limit=${limit}`;
        while (path !== undefined) {
          const page = await get(path);
          seen.push(...idsOf(page));
          path = /^<(?<path>[^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.groups?.['path'];
          assert.equal(path === undefined, page.body['next'] === undefined);
        }
        assert.deepEqual(seen, all, `${order}, ${limit} at a time`);
      }
    }
  });

  test('stand as reports published by a day support them', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const demand = async (query: string) => {
      const rows = rowsOf(await get(`/api/v1/entries?kind=demand&to=NATO&${query}`));
      return rows.map(({ status }) => object(status)['value']);
    };
    assert.deepEqual(await demand('as_of=2022-01-25'), ['open']);
    assert.deepEqual(await demand('as_of=2022-01-26T00:00Z'), ['answered']);
    assert.deepEqual(await demand('as_of=2021-12-16'), []);
    assert.deepEqual(await demand('known_at=2022-02-28'), []);
    assert.deepEqual(await demand('known_at=2022-03-01T00:00:00Z'), ['answered']);
    assert.equal(rowsOf(await get('/api/v1/entries?as_of=2022-12-31')).length, 6, 'without the undated one');
  });

  test('open on what they rest on', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const [id = ''] = idsOf(await get('/api/v1/entries?kind=answer'));
    assert.equal((await get(`/api/v1/entries/${id}`)).body['id'], id);
    const { body } = await get(`/api/v1/entries/${id}/evidence`);
    assert.ok(Array.isArray(body['tellings']) && Array.isArray(body['links']) && Array.isArray(body['stories']));
    const [telling] = body['tellings'].map(object);
    assert.match(String(telling?.['after']), /^\n2022-01-26 Gazette: posture/);
    assert.equal(telling?.['coder'], 'test 1');
    assert.equal(object(object(body['links'].map(object)[0])['other'])['kind'], 'demand');
    const early = await get(`/api/v1/entries/${id}/evidence?as_of=2022-01-25`);
    assert.equal(early.status, 404);
    assert.equal((await get('/api/v1/entries/0000000000000000')).status, 404);
  });
}); // prettier-ignore

suite('rows', () => {
  test('are the lines of the same question, in the same order, with what bears on them', async (t) => {
    const { get } = await asking(t, AFFAIR);
    for (const query of ['', 'kind=demand,answer', 'from=2022-01-26&until=2022-01-31', 'order=oldest&limit=3', 'doubtful=true']) {
      const [rows, entries] = [await get(`/api/v1/rows?${query}`), await get(`/api/v1/entries?${query}`)];
      assert.deepEqual(idsOf(rows), idsOf(entries), query);
      assert.equal(rows.body['next'], entries.body['next']);
    }
    const [demand] = rowsOf(await get('/api/v1/rows?to=NATO'));
    assert.equal(demand?.['day'], '2021-12-17');
    assert.equal(demand?.['line'], 'RUS demands of NATO: no further enlargement');
    assert.ok(Array.isArray(demand?.['linked']));
    assert.deepEqual(demand['linked'].map(object).map(({ line, day, verdict }) => [line, day, verdict]), [['NATO rejects it', '2022-01-26', 'rejects']]);
    const [early] = rowsOf(await get('/api/v1/rows?to=NATO&as_of=2022-01-25'));
    assert.deepEqual(early?.['linked'], []);
    const undated = rowsOf(await get('/api/v1/rows?kind=claim'))[0];
    assert.ok(undated !== undefined && !('day' in undated));
  });

  test('are listed by the day that they tell, from one page to the next', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const days = rowsOf(await get('/api/v1/rows')).map(({ day = '' }) => String(day));
    assert.deepEqual(days, days.toSorted().toReversed());
  });

  test('come all at once as a table, by the same filter', async (t) => {
    const lines = Array.from({ length: 1100 }, (_, i) => `2022-01-26 Wire: statement RUS "word ${i}"`);
    const { get } = await asking(t, [...lines, ...AFFAIR]);
    const { text, headers } = await get('/api/v1/rows.csv?kind=statement,answer&order=oldest');
    assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8; header=present');
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="lines\.csv"$/);
    const rows = text.trim().split('\n');
    assert.equal(rows.length, 1 + 1100 + 1);
    const id = idsOf(await get('/api/v1/rows?kind=statement,answer&order=oldest&limit=1'))[0] ?? '';
    assert.ok(rows[1]?.endsWith(`,${id}`));
    assert.equal(new Set(rows.map((row) => row.split(',').at(-1))).size, rows.length);
    assert.equal((await get('/api/v1/rows.csv?kind=none')).status, 400);
    assert.equal((await get('/api/v1/rows.csv?affair=nobody')).status, 404);
    assert.equal((await get('/api/v1/rows.csv?limit=3')).status, 400, 'it has all of them');
  });

  test('are narrowed by what is contested, how it is told, and how many origins there are', async (t) => {
    const { get, store, post } = await asking(t, ['2022-02-25 Ledger: posture/deploy RUS 300 tanks']);
    // The plain rules take the same words of the same doer for one thing.
    const tolls = reportsOf(['2022-02-24 Wire: figure UKR 40 soldiers', '2022-02-26 Gazette: figure UKR 57 soldiers']);
    const toll = tolls.map(({ report, items }) => ({ report, items: items.map((item) => ({ ...item, cite: { ...item.cite, quote: 'dead' } })) }));
    await store.keep(toll, { added: '2022-03-01T00:00:00Z', coder: 'test 1' });
    const kinds = async (query: string): Promise<string> => {
      const [rows, entries] = [await get(`/api/v1/rows?${query}`), await get(`/api/v1/entries?${query}`)];
      assert.deepEqual(idsOf(rows), idsOf(entries), query);
      return rowsOf(rows).map(({ kind }) => String(kind)).toSorted().join();
    };
    const [id = ''] = idsOf(await get('/api/v1/rows?kind=posture'));
    assert.equal((await post('/api/v1/edits', { item: id, action: 'set', field: 'realis', value: 'planned', author: 'Ada' })).status, 201);
    assert.equal(await kinds(''), 'figure,posture');
    assert.equal(await kinds('origins_from=2'), 'figure');
    assert.equal(await kinds('origins_from=3'), '');
    assert.equal(await kinds('realis=planned,possible'), 'posture');
    assert.equal(await kinds('realis=negated'), '');
    assert.equal(await kinds('contested=true'), 'figure');
    assert.equal(await kinds('contested=false'), 'posture');
    assert.equal(await kinds('contested=true&as_of=2022-02-25'), '');
  });
}); // prettier-ignore

suite('reports', () => {
  test('are listed, opened, and not there before they were published', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const list = await get('/api/v1/reports?limit=2');
    assert.equal(rowsOf(list).length, 2);
    const rest = await get(`/api/v1/reports?after=${String(list.body['next'])}`);
    assert.equal(rowsOf(rest).length, 3);
    const gazette = rowsOf(await get('/api/v1/reports')).find(({ outlet }) => outlet === 'Gazette');
    const path = `/api/v1/reports/${String(gazette?.['id'])}`;
    const { body } = await get(path);
    assert.match(String(object(body['report'])['text']), /^2022-01-26 Gazette: answer/);
    assert.ok(Array.isArray(body['items']) && body['items'].length === 2);
    assert.equal((await get(`${path}?as_of=2022-01-25`)).status, 404);
    assert.equal((await get(`${path}/copies?known_at=2022-02-01`)).status, 404);
    assert.equal(rowsOf(await get(`${path}/copies`)).length, 1);
    assert.equal((await get('/api/v1/reports/ffffffffffffffff/copies')).status, 404);
  });

  test('are told with the copies of their story', async (t) => {
    const { get, store } = await asking(t, []);
    const text = Array.from({ length: 8 }, (_, i) => `The ministry of river ${i} told the envoys of district ${i * 7} that barge number ${i * 31} may pass the lock at noon.`).join('\n'); // prettier-ignore
    const ids = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'] as const;
    await store.keep(
      ids.map((id, i) => ({
        report: { id, outlet: `Paper ${i}`, published: `2022-01-0${i + 1}`, text },
        items: [],
      })),
      { added: '2022-03-01T00:00:00Z', coder: 'test 1' },
    );
    const copies = rowsOf(await get(`/api/v1/reports/${ids[1]}/copies`));
    assert.deepEqual(
      copies.map(({ parent }) => parent),
      [undefined, ids[0]],
    );
    assert.equal(rowsOf(await get(`/api/v1/reports/${ids[0]}/copies?as_of=2022-01-01`)).length, 1);
  });
});

suite('find', () => {
  test('gives passages with the lines on them, a page at a time', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const all = rowsOf(await get('/api/v1/find?q=enlargement'));
    assert.equal(all.length, 2);
    const first = await get('/api/v1/find?q=enlargement&limit=1');
    const second = await get(`/api/v1/find?q=enlargement&limit=1&after=${String(first.body['next'])}`);
    assert.deepEqual([...rowsOf(first), ...rowsOf(second)], all);
    assert.equal(rowsOf(await get('/api/v1/find?q=enlargement&as_of=2022-01-01')).length, 1);
    assert.equal(rowsOf(await get('/api/v1/find?q=%22further%20enlargement%22%20-rejects')).length, 1);
    for (const q of ['NEAR(', '"', '*', 'a" OR "b', '-', 'text:x', '%00', '^a', '{a b}'])
      assert.equal((await get(`/api/v1/find?q=${encodeURIComponent(q)}`)).status, 200, q);
  });
});

suite('due, changes, brief, totals', () => {
  test('due tells what is to come from a day, and as a calendar', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const due = await get('/api/v1/due?as_of=2022-01-20');
    assert.equal(due.body['day'], '2022-01-20');
    assert.deepEqual(rowsOf(due).map(({ kind }) => kind), ['meeting', 'demand']);
    assert.deepEqual(rowsOf(await get('/api/v1/due?as_of=2022-01-20&days=1')).map(({ kind }) => kind), ['meeting']);
    const calendar = await get('/api/v1/due.ics?as_of=2022-01-20');
    assert.equal(calendar.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.equal(calendar.text.match(/BEGIN:VEVENT/g)?.length, 2);
  }); // prettier-ignore

  test('changes tells what two days differ in, a page at a time', async (t) => {
    const { get } = await asking(t, AFFAIR);
    const told = await get('/api/v1/changes?from=2022-01-25&to=2022-01-26');
    assert.deepEqual(rowsOf(told).map(({ change }) => String(change)).toSorted(), ['new', 'new', 'revised']);
    const first = await get('/api/v1/changes?from=2022-01-25&to=2022-01-26&limit=2');
    const second = await get(`/api/v1/changes?from=2022-01-25&to=2022-01-26&after=${String(first.body['next'])}`);
    assert.deepEqual([...rowsOf(first), ...rowsOf(second)], rowsOf(told));
    assert.deepEqual(told.body['counts'], { new: 2, revised: 1, withdrawn: 0 });
    const weighed = rowsOf(await get('/api/v1/changes?from=2022-01-25&to=2022-01-26&order=weight'));
    const byLine = (a: { line?: unknown }, b: { line?: unknown }) => (String(a.line) < String(b.line) ? -1 : 1);
    assert.deepEqual(weighed.toSorted(byLine), rowsOf(told).toSorted(byLine));
    assert.equal(weighed[0]?.['line'], 'NATO rejects (to RUS): no further enlargement');
    assert.equal((await get('/api/v1/changes?from=2022-01-25')).body['to'], '2022-02-01T00:00:00Z');
    assert.equal((await get('/api/v1/changes?from=2022-01-25&as_of=2022-01-26')).body['to'], '2022-01-26T23:59:59Z');
    for (const wrong of ['', 'from=2022-02-30', 'from=2022-02-01&to=2022-01-01', 'from=2021-01-01&to=2022-02-01&as_of=2022-01-01', 'from=2021-01-01&after=-1'])
      assert.equal((await get(`/api/v1/changes?${wrong}`)).status, 400, wrong);
  }); // prettier-ignore

  test('the brief comes as JSON, Markdown or a page, as is asked for', async (t) => {
    const { get } = await asking(t, AFFAIR);
    assert.equal((await get('/api/v1/brief')).body['asOf'], '2022-02-01T00:00:00Z');
    assert.equal((await get('/api/v1/brief?title=Five%20minutes')).body['title'], 'Five minutes');
    const asked = async (query: string, accept: string) =>
      (await get(`/api/v1/brief?${query}`, { accept })).text.slice(0, 15);
    assert.equal(await asked('', 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8'), '<!doctype html>');
    assert.equal(await asked('', 'text/markdown'), '# The record\n\n*');
    assert.equal(await asked('format=markdown', 'text/html'), '# The record\n\n*');
    assert.equal(await asked('', 'image/png'), '{"title":"The r');
    const page = await get('/api/v1/brief?format=html&title=%3Cscript%3E1%3C/script%3E&since=2022-01-01');
    assert.doesNotMatch(page.text, /<script/);
    assert.match(
      page.headers.get('content-security-policy') ?? '',
      /^default-src 'none'; style-src 'sha256-/,
    );
    assert.match(page.headers.get('vary') ?? '', /accept/i);
  });

  test('outlets have the letters that the user gives them, and lines the best of theirs', async (t) => {
    const { get, put } = await asking(t, AFFAIR);
    const grades = async () => rowsOf(await get('/api/v1/entries?kind=demand')).map(({ grade }) => object(grade)['source']);
    assert.deepEqual(await grades(), ['F', 'F']);
    const graded = rowsOf(await put('/api/v1/outlets', { name: 'Wire', grade: 'B' }));
    assert.deepEqual(graded.find(({ name }) => name === 'Wire'), { name: 'Wire', grade: 'B', reports: 2 });
    assert.deepEqual(graded.map(({ name }) => name), ['Gazette', 'Ledger', 'Pamphlet', 'Wire']);
    assert.deepEqual(await grades(), ['B', 'B']);
    assert.equal(rowsOf(await put('/api/v1/outlets', { name: 'Nobody yet', grade: 'A' })).length, 5);
    await put('/api/v1/outlets', { name: 'Wire', grade: 'F' });
    assert.deepEqual(await grades(), ['F', 'F']);
    for (const wrong of [{ name: 'Wire' }, { name: ' ', grade: 'A' }, { name: 'Wire', grade: 'G' }])
      assert.equal((await put('/api/v1/outlets', wrong)).status, 400);
  }); // prettier-ignore

  test('totals and affairs', async (t) => {
    const { get, store } = await asking(t, AFFAIR);
    await store.setAffair({ name: 'Answers', actors: ['NATO'], words: [], from: '2022-01-01' });
    assert.equal((await get('/api/v1/totals')).body['reports'], 5);
    assert.equal((await get('/api/v1/totals?as_of=2021-12-31')).body['reports'], 1);
    assert.equal((await get('/api/v1/totals?affair=Answers')).body['reports'], 1);
    assert.deepEqual(rowsOf(await get('/api/v1/affairs')).map(({ name }) => name), ['Answers']);
    assert.equal(rowsOf(await get('/api/v1/entries?affair=Answers')).length, 2);
  }); // prettier-ignore
});
