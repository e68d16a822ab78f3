import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Item } from '../../src/reader/item.ts';
import { type Dealing, dealingsOf } from '../../src/record/dealings.ts';
import { entryOf } from '../../src/record/entry-of.ts';
import { networkOf } from '../../src/record/network.ts';
import { pairsOf } from '../../src/record/pairs.ts';
import { tell } from './tell.ts';

/** What an event tells, with a Goldstein value and of the quad class that goes with it. */
function event(line: string, goldstein: number, own: Partial<Item> = {}): readonly Dealing[] {
  const telling = tell(line);
  const item: Item = JSON.parse(JSON.stringify({ ...telling.item, goldstein, quad: goldstein < 0 ? 4 : 1, ...own }));
  const parts = { tellings: [{ ...telling, item }], joined: new Map(), links: [], others: new Map(), edits: [] };
  const entry = entryOf(parts, { day: '2022-02-01', grades: () => 'F' });
  assert.ok(entry);
  return dealingsOf(entry);
} // prettier-ignore

const RANGE = { from: '2022-01-01', until: '2022-01-31' };

suite('pairs', () => {
  test('have both directions apart, summed by day, and no value for a day without an event', () => {
    const [pair, ...others] = pairsOf(
      [
        event('2022-01-10 Wire: event/THREATEN RUS > NATO', -4.4),
        event('2022-01-10 Ledger: event/DEMAND RUS > NATO', -2.3),
        event('2022-01-10 Wire: event/REJECT NATO > RUS', -4),
        event('2022-01-13 Wire: event/CONSULT NATO > RUS', 1),
      ],
      RANGE,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(pair?.pair.map(({ id }) => id), ['NATO', 'RUS']);
    assert.deepEqual([pair?.events, pair?.cooperative, pair?.conflictual], [4, 1, 3]);
    assert.deepEqual(pair?.days, [
      {
        day: '2022-01-10',
        back: { goldstein: -6.7, cooperative: 0, conflictual: 2 },
        there: { goldstein: -4, cooperative: 0, conflictual: 1 },
      },
      { day: '2022-01-13', there: { goldstein: 1, cooperative: 1, conflictual: 0 } },
    ]);
  });

  test('count what all parties do once, and show it in both directions', () => {
    for (const parties of ['USA,RUS', 'USA,RUS > USA,RUS']) {
      const [pair] = pairsOf([event(`2022-01-10 Wire: event/CONSULT ${parties}`, 1)], RANGE);
      assert.equal(pair?.events, 1, parties);
      const flow = { goldstein: 1, cooperative: 1, conflictual: 0 };
      assert.deepEqual(pair.days, [{ day: '2022-01-10', there: flow, back: flow }]);
    }
    const three = pairsOf([event('2022-01-10 Wire: event/CONSULT USA,RUS,UKR', 1)], RANGE);
    assert.deepEqual(three.map(({ pair: [a, b] }) => `${a.id} ${b.id}`), ['RUS UKR', 'RUS USA', 'UKR USA']);
  });

  test('leave out what is doubtful, did not happen, has no other side, is of nobody in particular, or of no day in the range', () => {
    const line = '2022-01-10 Wire: event/ASSAULT RUS > UKR';
    assert.equal(pairsOf([event(line, -10)], RANGE).length, 1);
    for (const [told, own] of [
      [line, { score: 0.4 }],
      [line, { realis: 'planned' }],
      [line, { realis: 'negated' }],
      ['2022-01-10 Wire: event/ASSAULT RUS', {}],
      ['2022-01-10 Wire: event/ASSAULT RUS > RUS', {}],
      ['2022-01-10 Wire: event/REJECT RUS,UKR', {}],
      ['2022-01-10 Wire: event/REJECT RUS > allies', {}],
      ['2022-01-10 Wire: event/REJECT residents > RUS', {}],
      ['2022-01-10 Wire: event/ASSAULT RUS > UKR on 2021-12-31', {}],
      ['2022-01-10 Wire: event/ASSAULT RUS > UKR on 2022-01', {}],
      ['2022-02-01 Wire: event/ASSAULT RUS > UKR', {}],
      ['undated Wire: event/ASSAULT RUS > UKR', {}],
      ['2022-01-10 Wire: posture/strike RUS > UKR', {}],
    ] as const)
      assert.deepEqual(pairsOf([event(told, -10, own)], RANGE), [], told);
    const week = event('2022-01-10 Wire: event/ASSAULT RUS > UKR on 2022-01-03/2022-01-09', -10);
    assert.equal(pairsOf([week], RANGE)[0]?.days[0]?.day, '2022-01-03', 'a week is of its first day');
  });

  test('go by the name that each has most often', () => {
    const named = (name: string, day: number) => event(`2022-01-1${day} Wire: event/REJECT RUS > NATO`, -4, { by: [{ id: 'RUS', name }] });
    const told = [named('Kremlin', 2), named('Russia', 1), named('Russia', 0)];
    assert.equal(pairsOf(told, RANGE)[0]?.pair[1].name, 'Russia');
    assert.equal(networkOf(told)[0]?.by.name, 'Russia');
    assert.equal(pairsOf(told.slice(0, 2), RANGE)[0]?.pair[1].name, 'Kremlin', 'the first of equals');
  });

  test('come the busiest first', () => {
    const told = ['DEU > FRA', 'RUS > UKR', 'UKR > RUS', 'GBR > RUS'];
    const pairs = pairsOf(told.map((parties) => event(`2022-01-10 Wire: event/CONSULT ${parties}`, 1)), RANGE);
    assert.deepEqual(pairs.map(({ pair: [a, b] }) => `${a.id} ${b.id}`), ['RUS UKR', 'DEU FRA', 'GBR RUS']);
  });
}); // prettier-ignore

suite('the network', () => {
  test('has an edge for each direction, with how often, and when last', () => {
    const edges = networkOf([
      event('2022-01-10 Wire: event/THREATEN RUS > NATO', -4.4),
      event('2022-01-13 Wire: event/THREATEN RUS > NATO on 2022-01-12', -4.4),
      event('2022-01-12 Ledger: event/CONSULT RUS > NATO on 2022-01', 1),
      event('2022-01-14 Wire: event/REJECT NATO > RUS', -4),
      event('undated Wire: event/CONSULT UKR,POL', 1),
    ]);
    assert.deepEqual(
      edges.map(({ by, to, cooperative, conflictual, newest }) => [by.id, to.id, cooperative, conflictual, newest]),
      [
        ['RUS', 'NATO', 1, 2, '2022-01-12'],
        ['NATO', 'RUS', 0, 1, '2022-01-14'],
        ['POL', 'UKR', 1, 0, undefined],
        ['UKR', 'POL', 1, 0, undefined],
      ],
    );
  });
}); // prettier-ignore
