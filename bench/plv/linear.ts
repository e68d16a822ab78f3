/** An example to learn from: what holds of it, each counted once, and its class. */
export interface Example {
  readonly features: readonly string[];
  readonly label: string;
}

export interface Linear {
  /** The likeliest class. */
  best(features: readonly string[]): string;
}

const ROUNDS = 40;
const STEP = 0.35;
/** How strongly weights are held near zero, a round and weight at a time. */
const DECAY = 2e-5;

/**
 * Multinomial logistic regression, fitted by AdaGrad (Duchi, Hazan & Singer 2011) over the examples in a fixed order of
 * strides. The same examples give the same model.
 */
export function fit(examples: readonly Example[]): Linear {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted();
  const index = indexOf(examples);
  const weights = new Float64Array(index.size * labels.length);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const cases = examples.map(({ features, label }) => ({
    rows: rowsOf(index, features),
    label: labels.indexOf(label),
  }));
  const scores = (rows: readonly number[]): number[] => scoresOf(weights, labels.length, rows);
  for (let round = 0; round < ROUNDS; round++)
    for (const { rows, label } of shuffled(cases, round)) {
      const shares = softmax(scores(rows));
      for (const row of rows)
        for (const [at, share] of shares.entries()) {
          const cell = row * labels.length + at;
          const slope =
            (share - (at === label ? 1 : 0)) / Math.sqrt(rows.length) + DECAY * (weights[cell] ?? 0);
          const square = (squares[cell] ?? 0) + slope * slope;
          squares[cell] = square;
          weights[cell] = (weights[cell] ?? 0) - (STEP * slope) / Math.sqrt(square);
        }
    }
  return {
    best(features) {
      const found = scores(rowsOf(index, features));
      return labels[found.indexOf(Math.max(...found))] ?? '';
    },
  };
}

/** The features that more than one example has, numbered. */
function indexOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const one of new Set(features)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1).map(([name], at) => [name, at]));
}

function rowsOf(index: ReadonlyMap<string, number>, features: readonly string[]): number[] {
  return [...new Set(features)].flatMap((one) => index.get(one) ?? []);
}

function scoresOf(weights: Float64Array, classes: number, rows: readonly number[]): number[] {
  const scores = Array.from({ length: classes }, () => 0);
  for (const row of rows)
    for (let at = 0; at < classes; at++)
      scores[at] = (scores[at] ?? 0) + (weights[row * classes + at] ?? 0) / Math.sqrt(rows.length);
  return scores;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / all);
}

/** All of a list, in an order that the round alone decides. */
function shuffled<T>(list: readonly T[], round: number): T[] {
  return list
    .map((value, at) => ({ value, key: Math.sin((at + 1) * 12.9898 + round * 78.233) * 43758.5453 }))
    .map(({ value, key }) => ({ value, key: key - Math.floor(key) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
