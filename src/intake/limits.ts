/** What one report may cost. Every limit is named in the message that refuses. */
export interface Limits {
  /** Bytes of input, and characters of text kept. */
  readonly bytes: number;
  /** Levels of nested elements in HTML. */
  readonly nesting: number;
}

export const DEFAULT_LIMITS: Limits = { bytes: 2_000_000, nesting: 500 };
