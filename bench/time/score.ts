// The TempEval-3 measure of task A: spans, relaxed and strict, and values.
import type { TimeDocument } from './corpora.ts';
import type { Timex } from './timex.ts';

export interface TimeScore {
  readonly gold: number;
  readonly system: number;
  /** Gold expressions that a found one overlaps, and found ones that a gold one overlaps. */
  readonly goldMet: number;
  readonly systemMet: number;
  readonly strict: number;
  /** Of the gold expressions met, those whose value is the same. */
  readonly valued: number;
}

export function scoreTimes(
  documents: readonly TimeDocument[],
  find: (document: TimeDocument) => readonly Timex[],
): TimeScore {
  const sum = { gold: 0, system: 0, goldMet: 0, systemMet: 0, strict: 0, valued: 0 };
  for (const document of documents) {
    const found = find(document);
    sum.gold += document.times.length;
    sum.system += found.length;
    for (const gold of document.times) {
      const over = found.filter((one) => one.start < gold.end && gold.start < one.end);
      const same = over.find((one) => one.start === gold.start && one.end === gold.end);
      if (over.length > 0) sum.goldMet++;
      if (same !== undefined) sum.strict++;
      if ((same ?? over[0])?.value === gold.value) sum.valued++;
    }
    sum.systemMet += found.filter((one) =>
      document.times.some((gold) => one.start < gold.end && gold.start < one.end),
    ).length;
  }
  return sum;
}

export interface TimeRates {
  readonly relaxed: number;
  readonly strict: number;
  readonly valueAccuracy: number;
  /** Relaxed F1 × value accuracy. */
  readonly value: number;
}

/** Per cent. */
export function ratesOf(score: TimeScore): TimeRates {
  const relaxed = harmonic(score.systemMet / score.system, score.goldMet / score.gold);
  const strict = harmonic(score.strict / score.system, score.strict / score.gold);
  const accuracy = score.valued / score.goldMet;
  return {
    relaxed: 100 * relaxed,
    strict: 100 * strict,
    valueAccuracy: 100 * accuracy,
    value: 100 * relaxed * accuracy,
  };
}

function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}
