import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  addMonths,
  dayFrom,
  dayOf,
  isoDay,
  isoMonth,
  monthIndexOf,
  weekdayOf,
  weekOf,
  yearOf,
} from '../../src/world/calendar.ts';

const day = (iso: string): number => dayOf(iso) ?? assert.fail(iso);

test('days that the calendar has, and none that it has not', () => {
  assert.equal(dayOf('1970-01-01'), 0);
  assert.equal(dayOf('1969-12-31'), -1);
  assert.equal(isoDay(day('2024-02-29')), '2024-02-29');
  assert.equal(isoDay(day('0022-01-28')), '0022-01-28');
  assert.equal(isoDay(day('2022-01-28T23:59:59-05:00')), '2022-01-28');
  for (const none of ['2022-02-29', '1900-02-29', '2022-13-01', '2022-00-10', '2022-01-00', '2022-1-1', 'soon'])
    assert.equal(dayOf(none), undefined, none); // prettier-ignore
  assert.equal(dayFrom(Number.NaN, 1, 1), undefined);
});

test('weekdays count from Monday, also before 1970', () => {
  assert.equal(weekdayOf(day('2022-01-24')), 0);
  assert.equal(weekdayOf(day('2022-01-30')), 6);
  assert.equal(weekdayOf(day('1914-06-28')), 6);
  assert.equal(weekOf(day('2022-01-30')), '2022-01-24/2022-01-30');
  assert.equal(weekOf(day('2022-01-01')), '2021-12-27/2022-01-02');
});

test('months are counted over years, and end where they end', () => {
  assert.equal(isoMonth(monthIndexOf(day('2022-01-28')) - 1), '2021-12');
  const month = (iso: string, n: number): string => isoDay(addMonths(day(iso), n));
  assert.equal(month('2022-01-31', 1), '2022-02-28');
  assert.equal(month('2022-01-31', -2), '2021-11-30');
  assert.equal(month('2024-01-31', 1), '2024-02-29');
  assert.equal(month('2022-01-28', 12), '2023-01-28');
  assert.equal(yearOf(day('2021-12-31')), 2021);
});

test('days go to ISO and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (n) => {
      assert.equal(dayOf(isoDay(n)), n);
      assert.equal(weekdayOf(n + 7), weekdayOf(n));
      assert.equal(monthIndexOf(addMonths(n, 5)), monthIndexOf(n) + 5);
    }),
    { seed: 6, numRuns: 1000 },
  );
});
