import type { JSX } from 'preact';
import type { DayNumber } from '../../world/calendar.ts';
import { isoDay } from '../../world/calendar.ts';
import { edtfInWords } from '../../world/date-words.ts';
import type { DayAxis } from './day-axis.ts';
import { NUMBER, numbersOver, widthOf } from './numbers.ts';
import type { NumbersOver } from './numbers.ts';
import { holdOf, isFaint, spanOf } from './picture-row.ts';
import type { DatedRow, Hold } from './picture-row.ts';
import type { Bar, Cluster, LaidLane } from './timeline-layout.ts';

/** Pixels of a lane without bars, and of each level of bars under it. */
export const LANE = 32;
export const LEVEL = 8;

interface LaneProps {
  readonly lane: LaidLane;
  readonly top: number;
  readonly axis: DayAxis;
  /** Whether the name stands over the lane. */
  readonly narrow: boolean;
  readonly open: string | undefined;
  readonly chosen: string | undefined;
}

/** What is drawn of a lane: its name, its dots and discs, its bars. */
export function LaneMarks({ lane, top, axis, narrow, open, chosen }: LaneProps): JSX.Element {
  const width = axis.end + 12;
  const over = numbersOver(lane.clusters, axis);
  const middle = top + (narrow ? 16 : 0) + LANE / 2;
  const { id, label } = lane.lane;
  return (
    <g class="lane" data-lane={id}>
      <line x1={0} x2={width} y1={top} y2={top} stroke="currentColor" stroke-opacity={0.15} />
      <text
        class="lane-name"
        x={narrow ? 4 : axis.start - 10}
        y={narrow ? top + 15 : middle + 4}
        text-anchor={narrow ? 'start' : 'end'}
      >
        {narrow ? label : fitted(label, 17)}
        <title>{label}</title>
      </text>
      {lane.bars.map((bar) => (
        <BarMark key={bar.row.id} bar={bar} y={middle + 15 + bar.level * LEVEL} end={axis.end} open={open} />
      ))}
      {lane.over.length > 0 && (
        <text class="over" x={axis.end} y={middle - 8} text-anchor="end">
          {`${lane.over.length} more spans`}
        </text>
      )}
      {lane.clusters.map((cluster, at) => (
        <ClusterMark
          key={cluster.first}
          cluster={cluster}
          y={middle}
          numbers={over[at]}
          open={open}
          name={clusterName(cluster.first, cluster.last, id)}
          chosen={chosen}
        />
      ))}
    </g>
  );
}

/** A cluster's name, by which it can be chosen again: `2022-01-24..2022-01-26@demand`. */
function clusterName(first: DayNumber, last: DayNumber, lane: string): string {
  return `${isoDay(first)}..${isoDay(last)}@${lane}`;
}

/** Words cut to so many characters. */
function fitted(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

function ClusterMark({
  cluster: { rows, x, radius, first, last },
  y,
  numbers,
  open,
  name,
  chosen,
}: {
  readonly cluster: Cluster;
  readonly y: number;
  /** What stands over it. */
  readonly numbers: NumbersOver | undefined;
  readonly open: string | undefined;
  readonly name: string;
  readonly chosen: string | undefined;
}): JSX.Element {
  const [row] = rows;
  const over = numbers !== undefined && (
    <text class="numbers" x={numbers.x} y={y - radius - 3} text-anchor="middle" font-size={NUMBER}>
      {numbers.words}
    </text>
  );
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
        <Dot x={x} y={y} radius={radius} hold={holdOf(row)} />
        {over}
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
      <Dot x={x} y={y} radius={radius} hold={holdOfAll(rows)} />
      {over}
      {rows.every(({ number }) => number === undefined) && (
        <text class="count" x={x} y={y + 3.5} text-anchor="middle" font-size={10} fill="white">
          {rows.length}
        </text>
      )}
      <title>{`${days}: ${rows.length} lines`}</title>
    </g>
  );
}

/** Hollow where it is open: what clothes the picture may give it another filling. */
function Dot({ x, y, radius, hold }: { readonly x: number; readonly y: number; readonly radius: number; readonly hold: Hold }): JSX.Element {
  const filling = hold === 'open' ? { fill: 'none', stroke: 'currentColor' } : {};
  return <circle class="dot" cx={x} cy={y} r={radius} {...filling} />;
} // prettier-ignore

/** Hollow or struck only where all are. */
function holdOfAll(rows: readonly DatedRow[]): Hold {
  const holds = new Set(rows.map(holdOf));
  const [only] = holds;
  return holds.size === 1 && only !== undefined ? only : 'firm';
}

function BarMark({
  bar,
  y,
  end,
  open,
}: {
  readonly bar: Bar;
  readonly y: number;
  /** Pixel at which the days end. */
  readonly end: number;
  readonly open: string | undefined;
}): JSX.Element {
  const { row, span, from, to, cutStart, cutEnd } = bar;
  const hold = holdOf(row);
  const isLast = to + 3 + widthOf(String(row.number ?? '')) > end;
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
      {row.number !== undefined && (
        <text
          class="numbers"
          x={isLast ? from - 3 : to + 3}
          y={y + 3}
          text-anchor={isLast ? 'end' : 'start'}
          font-size={NUMBER}
        >
          {row.number}
        </text>
      )}
      {hold === 'struck' && <path d={`M${(from + to) / 2 - 4} ${y + 4}l8 -8`} stroke="currentColor" />}
      <title>{`${edtfInWords(row.item.when?.edtf ?? row.day ?? '')}: ${row.line}`}</title>
    </g>
  );
}
