import type { JSX } from 'preact';
import type { DayNumber } from '../../world/calendar.ts';
import { isoDay } from '../../world/calendar.ts';
import { dayAndMonth, edtfInWords } from '../../world/date-words.ts';
import type { DayAxis } from './day-axis.ts';
import { dayWidth, ticksOf, xOf } from './day-axis.ts';
import type { PictureRow } from './picture-row.ts';
import { holdOf, isFaint, spanOf } from './picture-row.ts';
import { silenceInWords, silencesOf } from './silences.ts';
import type { Silence } from './silences.ts';
import type { Bar, Cluster, LaidLane, Lane } from './timeline-layout.ts';
import { layTimeline } from './timeline-layout.ts';

export interface TimelineProps {
  readonly lanes: readonly Lane[];
  /** Days that are drawn, both inclusive. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** How many reports are of a day. */
  readonly reports: ReadonlyMap<DayNumber, number>;
  /** The day that the record is looked at from; what lies after it is told ahead. */
  readonly asOf?: DayNumber | undefined;
  /** Pixels. */
  readonly width: number;
  /** Id of the line that is open, and the days and the lane of the chosen cluster. */
  readonly open?: string | undefined;
  readonly chosen?: string | undefined;
}

/** Pixels. */
const HEAD = 56;
const LANE = 32;
const LEVEL = 8;
const LABEL = 120;
/** Under this width the names of lanes stand above them. */
const NARROW = 560;

/** The part of the picture along which days lie, as {@link Timeline} draws it. */
export function timelineAxis({
  first,
  last,
  width,
}: Pick<TimelineProps, 'first' | 'last' | 'width'>): DayAxis {
  return { first, last, start: width < NARROW ? 4 : LABEL, end: width - 12 };
}

/** A cluster's name, by which it can be chosen again: `2022-01-24..2022-01-26@demand`. */
export function clusterName(first: DayNumber, last: DayNumber, lane: string): string {
  return `${isoDay(first)}..${isoDay(last)}@${lane}`;
}

/**
 * Lines of the record along days. A day is a dot, days that would touch a disc with their number; what lasts is a bar, and what is told
 * only to the month or the year a bar with soft ends. Full: told as done. Hollow: planned, possible or hanging on an "if". Struck through: said
 * not to be so. Faint: doubtful. A dot with a foot has its day from the report alone.
 */
export function Timeline(props: TimelineProps): JSX.Element {
  const { lanes, reports, asOf, width } = props;
  const axis = timelineAxis(props);
  const { lanes: laid, listed } = layTimeline(lanes, axis);
  const silences = silencesOf(axis.first, axis.last, listed, new Set(reports.keys()));
  const tops = topsOf(laid, width);
  const height = (tops.at(-1) ?? HEAD) + 8;
  return (
    <svg
      class="picture timeline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Timeline, ${edtfInWords(isoDay(axis.first))} to ${edtfInWords(isoDay(axis.last))}`}
      font-size={12}
      fill="currentColor"
    >
      <defs>
        <pattern
          id="unreported"
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="hatch" width={1.5} height={6} opacity={0.4} />
        </pattern>
      </defs>
      {silences.map((silence) => (
        <SilenceBand key={silence.first} silence={silence} axis={axis} height={height} />
      ))}
      <Days axis={axis} height={height} />
      <Rug axis={axis} reports={reports} />
      {asOf !== undefined && asOf >= axis.first && asOf <= axis.last && (
        <AsOf day={asOf} axis={axis} height={height} />
      )}
      {laid.map((lane, at) => (
        <LaneMarks key={lane.lane.id} lane={lane} top={tops[at] ?? HEAD} axis={axis} props={props} />
      ))}
    </svg>
  );
}

/** The day that is looked from. */
function AsOf({
  day,
  axis,
  height,
}: {
  readonly day: DayNumber;
  readonly axis: DayAxis;
  readonly height: number;
}): JSX.Element {
  const x = xOf(axis, day + 1);
  const before = x > axis.end - 80;
  return (
    <g class="as-of">
      <line x1={x} x2={x} y1={20} y2={height} stroke="currentColor" />
      <text x={before ? x - 4 : x + 4} y={30} text-anchor={before ? 'end' : 'start'}>
        {`as of ${dayAndMonth(isoDay(day)) ?? ''}`}
      </text>
      <title>{`Seen from the end of ${edtfInWords(isoDay(day))}: what lies beyond is told ahead`}</title>
    </g>
  );
}

