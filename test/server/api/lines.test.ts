import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { asking, idsOf, object, reportsOf, rowsOf } from './asking.ts';

const TOLD = ['2022-01-20 Wire: demand USA > RUS "troops out"', '2022-01-20 Wire: figure UKR 40 soldiers'];

const ADDED = { added: '2022-03-01T00:00:00Z', coder: 'test 1' };

suite('the lines of a report', () => {
  test('tell its sentences, and for each item the line that it belongs to', async (t) => {
    const { get, store } = await asking(t, []);
    const [one] = reportsOf(TOLD);
    assert.ok(one);
    const longer = { ...one, report: { ...one.report, text: `${one.report.text}\nNobody knew more.` } };
    await store.keep([longer], ADDED);
    const report = one.report.id;
    const answer = await get(`/api/v1/reports/${report}/lines`);
    const { body } = answer;
    const { text } = object(object((await get(`/api/v1/reports/${report}`)).body)['report']);
    assert.ok(Array.isArray(body['sentences']));
    const told = body['sentences']
      .map(object)
      .map(({ start, end }) => String(text).slice(Number(start), Number(end)));
    assert.equal(told.join(' ').replaceAll(/\s+/g, ' '), String(text).replaceAll(/\s+/g, ' '));
    assert.ok(told.includes('Nobody knew more.'), 'also those that gave nothing');
    const rows = rowsOf(answer);
    assert.equal(rows.length, 2);
    for (const { standing, line } of rows) {
      assert.equal(standing, 'stands');
      assert.equal(object(line)['reports'], 1);
    }
    assert.equal((await get(`/api/v1/reports/${report}/lines?as_of=2022-01-19`)).status, 404);
  });

  test('keep what an analyst rejected, with his edits, and show what he corrected', async (t) => {
    const { get, post } = await asking(t, TOLD);
    const [report = ''] = idsOf(await get('/api/v1/reports'));
    const lines = async () => rowsOf(await get(`/api/v1/reports/${report}/lines`));
    const [demand, figure] = (await lines()).map(({ item }) => String(object(item)['id']));
    await post('/api/v1/edits', { item: demand, action: 'reject', author: 'Ada' });
    await post('/api/v1/edits', { item: figure, action: 'set', field: 'realis', value: 'planned', author: 'Ada' }); // prettier-ignore
    const [first, second] = await lines();
    assert.equal(first?.['standing'], 'rejected');
    assert.equal(first?.['line'], undefined);
    assert.equal(object(second?.['item'])['realis'], 'planned');
    assert.ok(Array.isArray(second?.['edits']) && second['edits'].length === 1);
  });

  test('count the reports that tell the same', async (t) => {
    const { get, store } = await asking(t, []);
    const later = reportsOf(['2022-01-21 Gazette: figure UKR 40 soldiers']);
    const same = [...reportsOf(TOLD.slice(1)), ...later].map(({ report, items }) => ({
      report,
      items: items.map((item) => ({ ...item, cite: { ...item.cite, quote: 'dead' } })),
    }));
    await store.keep(same, ADDED);
    const [gazette = ''] = idsOf(await get('/api/v1/reports'));
    const [row] = rowsOf(await get(`/api/v1/reports/${gazette}/lines`));
    assert.equal(object(row?.['line'])['reports'], 2);
  });
});
