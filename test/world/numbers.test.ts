import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readNumber } from '../../src/world/numbers.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  '8,500': 8500, '1,234,567': 1_234_567, '1.5 million': 1_500_000, '3': 3, 'Three': 3, 'twenty-five': 25, 'a hundred': 100,
  'a hundred and five': 105, 'two hundred fifty thousand': 250_000, 'one hundred and thirty thousand': 130_000, 'two dozen': 24,
  'a dozen': 12, 'half a million': 500_000, 'half a dozen': 6, 'hundred': 100, 'zero': 0, 'four million three hundred': 4_000_300,
}; // prettier-ignore

test('numbers in digits, words and both', () => {
  for (const [text, value] of Object.entries(NUMBERS)) assert.equal(readNumber(text), value, text);
});

test('what is no single number', () => {
  for (const text of ['', ' ', '-', 'and', 'troops', 'nineteen fifty', 'five six', '5 five', 'half', 'half five', 'thousand million', 'constructor', '__proto__', 'toString', '1.2.3'])
    assert.equal(readNumber(text), undefined, text); // prettier-ignore
});

const commas = new Intl.NumberFormat('en');

test('a number written with commas is itself', () => {
  fc.assert(
    fc.property(fc.nat(), (n) => assert.equal(readNumber(commas.format(n)), n)),
    { seed: 7 },
  );
});

test('no string is too strange to be no number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const value = readNumber(text);
      assert.ok(value === undefined || value >= 0);
    }),
    { seed: 7, numRuns: 1000 },
  );
});
