import type { Spent } from '../reader/pipeline.ts';

/** Seconds that the reading of one report may take where nothing else is said: a thousand sentences and more. */
export const DEFAULT_BUDGET = 2;

/**
 * A clock for the reading of one report, which starts now. Where it stops a report depends on the machine; a report that
 * is read to its end gives the same items under any budget. Infinity never stops.
 */
export function budgetOf(seconds: number): Spent {
  const start = performance.now();
  return () => (performance.now() - start) / 1000 / seconds;
}