/** Where each lane begins, and where the last one ends. */
function topsOf(lanes: readonly LaidLane[], width: number): readonly number[] {
  const named = width < NARROW ? 16 : 0;
  const tops = [HEAD];
  for (const { levels } of lanes) tops.push((tops.at(-1) ?? HEAD) + LANE + named + levels * LEVEL);
  return tops;
}

function Days({ axis, height }: { readonly axis: DayAxis; readonly height: number }): JSX.Element {
  // Where the last label ends.
  let free = 0;
  return (
    <g class="days">
      {ticksOf(axis).map(({ day, label, major }) => {
        const x = xOf(axis, day);
        const fits = x >= free && x + label.length * 6.2 < axis.end;
        if (fits) free = x + label.length * 6.2 + 8;
        return (
          <g key={day} data-major={major || undefined}>
            <line
              x1={x}
              x2={x}
              y1={6}
              y2={height}
              stroke="currentColor"
              stroke-opacity={major ? 0.35 : 0.15}
            />
            {fits && (
              <text x={x + 4} y={15}>
                {label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** How many reports there are of each day, at the head. */
function Rug({
  axis,
  reports,
}: {
  readonly axis: DayAxis;
  readonly reports: TimelineProps['reports'];
}): JSX.Element {
  const shown = [...reports].filter(([day]) => day >= axis.first && day <= axis.last);
  const most = shown.reduce((max, [, count]) => Math.max(max, count), 1);
  const width = Math.max(1, Math.min(14, dayWidth(axis) - 2));
  return (
    <g class="rug">
      <line x1={axis.start} x2={axis.end} y1={48} y2={48} stroke="currentColor" stroke-opacity={0.4} />
      {axis.start >= LABEL && (
        <text x={axis.start - 10} y={47} text-anchor="end">
          Reports
        </text>
      )}
      {shown.map(([day, count]) => (
        <rect
          key={day}
          x={xOf(axis, day + 0.5) - width / 2}
          y={48 - (count / most) * 22}
          width={width}
          height={(count / most) * 22}
        >
          <title>{`${edtfInWords(isoDay(day))}: ${count} ${count === 1 ? 'report' : 'reports'}`}</title>
        </rect>
      ))}
    </g>
  );
}

/** Days without a report are hatched; days with reports, but without any line of the filter, are named where there is room. */
function SilenceBand({
  silence,
  axis,
  height,
}: {
  readonly silence: Silence;
  readonly axis: DayAxis;
  readonly height: number;
}): JSX.Element | null {
  const [from, to] = [xOf(axis, silence.first), xOf(axis, silence.last + 1)];
  const days = silence.last - silence.first + 1;
  if (silence.why === 'outside' || (silence.why === 'elsewhere' && days < 2)) return null;
  const words = silenceInWords(silence);
  // Hatched, the number alone does where there is no room for the words.
  const short = silence.why === 'unreported' ? [`${days} days`] : [];
  const label = [words, ...short].find((one) => to - from > 6.2 * one.length);
  return (
    <g class="silence" data-why={silence.why}>
      {silence.why === 'unreported' && (
        <rect x={from} y={50} width={to - from} height={height - 50} fill="url(#unreported)" />
      )}
      <rect x={from} y={24} width={to - from} height={height - 24} fill="none" pointer-events="all">
        <title>{words}</title>
      </rect>
      {label !== undefined && (
        <text x={(from + to) / 2} y={40} text-anchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

interface LaneProps {
  readonly lane: LaidLane;
  readonly top: number;
  readonly axis: DayAxis;
  readonly props: TimelineProps;
}

function LaneMarks({ lane, top, axis, props: { width, open, chosen } }: LaneProps): JSX.Element {
  const narrow = width < NARROW;
  const middle = top + (narrow ? 16 : 0) + LANE / 2;
  const { id, label } = lane.lane;
  return (
    <g class="lane" data-lane={id}>
      <line x1={0} x2={width} y1={top} y2={top} stroke="currentColor" stroke-opacity={0.15} />
      <text
        class="lane-name"
        x={narrow ? 4 : LABEL - 10}
        y={narrow ? top + 15 : middle + 4}
        text-anchor={narrow ? 'start' : 'end'}
      >
        {narrow ? label : fitted(label, 17)}
        <title>{label}</title>
      </text>
      {lane.bars.map((bar) => (
        <BarMark key={bar.row.id} bar={bar} y={middle + 15 + bar.level * LEVEL} open={open} />
      ))}
      {lane.over.length > 0 && (
        <text class="over" x={axis.end} y={middle - 8} text-anchor="end">
          {`${lane.over.length} more spans`}
        </text>
      )}
      {lane.clusters.map((cluster) => (
        <ClusterMark
          key={cluster.first}
          cluster={cluster}
          y={middle}
          open={open}
          name={clusterName(cluster.first, cluster.last, id)}
          chosen={chosen}
        />
      ))}
    </g>
  );
}

/** Words cut to so many characters. */
function fitted(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

function ClusterMark({
  cluster: { rows, x, radius, first, last },
  y,
  open,
  name,
  chosen,
}: {
  readonly cluster: Cluster;
  readonly y: number;
  readonly open: string | undefined;
  readonly name: string;
  readonly chosen: string | undefined;
}): JSX.Element {
  const [row] = rows;
  const days = edtfInWords(first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`);
  const shared = {
    'data-kind': rows.every(({ kind }) => kind === row?.kind) ? row?.kind : undefined,
    'data-faint': rows.every(isFaint) || undefined,
    'data-current': rows.some(({ id }) => id === open) || chosen === name || undefined,
  };
  if (rows.length === 1 && row !== undefined)
    return (
      <g class="mark-one" {...shared} data-line={row.id} data-hold={holdOf(row)}>
        <circle class="reach" cx={x} cy={y} r={11} fill="none" pointer-events="all" />
        <circle class="dot" cx={x} cy={y} r={radius} />
        {holdOf(row) === 'struck' && (
          <path d={`M${x - 6} ${y + 6}L${x + 6} ${y - 6}`} stroke="currentColor" />
        )}
        {spanOf(row)?.told === false && (
          <path class="foot" d={`M${x} ${y + radius}V${y + radius + 5}`} stroke="currentColor" />
        )}
        <title>{`${days}: ${row.line}`}</title>
      </g>
    );
  return (
    <g class="mark-many" {...shared} data-cluster={name} data-hold={holdOfAll(rows)}>
      <circle class="dot" cx={x} cy={y} r={radius} />
      <text x={x} y={y + 3.5} text-anchor="middle" font-size={10}>
        {rows.length}
      </text>
      <title>{`${days}: ${rows.length} lines`}</title>
    </g>
  );
}

/** Hollow or struck only where all are. */
function holdOfAll(rows: readonly PictureRow[]): string {
  const holds = new Set(rows.map(holdOf));
  const [only] = holds;
  return holds.size === 1 && only !== undefined ? only : 'firm';
}

function BarMark({
  bar,
  y,
  open,
}: {
  readonly bar: Bar;
  readonly y: number;
  readonly open: string | undefined;
}): JSX.Element {
  const { row, span, from, to, cutStart, cutEnd } = bar;
  const hold = holdOf(row);
  return (
    <g
      class="mark-bar"
      data-kind={row.kind}
      data-line={row.id}
      data-hold={hold}
      data-soft={span.holds === 'within' || span.approximate || undefined}
      data-faint={isFaint(row) || undefined}
      data-current={row.id === open || undefined}
    >
      <rect x={from} y={y - 4} width={to - from} height={8} fill="none" pointer-events="all" />
      <line x1={from} x2={to} y1={y} y2={y} stroke="currentColor" stroke-width={3} />
      {span.holds === 'throughout' && !cutStart && (
        <line x1={from} x2={from} y1={y - 3} y2={y + 3} stroke="currentColor" />
      )}
      {span.holds === 'throughout' && !cutEnd && (
        <line x1={to} x2={to} y1={y - 3} y2={y + 3} stroke="currentColor" />
      )}
      {cutStart && <path d={`M${from + 4} ${y - 4}l-4 4l4 4`} fill="none" stroke="currentColor" />}
      {cutEnd && <path d={`M${to - 4} ${y - 4}l4 4l-4 4`} fill="none" stroke="currentColor" />}
      {hold === 'struck' && <path d={`M${(from + to) / 2 - 4} ${y + 4}l8 -8`} stroke="currentColor" />}
      <title>{`${edtfInWords(row.item.when?.edtf ?? row.day ?? '')}: ${row.line}`}</title>
    </g>
  );
}
