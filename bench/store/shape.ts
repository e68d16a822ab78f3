import type { Shape } from './generated.ts';

export const SEED = 20_220_126;
export const DAYS = 70;

/** What is kept when the store is measured at a number of reports. */
export function shapeOf(reports: number): Shape {
  return { seed: SEED, reports, items: 25, days: DAYS };
}
