import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { matrixOf } from '../../../src/desk/ledgers/matrix.ts';
import type { Row } from '../../../src/desk/api.ts';
import { actors, demandRow } from './rows.ts';

function answer(id: string, by: string, verdict: Row['linked'][number]['verdict']): Row['linked'][number] {
  const words = { id, kind: 'answer', line: `${by} ${verdict}`, by: actors(by), day: '2022-01-26' } as const;
  return { relation: 'answers', onIt: true, score: 0.9, ...words, ...(verdict !== undefined && { verdict }) };
}

suite('the matrix of demands and answers', () => {
  test('has a row a point, under who demands of whom, and a column for each that is asked or answers', () => {
    const { columns, groups, others } = matrixOf(
      [
        demandRow('1', 'Russia', 'NATO', { linked: [answer('9', 'NATO', 'rejects'), answer('8', 'USA', 'defers')] }),
        demandRow('2', 'Russia', 'NATO'),
        demandRow('3', 'Russia', '', { linked: [answer('7', 'USA', 'rejects')] }),
      ],
      new Map([['USA', 'United States']]),
    );
    assert.deepEqual(columns.map(({ name }) => name), ['NATO', 'United States']);
    assert.equal(others, false);
    assert.deepEqual(groups.map(({ heading, points }) => [heading, points.map(({ row }) => row.id)]), [
      ['Russia → NATO', ['1', '2']],
      ['Russia → nobody named', ['3']],
    ]);
    const [first, second] = groups[0]?.points ?? [];
    assert.deepEqual(first?.cells.map((cell) => [cell.asked, cell.answers.map(({ id }) => id)]), [[true, ['9']], [false, ['8']]]);
    assert.deepEqual(second?.cells.map((cell) => [cell.asked, cell.answers.length]), [[true, 0], [false, 0]]);
  });

  test('tells a demand that only others have answered from one that nobody has', () => {
    const { groups } = matrixOf(
      [
        demandRow('1', 'Kyiv', 'Russia', { linked: [answer('9', 'China', 'accepts')] }),
        demandRow('2', 'Kyiv', 'Russia'),
      ],
      new Map(),
    );
    const cells = groups[0]?.points.map(({ cells }) => cells.find(({ asked }) => asked)?.elsewhere);
    assert.deepEqual(cells, [true, false]);
  });

  test('has a bounded number of columns; the rest share one, in which answers say whose they are', () => {
    const rows = Array.from({ length: 20 }, (_, at) => demandRow(String(at), 'Kyiv', `${at} state`, { linked: [answer(`a${at}`, `${at} state`, 'rejects')] }));
    const { columns, groups, others } = matrixOf(rows, new Map());
    assert.equal(columns.length, 7);
    assert.equal(others, true);
    const points = groups.flatMap(({ points }) => points);
    assert.ok(points.every(({ cells }) => cells.length === 8 && cells.flatMap(({ answers }) => answers).length === 1));
    assert.ok(points.some(({ cells }) => cells[7]?.shared === true && cells[7].answers.length === 1));
  });
}); // prettier-ignore
