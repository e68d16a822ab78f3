import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { columnsOf } from '../../../src/desk/ledgers/columns.ts';
import { csvHead, csvRows } from '../../../src/desk/ledgers/csv.ts';
import { demandRow } from './rows.ts';

suite('CSV of a ledger', () => {
  const columns = columnsOf(['day', 'by', 'to']);

  test('has the columns that are shown, and what each row rests on', () => {
    assert.equal(csvHead(columns), 'Day,Who,"To, of, against",Quote,Report,Address,Id\r\n');
    const row = demandRow('7', 'Russia', 'NATO', { day: '2021-12-17' });
    assert.equal(csvRows([row], columns), '17 Dec 2021,Russia,NATO,that NATO do point 7,A report,,7\r\n');
  });

  test('quotes what has to be quoted, and lets nothing pass for a formula', () => {
    const report = { id: 'r1', title: '=HYPERLINK("x")', url: 'https://wire.example/a,b' };
    const csv = csvRows([demandRow('8', '+Russia', '@NATO', { report })], columns);
    assert.ok(csv.startsWith(`,'+Russia,'@NATO,`), csv);
    assert.ok(csv.includes(`"'=HYPERLINK(""x"")","https://wire.example/a,b",8`), csv);
  });
});
