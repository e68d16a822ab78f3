import type { DayNumber } from '../../world/calendar.ts';
import type { DayAxis } from './day-axis.ts';
import { dayWidth, xOf } from './day-axis.ts';
import type { DatedRow, Span } from './picture-row.ts';
import { spanOf } from './picture-row.ts';

/** A row of the timeline: lines that belong together. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly DatedRow[];
}

/** Lines of one day, or of days so near that their marks would lie on each other. */
export interface Cluster {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly rows: readonly DatedRow[];
  /** Pixels: its middle, and how far its mark reaches. */
  readonly x: number;
  readonly radius: number;
}

/** A line that lasts, or whose day is not exactly told. */
export interface Bar {
  readonly row: DatedRow;
  readonly span: Span;
  /** Pixels, within the axis; an end that lies beyond it, or is open, is cut. */
  readonly from: number;
  readonly to: number;
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** Which of the lines under the marks, from 0. */
  readonly level: number;
}

export interface LaidLane {
  readonly lane: Lane;
  readonly clusters: readonly Cluster[];
  readonly bars: readonly Bar[];
  /** Bars for which there was no level left. */
  readonly over: readonly DatedRow[];
  readonly levels: number;
  /** Lines that are drawn. */
  readonly count: number;
}

export interface LaidTimeline {
  readonly lanes: readonly LaidLane[];
  /** Lines wholly before the first day, wholly after the last, and without any date. */
  readonly before: number;
  readonly after: number;
  readonly undated: number;
  /** Days that have a line, for the silences. */
  readonly listed: ReadonlySet<DayNumber>;
}

/** Pixels: radius of a lone mark, and of the largest cluster. */
const LONE = 4;
const LARGEST = 10;
const LEVELS = 4;

/** Lays lines along the days of an axis. A lane keeps its place also where it has nothing to show. */
export function layTimeline(lanes: readonly Lane[], axis: DayAxis): LaidTimeline {
  let [before, after, undated] = [0, 0, 0];
  const listed = new Set<DayNumber>();
  const laid = lanes.map((lane): LaidLane => {
    const points: { row: DatedRow; day: DayNumber }[] = [];
    const long: { row: DatedRow; span: Span }[] = [];
    for (const row of lane.rows) {
      const span = spanOf(row);
      if (span === undefined) undated++;
      else if (span.last < axis.first) before++;
      else if (span.first > axis.last) after++;
      else if (span.holds === 'day' && !span.approximate) points.push({ row, day: span.first });
      else long.push({ row, span });
      if (span?.holds === 'day') listed.add(span.first);
    }
    const clusters = clusterUp(points, axis);
    const { bars, over } = stack(long, axis);
    const levels = bars.reduce((most, { level }) => Math.max(most, level + 1), 0);
    return { lane, clusters, bars, over, levels, count: points.length + long.length };
  });
  return { lanes: laid, before, after, undated, listed };
}

/** Joins marks from left to right, each with the one before where they would touch. */
function clusterUp(points: readonly { row: DatedRow; day: DayNumber }[], axis: DayAxis): readonly Cluster[] {
  const byDay = new Map<DayNumber, DatedRow[]>();
  for (const { row, day } of points) byDay.set(day, [...(byDay.get(day) ?? []), row]);
  const clusters: Cluster[] = [];
  for (const [day, rows] of [...byDay].toSorted(([a], [b]) => a - b)) {
    const next = clusterOf(day, day, rows, axis);
    const last = clusters.at(-1);
    if (last !== undefined && next.x - next.radius < last.x + last.radius)
      clusters[clusters.length - 1] = clusterOf(last.first, day, [...last.rows, ...rows], axis);
    else clusters.push(next);
  }
  return clusters;
}

function clusterOf(first: DayNumber, last: DayNumber, rows: readonly DatedRow[], axis: DayAxis): Cluster {
  const radius = radiusOf(rows);
  // A day is narrower than a large mark: marks do not reach beyond the axis.
  const middle = xOf(axis, (first + last + 1) / 2);
  return { first, last, rows, radius, x: Math.min(axis.end - radius, Math.max(axis.start + radius, middle)) };
}

/** A disc has room for how many lines there are, or where they are numbered, an area by it. */
function radiusOf(rows: readonly DatedRow[]): number {
  if (rows.length === 1) return LONE;
  if (rows.some(({ number }) => number !== undefined)) return Math.min(7, LONE - 1 + Math.sqrt(rows.length));
  return Math.min(LARGEST, 6.5 + String(rows.length).length);
}

/** Puts bars on the first level on which there is room, the earliest first. */
function stack(
  long: readonly { row: DatedRow; span: Span }[],
  axis: DayAxis,
): { bars: readonly Bar[]; over: readonly DatedRow[] } {
  const ends: number[] = [];
  const bars: Bar[] = [];
  const over: DatedRow[] = [];
  const about = Math.max(4, dayWidth(axis));
  for (const { row, span } of long.toSorted(
    (a, b) => a.span.first - b.span.first || b.span.last - a.span.last,
  )) {
    // "About the 9th" reaches a little to either side.
    const slack = span.holds === 'day' ? about : 0;
    const from = Math.max(axis.start, xOf(axis, span.first) - slack);
    const to = Math.max(from + 5, Math.min(axis.end, xOf(axis, span.last + 1) + slack));
    let level = ends.findIndex((end) => end < from - 2);
    if (level < 0) level = ends.length;
    if (level >= LEVELS) {
      over.push(row);
      continue;
    }
    ends[level] = to;
    bars.push({
      row,
      span,
      from,
      to,
      cutStart: span.first < axis.first,
      cutEnd: span.last > axis.last,
      level,
    });
  }
  return { bars, over };
}
