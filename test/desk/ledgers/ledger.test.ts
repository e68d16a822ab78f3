import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { columnsOf, fitting } from '../../../src/desk/ledgers/columns.ts';
import {
  askedOf,
  countFilters,
  toggled,
  withoutFilters,
  wordsIn,
} from '../../../src/desk/ledgers/filters.ts';
import { LEDGERS, ledgerOf } from '../../../src/desk/ledgers/ledger.ts';
import { chosenColumns, needsAll, nextSort } from '../../../src/desk/ledgers/order.ts';
import { KINDS } from '../../../src/reader/item.ts';
import { STATUSES } from '../../../src/record/entry.ts';
import { demandRow } from './rows.ts';

suite('ledgers', () => {
  test('hold every kind of the record, each once, with all statuses that it can have', () => {
    assert.deepEqual(LEDGERS.flatMap(({ kinds }) => kinds).toSorted(), [...KINDS].toSorted());
    const statuses: Readonly<Record<string, readonly string[]>> = STATUSES;
    for (const { id, statuses: shown } of LEDGERS)
      assert.deepEqual([...shown], [...(statuses[id] ?? [])], id);
  });

  test('have each column once, and something to open the evidence with', () => {
    for (const { id, columns, spare } of LEDGERS) {
      const all = [...columns, ...spare];
      assert.equal(new Set(all).size, all.length, id);
      assert.equal(columnsOf(all).length, all.length, id);
      assert.ok(columns.includes('what'), id);
    }
  });

  test('are found by their name and by a kind that they hold', () => {
    assert.equal(ledgerOf('answer').id, 'demand');
    assert.equal(ledgerOf('figure').id, 'figure');
    assert.equal(ledgerOf('no such').id, 'demand');
  });
});

suite('filters', () => {
  const demands = ledgerOf('demand');

  test('are asked of the API by its own names', () => {
    const asked = askedOf(demands, {
      by: 'RUS,USA',
      origins: '2',
      contested: 'true',
      side: 'both',
      sort: 'day',
    });
    assert.equal(asked['kind'], 'demand,answer');
    assert.equal(asked['by'], 'RUS,USA');
    assert.equal(asked['origins_from'], '2');
    assert.equal(asked['contested'], 'true');
    assert.equal(asked['order'], 'oldest');
  });

  test('of a status are kept only where the ledger has it', () => {
    assert.equal(askedOf(demands, { status: 'open,held' })['status'], 'open');
    assert.equal(askedOf(ledgerOf('figure'), { status: 'open' })['status'], '');
  });

  test('are counted, set one by one, and all taken away', () => {
    assert.equal(countFilters({ by: 'RUS', q: 'treaty', sort: 'by', group: 'pair' }), 2);
    assert.equal(toggled({ by: 'RUS,USA' }, 'by', 'RUS'), 'USA');
    assert.equal(toggled({}, 'by', 'RUS'), 'RUS');
    assert.equal(countFilters({ by: 'RUS', from: '2022-01-01', ...withoutFilters() }), 0);
  });

  test('by words want all of them, in any case', () => {
    const row = demandRow('1', 'Russia', 'NATO');
    assert.equal(wordsIn(' '), undefined);
    assert.equal(wordsIn('russia POINT')?.(row), true);
    assert.equal(wordsIn('russia treaty')?.(row), false);
  });
});

suite('order', () => {
  const demands = ledgerOf('demand');

  test('needs all rows for anything but time', () => {
    for (const own of [{}, { sort: 'day' }, { group: 'day' }, { group: 'no such' }]) assert.equal(needsAll(demands, own), false);
    for (const own of [{ sort: 'by' }, { group: 'pair' }, { q: 'treaty' }]) assert.equal(needsAll(demands, own), true);
  });

  test('of a column goes one way, the other, and back to time', () => {
    const [by, origins] = columnsOf(['by', 'origins']);
    assert.ok(by !== undefined && origins !== undefined);
    assert.equal(nextSort({}, by), 'by');
    assert.equal(nextSort({ sort: 'by' }, by), '-by');
    assert.equal(nextSort({ sort: '-by' }, by), '');
    assert.equal(nextSort({ sort: 'by' }, origins), '-origins');
  });

  test('of columns is that of the ledger, for those chosen; names of none are passed over', () => {
    const chosen = chosenColumns(demands, { cols: 'score,what,day,nothing' });
    assert.deepEqual(chosen?.map(({ id }) => id), ['day', 'what', 'score']);
    assert.equal(chosenColumns(demands, { cols: 'nothing' }), undefined);
  });

  test('columns give way where there is no room, the sentence and the day never', () => {
    const columns = columnsOf(demands.columns);
    assert.equal(fitting(columns, 200).length, columns.length);
    const widths = [70, 55, 45, 30, 5].map((width) => fitting(columns, width).map(({ id }) => id));
    for (const [at, ids] of widths.entries()) {
      assert.ok(ids.includes('what') && ids.includes('day'));
      assert.ok(ids.length <= (widths[at - 1]?.length ?? columns.length));
    }
    assert.deepEqual(widths.at(-1), ['day', 'what']);
  });
}); // prettier-ignore
