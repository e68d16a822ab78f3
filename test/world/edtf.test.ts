import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDay } from '../../src/world/calendar.ts';
import { daysOf, overlap } from '../../src/world/edtf.ts';

/** `first last`, `..` for an open end, `~` where it is approximate. */
function shown(edtf: string): string | undefined {
  const days = daysOf(edtf);
  if (days === undefined) return undefined;
  const ends = [days.first, days.last].map((day) => (day === undefined ? '..' : isoDay(day)));
  return `${ends.join(' ')}${days.approximate ? ' ~' : ''}`;
}

test('the days that a date covers', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['2022-01-27', '2022-01-27 2022-01-27'],
    ['2022-01-27T14:00Z', '2022-01-27 2022-01-27'],
    ['2022-02', '2022-02-01 2022-02-28'],
    ['2021-12', '2021-12-01 2021-12-31'],
    ['2014', '2014-01-01 2014-12-31'],
    ['199X', '1990-01-01 1999-12-31'],
    ['19XX', '1900-01-01 1999-12-31'],
    ['2021-24', '2021-12-01 2022-02-28'],
    ['2022-33', '2022-01-01 2022-03-31'],
    ['2022-02-09~', '2022-02-09 2022-02-09 ~'],
    ['2014-03-24/2014-03-30', '2014-03-24 2014-03-30'],
    ['2014/..', '2014-01-01 ..'],
    ['../2022-01', '.. 2022-01-31'],
  ];
  for (const [edtf, days] of cases) assert.equal(shown(edtf), days, edtf);
  for (const none of ['', 'soon', '2022-02-30', '2022-13', '2022-01-01/2022-01-02/2022-01-03'])
    assert.equal(shown(none), undefined, none);
});

test('dates that can be the same', () => {
  const meet = (a: string, b: string): boolean =>
    overlap(daysOf(a) ?? assert.fail(a), daysOf(b) ?? assert.fail(b));
  assert.ok(meet('2022-01', '2022-01-27'));
  assert.ok(meet('2022-01-27/..', '2023'));
  assert.ok(!meet('2022-01-26', '2022-01-27'));
  assert.ok(!meet('../2021', '2022-01'));
});
