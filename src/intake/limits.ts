/** What one report may cost. Every limit is named in the message that refuses. */
export interface Limits {
  /** Bytes of input, and characters of text kept. */
  readonly bytes: number;
  /** Levels of nested elements in HTML. */
  readonly nesting: number;
  /** Tags and entities in HTML: what a page costs to take apart grows with them, not with its words. */
  readonly marks: number;
}

export const DEFAULT_LIMITS: Limits = { bytes: 2_000_000, nesting: 500, marks: 30_000 };

/** The message that names the size limit; `size` where it is known. */
export function tooLarge(limits: Limits, size?: number): string {
  const known = size === undefined ? '' : ` (${(size / 1e6).toFixed(1)} MB)`;
  return `it is larger than the limit of ${limits.bytes / 1e6} MB${known}`;
}
