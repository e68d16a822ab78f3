import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { asideOf } from '../../../src/desk/ledgers/aside.ts';
import { columnsOf, telling } from '../../../src/desk/ledgers/columns.ts';
import { heightOf, linesOf } from '../../../src/desk/ledgers/row-height.ts';
import type { Row } from '../../../src/desk/api.ts';
import { actors, demandRow, rowOf } from './rows.ts';

const COLUMNS = columnsOf(['day', 'by', 'what', 'status']);

/** A threat of so many words, with or without an "if". */
function threat(what: string, condition?: string, more: Partial<Row> = {}): Row {
  return rowOf(
    {
      id: 't',
      kind: 'commitment',
      stance: 'threat',
      what,
      ...(condition !== undefined && { condition }),
      report: 'r1',
      cite: { start: 0, end: what.length, quote: what },
      by: actors('Vladimir Putin'),
      to: [],
      via: [],
      attribution: [],
      where: [],
      rule: 'test',
      score: 0.9,
      realis: 'conditional',
    },
    more,
  );
}

suite('a row of a ledger', () => {
  const short = threat('there would be consequences');
  const long = threat('there would be consequences for all that have had to do with it, now and in the years to come');

  test('takes as many lines as its words need, but not more than three', () => {
    assert.deepEqual(linesOf(short, { columns: COLUMNS, width: 80 }), { all: 1, words: 1, apart: false });
    assert.equal(linesOf(long, { columns: COLUMNS, width: 60 }).words, 2);
    assert.equal(linesOf(long, { columns: COLUMNS, width: 36 }).words, 3);
    const heights = [120, 60, 36].map((width) =>
      heightOf({ row: long }, { columns: COLUMNS, width, under: true }),
    );
    assert.deepEqual(heights, heights.toSorted((a, b) => a - b));
    assert.equal(new Set(heights).size, 3);
  });

  test('gives its marks a line of their own only where they do not fit beside the words', () => {
    const told = threat(long.line, undefined, { reports: 3 });
    assert.equal(linesOf(told, { columns: COLUMNS, width: 60 }).apart, true);
    assert.equal(linesOf(threat('there would be consequences', undefined, { reports: 3 }), { columns: COLUMNS, width: 80 }).apart, false);
  });

  test('says on a card what a list has columns for, and an "if" once', () => {
    assert.equal(asideOf(threat('there would be military-technical measures', 'NATO refused')), 'threat, if NATO refused');
    assert.equal(asideOf(threat('there would be an answer to it', 'once it was refused')), 'threat, once it was refused');
    assert.equal(asideOf(threat('there would be an answer if NATO refused', 'if NATO refused')), 'threat');
    assert.equal(asideOf(demandRow('1', 'Russia', 'NATO')), '');
  });

  test('has no column that is empty in all rows, but that by which they are sorted', () => {
    const columns = columnsOf(['day', 'what', 'condition', 'due']);
    const ids = (rows: readonly Row[], sorted: string): string[] => telling(columns, rows.map((row) => ({ row })), sorted).map(({ id }) => id);
    assert.deepEqual(ids([short], 'day'), ['day', 'what']);
    assert.deepEqual(ids([short, threat('there would be consequences', 'it refused')], 'due'), ['day', 'what', 'condition', 'due']);
  });
}); // prettier-ignore
