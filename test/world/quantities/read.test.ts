import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Quantity } from '../../../src/world/quantities/quantity.ts';
import { readQuantities } from '../../../src/world/quantities/read.ts';
import { NASTY } from '../../nasty.ts';

/** `words = count [min..max] ~` for each quantity; `~` where it is inexact, bounds only where there are any. */
function noted(text: string): string[] {
  return readQuantities(text).map((q) => `${text.slice(q.start, q.end)} = ${valueOf(q)}`);
}

function valueOf({ count, min, max, approx, unit }: Quantity): string {
  const bounds = min === undefined && max === undefined ? '' : `[${min ?? ''}..${max ?? ''}]`;
  return [count?.toString() ?? '', bounds, approx ? '~' : '', unit ?? ''].filter(Boolean).join(' ');
}

const SHOULD: Readonly<Record<string, readonly string[]>> = {
  'more than 100,000 troops': ['more than 100,000 = 100000 [100000..]'],
  'over a hundred tanks': ['over a hundred = 100 [100..]'],
  'no more than 5 ships': ['no more than 5 = 5 [..5]'],
  'not less than 5 ships': ['not less than 5 = 5 [5..]'],
  'nearly 9,000 soldiers': ['nearly 9,000 = 9000 [..9000] ~'],
  'up to 8,500 troops': ['up to 8,500 = 8500 [..8500]'],
  'as many as\u00a050 battalions': ['as many as\u00a050 = 50 [..50]'],
  'some 8,500 troops': ['some 8,500 = 8500 ~'],
  'An estimated 13,000 people': ['An estimated 13,000 = 13000 ~'],
  'between 10,000 and 15,000 troops': ['between 10,000 and 15,000 = [10000..15000]'],
  'between one hundred and two hundred': ['between one hundred and two hundred = [100..200]'],
  '10,000 to 15,000 troops': ['10,000 to 15,000 = [10000..15000]'],
  '10-15 thousand troops': ['10-15 thousand = [10000..15000]'],
  '10 to 15 million dollars': ['10 to 15 million dollars = [10000000..15000000] USD'],
  'about 10 to 15 men': ['about 10 to 15 = [10..15] ~'],
  'two or three ships': ['two or three = [2..3]'],
  'dozens of tanks': ['dozens = [24..] ~'],
  'Tens of thousands of troops': ['Tens of thousands = [20000..] ~'],
  'hundreds of thousands': ['hundreds of thousands = [200000..] ~'],
  'hundreds of millions': ['hundreds of millions = [200000000..] ~'],
  'hundreds of tanks and hundreds of guns': ['hundreds = [200..] ~', 'hundreds = [200..] ~'],
  'several thousand men': ['several thousand = [3000..] ~'],
  'a hundred men': ['a hundred = 100'],
  'two dozen men': ['two dozen = 24'],
  'half a million men': ['half a million = 500000'],
  'twenty-five thousand men': ['twenty-five thousand = 25000'],
  'five and six men': ['five = 5', 'six = 6'],
  '7 one-day drills': ['7 = 7'],
  '5% of it': ['5% = 5 %'],
  '3,500.': ['3,500 = 3500'],
  'moreover 500 came': ['500 = 500'],
  'down from 150 to 100': ['150 = 150', '100 = 100'],
  'rose from 50 to 120': ['50 = 50', '120 = 120'],
  'from 50 to 120 men': ['from 50 to 120 = [50..120]'],
  'two-thirds of the army': ['two-thirds = 66.67 %'],
  'more than half the city': ['more than half = 50 [50..] %'],
  'a quarter of its men': ['a quarter = 25 %'],
  'two hundred and fifty men': ['two hundred and fifty = 250'],
  '1,000-plus breaches': ['1,000-plus = 1000 [1000..]'],
  'between 15% and 20%': ['between 15% and 20% = [15..20] %'],
  '500 pounds of explosives': ['500 pounds = 500 pound'],
  '2 million pounds': ['2 million pounds = 2000000 GBP'],
};

for (const [text, quantities] of Object.entries(SHOULD))
  test(`quantities: ${text}`, () => assert.deepEqual(noted(text), quantities));

test('what only looks like a quantity', () => {
  for (const text of ['Su-35 jets', 'the T-72', 'B52s', 'No numbers', 'thousandfold', '10,00', 'five times as many', 'a third brigade', 'the first half of it', 'a 27-nation bloc'])
    assert.deepEqual(noted(text), [], text); // prettier-ignore
});

test('quantities lie in the text in order, apart from each other, and bound what they count', () => {
  const pieces = fc
    .array(fc.constantFrom('1', '5', ',', '.', ' ', '-', '000', 'one ', 'hundred ', 'thousand', ' and ', 'between ', 'a ', 'half ', ' to ', 'some ', 'dozens ', '%'))
    .map((parts) => parts.join('')); // prettier-ignore
  const check = (text: string): void => {
    const found = readQuantities(text);
    let last = 0;
    for (const { start, end, count, min, max } of found) {
      assert.ok(last <= start && start < end && end <= text.length, text);
      assert.ok((min ?? 0) <= (max ?? Infinity));
      assert.ok(count !== undefined || min !== undefined);
      last = end;
    }
    assert.deepEqual(readQuantities(text), found);
  };
  NASTY.forEach(check);
  fc.assert(fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), check), { seed: 8, numRuns: 2000 });
});

test('hostile texts of 200 kB are searched', { timeout: 60_000 }, () => {
  for (const piece of ['1', '1 ', '1,', ',111', '1.1', 'one ', 'one-', 'hundred ', 'thousand', '1 to ', 'more than 1 ', 'dozens ', ' ', 'between '])
    readQuantities(piece.repeat(200_000 / piece.length)); // prettier-ignore
});
