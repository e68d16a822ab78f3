import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { dayOf } from '../../../src/world/calendar.ts';
import { type DateReading, explainDates } from '../../../src/world/dates/explain.ts';

const TODAY = dayOf('2022-01-28');

/** `words | value basis | rule | what was inferred`. */
function noted({ words, edtf, basis, rule, inferred }: DateReading): string {
  const from = inferred.map(({ what, value }) => `${what} ${value}`).join(', ');
  return `${words} | ${edtf ?? '-'} ${basis ?? '-'} | ${rule} | ${from}`;
}

/** `text => readings`, parted by `;`. */
const READINGS = `
They met on Thursday. => Thursday | 2022-01-27 resolved | weekday | anchor 2022-01-28, tense past
They will meet on Thursday. => Thursday | 2022-02-03 resolved | weekday | anchor 2022-01-28, tense future
They met last month. => last month | 2021-12 resolved | period near the report | anchor 2022-01-28
They met on Jan. 27, 2022. => Jan. 27, 2022 | 2022-01-27 stated | day of a month | 
On Jan. 5, 2021, they met; the next day they left. => Jan. 5, 2021 | 2021-01-05 stated | day of a month | ; the next day | 2021-01-06 resolved | period near the date before | date 2021-01-05
They came on March 1, 2014; two days later they stayed. => March 1, 2014 | 2014-03-01 stated | day of a month | ; two days later | 2014-03-03 resolved | time from the date before | date 2014-03-01
It lasted for two weeks. => two weeks | - - | duration | 
`;

for (const line of READINGS.trimStart().split('\n').filter(Boolean)) {
  const [text = '', wanted = ''] = line.split(' => ');
  test(`why: ${text}`, () => assert.equal(explainDates(text, TODAY).map(noted).join('; '), wanted));
}

test('what the words state stands apart from what was inferred', () => {
  const [reading] = explainDates('They will meet again in two weeks.', TODAY);
  assert.deepEqual(reading?.stated, { length: { unit: 'week', count: 2 } });
  assert.deepEqual(reading?.inferred[0], { what: 'anchor', value: '2022-01-28' });
});

test('a date whose day is not known says so, and what is none says what it is', () => {
  assert.match(explainDates('on Thursday', undefined)[0]?.reason ?? '', /not known/);
  assert.deepEqual(
    explainDates('a 71-year-old man at 10:30 a.m.', TODAY).map(({ kind, edtf }) => [kind, edtf]),
    [
      ['age', undefined],
      ['clock', undefined],
    ],
  );
});

test('a stated date rests on no day, and every reading has a reason', () => {
  const pieces = fc
    .array(fc.constantFrom('in ', 'two ', 'weeks ', 'on ', 'Monday ', 'May 5 ', '2014 ', 'the next day ', 'they met ', 'will meet ', ', ', 'last month '))
    .map((parts) => parts.join('')); // prettier-ignore
  const check = (text: string): void => {
    for (const { words, start, end, reason, basis, inferred, edtf } of explainDates(text, TODAY)) {
      assert.equal(words, text.slice(start, end));
      assert.notEqual(reason, '');
      assert.equal(edtf === undefined, basis === undefined);
      if (basis === 'resolved') assert.notEqual(inferred.length, 0, text);
    }
  };
  fc.assert(fc.property(pieces, check), { seed: 8, numRuns: 500 });
});
