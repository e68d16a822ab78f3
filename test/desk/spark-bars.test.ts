import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sparkBars } from '../../src/desk/pictures/spark-bars.ts';
import type { PairSeries } from '../../src/record/pairs.ts';

const flow = (goldstein: number) => ({ goldstein, cooperative: 1, conflictual: 1 });

/** The bars of ten days of ten pixels each, over and under a middle at 20: which way, where, how tall. */
function barsOf(...days: PairSeries['days']): (readonly [way: string, x: number, y: number, height: number])[] {
  const span = { from: '2022-01-01', until: '2022-01-10', width: 100, height: 40 };
  return sparkBars(days, span).map(({ up, x, y, height }) => [up ? 'up' : 'down', x, y, height]);
} // prettier-ignore

suite('sparkBars', () => {
  test('draws co-operation up and conflict down, each day at its place', () => {
    assert.deepEqual(barsOf({ day: '2022-01-03', there: flow(5) }), [['up', 20, 10.25, 9.25]]);
    assert.deepEqual(barsOf({ day: '2022-01-10', back: flow(-5) }), [['down', 90, 20.5, 9.25]]);
  });

  test('adds what went the same way, and lets the two directions not cancel each other out', () => {
    assert.deepEqual(barsOf({ day: '2022-01-01', there: flow(-2), back: flow(-3) }), [['down', 0, 20.5, 9.25]]);
    const both = barsOf({ day: '2022-01-01', there: flow(5), back: flow(-5) });
    assert.deepEqual(both.map(([way]) => way), ['up', 'down']);
  }); // prettier-ignore

  test('draws nothing where nothing is told, and a little where little is', () => {
    assert.deepEqual(barsOf(), []);
    assert.deepEqual(barsOf({ day: '2022-01-01', there: flow(0) }), [['up', 0, 19, 2]]);
    assert.deepEqual(barsOf({ day: '2022-01-01', there: flow(-0.5) }), [['down', 0, 20.5, 2]]);
  });

  test('is as tall as it can be at the gravest single event, and no taller', () => {
    for (const goldstein of [-10, -40])
      assert.deepEqual(barsOf({ day: '2022-01-01', back: flow(goldstein) }), [['down', 0, 20.5, 18.5]]);
  });
});
