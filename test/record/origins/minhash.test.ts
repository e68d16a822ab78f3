import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fingerprint, fingerprintOf, resemblance } from '../../../src/record/origins/minhash.ts';
import { BACKGROUND, CRISIS, reportOf, SIBLING } from './stories.ts';

function shared(a: Fingerprint, b: Fingerprint): number {
  return a.bands.filter((band) => b.bands.includes(band)).length;
}

test('a fingerprint never changes: stores are searched by it', () => {
  const { signature, bands } = fingerprintOf(reportOf(CRISIS.slice(0, 2)));
  assert.deepEqual([...signature.subarray(0, 3)], [573_455_052, 20_789_728, 436_383_225]);
  assert.deepEqual(bands.slice(0, 3), [267_861_276, 367_192_157, 524_947_481]);
});

test('bands are whole numbers up to 2^53, rising, few', () => {
  const { bands } = fingerprintOf(reportOf([...CRISIS, ...SIBLING, ...BACKGROUND]));
  assert.ok(bands.every((band, i) => Number.isSafeInteger(band) && band >= 0 && band > (bands[i - 1] ?? -1)));
  assert.ok(bands.length <= 48, String(bands.length));
});

test('an excerpt within another story shares bands with its source, and so does a brief', () => {
  const source = fingerprintOf(reportOf(CRISIS));
  const host = fingerprintOf(reportOf([...SIBLING, ...CRISIS.slice(4, 7)]));
  assert.ok(shared(source, host) >= 3);
  assert.ok(shared(source, fingerprintOf(reportOf(CRISIS.slice(0, 1)))) >= 1);
});

test('moved paragraphs change little, another story shares nothing', () => {
  const source = fingerprintOf(reportOf(CRISIS));
  const moved = fingerprintOf(reportOf([...CRISIS.slice(5), ...CRISIS.slice(0, 5)]));
  assert.equal(resemblance(source, moved), 1);
  assert.equal(shared(source, fingerprintOf(reportOf(SIBLING))), 0);
});

test('a text without words has a fingerprint', () => {
  const { signature, bands } = fingerprintOf(reportOf(['…']));
  assert.equal(signature.length, 64);
  assert.ok(bands.length <= 16);
});
