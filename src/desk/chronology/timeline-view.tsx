import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { dayOf, isoDay } from '../../world/calendar.ts';
import type { DayNumber } from '../../world/calendar.ts';
import { edtfInWords } from '../../world/date-words.ts';
import type { Row } from '../api.ts';
import { LineLink } from '../line/line.tsx';
import { holdOf, isFaint, spanOf } from '../pictures/picture-row.ts';
import { dayAt, dayWidth } from '../pictures/day-axis.ts';
import type { DayAxis } from '../pictures/day-axis.ts';
import { Timeline, timelineAxis } from '../pictures/timeline.tsx';
import { layTimeline } from '../pictures/timeline-layout.ts';
import type { Lane } from '../pictures/timeline-layout.ts';
import { goOwn, route } from '../state/address.ts';
import { day as dayStoodOn, period } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { choiceIn } from './filter.ts';
import type { Filter } from './filter.ts';
import { useGestures, useResting, useWidth } from './gestures.ts';
import { chosenOf, lanesOf } from './lanes.ts';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureViewProps } from './picture-view.ts';

interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The fewest days that are drawn, and how many beyond the last report, for what is due. */
const FEWEST = 5;
const AHEAD = 8;
/** Pixels at the head in which a drag chooses days; under it, a drag moves. */
const BRUSH = 52;

export function TimelineView({ filter, rows, reports }: PictureViewProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { own, open } = route.value;
  const lanes = useMemo(
    () => lanesOf(rows, own['lanes'] === 'actor' ? 'actor' : 'kind'),
    [rows, own['lanes']],
  );
  // Parts of a day are kept while the hand moves, and never drawn.
  const [held, setDays] = useResting(daysOfFilter(filter, rows), tellDays);
  const days = { first: Math.round(held.first), last: Math.round(held.last) };
  const [brush, setBrush] = useState<readonly [number, number] | undefined>();
  const axis = timelineAxis({ ...days, width: Math.max(width, 100) });
  const zoom = (factor: number, x = (axis.start + axis.end) / 2, dx = 0): void =>
    setDays(shifted(zoomed(held, axis, factor, x), -dx / (dayWidth(axis) * factor)));
  useGestures(box, {
    wheelScrolls: true,
    zoom: (factor, { x }, moved) => zoom(factor, x, moved.x),
    drag: (dx, _, from, at) => {
      if (from.y < BRUSH) setBrush([from.x, at.x]);
      else setDays(shifted(held, -dx / dayWidth(axis)));
    },
    drop: (from, at) => {
      if (from.y >= BRUSH) return;
      setBrush(undefined);
      const [a, b] = [dayAt(axis, from.x), dayAt(axis, at.x)];
      tellDays({ first: Math.min(a, b), last: Math.max(a, b) });
    },
  });
  const choice = choiceIn(own);
  const drawn = useMemo(() => layTimeline(lanes, axis), [lanes, days.first, days.last, width]);
  return (
    <PictureFrame
      name="Timeline"
      source=""
      box={box}
      zoom={zoom}
      moves="aside"
      pan={(dx) => setDays(shifted(held, -dx / dayWidth(axis)))}
      fit={() => goOwn({ from: '', until: '' })}
      tools={<LaneChoice />}
      note={<Note drawn={drawn} days={days} />}
      legend={<Legend />}
      picture={
        width > 0 && (
          <>
            <Timeline
              lanes={lanes}
              first={days.first}
              last={days.last}
              reports={reports ?? new Map()}
              asOf={dayStoodOn.value === undefined ? undefined : dayOf(dayStoodOn.value)}
              width={width}
              open={open}
              chosen={own['sel']?.replace('cluster:', '')}
            />
            {brush !== undefined && (
              <div
                class="brush"
                style={{
                  left: `${Math.min(...brush) / 16}rem`,
                  width: `${Math.abs(brush[1] - brush[0]) / 16}rem`,
                }}
              />
            )}
          </>
        )
      }
      table={<TimelineTable lanes={lanes} />}
      chosen={
        choice?.of !== 'cluster'
          ? undefined
          : {
              ...chosenOf(choice, rows, lanes, []),
              title: clusterTitle(choice, lanes),
              only: () => only(choice),
            }
      }
    />
  );
}

function clusterTitle(
  { first, last, lane }: { first: string; last: string; lane: string },
  lanes: readonly Lane[],
): string {
  const name = lanes.find(({ id }) => id === lane)?.label ?? lane;
  return `${name}, ${edtfInWords(first === last ? first : `${first}/${last}`)}`;
}

