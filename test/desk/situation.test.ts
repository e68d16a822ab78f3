import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { apart, byPair, byUrgency, cutTo } from '../../src/desk/situation/parts.ts';
import { awayInWords, dayInWords, instantInWords, weekdayInWords } from '../../src/desk/words/days.ts';
import { sinceOf } from '../../src/desk/words/since.ts';
import { tell } from '../record/tell.ts';

suite('days in words', () => {
  test('of days and instants', () => {
    assert.equal(dayInWords('2022-01-06'), '6 Jan 2022');
    assert.equal(dayInWords('soon'), 'soon');
    assert.equal(instantInWords('2022-01-06T18:05:00Z'), '6 Jan 2022, 18:05');
    assert.equal(instantInWords('2022-01-06'), '6 Jan 2022');
    assert.equal(weekdayInWords('2022-01-31', '2022-01-27'), 'Mon 31 Jan');
    assert.equal(weekdayInWords('2022-01-02', '2021-12-27'), 'Sun 2 Jan 2022');
  });

  for (const [day, words] of [
    ['2022-03-01', 'today'],
    ['2022-03-02', 'tomorrow'],
    ['2022-02-28', 'yesterday'],
    ['2022-03-05', 'in 4 days'],
    ['2022-02-26', '3 days ago'],
  ] as const)
    test(`${day} is ${words}`, () => assert.equal(awayInWords(day, '2022-03-01'), words));
});

suite('sinceOf', () => {
  const newest = { day: '2022-02-24', newest: '2022-02-24T19:40:00Z', past: false };
  const look = '2022-02-20T06:00:00Z';

  test('is the last look, and 24 hours before on the first or on a past day', () => {
    assert.deepEqual(sinceOf(undefined, { ...newest, look }), { from: look, choice: 'look' });
    assert.deepEqual(sinceOf(undefined, newest), { from: '2022-02-23T19:40:00Z', choice: 'day' });
    assert.deepEqual(sinceOf(undefined, { ...newest, look, past: true }), {
      from: '2022-02-23T19:40:00Z',
      choice: 'day',
    });
    assert.equal(
      sinceOf(undefined, { day: '2022-01-27', newest: '2022-01-27T08:00Z', past: true }).from,
      '2022-01-26T08:00Z',
    );
    assert.equal(
      sinceOf(undefined, { day: '2022-01-27', newest: '2022-01-27', past: true }).from,
      '2022-01-26',
    );
  });

  test('is what is asked for', () => {
    assert.deepEqual(sinceOf('day', { ...newest, look }), { from: '2022-02-23T19:40:00Z', choice: 'day' });
    assert.deepEqual(sinceOf('week', { ...newest, look }), { from: '2022-02-17T19:40:00Z', choice: 'week' });
    assert.deepEqual(sinceOf('look', { ...newest, look, past: true }), { from: look, choice: 'look' });
    for (const own of ['2022-02-01', '2022-02-01T18:00Z', '2022-02-01T18:00:00Z'])
      assert.deepEqual(sinceOf(own, newest), { from: own, choice: 'own' });
    assert.equal(sinceOf('yesterday', newest).choice, 'day');
  });

  test('never lies after what is shown', () => {
    const past = { day: '2022-01-20', newest: '2022-01-20', past: true };
    for (const asked of ['2022-01-21', '2022-01-21T00:00Z'])
      assert.deepEqual(sinceOf(asked, past), { from: '2022-01-20', choice: 'own', beyond: asked });
    assert.equal(sinceOf('2022-01-20T23:59Z', past).beyond, undefined);
    assert.equal(sinceOf('2022-01-20', { ...past, newest: '2022-01-20T08:00Z' }).beyond, '2022-01-20');
    assert.equal(sinceOf(undefined, { ...newest, look: '2022-03-01T00:00:00Z' }).from, newest.newest);
  });
});

suite('lines in groups', () => {
  const rows = [
    tell('2022-01-26 Wire: demand RUS "nothing named"'),
    tell('2022-01-26 Wire: demand RUS > NATO "no further enlargement"'),
    tell('2022-01-26 Wire: demand UKR > RUS "a withdrawal"'),
    tell('2022-01-25 Wire: demand RUS > NATO "a treaty"'),
    tell('2022-01-24 Wire: demand RUS > NATO "a return to 1997"'),
  ];

  test('stand by who wants it of whom, those of two named sides first', () => {
    const groups = byPair(rows).map(({ by, to, rows }) => [by[0]?.id, to[0]?.id, rows.length]);
    assert.deepEqual(groups, [
      ['RUS', 'NATO', 3],
      ['UKR', 'RUS', 1],
      ['RUS', undefined, 1],
    ]);
  });

  test('are cut to so many in all and of each', () => {
    const sizes = (lines: number, each: number) =>
      cutTo(byPair(rows), lines, each).map(({ rows }) => rows.length);
    assert.deepEqual(sizes(10, 2), [2, 1, 1]);
    assert.deepEqual(sizes(3, 2), [2, 1]);
    assert.deepEqual(sizes(0, 2), []);
  });

  test('are apart from what is doubtful', () => {
    const unsure = tell('2022-01-26 Wire: demand RUS "x"', { score: 0.49 });
    const { sure, doubtful } = apart([...rows, unsure]);
    assert.deepEqual([sure.length, doubtful], [rows.length, [unsure]]);
  });
});

test('byUrgency puts what is triggered first, then what hangs on something', () => {
  const { item } = tell('2022-01-26 Wire: commitment/threat USA "sanctions"');
  assert.ok(item.kind === 'commitment');
  const plain = { item };
  const hanging = { item: { ...item, condition: 'Russia invades' } };
  const triggered = { item, status: { value: 'triggered' } as const };
  assert.deepEqual(byUrgency([plain, hanging, triggered, plain]), [triggered, hanging, plain, plain]);
});
