import type { Reason } from '../link.ts';

/** That two tellings are of one act: how sure, 0 to 1, and what speaks for it. */
export interface Joining {
  readonly score: number;
  readonly why: readonly Reason[];
}

/** Something that speaks for it, by how much. */
export interface Ground extends Reason {
  readonly weight: number;
}

/** Below this two tellings stay apart. */
export const ENOUGH = 0.5;

/** The grounds added up; undefined where they are not enough. A ground of no weight is none. */
export function joining(...grounds: readonly Ground[]): Joining | undefined {
  const given = grounds.filter(({ weight }) => weight > 0);
  const sum = given.reduce((total, { weight }) => total + weight, 0);
  if (sum < ENOUGH) return undefined;
  return {
    score: scoreOf(sum),
    why: given.map(({ code, value }) => ({ code, ...(value !== undefined && value !== '' && { value }) })),
  };
}

/** What grounds add up to as a score: in hundredths, and never sure. */
export function scoreOf(sum: number): number {
  return Math.round(Math.min(sum, 0.99) * 100) / 100;
}
