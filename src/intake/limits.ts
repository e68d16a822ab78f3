/** What one report may cost. Every limit is named in the message that refuses. */
export interface Limits {
  /** Bytes of input, and characters of text kept. */
  readonly bytes: number;
  /** Levels of nested elements in HTML. */
  readonly nesting: number;
}

export const DEFAULT_LIMITS: Limits = { bytes: 2_000_000, nesting: 500 };

/** The message that names the size limit. */
export function tooLarge(size: number, limits: Limits): string {
  return `it is larger than the limit of ${limits.bytes / 1e6} MB (${(size / 1e6).toFixed(1)} MB)`;
}