function only({ first, last }: { readonly first: string; readonly last: string }): void {
  goOwn({ from: first, until: last, sel: '' });
}

/** The days of the filter, or else from the first report to a little after the day that is looked from. */
function daysOfFilter({ from, until }: Filter, rows: readonly Row[]): Days {
  // The lines do until it is known which days the reports are of.
  const known = rows.flatMap(({ day }) => day ?? []).toSorted();
  const first = period.value?.first ?? known[0] ?? '';
  const last = dayStoodOn.value ?? known.at(-1) ?? '';
  const [a, b] = [dayOf(from ?? first) ?? 0, dayOf(until ?? last) ?? 0];
  const begin = from === undefined ? Math.min(a - 2, b - FEWEST) : a;
  const end = until === undefined ? Math.max(b + AHEAD, a + FEWEST) : b;
  return { first: begin, last: Math.max(begin + 1, end) };
}

function tellDays({ first, last }: Days): void {
  goOwn({ from: isoDay(Math.round(first)), until: isoDay(Math.round(last)), sel: '' }, 'replace');
}

function zoomed({ first, last }: Days, axis: DayAxis, factor: number, x: number): Days {
  const share = (x - axis.start) / (axis.end - axis.start);
  const length = Math.max(FEWEST, (last - first) / factor);
  const at = first + (last - first) * share;
  return { first: at - length * share, last: at + length * (1 - share) };
}

function shifted({ first, last }: Days, by: number): Days {
  return { first: first + by, last: last + by };
}

function LaneChoice(): JSX.Element {
  return (
    <label>
      Lanes{' '}
      <select
        value={route.value.own['lanes'] ?? ''}
        onChange={({ currentTarget }) => goOwn({ lanes: currentTarget.value, sel: '' })}
      >
        <option value="">by kind</option>
        <option value="actor">by doer</option>
      </select>
    </label>
  );
}

/** How much is drawn, and what of the lines is not. */
function Note({
  drawn,
  days,
}: {
  readonly drawn: ReturnType<typeof layTimeline>;
  readonly days: Days;
}): JSX.Element {
  const { before, after, undated, lanes } = drawn;
  const count = lanes.reduce((sum, lane) => sum + lane.count, 0);
  const missing = [
    before > 0 && `${before} before ${edtfInWords(isoDay(days.first))}`,
    after > 0 && `${after} after ${edtfInWords(isoDay(days.last))}`,
    undated > 0 && `${undated} without a date`,
  ].filter((part) => part !== false);
  return (
    <>
      {counted(count, 'line', 'lines')} drawn
      {missing.length > 0 && `; not drawn: ${missing.join(', ')}`}. Drag along the reports to choose days.
    </>
  );
}

function Legend(): JSX.Element {
  return (
    <ul>
      <li data-mark="firm">told as done</li>
      <li data-mark="open">planned, possible, or with an “if”</li>
      <li data-mark="struck">said not to be so</li>
      <li data-mark="foot">day of the report: none is told</li>
      <li data-mark="many">so many lines</li>
      <li data-mark="bar">lasts from day to day</li>
      <li data-mark="soft">some time within, or about</li>
      <li data-mark="unreported">days without a report</li>
    </ul>
  );
}

function TimelineTable({ lanes }: { readonly lanes: readonly Lane[] }): JSX.Element {
  const rows = lanes
    .flatMap(({ label, rows: own }) => own.map((row) => ({ row, label, span: spanOf(row) })))
    .toSorted((a, b) => (a.span?.first ?? Infinity) - (b.span?.first ?? Infinity));
  return (
    <table class="timeline-table">
      <caption class="unseen">Lines by day</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Lane</th>
          <th scope="col">Line</th>
          <th scope="col">Told as</th>
          <th scope="col">Day</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, label, span }) => (
          <tr key={row.id}>
            <td>{edtfInWords((span?.told === true ? row.item.when?.edtf : row.day) ?? '') || 'no date'}</td>
            <td>{label}</td>
            <td>
              <LineLink id={row.id}>{row.line}</LineLink>
            </td>
            <td>
              {row.item.realis}
              {holdOf(row) === 'firm' && isFaint(row) ? ', doubtful' : ''}
            </td>
            <td>{span === undefined ? 'none' : span.told ? 'told' : 'of the report'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
