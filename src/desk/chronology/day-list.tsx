import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Row } from '../api.ts';
import type { DayNumber } from '../../world/calendar.ts';
import { dayOf } from '../../world/calendar.ts';
import { edtfInWords } from '../../world/date-words.ts';
import { daysOf } from '../../world/edtf.ts';
import { LineMarks, KindMark, LineLink, StatusMark, GradeMark } from '../line/line.tsx';
import { spanOf } from '../pictures/picture-row.ts';
import { silenceInWords, silencesOf } from '../pictures/silences.ts';
import { go, goOwn, route } from '../state/address.ts';
import type { Pages } from '../state/answers.ts';
import { useKeys } from '../state/keyboard.ts';
import { counted } from '../words/amounts.ts';

interface DayListProps {
  readonly lines: Pages<Row>;
  readonly reports: ReadonlyMap<DayNumber, number> | undefined;
}

/** Lines of one date: a day, a longer time that is listed under its first day, or none. */
interface Dated {
  readonly day: string | undefined;
  /** EDTF: the day, or what is told less exactly. */
  readonly date: string | undefined;
  readonly rows: readonly Row[];
}

/** The record day by day. Between days it is said where there is nothing, and why. */
export function DayList({ lines, reports }: DayListProps): JSX.Element {
  const { rows, state, more } = lines;
  const days = useMemo(() => byDate(rows), [rows]);
  useKeys([
    { keys: 'j', says: 'Next line', group: 'Chronology', act: () => step(1) },
    { keys: 'k', says: 'Previous line', group: 'Chronology', act: () => step(-1) },
  ]);
  const oldest = route.value.own['order'] === 'oldest';
  return (
    <div class="day-list">
      <div class="picture-tools">
        <p class="note">
          {counted(rows.length, 'line', 'lines')}
          {state === 'all' ? '' : ' so far'}, each under the day on which it happened or, where none is told,
          on which it was reported.
        </p>
        <button type="button" class="quiet" onClick={() => goOwn({ order: oldest ? '' : 'oldest' })}>
          {oldest ? 'Newest first' : 'Oldest first'}
        </button>
      </div>
      {days.map((day, at) => (
        <div key={`${day.day ?? ''} ${day.date ?? ''}`}>
          <Silences before={days[at - 1]?.day} after={day.day} reports={reports} />
          <DaySection {...day} />
        </div>
      ))}
      {state !== 'all' && <More loading={state === 'loading'} more={more} />}
    </div>
  );
}

/** What is told to the month or the year is not put under a day, which would be more exact than it was told. */
function byDate(rows: readonly Row[]): readonly Dated[] {
  const dates = new Map<string, { day: string | undefined; date: string | undefined; rows: Row[] }>();
  for (const row of rows) {
    const { day, item } = row;
    const span = spanOf(row);
    const exact = span === undefined || !span.told || (span.holds === 'day' && !span.approximate);
    const date = exact ? day : item.when?.edtf;
    const key = `${day ?? ''} ${date ?? ''}`;
    const own = dates.get(key);
    if (own === undefined) dates.set(key, { day, date, rows: [row] });
    else own.rows.push(row);
  }
  return [...dates.values()];
}

function DaySection({ day, date, rows }: Dated): JSX.Element {
  const id = `date-${day ?? ''}-${date ?? 'none'}`.replaceAll(/[^\w-]/g, '_');
  return (
    <section class="day" aria-labelledby={id}>
      <h2 id={id}>
        {date === undefined ? 'Without a date' : capital(edtfInWords(date))}{' '}
        <span class="count">
          {counted(rows.length, 'line', 'lines')}
          {isAhead(day, date) && `, told on ${edtfInWords(day ?? '')}`}
        </span>
      </h2>
      <ol>
        {rows.map((row) => (
          <DayLine key={row.id} row={row} />
        ))}
      </ol>
    </section>
  );
}

/** What was still to come is listed under the day on which it was told, and told of on two days under both. */
function isAhead(day: string | undefined, date: string | undefined): boolean {
  const first = date === undefined ? undefined : daysOf(date)?.first;
  const listed = day === undefined ? undefined : dayOf(day);
  return first !== undefined && listed !== undefined && listed < first;
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** A line with its kind, where it stands, and what is out of the ordinary. */
export function DayLine({ row }: { readonly row: Row }): JSX.Element {
  return (
    <li class="day-line">
      <KindMark kind={row.kind} />
      <p>
        <LineLink id={row.id}>{row.line}</LineLink> <LineMarks row={row} />
      </p>
      <span class="day-line-end">
        <StatusMark status={row.status} />
        <GradeMark grade={row.grade} />
      </span>
    </li>
  );
}

/** What lies between two days that follow one another in the list. */
function Silences({
  before,
  after,
  reports,
}: {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly reports: DayListProps['reports'];
}): JSX.Element | null {
  const [a, b] = [before, after].map((day) => (day === undefined ? undefined : dayOf(day)));
  if (a === undefined || b === undefined || reports === undefined || Math.abs(a - b) < 2) return null;
  const silences = silencesOf(Math.min(a, b) + 1, Math.max(a, b) - 1, new Set(), new Set(reports.keys()));
  // Before the first report and after the last nothing can be missed.
  const own = silences.filter(({ why }) => why !== 'outside');
  const inOrder = a < b ? own : own.toReversed();
  return (
    <div class="silences">
      {inOrder.map((silence) => (
        <p key={silence.first} class="silence-line" data-why={silence.why}>
          {silenceInWords(silence)}
        </p>
      ))}
    </div>
  );
}

/** Asks for more when one comes near the end, or presses for it. */
function More({ loading, more }: { readonly loading: boolean; readonly more: () => void }): JSX.Element {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: '600px' },
    );
    if (end.current !== null && !loading) seen.observe(end.current);
    return () => seen.disconnect();
  }, [loading]);
  return (
    <div ref={end} class="more">
      <button type="button" class="tool" disabled={loading} onClick={more}>
        {loading ? 'Loading more …' : 'More'}
      </button>
    </div>
  );
}

/** Moves the focus from line to line; where one lies open, the next opens in its place. */
function step(by: number): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.day-list [data-line]')];
  const focused = links.findIndex((link) => link === document.activeElement);
  const open = links.findIndex(({ dataset }) => dataset['line'] === route.value.open);
  const from = focused >= 0 ? focused : open;
  const next = links[from < 0 && by < 0 ? links.length - 1 : from + by];
  if (next === undefined) return false;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  if (route.value.open !== undefined) go({ open: next.dataset['line'] }, 'replace');
  return true;
}
