import type { Report } from '../report/report.ts';

/**
 * The instant from which a report is known, `YYYY-MM-DDTHH:MM:SSZ` in UTC: its publication. A report without a time of day
 * is known from 00:00 UTC of its date; undefined for one without a date, which no reading as of a day shows.
 */
export function knownFrom({ published }: Pick<Report, 'published'>): string | undefined {
  if (published === undefined) return undefined;
  return published.length === 10 ? `${published}T00:00:00Z` : instant(published);
}

/**
 * The last instant of what `--as-of` names: an RFC 3339 date and time is itself, a bare date is the end of that day in
 * UTC. Undefined for anything else.
 */
export function asOfInstant(written: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return instant(`${written}T23:59:59Z`);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(written)
    ? instant(written)
    : undefined;
}

function instant(written: string): string | undefined {
  const time = Date.parse(written);
  if (Number.isNaN(time)) return undefined;
  const iso = `${new Date(time).toISOString().slice(0, 19)}Z`;
  // Date.parse rolls the 30th of February over into March: such a day does not exist.
  return written.endsWith('Z') && !iso.startsWith(written.slice(0, 10)) ? undefined : iso;
}
