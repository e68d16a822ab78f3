import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ANSWERS } from '../../../src/server/api/answer-schema.ts';
import { openStore } from '../../../src/store/open.ts';
import { PLAIN_RULES } from '../../store/plain-rules.ts';
import { asking, askingOf, emptyStore, object, reportsOf } from './asking.ts';

const HOW = { added: '2022-03-01T00:00:00Z', coder: 'test 1' };

/** The events of a stream, one at a time; undefined at its end. */
function eventsOf(response: Response): { next(): Promise<string | undefined>; leave(): Promise<void> } {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(reader);
  let held = '';
  return {
    async next() {
      for (;;) {
        const end = held.indexOf('\n\n');
        if (end !== -1) {
          const event = held.slice(0, end);
          held = held.slice(end + 2);
          return event;
        }
        const { value, done } = await reader.read();
        if (done) return undefined;
        held += value;
      }
    },
    leave: () => reader.cancel(),
  };
}

/** How many reports an event tells of. */
function reportsTold(event: string | undefined): unknown {
  const data = /^event: totals\ndata: (?<data>.*)$/.exec(event ?? '')?.groups?.['data'] ?? '';
  return object(ANSWERS.Totals.parse(JSON.parse(data)))['reports'];
}

suite('the stream of changes', () => {
  test('tells the totals at once, and again when this process or another writes', async (t) => {
    const { store, path } = emptyStore(t);
    const reading = openStore(path, { readOnly: true, rules: PLAIN_RULES });
    t.after(() => reading.close());
    const { api } = await askingOf({ store: reading, lookEvery: 2 });
    const own = await askingOf({ store, lookEvery: 2 });
    const streams = [await api.request('/api/v1/changes/stream'), await own.api.request('/api/v1/changes/stream')]; // prettier-ignore
    for (const response of streams)
      assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    const events = streams.map(eventsOf);
    const reports = async () => {
      const told = await Promise.all(events.map((one) => one.next()));
      return told.map(reportsTold);
    };
    assert.deepEqual(await reports(), [0, 0]);
    await store.keep(reportsOf(['2022-01-26 Wire: demand RUS > NATO "a"']), HOW);
    assert.deepEqual(await reports(), [1, 1]);
    await store.keep(reportsOf(['2022-01-27 Wire: demand RUS > NATO "b"']), HOW);
    assert.deepEqual(await reports(), [2, 2]);
    for (const one of events) await one.leave();
  });

  test('tells how far the reading of the first reports has come, until it is over', async (t) => {
    const { store } = emptyStore(t);
    let filling: { done: number; of: number } | undefined = { done: 1, of: 3 };
    const { api, get } = await askingOf({ store, lookEvery: 2, filling: () => filling });
    assert.deepEqual((await get('/api/v1/status')).body, {
      version: '9.8.7',
      coder: 'test 1',
      adds: false,
      filling,
    });
    const events = eventsOf(await api.request('/api/v1/changes/stream'));
    const told = async () =>
      /^event: status\ndata: (?<data>.*)$/.exec((await events.next()) ?? '')?.groups?.['data'];
    const status = async () => object(ANSWERS.Status.parse(JSON.parse((await told()) ?? '{}')))['filling'];
    assert.equal(reportsTold(await events.next()), 0);
    assert.deepEqual(await status(), { done: 1, of: 3 });
    filling = { done: 2, of: 3 };
    assert.deepEqual(await status(), { done: 2, of: 3 });
    filling = undefined;
    assert.equal(await status(), undefined);
    await events.leave();
    assert.deepEqual((await get('/api/v1/status')).body, { version: '9.8.7', coder: 'test 1', adds: false });
  });

  test('tells of edits as well, which change no total', async (t) => {
    const { api, get, post } = await asking(t, ['2022-01-26 Wire: demand RUS > NATO "a"'], { lookEvery: 2 });
    const events = eventsOf(await api.request('/api/v1/changes/stream'));
    const first = await events.next();
    const id = /"id":"(?<id>\w+)"/.exec((await get('/api/v1/entries')).text)?.groups?.['id'];
    await post('/api/v1/edits', { item: id, action: 'accept', author: 'Ada' });
    assert.equal(await events.next(), first);
    await events.leave();
  });

  test('looks no more when nobody listens, and ends when the server closes', async (t) => {
    const { store } = emptyStore(t);
    let looks = 0;
    const counted = { ...store, stamp: () => ((looks += 1), store.stamp()) };
    const closing = new AbortController();
    const { api } = await askingOf({ store: counted, lookEvery: 2, closing: closing.signal });
    const left = eventsOf(await api.request('/api/v1/changes/stream'));
    await left.next();
    await left.leave();
    const after = looks;
    await new Promise((resolve) => setTimeout(resolve, 40));
    assert.ok(looks <= after + 1, `${looks - after} looks for nobody`);
    const held = eventsOf(await api.request('/api/v1/changes/stream'));
    await held.next();
    closing.abort();
    assert.equal(await held.next(), undefined);
  });

  test('says by status what is wrong, and nothing to who asks for its head', async (t) => {
    const { api, store } = await asking(t, []);
    const missing = await api.request('/api/v1/changes/stream?affair=nobody');
    assert.equal(missing.status, 404);
    const head = await api.request('/api/v1/changes/stream', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(head.headers.get('etag'), null);
    const failures: Error[] = [];
    let looks = 0;
    const failing = { ...store, stamp: () => (looks++ === 0 ? store.stamp() : Promise.reject(new Error('gone'))) };
    const other = await askingOf({ store: failing, lookEvery: 2, onFailure: (error) => failures.push(error) });
    const told = await (await other.api.request('/api/v1/changes/stream')).text();
    assert.match(told, /^event: totals\ndata: [^\n]*\n\n$/, 'the first event and the end, without a reason');
    assert.deepEqual(failures.map(({ message }) => message), ['gone']);
  }); // prettier-ignore
});
