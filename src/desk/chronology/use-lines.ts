import { useEffect, useMemo } from 'preact/hooks';
import type { ReportRow, Row } from '../api.ts';
import { dayOf } from '../../world/calendar.ts';
import type { DayNumber } from '../../world/calendar.ts';
import { usePages } from '../state/answers.ts';
import type { Pages } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { rowParameters } from './filter.ts';
import type { Filter, View } from './filter.ts';

/** Lines that a picture draws at most: more would be slow to fetch and unreadable. */
export const DRAWN_AT_MOST = 3000;
/** Reports of which the days are asked for at most. */
const REPORTS_AT_MOST = 5000;

/**
 * The lines of a filter. The list asks for its pages as one reads on. A picture, and a filter by place, which the API does not know, are given
 * all, up to the most that is drawn.
 */
export function useLines(filter: Filter, view: View, order: string | undefined): Pages<Row> {
  const pages = usePages<Row>(viewed('/rows', rowParameters(filter, view, order)));
  const { state, rows, more } = pages;
  const { place } = filter;
  const whole = view !== 'list' || place !== undefined;
  const wanted = whole && state === 'more' && rows.length < DRAWN_AT_MOST;
  useEffect(() => {
    if (wanted) more();
  }, [wanted, rows.length]);
  const here = useMemo(
    () => (place === undefined ? rows : rows.filter(({ item }) => item.where.some(({ id }) => id === place))),
    [rows, place],
  );
  return { ...pages, rows: here, state: wanted ? 'loading' : state };
}

/**
 * How many reports there are of each day; undefined while that is not known, or where there are too many to ask for. What is not known makes
 * no silence.
 */
export function useReportDays(): ReadonlyMap<DayNumber, number> | undefined {
  const { rows, state, more } = usePages<ReportRow>(viewed('/reports', { limit: 1000 }));
  const wanted = state === 'more' && rows.length < REPORTS_AT_MOST;
  useEffect(() => {
    if (wanted) more();
  }, [wanted, rows.length]);
  return useMemo(() => {
    if (state !== 'all') return undefined;
    const days = new Map<DayNumber, number>();
    for (const { published } of rows) {
      const day = published === undefined ? undefined : utcDay(published);
      if (day !== undefined) days.set(day, (days.get(day) ?? 0) + 1);
    }
    return days;
  }, [rows, state]);
}

/** The day, UTC, of a `YYYY-MM-DD` or RFC 3339 with an offset. */
function utcDay(published: string): DayNumber | undefined {
  const time = Date.parse(published);
  return Number.isNaN(time) ? undefined : dayOf(new Date(time).toISOString());
}
