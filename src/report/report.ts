/** One news report as it is kept. */
export interface Report {
  /** Content hash: the same text from the same outlet on the same date has the same id. */
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  /** Publication: `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ssZ` where the time of day is known; absent = unknown. */
  readonly published?: string;
  /** The body without header lines, never altered: every offset of an item points into it. */
  readonly text: string;
}
