import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { dayOf } from '../../src/world/calendar.ts';
import type { DateContext } from '../../src/world/dates/expression.ts';
import { findDates } from '../../src/world/dates/find.ts';
import { NASTY } from '../nasty.ts';

/**
 * `text @ anchor tense -> value`, one a line; a value is an EDTF string with `!` behind it where the report states it,
 * several are parted by a comma, `?` is a date that cannot be told and `none` no date at all; `⏎` is a line break. 2022-01-28 is a Friday.
 */
const SHOULD = `
on Thursday @ 2022-01-28 past -> 2022-01-27
gather on Thursday @ 2022-01-28 present -> 2022-02-03
will meet on Thursday @ 2022-01-28 future -> 2022-02-03
on Friday @ 2022-01-28 past -> 2022-01-28
later Friday @ 2022-01-28 future -> 2022-01-28
last Friday @ 2022-01-28 past -> 2022-01-21
Last Friday @ 2022-01-28 past -> 2022-01-21
next Friday @ 2022-01-28 past -> 2022-02-04
next Monday @ 2022-01-28 past -> 2022-01-31
this coming Monday @ 2022-01-28 past -> 2022-01-31
this past Monday @ 2022-01-28 future -> 2022-01-24
Thursday's talks @ 2022-01-28 past -> 2022-01-27
ON THURSDAY @ 2022-01-28 past -> 2022-01-27
Monday and Tuesday @ 2022-01-28 past -> 2022-01-24, 2022-01-25
Jan. 27 @ 2022-01-28 past -> 2022-01-27
JAN. 27 @ 2022-01-28 past -> 2022-01-27
Dec. 17 @ 2022-01-28 past -> 2021-12-17
Feb. 3 @ 2022-01-28 future -> 2022-02-03
Thursday, Jan. 27, in Paris @ 2022-01-28 past -> 2022-01-27
Jan. 27, 100 troops left @ 2022-01-28 past -> 2022-01-27
the 27th of January @ 2022-01-28 past -> 2022-01-27
Feb. 30 @ 2022-01-28 past -> ?
Jan. 27, 2022 @ - past -> 2022-01-27!
Jan. 27,2022 @ - past -> 2022-01-27!
Thursday, Jan. 27, 2022 @ - past -> 2022-01-27!
27 January 2022 @ - past -> 2022-01-27!
27\u00a0January\u00a02022 @ - past -> 2022-01-27!
May 5, 2022 @ - past -> 2022-05-05!
Feb. 29, 2022 @ - past -> ?
2022-01-27 @ - past -> 2022-01-27!
2022-01-27T10:00:00Z @ - past -> 2022-01-27!
2022-13-45 @ - past -> none
January 2022 @ - past -> 2022-01!
in May 2022 @ - past -> 2022-05!
late January 2022 @ - past -> 2022-01~!
in 2014 @ - past -> 2014!
the 2014 annexation @ - past -> 2014!
from 2014 to 2019 @ - past -> 2014!, 2019!
mid-2014 @ - past -> 2014~!
in 2014-15 @ - past -> 2014/2015!
in 1999/2000 @ - past -> 1999/2000!
the 2010s @ - past -> 201X!
in December @ 2022-01-28 past -> 2021-12
since Dec. @ 2022-01-28 past -> 2021-12
in January @ 2022-01-28 past -> 2022-01
in May @ 2022-01-28 past -> 2021-05
in May @ 2022-01-28 future -> 2022-05
In March @ 2022-01-28 future -> 2022-03
of December @ 2022-01-28 past -> 2021-12
end of May @ 2022-01-28 future -> 2022-05~
by the end of May @ 2022-01-28 future -> 2022-05-31
mid-January @ 2022-01-28 past -> 2022-01~
last December @ 2022-01-28 future -> 2021-12
last January @ 2022-01-28 past -> 2021-01
next March @ 2022-01-28 past -> 2022-03
last month @ 2022-01-28 past -> 2021-12
Last week @ 2022-01-28 past -> 2022-01-17/2022-01-23
next week @ 2022-01-28 past -> 2022-01-31/2022-02-06
next⏎week @ 2022-01-28 past -> 2022-01-31/2022-02-06
this week @ 2022-01-01 past -> 2021-12-27/2022-01-02
next year @ 2022-01-28 past -> 2023
this month @ 2022-01-28 past -> 2022-01
this weekend @ 2022-01-28 future -> 2022-01-29/2022-01-30
this weekend @ 2022-01-28 past -> 2022-01-22/2022-01-23
over the weekend @ 2022-01-31 past -> 2022-01-29/2022-01-30
at the weekend @ 2022-01-30 past -> 2022-01-29/2022-01-30
last weekend @ 2022-01-30 past -> 2022-01-22/2022-01-23
next weekend @ 2022-01-30 past -> 2022-02-05/2022-02-06
today @ 2022-01-28 past -> 2022-01-28
Tomorrow @ 2022-01-28 past -> 2022-01-29
the day before yesterday @ 2022-01-28 past -> 2022-01-26
the day after  tomorrow @ 2022-01-28 past -> 2022-01-30
in two weeks @ 2022-01-28 future -> 2022-02-11~
in two weeks' time @ 2022-01-28 future -> 2022-02-11~
within 48 hours @ 2022-01-28 future -> 2022-01-30
within the next 24 hours @ 2022-01-28 future -> 2022-01-29
in three hours @ 2022-01-28 future -> 2022-01-28
in two months @ 2021-12-31 future -> 2022-02
in ten years @ 2022-01-28 future -> 2032
two days ago @ 2022-01-28 past -> 2022-01-26
a week ago @ 2022-01-28 past -> 2022-01-21~
Three months earlier @ 2022-01-28 past -> 2021-10
two days later @ 2022-01-28 future -> 2022-01-30
two days later @ 2022-01-28 past -> ?
in 999 years @ 9999-12-31 future -> ?
tomorrow @ 9999-12-31 future -> ?
`;

