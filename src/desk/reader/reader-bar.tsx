import type { JSX } from 'preact';
import type { ReportRow } from '../api.ts';
import { hrefOf, route } from '../state/address.ts';
import { listOpen } from '../state/reading.ts';
import { byDate } from './order.ts';

interface ReaderBarProps {
  readonly reports: readonly ReportRow[];
  /** Id of the report that is shown. */
  readonly current: string | undefined;
}

/** Above the text, where the list of reports has no pane of its own: the way to it, and to the reports before and after. */
export function ReaderBar({ reports, current }: ReaderBarProps): JSX.Element {
  return (
    <div class="reader-bar">
      <button
        type="button"
        class="tool"
        id="open-reports"
        aria-expanded={listOpen.value}
        aria-controls="reports"
        onClick={() => (listOpen.value = !listOpen.value)}
      >
        Reports
      </button>
      <Beside report={neighbour(reports, current, -1)} says="Earlier" />
      <Beside report={neighbour(reports, current, 1)} says="Later" />
    </div>
  );
}

function Beside({
  report,
  says,
}: {
  readonly report: ReportRow | undefined;
  readonly says: string;
}): JSX.Element | null {
  if (report === undefined) return null;
  const { order = '', missed = '' } = route.value.own;
  return (
    <a href={hrefOf({ part: report.id, own: { order, missed } })} title={report.title}>
      {says}
    </a>
  );
}

/** The report that comes so many places after another in time. */
export function neighbour(
  reports: readonly ReportRow[],
  current: string | undefined,
  step: 1 | -1,
): ReportRow | undefined {
  const sequence = byDate(reports, 'oldest');
  const at = sequence.findIndex(({ id }) => id === current);
  return at === -1 ? undefined : sequence[at + step];
}
