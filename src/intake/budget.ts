import type { Spent } from '../reader/pipeline.ts';

/** Seconds that the reading of one report may take where nothing else is said: enough for a thousand sentences and more. */
export const DEFAULT_BUDGET = 2;

/**
 * A clock for the reading of one report, which starts now. It counts processor time, so that a busy machine stops no report that
 * an idle one would read. Where it stops one depends on the machine all the same; a report that is read to its end
 * gives the same items under any budget. Infinity never stops.
 */
export function budgetOf(seconds: number): Spent {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6 / seconds;
  };
}
