// What the reader says of what it left out, and what a budget does.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makeReport } from '../../src/report/report.ts';
import { PUBLISHED, reader } from './notation.ts';

const reportOf = (text: string) => makeReport({ text, published: PUBLISHED });

/** `word: reason` of each predicate that gave nothing. */
function passed(text: string): string[] {
  return reader.explain(reportOf(text)).passed.map(({ word, reason }) => `${word}: ${reason}`);
}

suite('explain', () => {
  test('tells why a predicate gave nothing', () => {
    assert.deepEqual(passed('Norway yodelled.'), ['yodelled: not in the lexicon']);
    assert.ok(passed('If Chad attacks Mali, the envoys will leave.').includes('attacks: not told as real'));
    assert.ok(passed('The attack surprised nobody.').includes('attack: no actor'));
  });

  test('does not list what gave an item', () => {
    assert.ok(!passed('Chad attacked Mali.').some((line) => line.startsWith('attacked')));
  });

  test('says where: the word, in its sentence', () => {
    const text = 'It was cold. Norway yodelled.';
    const one = reader.explain(reportOf(text)).passed.at(-1);
    assert.equal(text.slice(one?.start, one?.end), 'yodelled');
    assert.equal(text.slice(one?.sentence.start, one?.sentence.end), 'Norway yodelled.');
  });
});

suite('a budget', () => {
  const text = Array.from(
    { length: 40 },
    (_, i) => `Chad sent ${i + 2}00 soldiers to Mali, the envoy said.`,
  ).join(' ');
  const whole = reader.read(reportOf(text));

  /** Spent after so many sentences: a step each time that it is asked. */
  const after = (sentences: number) => {
    let asked = 0;
    return () => asked++ / (sentences * 5);
  };

  test('that is not spent changes nothing', () => {
    const { items, unread } = reader.explain(reportOf(text), after(1000));
    assert.deepEqual([items, unread], [whole, []]);
  });

  test('that is spent leaves the rest unread, and says so', () => {
    const { items, unread } = reader.explain(reportOf(text), after(10));
    const [rest] = unread;
    assert.ok(rest !== undefined && unread.length === 1);
    assert.ok(rest.start > 0 && rest.end === text.length && text.slice(rest.start).startsWith('Chad'));
    assert.ok(items.length > 0 && items.length < whole.length);
    for (const { cite } of items) assert.ok(cite.end <= rest.start);
    assert.deepEqual(
      items,
      reader.read(reportOf(text)).filter(({ cite }) => cite.end <= rest.start),
    );
  });

  test('of nothing reads nothing, and says so', () => {
    const { items, unread } = reader.explain(reportOf(text), () => 1);
    assert.deepEqual([items, unread], [[], [{ start: 0, end: text.length }]]);
  });
});
