import type { Entry } from './entry.ts';

/** What became of a line of the record between two instants. */
export interface Change {
  readonly change: 'new' | 'revised' | 'withdrawn';
  /** Absent for what is new. */
  readonly before?: Entry;
  /** Absent for what is withdrawn. */
  readonly after?: Entry;
  /** What is revised, in words: `status open → answered`, `independent origins 1 → 3`. */
  readonly what: readonly string[];
}
