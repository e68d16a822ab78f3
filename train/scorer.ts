// npm run train -- scorer: how far each item is to be trusted, learnt from our own annotated reports; writes model/scorer.tsv.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedReport } from '../bench/reader/folder.ts';
import { assign } from '../bench/reader/score.ts';
import { readerScoredBy } from '../src/intake/reader.ts';
import { featuresOf } from '../src/reader/score.ts';

/** One item: what it is judged by, and whether a careful reader recorded it. */
interface Example {
  readonly report: string;
  readonly features: readonly (readonly [string, number])[];
  readonly holds: boolean;
}

/** Reports that annotate every event; in the others an event that is not expected may still be right, and teaches nothing. */
const MANY_EVENTS = 14;
/** Reports with hardly any, on sport, business and the like: whatever else is read in them as an event is none. */
const FEW_EVENTS = 8;

/** Penalty on the square of a weight; the prior's is pulled towards 1, all others towards 0. */
const PENALTY = 2;
const STEPS = 400;
const RATE = 0.3;

/** Items of the reports of a folder, each with whether it is expected. */
function examplesOf(folder: string): Example[] {
  // The reader asks for scores in the order of the items that it gives.
  let judged: Example['features'][] = [];
  const reader = readerScoredBy((world) => ({
    score(draft, domains) {
      judged.push(featuresOf(draft, world, domains));
      return draft.score;
    },
  }));
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const { report, expected, shift } = annotatedReport(join(folder, name));
      judged = [];
      const items = reader.read(report);
      const { used } = assign(expected, items, shift);
      const events = expected.filter(({ kind }) => kind === 'event').length;
      const exhaustive = events >= MANY_EVENTS || events < FEW_EVENTS;
      return items.flatMap((item, index): Example[] => {
        const holds = used.has(index);
        if (item.kind === 'event' && !holds && !exhaustive) return [];
        return [{ report: name, features: judged[index] ?? [], holds }];
      });
    });
}

/** Logistic regression by full gradients with a step for each weight (AdaGrad); the same examples give the same weights. */
function fit(examples: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>([['prior', 1]]);
  const squares = new Map<string, number>();
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Map<string, number>();
    for (const [name, weight] of weights) gradient.set(name, PENALTY * (weight - (name === 'prior' ? 1 : 0)));
    for (const { features, holds } of examples) {
      const error = probability(weights, features) - Number(holds);
      for (const [name, value] of features) gradient.set(name, (gradient.get(name) ?? 0) + error * value);
    }
    for (const [name, slope] of gradient) {
      const square = (squares.get(name) ?? 0) + slope * slope;
      squares.set(name, square);
      if (square > 0) weights.set(name, (weights.get(name) ?? 0) - (RATE * slope) / Math.sqrt(square));
    }
  }
  return weights;
}

function probability(weights: ReadonlyMap<string, number>, features: Example['features']): number {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Trains on all reports of `folder`, prints how it does on each one left out, and writes the weights to `out`. */
export function trainScorer(folder: string, out: string): void {
  const examples = examplesOf(folder);
  const reports = [...new Set(examples.map(({ report }) => report))];
  const judged = reports.flatMap((left) => {
    const weights = fit(examples.filter(({ report }) => report !== left));
    return examples
      .filter(({ report }) => report === left)
      .map(({ features, holds }) => ({ score: probability(weights, features), holds }));
  });
  const brier =
    judged.reduce((sum, { score, holds }) => sum + (score - Number(holds)) ** 2, 0) / judged.length;
  console.log(
    `${examples.length} items of ${reports.length} reports; each report left out: Brier ${brier.toFixed(3)}`,
  );
  const rows = [...fit(examples)]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `${name}\t${weight.toFixed(2)}`);
  writeFileSync(
    out,
    [
      '# Made by npm run train -- scorer; src/reader/score.ts says what the features are.',
      'feature\tweight',
      ...rows,
      '',
    ].join('\n'),
  );
}
