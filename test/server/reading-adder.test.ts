import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { passedOverIn } from '../../src/server/passed-over.ts';
import { createReadingAdder, type ReadingAdder } from '../../src/server/reading-adder.ts';
import type { Store } from '../../src/store/store.ts';
import { emptyStore } from './api/asking.ts';
import { STRAIT } from './sample.ts';

function adding(t: TestContext, worker?: URL): { adder: ReadingAdder; store: Store } {
  const { store } = emptyStore(t);
  const now = () => '2022-03-02T08:00:00Z';
  const adder = createReadingAdder({ store, coder: 'test 1', now, ...(worker !== undefined && { worker }) });
  t.after(() => adder.close());
  return { adder, store };
}

const TEXT =
  'Russia demanded on Wednesday that NATO withdraw its troops from Romania. The weather in Geneva stayed cold and grey all week. ' +
  'The wife of the baker slept.';

suite('adding through the server', () => {
  test('reads what is given, keeps it, tells what gave no item, and takes it out again', async (t) => {
    const { adder, store } = adding(t);
    const source = { text: TEXT, title: 'On troops', date: '2022-01-27', outlet: 'Wire' };
    const added = await adder.add(source);
    assert.ok(added.ok && added.items > 0);
    assert.deepEqual(added.notes, []);
    const stored = await store.report(added.report);
    assert.equal(stored?.report.published, '2022-01-27');
    assert.deepEqual([stored?.items.length, stored?.added, stored?.coder], [added.items, '2022-03-02T08:00:00Z', 'test 1']);

    const passed = (await adder.passedOver(added.report)) ?? [];
    const sentences = passed.map(({ start, end }) => TEXT.slice(start, end));
    assert.deepEqual(sentences, ['The weather in Geneva stayed cold and grey all week.', 'The wife of the baker slept.']);
    assert.match(passed[0]?.why ?? '', /^“stayed”.*: [^;]+\.$/);
    assert.equal(await adder.passedOver(added.report), passed, 'it is read again but once');

    assert.deepEqual(await adder.add(source), { ...added, notes: ['It was held already.'] });
    assert.equal(await adder.remove(added.report), true);
    assert.equal(await adder.remove(added.report), false);
    assert.equal(await adder.passedOver(added.report), undefined);
  });

  test('says in a sentence why it does not, and what is worth knowing', async (t) => {
    const { adder, store } = adding(t);
    const foreign = 'Россия потребовала в среду, чтобы НАТО вывела свои войска из Румынии и Болгарии.';
    const refused = await adder.add({ text: foreign });
    assert.ok(!refused.ok);
    assert.match(refused.reason, /^[A-Z].*English.*\.$/);
    assert.equal((await store.totals({})).reports, 0);
    const undated = await adder.add({ text: TEXT });
    assert.ok(undated.ok);
    assert.match(undated.notes.join(' '), /^Its date is unknown, .*\.$/);
  });

  test('gives a report its date: words such as "Wednesday" are then a day', async (t) => {
    const { adder, store } = adding(t);
    const undated = await adder.add({ text: TEXT, title: 'On troops' });
    assert.ok(undated.ok);
    const dated = await adder.date(undated.report, '2022-01-27');
    assert.ok(dated?.ok);
    const held = await store.report(dated.report);
    assert.deepEqual([held?.report.published, held?.report.title], ['2022-01-27', 'On troops']);
    assert.ok(held?.items.some(({ when }) => when?.edtf === '2022-01-26'));
    assert.equal(await store.report(undated.report), undefined);
    assert.equal(await adder.date(undated.report, '2022-01-27'), undefined);
    const twice = await adder.date(dated.report, '2022-01-28');
    assert.ok(twice?.ok === false && /2022-01-27/.test(twice.reason));
  });

  test('gives no date to a report that somebody has edited', async (t) => {
    const { adder, store } = adding(t);
    const added = await adder.add({ text: TEXT });
    assert.ok(added.ok);
    const [item] = (await store.report(added.report))?.items ?? [];
    assert.ok(item !== undefined);
    const { id, report, kind, cite: { start, end } } = item;
    const edit = { action: 'accept', author: 'AB', made: '2022-03-02T09:00:00Z' } as const;
    await store.edit({ ...edit, target: { item: id, report, kind, start, end } });
    const refused = await adder.date(added.report, '2022-01-27');
    assert.ok(refused?.ok === false && /edits/.test(refused.reason));
    assert.notEqual(await store.report(added.report), undefined);
  });

  test('several at once are each answered', async (t) => {
    const { adder, store } = adding(t);
    const titles = ['one', 'two', 'three'];
    const done = await Promise.all(titles.map((title) => adder.add({ text: `${title}: ${TEXT}`, title })));
    const held = await Promise.all(done.map(async (one) => (one.ok ? (await store.report(one.report))?.report.title : '')));
    assert.deepEqual(held, titles);
  });

  test('where no thread can be started it is told of', async (t) => {
    const { adder } = adding(t, new URL('./none.js', import.meta.url));
    await assert.rejects(adder.add({ text: TEXT }), /none\.js/);
    await assert.rejects(adder.add({ text: TEXT }), /none\.js/);
  });
}); // prettier-ignore

suite('what was passed over', () => {
  test('is a line for each sentence that gave nothing, and one for what was not read', () => {
    const { report, items } = STRAIT;
    const start = report.text.indexOf('Prices of wheat rose.');
    const sentence = { start, end: start + 21 };
    const said = { start: 0, end: 96 };
    const told = passedOverIn({
      report,
      items,
      passed: [
        { start: 5, end: 9, word: 'sent', sentence: said, reason: 'no actor' },
        { start: start + 17, end: start + 21, word: 'rose', sentence, reason: 'not political', frame: 'rise', note: 'of prices' },
        { start, end: start + 6, word: 'Prices', sentence, reason: 'no sense fits' },
      ],
      unread: [{ start: sentence.end, end: sentence.end + 5 }],
    });
    assert.deepEqual(told, [
      { ...sentence, why: '“rose” (rise): not political, of prices; “Prices”: no sense fits.' },
      { start: sentence.end, end: sentence.end + 5, why: 'Not read: what the report may cost was spent.' },
    ]);
  });
}); // prettier-ignore
