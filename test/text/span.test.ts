import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { covers, overlaps, trimSpan } from '../../src/text/span.ts';

test('half-open spans that only touch do not overlap', () => {
  assert.ok(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 }));
  assert.ok(!overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }));
  assert.ok(covers({ start: 0, end: 3 }, { start: 0, end: 3 }));
  assert.ok(!covers({ start: 0, end: 3 }, { start: 2, end: 4 }));
});

test('a trimmed span loses white space at its ends and nothing else', () => {
  const text = ' \u00a0 a b \r\n';
  const { start, end } = trimSpan(text, { start: 0, end: text.length });
  assert.equal(text.slice(start, end), 'a b');
  assert.deepEqual(trimSpan('   ', { start: 1, end: 3 }), { start: 3, end: 3 });
});

test('a trimmed span lies inside the one it was made from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const whole = { start: 0, end: text.length };
      assert.ok(covers(whole, trimSpan(text, whole)));
    }),
    { seed: 2 },
  );
});
