import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { PassedOver, ReportLine, ReportLines, ReportRow, StoredReport } from '../api.ts';
import { Failed, Loading } from '../shell/states.tsx';
import { route } from '../state/address.ts';
import { useAnswer, usePages } from '../state/answers.ts';
import type { Pages } from '../state/answers.ts';
import { drawer, handForm, hitAt, itemAsked, listOpen } from '../state/reading.ts';
import { isUnder } from '../state/room.ts';
import { viewed } from '../state/view.ts';
import { Apparatus } from './apparatus.tsx';
import { arrange } from './arrange.ts';
import { kindsOf } from './filter.tsx';
import { NoReport, NotHere } from './not-here.tsx';
import { ReadingKeys } from './reading-keys.tsx';
import { ReaderBar } from './reader-bar.tsx';
import { ReportList } from './report-list.tsx';
import { ReportText } from './report-text.tsx';

/** Reports listed at a time. */
const PAGE = 500;
/** As in styles/reader.css. */
const NARROW = 45;

/** The reports, one of them as it is kept, and what was understood of it. Without one in the address, the newest is shown. */
export function Reader(): JSX.Element {
  const reports = usePages<ReportRow>(viewed('/reports', { limit: PAGE }));
  const { part } = route.value;
  // Where there is room for one pane only, who has not chosen a report chooses first.
  useEffect(() => {
    listOpen.value = route.peek().part === undefined && isUnder(NARROW);
    return () => (listOpen.value = false);
  }, []);
  const current = part ?? reports.rows[0]?.id;
  return (
    <main class="screen reader" id="screen" tabIndex={-1} data-chosen={part !== undefined || undefined}>
      <div class="reader-panes">
        <ReportList reports={reports} current={current} />
        {current === undefined ? <NoneYet reports={reports} /> : <Shown id={current} reports={reports} key={current} />}
      </div>
    </main>
  );
} // prettier-ignore

interface ShownProps {
  readonly id: string;
  readonly reports: Pages<ReportRow>;
}

/** The report that the address names, once it is here. */
function Shown({ id, reports }: ShownProps): JSX.Element {
  const path = `/reports/${encodeURIComponent(id)}`;
  const { own } = route.value;
  const report = useAnswer<StoredReport>(viewed(path));
  const found = report.state === 'ready';
  const recorded = useAnswer<ReportLines>(found ? viewed(`${path}/lines`) : undefined);
  const missing = own['missed'] === '1';
  const passedOver = useAnswer<{ readonly rows: readonly PassedOver[] }>(
    found && missing ? viewed(`${path}/passed-over`) : undefined,
  );
  useEffect(() => {
    // Whoever comes with words to find is taken to the first of them, unless to an item or a sentence.
    const { find = '', item, at } = route.peek().own;
    hitAt.value = find !== '' && item === undefined && at === undefined ? 0 : -1;
    handForm.value = 'none';
    if (itemAsked.peek() === undefined) drawer.value = false;
  }, [id]);
  const stored = found ? report.value : undefined;
  const record = recorded.state === 'ready' ? recorded.value : undefined;
  const missed = missing && passedOver.state === 'ready' ? passedOver.value.rows : undefined;
  const lines = useMemo(
    () => new Map((record?.rows ?? []).map((row): [string, ReportLine] => [row.item.id, row])),
    [record],
  );
  const { kinds, find = '' } = own;
  const arrangement = useMemo(() => {
    if (stored === undefined) return undefined;
    // With an analyst's corrections, once they are known.
    const items = record?.rows.map(({ item }) => item) ?? stored.items;
    return arrange({ ...stored, items }, kindsOf(kinds), find, {
      ...(record !== undefined && { sentences: record.sentences }),
      ...(missed !== undefined && { missed }),
    });
  }, [stored, record, missed, kinds, find]);
  const selected = arrangement?.byId.get(own['item'] ?? '')?.item.id ?? own['item'] ?? '';
  const keys = (
    <ReadingKeys
      arrangement={arrangement}
      reports={reports.rows}
      current={id}
      line={lines.get(selected)?.line?.id}
    />
  );
  if (arrangement === undefined)
    return (
      <div class="reader-state">
        <ReaderBar reports={reports.rows} current={id} />
        {keys}
        {report.state === 'failed' && report.missing && <NotHere id={id} />}
        {report.state === 'failed' && !report.missing && (
          <>
            <h1>The report</h1>
            <Failed reason={report.reason} retry={report.retry} />
          </>
        )}
        {report.state === 'loading' && (
          <>
            <h1 class="unseen">Reader</h1>
            <Loading what="the report" />
          </>
        )}
      </div>
    );
  return (
    <>
      {keys}
      <ReportText arrangement={arrangement} lines={lines} reports={reports.rows} />
      <Apparatus
        arrangement={arrangement}
        recorded={recorded}
        lines={lines}
        passedOver={missing ? passedOver : undefined}
      />
    </>
  );
}

/** Where no report is known to be shown. */
function NoneYet({ reports: { state, reason, more } }: Pick<ShownProps, 'reports'>): JSX.Element {
  return (
    <div class="reader-state">
      <ReaderBar reports={[]} current={undefined} />
      <h1 class={state === 'all' ? undefined : 'unseen'}>{state === 'all' ? 'No report' : 'Reader'}</h1>
      {state === 'loading' && <Loading what="the reports" />}
      {state === 'failed' && <Failed reason={reason ?? ''} retry={more} />}
      {state === 'all' && <NoReport />}
    </div>
  );
}
