import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { randomFrom } from '../../bench/store/generated.ts';
import type { Entry } from '../../src/record/entry.ts';
import { entryOf } from '../../src/record/entry-of.ts';
import { first, inOrder, type Ordering } from '../../src/record/in-order.ts';
import { type Prospect, prospectOf } from '../../src/record/prospect.ts';
import { tell } from './tell.ts';

const entry = (score: number): Entry =>
  entryOf(
    { tellings: [tell('2022-01-24 Yauza: claim/accuses RUS > UKR "massing forces"', { score })], joined: new Map(), links: [], others: new Map(), edits: [] },
    { day: '2022-01-30', grades: () => 'F' },
  ) ?? assert.fail(); // prettier-ignore

const BY_SCORE: Ordering = {
  atMost: ({ origins }) => [-origins],
  rank: ({ item }) => [-item.score],
};

suite('entries in order', () => {
  test('come as all of them sorted would, and no sooner put together than they may be the next', () => {
    const random = randomFrom(7);
    for (let round = 0; round < 20; round++) {
      let made = 0;
      const scores = Array.from({ length: 30 }, () => Math.round(50 + random() * 49) / 100);
      // What a prospect promises at the most stands in the place of its origins.
      const prospects = scores.map((score): Prospect => {
        const whole = entry(score);
        const most = Math.min(1, score + (random() < 0.5 ? 0 : random() * 0.2));
        return { ...prospectOf(whole), origins: most, entry: () => (made++, whole) };
      });
      const scoresOf = (entries: Iterable<Entry>) => [...entries].map(({ item }) => item.score);
      const sorted = scores.toSorted((a, b) => b - a);
      assert.deepEqual(scoresOf(first(3, inOrder(prospects, BY_SCORE))), sorted.slice(0, 3));
      assert.ok(made <= prospects.filter(({ origins }) => origins >= (sorted[3] ?? 0)).length + 1);
      assert.deepEqual(scoresOf(inOrder(prospects, BY_SCORE)), sorted);
    }
  });
});
