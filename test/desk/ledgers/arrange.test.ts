import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { arrange, NOTHING } from '../../../src/desk/ledgers/arrange.ts';
import type { Arranged, Arrangement } from '../../../src/desk/ledgers/arrange.ts';
import { columnOf } from '../../../src/desk/ledgers/columns.ts';
import { unfoldedOf } from '../../../src/desk/ledgers/folding.ts';
import type { Row } from '../../../src/desk/api.ts';
import { demandRow } from './rows.ts';

const IN_TIME: Arrangement = { name: '', descending: true, names: new Map() };

function arranged(rows: readonly Row[], how: Partial<Arrangement>, before: Arranged = NOTHING): Arranged {
  const steps = arrange(rows, { ...IN_TIME, ...how }, before);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function told({ lines }: Arranged): string[] {
  return lines.map((line) => ('row' in line ? line.row.id : `${line.heading}: ${line.rows}`));
}

suite('arrange', () => {
  const rows = [
    demandRow('a', 'Russia', 'NATO', { origins: 2 }),
    demandRow('b', '', 'Russia', { origins: 10 }),
    demandRow('c', 'Kyiv', 'Russia'),
    demandRow('d', 'Russia', 'NATO', { origins: 3 }),
  ];

  test('keeps the headings of folded groups, and the rows of the others', () => {
    const grouped = arranged(rows, { group: 'by' });
    assert.deepEqual(told(grouped), ['Kyiv: 1', 'c', 'Russia: 2', 'a', 'd', 'Nobody named: 1', 'b']);
    const lines = unfoldedOf(grouped.lines, new Set(['Kyiv', 'Russia']));
    assert.deepEqual(told({ ...grouped, lines }), ['Kyiv: 1', 'Russia: 2', 'Nobody named: 1', 'b']);
  });

  test('leaves rows in the order of time, unless another is asked for', () => {
    assert.deepEqual(told(arranged(rows, {})), ['a', 'b', 'c', 'd']);
  });

  test('sorts by a column, numbers as numbers, equals in the order of time, and what has no value last', () => {
    assert.deepEqual(told(arranged(rows, { column: columnOf('origins') })), ['b', 'd', 'a', 'c']);
    assert.deepEqual(told(arranged(rows, { column: columnOf('by'), descending: false })), [
      'c',
      'a',
      'd',
      'b',
    ]);
    assert.deepEqual(told(arranged(rows, { column: columnOf('by') })), ['a', 'd', 'c', 'b']);
  });

  test('groups under headings that count, under the usual name of an actor', () => {
    const names = new Map([['KYI', 'Ukraine']]);
    assert.deepEqual(told(arranged(rows, { group: 'pair', names })), [
      'Russia → NATO: 2',
      'a',
      'd',
      'Ukraine → Russia: 1',
      'c',
      'Nobody named → Russia: 1',
      'b',
    ]);
  });

  test('leaves out what does not pass', () => {
    const passes = ({ origins }: Row) => origins > 2;
    assert.deepEqual(told(arranged(rows, { passes })), ['b', 'd']);
    assert.equal(arranged(rows, { passes }).taken, 4);
  });

  test('merges rows that came later into those it has arranged, as if they had all been there', () => {
    const many = Array.from({ length: 9000 }, (_, at) =>
      demandRow(String(at), `Actor ${(at * 7919) % 101}`, 'NATO', { origins: (at * 31) % 17 }),
    );
    const how = { column: columnOf('origins'), group: 'by' } as const;
    const whole = arranged(many, how);
    const inParts = [1, 2500, 4501, 9000].reduce(
      (before, count) => arranged(many.slice(0, count), how, before),
      NOTHING,
    );
    assert.deepEqual(told(inParts), told(whole));
    const ids = told(whole).filter((line) => !line.includes(':'));
    assert.equal(new Set(ids).size, many.length);
  });

  test('gives the screen a chance between steps of a few thousand rows', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => demandRow(String(at), 'A', 'B'));
    const steps = [...arrange(many, IN_TIME)].length;
    assert.ok(steps >= 5, `${steps} steps`);
  });
});
