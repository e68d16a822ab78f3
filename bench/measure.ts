/** In per cent. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Rates from how much was produced, how much of it holds, how much was wanted and how much of that was met. */
export function ratesOf(holding: number, produced: number, met: number, wanted: number): Rates {
  const precision = produced === 0 ? 0 : (100 * holding) / produced;
  const recall = wanted === 0 ? 0 : (100 * met) / wanted;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** F1 of one class, in per cent. */
export function f1OfClass(name: string, gold: readonly string[], got: readonly string[]): number {
  const count = (list: readonly string[]): number => list.filter((one) => one === name).length;
  const right = gold.filter((one, at) => one === name && got[at] === name).length;
  return ratesOf(right, count(got), right, count(gold)).f1;
}

/** The mean of the classes' F1, in per cent: every class of the gold counts alike. */
export function macroF1(gold: readonly string[], got: readonly string[]): number {
  const classes = [...new Set(gold)];
  return classes.reduce((sum, name) => sum + f1OfClass(name, gold, got), 0) / Math.max(1, classes.length);
}

/** Three cells of a table: precision, recall, F1. */
export function cellsOf({ precision, recall, f1 }: Rates): readonly string[] {
  return [precision, recall, f1].map((rate) => rate.toFixed(1));
}
