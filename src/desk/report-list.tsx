import { useSignalEffect } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { ReportSummary } from './api.ts';
import { formatRoute } from './route.ts';
import { currentId, listed, openReport, order, overview, ownReads, panel, listBy } from './store.ts';
import { counted } from './words/amounts.ts';
import { dayAndMonth, edtfInWords, monthAndYear } from '../world/date-words.ts';

/** What the list shows of a report. */
interface Line {
  readonly id: string;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  /** How many items it gave. */
  readonly items: number;
}

/** The reports of the affair: a column of its own where there is room, else a sheet that the top bar opens. */
export function ReportList(): JSX.Element {
  const nav = useRef<HTMLElement>(null);
  useSignalEffect(() => {
    if (panel.value !== 'reports') return;
    requestAnimationFrame(() => {
      const links =
        nav.current?.querySelector<HTMLElement>('[aria-current]') ?? nav.current?.querySelector('a');
      links?.focus();
    });
  });
  return (
    <>
      {panel.value === 'reports' && <div class="veil" onClick={() => (panel.value = 'none')} />}
      <nav
        ref={nav}
        class="rail"
        id="reports"
        aria-labelledby="reports-title"
        data-open={panel.value === 'reports'}
        onKeyDown={moveByArrows}
      >
        {overview.value.state === 'ready' && <p class="rail-affair">{overview.value.value.affair}</p>}
        <div class="rail-head">
          <h2 id="reports-title">Reports</h2>
          {listed.value.length > 1 && (
            <select
              class="quiet"
              aria-label="Order of the reports"
              value={order.value}
              onChange={(event) => listBy(event.currentTarget.value === 'oldest' ? 'oldest' : 'newest')}
            >
              <option value="newest">Newest first</option>
              <option value="oldest">Oldest first</option>
            </select>
          )}
          <button type="button" class="tool rail-close" onClick={closeList}>
            Close
          </button>
        </div>
        {ownReads.value.length > 0 && (
          <Group
            title="Your own, not kept"
            reports={ownReads.value.map(({ report, items }) => ({
              id: report.id,
              title: report.title,
              outlet: report.outlet,
              published: report.published,
              items: items.length,
            }))}
          />
        )}
        {byMonth(listed.value).map(([month, reports]) => (
          <Group key={month} title={month} reports={reports} />
        ))}
        {overview.value.state === 'ready' && listed.value.length === 0 && (
          <p class="empty">No report is in this affair yet.</p>
        )}
        {overview.value.state === 'ready' && (
          <p class="colophon">
            Demarche {overview.value.value.version}. Items are found by rules and may be wrong: each opens on
            its sentence.
          </p>
        )}
      </nav>
    </>
  );
}

function closeList(): void {
  panel.value = 'none';
  document.getElementById('open-reports')?.focus();
}

function Group({
  title,
  reports,
}: {
  readonly title: string;
  readonly reports: readonly Line[];
}): JSX.Element {
  return (
    <section class="rail-group">
      <h3>{title}</h3>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <a
              href={formatRoute({ screen: 'reader', report: report.id, kinds: new Set(), query: '' })}
              aria-current={report.id === currentId.value ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                openReport(report.id);
              }}
            >
              <Day published={report.published} />
              <span class="rail-title">{report.title ?? 'Untitled report'}</span>
              <span class="rail-outlet">
                {report.outlet === undefined ? '' : `${report.outlet}, `}
                <span>{counted(report.items, 'item', 'items')}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Day({ published }: { readonly published: string | undefined }): JSX.Element {
  if (published === undefined) return <span class="rail-day">no date</span>;
  return (
    <time class="rail-day" dateTime={published} title={edtfInWords(published)}>
      {dayAndMonth(published) ?? published}
    </time>
  );
}

/** Runs of reports of one month, in the order given. */
function byMonth(reports: readonly ReportSummary[]): [month: string, reports: ReportSummary[]][] {
  const months = new Map<string, ReportSummary[]>();
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
