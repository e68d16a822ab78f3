import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rowsAsCsv, rowsHeading } from '../../src/export/rows-csv.ts';
import { entryOf } from '../../src/record/entry-of.ts';
import { type Row, rowOf } from '../../src/record/row.ts';
import { tell } from '../record/tell.ts';

function row(line: string): Row {
  const parts = { tellings: [tell(line)], joined: new Map(), links: [], others: new Map(), edits: [] };
  const entry = entryOf(parts, { day: '2022-02-20', grades: () => 'F' }) ?? assert.fail();
  return rowOf(entry, { entryOf: () => undefined, dayOf: ({ first }) => first?.slice(0, 10) });
}

/** Cells by the names of their columns; they have no line breaks. */
function cells(one: Row): Readonly<Record<string, string>> {
  const names = rowsHeading().replace('\uFEFF', '').trim().split(',');
  const values = [...rowsAsCsv([one]).trim().matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
} // prettier-ignore

suite('rows as CSV', () => {
  test('have what a ledger shows, and what they rest on', () => {
    const told = cells(row('2022-02-01 Wire: commitment/threat RUS,BLR > UKR "answer, in kind if struck" on 2022-02-24'));
    assert.equal(told['day'], '2022-02-01');
    assert.equal(told['by'], 'RUS; BLR');
    assert.equal(told['condition'], 'struck');
    assert.equal(told['line'], 'RUS and BLR threaten UKR: answer, in kind, if struck');
    assert.equal(told['status'], 'standing');
    assert.equal(told['due'], '2022-02-24');
    assert.deepEqual([told['outlet'], told['origins'], told['grade'], told['edited']], ['Wire', '1', 'F3', 'no']);
    assert.match(told['quote'] ?? '', /^2022-02-01 Wire: commitment/);
    assert.match(told['id'] ?? '', /^[0-9a-f]{16}$/);
  });

  test('hold no formula, whatever a report says', () => {
    for (const formula of ['=HYPERLINK("http://evil.example")', '+1', '-1+1', '@SUM(A1)', '\t=1']) {
      const made = row('2022-02-01 Wire: statement RUS "so be it"');
      const told = cells({ ...made, line: formula, report: { ...made.report, title: formula, outlet: formula } });
      for (const name of ['line', 'title', 'outlet']) assert.match(told[name] ?? '', /^'/, formula);
    }
  });

  test('begin with the mark of UTF-8 and one line of names', () => {
    assert.match(rowsHeading(), /^\uFEFFday,kind,line,[^\n]+,id\n$/);
    assert.equal(rowsAsCsv([]), '');
  });
}); // prettier-ignore
