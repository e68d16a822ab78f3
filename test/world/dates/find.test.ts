import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { dayOf } from '../../../src/world/calendar.ts';
import { findDates } from '../../../src/world/dates/find.ts';
import { NASTY } from '../../nasty.ts';

/** Days, months, seasons, years, decades, centuries and years before the year 1; each end of an interval may be inexact. */
const EDTF_POINT = String.raw`-?(?:\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|\d{3}X|\d\dXX)~?`;
const EDTF = new RegExp(`^${EDTF_POINT}(?:/${EDTF_POINT})?$`);

test('dates lie in the text in order, apart from each other, and are well-formed', () => {
  const pieces = fc
    .array(fc.constantFrom('Jan.', 'May', 'January', ' ', ' ', ', ', '27', '2022', 'last', 'next', 'in', 'Monday', 'week', 'month', 'two', 'days', 'ago', 'the', '-', '99', 'weekend', '\n', 'late', 'of'))
    .map((parts) => parts.join('')); // prettier-ignore
  const anchors = fc.option(fc.integer({ min: -719_000, max: 2_932_000 }), { nil: undefined });
  const check = (text: string, anchor: number | undefined): void => {
    let last = 0;
    for (const date of findDates(text)) {
      assert.ok(last <= date.start && date.start < date.end && date.end <= text.length);
      last = date.end;
      for (const tense of ['past', 'present', 'future'] as const) {
        const when = date.when({ anchor, tense });
        if (when !== undefined) assert.match(when.edtf, EDTF);
        if (when !== undefined) assert.equal(when.text, text.slice(date.start, date.end));
        assert.deepEqual(date.when({ anchor, tense }), when);
      }
    }
  };
  for (const text of NASTY) check(text, dayOf('2022-01-28'));
  fc.assert(fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), anchors, check), { seed: 9, numRuns: 3000 }); // prettier-ignore
});

test('hostile texts of 200 kB are searched', { timeout: 60_000 }, () => {
  for (const piece of ['1', '1 ', 'May ', 'Jan. 1 ', 'the ', 'in ', '2022-01-01 ', '2022-01-01-', 'Monday, ', ' ', 'in the next ', 'last ', 'late ', 'A Today'])
    findDates(piece.repeat(200_000 / piece.length)); // prettier-ignore
});
