import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreClusters } from '../../bench/record/score.ts';
import { syndicate } from '../../bench/record/syndicate.ts';
import { readOwnTexts } from '../../bench/record/texts.ts';
import { originsOf } from '../../src/record/origins/origins.ts';

test('a clustering is scored by pairs and by the adjusted Rand index', () => {
  const truth = [1, 1, 1, 2, 2, 3];
  const right = scoreClusters(truth, ['a', 'a', 'a', 'b', 'b', 'c']);
  assert.deepEqual([right.pairs.f1, right.ari, right.storyF1], [100, 100, 100]);
  const apart = scoreClusters(truth, ['a', 'b', 'c', 'd', 'e', 'f']);
  assert.deepEqual([apart.pairs.f1, apart.ari, apart.storyF1], [0, 0, 0]);
  const joined = scoreClusters(truth, ['a', 'a', 'a', 'a', 'a', 'c']);
  assert.equal(joined.pairs.precision, 40);
  assert.equal(joined.pairs.recall, 100);
  // Of 15 pairs 4 are one story's and 10 in one cluster: (4 - 40/15) / ((4 + 10)/2 - 40/15).
  assert.ok(Math.abs(joined.ari - 30.769) < 0.001, String(joined.ari));
});

test('syndication follows from its seed', () => {
  const texts = readOwnTexts();
  const ids = (seed: number): string[] => syndicate(texts, seed, 600).map(({ report }) => report.id);
  assert.deepEqual(ids(3), ids(3));
  assert.notDeepEqual(ids(3), ids(4));
});

test('copies of our own texts are told from other stories of their affairs', () => {
  const made = syndicate(readOwnTexts(), 5, 2500);
  const origins = originsOf(made.map(({ report }) => report));
  const { pairs, ari } = scoreClusters(
    made.map(({ story }) => story),
    made.map(({ report }) => origins.get(report.id)?.root ?? ''),
  );
  assert.ok(pairs.f1 >= 97, `pairs F1 ${pairs.f1.toFixed(1)}`);
  assert.ok(ari >= 95, `ARI ${ari.toFixed(1)}`);
});
