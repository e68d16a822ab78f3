import { useSignalEffect } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { dayAndMonth, edtfInWords, monthAndYear } from '../../world/date-words.ts';
import type { ReportRow } from '../api.ts';
import { go, goOwn, hrefOf, route } from '../state/address.ts';
import type { Pages } from '../state/answers.ts';
import { isOwn } from '../state/own-reports.ts';
import { listOpen } from '../state/reading.ts';
import { byDate } from './order.ts';

interface ReportListProps {
  readonly reports: Pages<ReportRow>;
  /** Id of the report that is shown. */
  readonly current: string | undefined;
}

/** The reports of the affair, on the day: a pane of its own where there is room, else a sheet that a button opens. */
export function ReportList({ reports, current }: ReportListProps): JSX.Element {
  const nav = useRef<HTMLElement>(null);
  useSignalEffect(() => {
    if (!listOpen.value) return;
    requestAnimationFrame(() => {
      const at = nav.current?.querySelector<HTMLElement>('[aria-current]') ?? nav.current?.querySelector('a');
      at?.focus();
    });
  });
  const order = route.value.own['order'] === 'oldest' ? 'oldest' : 'newest';
  const listed = byDate(reports.rows, order);
  return (
    <>
      {listOpen.value && <div class="veil" onClick={() => (listOpen.value = false)} />}
      <nav
        ref={nav}
        class="rail"
        id="reports"
        aria-labelledby="reports-title"
        data-open={listOpen.value}
        onKeyDown={moveByArrows}
      >
        <div class="rail-head">
          <h2 id="reports-title">Reports</h2>
          {reports.state === 'all' && listed.length > 1 && (
            <select
              class="quiet"
              aria-label="Order of the reports"
              value={order}
              onChange={(event) =>
                goOwn({ order: event.currentTarget.value === 'oldest' ? 'oldest' : '' }, 'replace')
              }
            >
              <option value="newest">Newest first</option>
              <option value="oldest">Oldest first</option>
            </select>
          )}
          <button type="button" class="tool rail-close" onClick={closeList}>
            Close
          </button>
        </div>
        {byMonth(listed).map(([month, rows]) => (
          <section class="rail-group" key={month}>
            <h3>{month}</h3>
            <ul>
              {rows.map((report) => (
                <li key={report.id}>
                  <ReportLink report={report} current={report.id === current} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <ListEnd reports={reports} />
      </nav>
    </>
  );
}

function ReportLink({
  report,
  current,
}: {
  readonly report: ReportRow;
  readonly current: boolean;
}): JSX.Element {
  const { id, title, outlet, published } = report;
  const { order = '', missed = '' } = route.value.own;
  return (
    <a
      href={hrefOf({ part: id, own: { order, missed } })}
      aria-current={current ? 'page' : undefined}
      onClick={() => (listOpen.value = false)}
    >
      {published === undefined ? (
        <span class="rail-day">no date</span>
      ) : (
        <time class="rail-day" dateTime={published} title={edtfInWords(published)}>
          {dayAndMonth(published) ?? published}
        </time>
      )}
      <span class="rail-title">{title ?? 'Untitled report'}</span>
      <span class="rail-outlet">
        {[outlet, isOwn(id) ? 'your own' : undefined].filter((part) => part !== undefined).join(', ')}
      </span>
    </a>
  );
}

/** What stands at the end of the list: that it goes on, that it failed, or that there is nothing. */
function ListEnd({ reports }: Pick<ReportListProps, 'reports'>): JSX.Element | null {
  const { rows, state, reason, more } = reports;
  if (state === 'loading')
    return (
      <p class="empty" role="status">
        Loading the reports …
      </p>
    );
  if (state === 'failed')
    return (
      <p class="empty" role="alert">
        The {rows.length === 0 ? 'reports' : 'rest of the reports'} could not be loaded. {reason}{' '}
        <button type="button" class="quiet" onClick={more}>
          Try again
        </button>
      </p>
    );
  if (state === 'more')
    return (
      <p class="empty">
        <button type="button" class="tool" onClick={more}>
          Show more than the newest {rows.length}
        </button>
      </p>
    );
  if (rows.length > 0) return null;
  return (
    <div class="empty">
      <p>{emptyInWords()}</p>
      {route.value.asOf !== undefined && (
        <button type="button" class="tool" onClick={() => go({ asOf: undefined, knownAt: undefined })}>
          Show the newest state
        </button>
      )}
    </div>
  );
}

function emptyInWords(): string {
  const { affair, asOf, knownAt } = route.value;
  if (asOf !== undefined || knownAt !== undefined) return 'No report was known by this day.';
  return affair === undefined ? 'The record holds no report yet.' : 'No report is in this affair yet.';
}

/** Closes the sheet and gives the focus back to what opened it. */
export function closeList(): void {
  listOpen.value = false;
  document.getElementById('open-reports')?.focus();
}

/** Runs of reports of one month, in the order given. */
function byMonth(reports: readonly ReportRow[]): [month: string, reports: ReportRow[]][] {
  const months = new Map<string, ReportRow[]>();
  for (const report of reports) {
    const month = monthAndYear(report.published) ?? 'Date unknown';
    const list = months.get(month);
    if (list === undefined) months.set(month, [report]);
    else list.push(report);
  }
  return [...months];
}

/** Arrow keys, Home and End move through the links of the list. */
function moveByArrows(event: TargetedKeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: links.length - 1,
  };
  const target = links[targets[event.key] ?? -1];
  if (at === -1 || target === undefined) return;
  event.preventDefault();
  target.focus();
}
