import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { type Said, takeIn } from '../../src/intake/take-in.ts';
import type { Report } from '../../src/report/report.ts';

/** A story in English of our own, long enough that its language can be told. */
export const STORY: string =
  'The foreign ministers met in Geneva on Friday to talk about the troops near the border. ' +
  'They agreed to meet again in two weeks, and each side said that the other must take the first step.';

/** The report of a source that should be taken in. */
export function report(source: string | Uint8Array, said: Said = {}): Report {
  const taken = takeIn(source, said, DEFAULT_LIMITS);
  if (!taken.ok) throw new Error(taken.reason);
  return taken.report;
}

/** The notes on a source that should be taken in. */
export function notes(source: string | Uint8Array, said: Said = {}): readonly string[] {
  const taken = takeIn(source, said, DEFAULT_LIMITS);
  return taken.ok ? taken.notes : [`refused: ${taken.reason}`];
}

/** Why a source that should be refused is. */
export function refusal(source: string | Uint8Array, said: Said = {}): string {
  const taken = takeIn(source, said, DEFAULT_LIMITS);
  return taken.ok ? 'not refused' : taken.reason;
}
