import type { JSX } from 'preact';
import { isoDay } from '../../world/calendar.ts';
import { edtfInWords } from '../../world/date-words.ts';
import type { CitedDays } from './cited-days.ts';
import { spanOf } from './picture-row.ts';
import type { DatedRow } from './picture-row.ts';
import { Timeline } from './timeline.tsx';

/** Pixels that "Said" needs before its lane. */
const NAMES = 48;

/** What a page cites along days, with what its numbers are, and the same as a table that can be opened. */
export function CitedPicture({ days, width }: { readonly days: CitedDays; readonly width: number }): JSX.Element {
  const { lanes, first, last, asOf } = days;
  return (
    <figure class="cited-picture">
      <div class="picture-hold" role="group" aria-label="Timeline of what is cited; the table tells the same" tabIndex={0}>
        <Timeline lanes={lanes} first={first} last={last} asOf={asOf} width={width} names={NAMES} />
      </div>
      <details class="as-table">
        <summary>The same as a table</summary>
        <CitedTable days={days} />
      </details>
      <figcaption>{captionOf(days)}</figcaption>
    </figure>
  );
} // prettier-ignore

/** "Numbers are those of sources: 14 said, 6 done, 3 due. …" */
function captionOf({ lanes, first, last, before, after, undated }: CitedDays): string {
  const counts = lanes.map(({ label, rows }) => `${rows.length} ${label.toLowerCase()}`).join(', ');
  const rest = [
    ...(before > 0 ? [`${before} before ${edtfInWords(isoDay(first))}`] : []),
    ...(after > 0 ? [`${after} after ${edtfInWords(isoDay(last))}`] : []),
    ...(undated > 0 ? [`${undated} without a day`] : []),
  ];
  const left = rest.length === 0 ? '' : ` (not drawn: ${rest.join(', ')})`;
  return `Numbers are those of sources: ${counts}${left}. Hollow: planned, possible or with an “if”. A foot: the report’s day.`;
}

function CitedTable({ days: { lanes } }: { readonly days: CitedDays }): JSX.Element {
  const rows = lanes
    .flatMap(({ label, rows }) => rows.map((row) => ({ label, row, first: spanOf(row)?.first ?? Infinity })))
    .toSorted((a, b) => a.first - b.first || (a.row.number ?? 0) - (b.row.number ?? 0));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Sort</th>
          <th scope="col">What</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, row }) => (
          <tr key={row.id}>
            <td>{dayInWords(row)}</td>
            <td>{label}</td>
            <td>{row.line}</td>
            <td>{row.number}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Wed 26 January 2022", "reported Wed 26 January 2022", "no date". */
function dayInWords(row: DatedRow): string {
  const span = spanOf(row);
  if (span === undefined) return 'no date';
  if (!span.told) return `reported ${edtfInWords(isoDay(span.first))}`;
  return edtfInWords(row.item.when?.edtf ?? isoDay(span.first));
}
