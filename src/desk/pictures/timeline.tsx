import type { JSX } from 'preact';
import type { DayNumber } from '../../world/calendar.ts';
import { isoDay } from '../../world/calendar.ts';
import { dayAndMonth, edtfInWords } from '../../world/date-words.ts';
import type { DayAxis } from './day-axis.ts';
import { dayWidth, ticksOf, xOf } from './day-axis.ts';
import { silenceInWords, silencesOf } from './silences.ts';
import type { Silence } from './silences.ts';
import type { LaidLane, Lane } from './timeline-layout.ts';
import { layTimeline } from './timeline-layout.ts';
import { LANE, LaneMarks, LEVEL } from './timeline-marks.tsx';

export interface TimelineProps {
  readonly lanes: readonly Lane[];
  /** Days that are drawn, both inclusive. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** How many reports are of a day; absent = that is not known, and no day is called one without a report. */
  readonly reports?: ReadonlyMap<DayNumber, number>;
  /** The day that the record is looked at from; what lies after it is told ahead. */
  readonly asOf?: DayNumber | undefined;
  /** Pixels: of all, and of the names of lanes before the days. */
  readonly width: number;
  readonly names?: number;
  /** Id of the line that is open, and the days and the lane of the chosen cluster. */
  readonly open?: string | undefined;
  readonly chosen?: string | undefined;
}

/** Pixels over the lanes, with reports and without. */
const HEAD = 56;
const LOW_HEAD = 36;
const NAMES = 120;
/** Under this width the names of lanes stand above them. */
const NARROW = 560;

/** The part of the picture along which days lie, as {@link Timeline} draws it. */
export function timelineAxis({
  first,
  last,
  width,
  names = NAMES,
}: Pick<TimelineProps, 'first' | 'last' | 'width' | 'names'>): DayAxis {
  return { first, last, start: width < NARROW ? 4 : names, end: width - 12 };
}

/**
 * Lines of the record along days. A day is a dot, days that would touch a disc with their number; what lasts is a bar, and what is told
 * only to the month or the year a bar with soft ends. Full: told as done. Hollow: planned, possible or hanging on an "if". Struck through: said
 * not to be so. Faint: doubtful. A dot with a foot has its day from the report alone.
 * Where lines are numbered, marks bear their numbers.
 */
export function Timeline(props: TimelineProps): JSX.Element {
  const { lanes, reports, asOf, width, open, chosen } = props;
  const axis = timelineAxis(props);
  const { lanes: laid, listed } = layTimeline(lanes, axis);
  const silences = reports && silencesOf(axis.first, axis.last, listed, new Set(reports.keys()));
  const tops = topsOf(laid, reports === undefined ? LOW_HEAD : HEAD, width < NARROW);
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
      {silences !== undefined && (
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
      )}
      {silences?.map((silence) => (
        <SilenceBand key={silence.first} silence={silence} axis={axis} height={height} />
      ))}
      <Days axis={axis} height={height} />
      {reports !== undefined && <Rug axis={axis} reports={reports} named={width >= NARROW} />}
      {asOf !== undefined && asOf >= axis.first && asOf <= axis.last && (
        <AsOf day={asOf} axis={axis} height={height} />
      )}
      {laid.map((lane, at) => (
        <LaneMarks
          key={lane.lane.id}
          lane={lane}
          top={tops[at] ?? HEAD}
          axis={axis}
          narrow={width < NARROW}
          open={open}
          chosen={chosen}
        />
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
function topsOf(lanes: readonly LaidLane[], head: number, narrow: boolean): readonly number[] {
  const named = narrow ? 16 : 0;
  const tops = [head];
  for (const { levels } of lanes) tops.push((tops.at(-1) ?? head) + LANE + named + levels * LEVEL);
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
  named,
}: {
  readonly axis: DayAxis;
  readonly reports: ReadonlyMap<DayNumber, number>;
  readonly named: boolean;
}): JSX.Element {
  const shown = [...reports].filter(([day]) => day >= axis.first && day <= axis.last);
  const most = shown.reduce((max, [, count]) => Math.max(max, count), 1);
  const width = Math.max(1, Math.min(14, dayWidth(axis) - 2));
  return (
    <g class="rug">
      <line x1={axis.start} x2={axis.end} y1={48} y2={48} stroke="currentColor" stroke-opacity={0.4} />
      {named && (
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
  const short = silence.why === 'unreported' ? [days === 1 ? '1 day' : `${days} days`] : [];
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
