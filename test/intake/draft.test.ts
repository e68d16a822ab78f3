import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { expectDate, publicationDate } from '../../src/intake/draft.ts';
import { Rejection } from '../../src/intake/rejection.ts';

/** written -> kept */
const SHOULD = `
2022-01-28 -> 2022-01-28
 2022-01-28  -> 2022-01-28
20220128 -> 2022-01-28
2024-02-29 -> 2024-02-29
2022-01-28T09:30:00Z -> 2022-01-28T09:30:00Z
2022-01-28T09:30Z -> 2022-01-28T09:30:00Z
2022-01-28 09:30:00+02:00 -> 2022-01-28T09:30:00+02:00
2022-01-28T23:30:00.123-0500 -> 2022-01-28T23:30:00-05:00
2022-01-28T09:30:00+02 -> 2022-01-28T09:30:00+02:00
2022-01-28T09:30:00 -> 2022-01-28
Fri, 28 Jan 2022 09:30:00 GMT -> 2022-01-28T09:30:00Z
Fri, 28 Jan 2022 23:30:00 -0500 -> 2022-01-28T23:30:00-05:00
Fri, 28 Jan 2022 23:30:00 EST -> 2022-01-28T23:30:00-05:00
Fri, 28 Jan 2022 09:30:00 -> 2022-01-28
Fri, 28 Jan 2022 09:30:00 MSK -> 2022-01-28
28 January 2022 -> 2022-01-28
January 28, 2022 -> 2022-01-28
Jan. 28, 2022 -> 2022-01-28
Sept. 5, 2022 -> 2022-09-05
Friday, January 28, 2022 at 9:30 GMT -> 2022-01-28T09:30:00Z
`;

for (const line of SHOULD.split('\n').filter(Boolean)) {
  const [written = '', kept] = line.split(' -> ');
  test(`publication date: ${written}`, () => assert.equal(publicationDate(written), kept));
}

const SHOULD_NOT = `2022-02-30|20220230|2022-13-01|31 Feb 2022|February 30, 2022|2022-01-28T25:00:00Z|2022-01-28T09:61:00Z
2022-01-28T09:30:00+99:00X|2022-0128|yesterday|2022|2022-01|28.01.2022|01/28/2022|28 Jan 2022 or so|Janx 28, 2022|Marchy 2, 2022|
PT5M|1643362200|constructor 5, 2022|28 Jan 22`;

for (const written of SHOULD_NOT.split(/[|\n]/))
  test(`no publication date: ${written}`, () => assert.equal(publicationDate(written), undefined));

test('a date that somebody gives must be one', () => {
  assert.equal(expectDate('2022-01-28', 'the date given'), '2022-01-28');
  assert.throws(() => expectDate('2022-02-30', 'the date given'), new Rejection('the date given is not a date (2022-02-30); write it as 2022-01-28')); // prettier-ignore
});

test('what is kept is kept again, whatever was written', () => {
  const near = fc
    .array(fc.constantFrom('2022', '-', '01', '28', 'T', '09', ':30', 'Z', '+', ' ', 'Jan', 'January', ',', 'Fri, ', '0', 'GMT', '.5'))
    .map((parts) => parts.join('')); // prettier-ignore
  const dates = fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') });
  const written = fc.oneof(near, fc.string(), dates.map((d) => d.toISOString()), dates.map((d) => d.toUTCString())); // prettier-ignore
  fc.assert(
    fc.property(written, (text) => {
      const kept = publicationDate(text);
      if (kept === undefined) return;
      assert.match(kept, /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/);
      assert.equal(publicationDate(kept), kept);
    }),
    { seed: 10, numRuns: 3000 },
  );
});
