import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { contentHash } from '../../src/report/fingerprint.ts';
import { makeReport, publicationDay } from '../../src/report/report.ts';

test('the hash of a text never changes: ids in stores rest on it', () => {
  assert.equal(contentHash('The talks failed.'), '4b9f84999a1739d9672d4a1e35dc3758');
  assert.equal(contentHash(), '11fd02eb9bb311159b518c6d8c03471f');
  assert.equal(contentHash('Žluťoučký 👍', ''), '20a595ab37c69aa878b9d423476dfa13');
});

test('a hash tells one part from two, an empty part from none, and every character', () => {
  const hashes = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['abd'], ['abc '], []].map((parts) => contentHash(...parts)); // prettier-ignore
  assert.equal(new Set(hashes).size, hashes.length);
});

test('a hash is 32 hexadecimal digits, the same each time, and one changed unit changes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (text, n) => {
      const hash = contentHash(text);
      assert.match(hash, /^[0-9a-f]{32}$/);
      assert.equal(contentHash(text), hash);
      const at = n % text.length;
      const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
      assert.notEqual(contentHash(changed), hash);
    }),
    { seed: 5, numRuns: 1000 },
  );
});

test('the id of a report rests on text, outlet, date and title, not on its address', () => {
  const parts = { text: 'The talks failed.', outlet: 'AP', published: '2022-01-28', title: 'Talks' };
  const { id } = makeReport(parts);
  assert.equal(id, 'f5140f59a77f0a06');
  assert.equal(makeReport({ ...parts, url: 'https://example.org/' }).id, id);
  for (const change of [
    { text: 'The talks failed' },
    { outlet: 'AFP' },
    { published: '2022-01-29' },
    { title: 'Talk' },
  ])
    assert.notEqual(makeReport({ ...parts, ...change }).id, id);
});

test('a field that is not said is absent', () => {
  assert.deepEqual(Object.keys(makeReport({ text: 'x' })), ['id', 'text']);
});

test('the day of publication is the outlet’s own', () => {
  const day = (published: string): string | undefined => publicationDay(makeReport({ text: 'x', published }));
  assert.equal(day('2022-01-28'), '2022-01-28');
  assert.equal(day('2022-01-28T23:30:00-05:00'), '2022-01-28');
  assert.equal(publicationDay(makeReport({ text: 'x' })), undefined);
});
