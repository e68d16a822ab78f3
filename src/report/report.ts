import { contentHash } from './fingerprint.ts';

/** One news report as it is kept. */
export interface Report {
  /** Content hash: the same text from the same outlet on the same date has the same id. 16 hexadecimal digits. */
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  /**
   * Publication: `YYYY-MM-DD`, or an RFC 3339 date and time with its offset where the time of day is known, so that
   * the first ten characters are the outlet's own day. Absent = unknown; never today's.
   */
  readonly published?: string;
  /** The body without header lines, never altered: every offset of an item points into it. */
  readonly text: string;
}

/** A report with its id worked out. */
export function makeReport(parts: Omit<Report, 'id'>): Report {
  const { text, outlet = '', published = '', title = '' } = parts;
  return { id: contentHash(text, outlet, published, title).slice(0, 16), ...parts };
}

/** The day of publication in the outlet's own calendar, `YYYY-MM-DD`, or undefined when it is not known. */
export function publicationDay(report: Report): string | undefined {
  return report.published?.slice(0, 10);
}
