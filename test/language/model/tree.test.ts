import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { bestTree } from '../../../src/language/model/tree.ts';

/** All single-rooted trees over n tokens, as heads. */
function* trees(n: number, heads: number[] = []): Generator<number[]> {
  if (heads.length === n) {
    if (isTree(heads)) yield heads;
    return;
  }
  for (let head = -1; head < n; head++) if (head !== heads.length) yield* trees(n, [...heads, head]);
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  return heads.every((_, start) => {
    let at = start;
    for (let steps = 0; steps <= heads.length && at >= 0; steps++) at = heads[at] ?? -1;
    return at < 0;
  });
}

function weight(scores: Float32Array, stride: number, heads: readonly number[]): number {
  return heads.reduce((sum, head, i) => sum + (scores[i * stride + head + 1] ?? 0), 0);
}

function matrix(n: number, values: readonly number[]): Float32Array {
  const scores = Float32Array.from(values.slice(0, n * (n + 1)));
  for (let i = 0; i < n; i++) scores[i * (n + 1) + i + 1] = -1e9;
  return scores;
}

const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 30, maxLength: 30 });

test('the result is the best of all trees with its root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), values, (n, numbers) => {
      const scores = matrix(n, numbers);
      const heads = [...bestTree(scores, n, n + 1)];
      assert.ok(isTree(heads), `${heads.join(' ')} is no tree`);
      const root = heads.indexOf(-1);
      const sums = [...trees(n)].filter((tree) => tree[root] === -1).map((tree) => weight(scores, n + 1, tree));
      assert.equal(weight(scores, n + 1, heads), Math.max(...sums));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('no tokens have no tree, one token is the root', () => {
  assert.deepEqual([...bestTree(new Float32Array(0), 0, 1)], []);
  assert.deepEqual([...bestTree(Float32Array.of(-3, -1e9), 1, 2)], [-1]);
});

test('a cycle is broken where it costs least', () => {
  // Tokens 0 and 1 want each other; token 2 is the root and the better head for token 1.
  const scores = Float32Array.of(0, -1e9, 9, 1, 0, 9, -1e9, 5, 8, 0, 0, -1e9);
  assert.deepEqual([...bestTree(scores, 3, 4)], [1, 2, -1]);
});
