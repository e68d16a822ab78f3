// Scores of coreference: MUC (Vilain et al. 1995), B³ (Bagga & Baldwin 1998), CEAF-e (Luo 2005) and their mean, the CoNLL F1.
import { type Rates, ratesOf } from '../measure.ts';
import { bestAssignment } from './assignment.ts';

/** Clusters of mentions, each a list of ids; every mention of the gold stands in exactly one. */
export type Clusters = readonly (readonly string[])[];

export interface ConllScore {
  readonly muc: Rates;
  readonly b3: Rates;
  readonly ceafe: Rates;
  /** Mean of the three F1, in per cent. */
  readonly conll: number;
}

export function conllOf(gold: Clusters, got: Clusters): ConllScore {
  const [muc, b3, ceafe] = [mucOf(gold, got), b3Of(gold, got), ceafeOf(gold, got)];
  return { muc, b3, ceafe, conll: (muc.f1 + b3.f1 + ceafe.f1) / 3 };
}

/** Links: a cluster of n mentions has n - 1, of which those are found that the other side's clusters do not cut. */
export function mucOf(gold: Clusters, got: Clusters): Rates {
  const [met, wanted] = linksKept(gold, placesOf(got));
  const [holding, produced] = linksKept(got, placesOf(gold));
  return ratesOf(holding, produced, met, wanted);
}

function linksKept(clusters: Clusters, other: ReadonlyMap<string, number>): [kept: number, all: number] {
  let kept = 0;
  let all = 0;
  for (const cluster of clusters) {
    const parts = new Set(cluster.map((mention) => other.get(mention) ?? mention)).size;
    kept += cluster.length - parts;
    all += cluster.length - 1;
  }
  return [kept, all];
}

/** For each mention, the share of its cluster that is right: averaged over mentions. */
export function b3Of(gold: Clusters, got: Clusters): Rates {
  const shares = (clusters: Clusters, other: Clusters): [sum: number, all: number] => {
    const places = placesOf(other);
    let sum = 0;
    let all = 0;
    for (const cluster of clusters) {
      const counts = new Map<number | undefined, number>();
      for (const mention of cluster) counts.set(places.get(mention), (counts.get(places.get(mention)) ?? 0) + 1);
      for (const [place, count] of counts) if (place !== undefined) sum += count ** 2 / cluster.length;
      all += cluster.length;
    }
    return [sum, all];
  };
  const [met, wanted] = shares(gold, got);
  const [holding, produced] = shares(got, gold);
  return ratesOf(holding, produced, met, wanted);
} // prettier-ignore

/** The best one-to-one assignment of clusters, a pair counting 2·|both| / (|one| + |other|). */
export function ceafeOf(gold: Clusters, got: Clusters): Rates {
  const places = placesOf(got);
  const likeness: [gold: number, got: number, value: number][] = [];
  for (const [at, cluster] of gold.entries()) {
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const place = places.get(mention);
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    for (const [place, count] of counts)
      likeness.push([at, place, (2 * count) / (cluster.length + (got[place]?.length ?? 0))]);
  }
  const best = bestAssignment(likeness);
  return ratesOf(best, got.length, best, gold.length);
}

function placesOf(clusters: Clusters): ReadonlyMap<string, number> {
  return new Map(clusters.flatMap((cluster, at) => cluster.map((mention) => [mention, at] as const)));
}