/** What only looks like a date. */
const SHOULD_NOT = `
2,014 troops; 2014 people; a force of 2014 troops; 12,014; in 2014.5; until 1900 GMT
Theresa May said; of May; May he rest; it may, in may; they march 5 miles; they may 5 times; March on the capital
rises with the Sun.; He sat.; the Sun. On; Mon ami; Fri
Good Friday; Black Friday; Ash Wednesday; Fridays; Sundays; sunday best
Jan Egeland; of Jan said; for Dec
USA Today; Russia Today reported
for the first time in 30 years; twice in two weeks; the biggest in two decades; the worst in three years
two days before the war; a year; three weeks; the weekend warrior
Su-27 January; x2022-01-27; 1.5 May; 1-2022-01-27
the secondary; August company; the augusta; Decimal; Marble; Junction
`;

function noted(text: string, context: DateContext): string {
  const dates = findDates(text).filter(({ kind }) => kind === 'date');
  const values = dates.map((date) => {
    const when = date.when(context);
    assert.ok(when === undefined || when.text === text.slice(date.start, date.end));
    return when === undefined ? '?' : when.edtf + (when.basis === 'stated' ? '!' : '');
  });
  return values.join(', ') || 'none';
}

function contextOf(anchor: string, tense: string): DateContext {
  if (tense !== 'past' && tense !== 'present' && tense !== 'future') assert.fail(tense);
  return { anchor: dayOf(anchor), tense };
}

for (const line of SHOULD.trim().split('\n')) {
  test(`dates: ${line}`, () => {
    const [, written = '', anchor = '', tense = '', value] =
      /^([^]*) @ (\S+) (\S+) -> (.*)$/.exec(line) ?? assert.fail(line);
    const text = written.replace('⏎', '\n');
    assert.equal(noted(text, contextOf(anchor, tense)), value);
    const undated = noted(text, contextOf('-', tense)).split(', ');
    for (const one of undated)
      assert.ok(one === '?' || one === 'none' || one.endsWith('!'), 'resolved without an anchor');
  });
}

for (const text of SHOULD_NOT.trim().split(/[;\n]\s*/)) {
  test(`no date: ${text}`, () => assert.equal(noted(text, contextOf('2022-01-28', 'past')), 'none'));
}

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
