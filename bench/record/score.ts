// Scores a clustering against the truth.
import { type Rates, ratesOf } from '../measure.ts';

/** Pairs of reports in one cluster and one story; adjusted Rand index (Hubert & Arabie 1985) in per cent. */
export interface ClusterScore {
  readonly pairs: Rates;
  readonly ari: number;
  /** F1 of the pairs of each story that has copies, averaged over these stories. */
  readonly storyF1: number;
}

export function scoreClusters(truth: readonly number[], got: readonly string[]): ClusterScore {
  const cells = count(truth.map((story, i) => `${story} ${got[i] ?? ''}`));
  const stories = count(truth.map(String));
  const clusters = count(got);
  const both = pairsIn(cells.values());
  const [wanted, produced] = [pairsIn(stories.values()), pairsIn(clusters.values())];
  const expected = (wanted * produced) / pairsIn([truth.length]);
  return {
    pairs: ratesOf(both, produced, both, wanted),
    ari: (100 * (both - expected)) / ((wanted + produced) / 2 - expected),
    storyF1: meanStoryF1(cells, stories, clusters),
  };
}

/** Pairs of each story that its reports are in, against all pairs of the clusters that its reports are in. */
function meanStoryF1(
  cells: ReadonlyMap<string, number>,
  stories: ReadonlyMap<string, number>,
  clusters: ReadonlyMap<string, number>,
): number {
  const met = new Map<string, number>();
  const touched = new Map<string, number>();
  for (const [cell, size] of cells) {
    const [story = '', cluster = ''] = cell.split(' ');
    met.set(story, (met.get(story) ?? 0) + pairsIn([size]));
    // Each report of the story beside every other of its cluster; pairs within the story are seen from both sides.
    const beside = size * ((clusters.get(cluster) ?? 1) - size) + pairsIn([size]);
    touched.set(story, (touched.get(story) ?? 0) + beside);
  }
  const carried = [...stories].filter(([, size]) => size > 1);
  const f1 = carried.map(([story, size]) => {
    const both = met.get(story) ?? 0;
    return ratesOf(both, touched.get(story) ?? 0, both, pairsIn([size])).f1;
  });
  return f1.reduce((sum, one) => sum + one, 0) / Math.max(1, f1.length);
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function pairsIn(sizes: Iterable<number>): number {
  let pairs = 0;
  for (const size of sizes) pairs += (size * (size - 1)) / 2;
  return pairs;
}
