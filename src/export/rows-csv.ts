import { isDoubtful } from '../reader/item.ts';
import { stringify } from 'csv-stringify/sync';
import { detailOf } from '../reader/detail.ts';
import type { LinkedRow, Row } from '../record/row.ts';

type Cells = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** As a ledger has them, and then what each line rests on. */
const COLUMNS = [
  'day', 'kind', 'line', 'by', 'to', 'detail', 'condition', 'when', 'where', 'attribution', 'realis', 'status', 'since', 'due',
  'bearing', 'contested', 'origins', 'reports', 'grade', 'first', 'last', 'score', 'edited',
  'outlet', 'title', 'published', 'url', 'quote', 'start', 'end', 'report', 'id',
] as const; // prettier-ignore

/** The first line of the file: the names of the columns, after the mark by which spreadsheets tell that it is UTF-8. */
export function rowsHeading(): string {
  return stringify([COLUMNS], { bom: true });
}

/**
 * A line for each row (RFC 4180, but for line breaks, which are \n); lists are parted by "; ". Cells that a spreadsheet would run as formulas are made
 * plain text.
 */
export function rowsAsCsv(rows: readonly Row[]): string {
  return stringify(rows.map(cellsOf), { columns: [...COLUMNS], escape_formulas: true });
}

function cellsOf(row: Row): Cells {
  const { item, report, status, due } = row;
  return {
    day: row.day ?? '',
    kind: row.kind,
    line: row.line,
    by: names(item.by),
    to: names(item.to),
    detail: detailOf(item).join(', '),
    condition: item.kind === 'commitment' ? (item.condition ?? '') : '',
    when: item.when?.edtf ?? '',
    where: names(item.where),
    attribution: names(item.attribution),
    realis: item.realis,
    status: status?.value ?? '',
    since: status?.since ?? '',
    due: due === undefined ? '' : `${due.day}${due.approximate ? '~' : ''}`,
    bearing: row.linked.filter(isSureOnIt).map(told).join('; '),
    contested: row.contradictions.map(differing).join('; '),
    origins: row.origins,
    reports: row.reports,
    grade: `${row.grade.source}${row.grade.item}`,
    first: row.first ?? '',
    last: row.last ?? '',
    score: item.score,
    edited: row.edited ? 'yes' : 'no',
    outlet: report.outlet ?? '',
    title: report.title ?? '',
    published: report.published ?? '',
    url: report.url ?? '',
    quote: item.cite.quote,
    start: item.cite.start,
    end: item.cite.end,
    report: report.id,
    id: row.id,
  };
}

function isSureOnIt({ onIt, score }: LinkedRow): boolean {
  return onIt && !isDoubtful({ score });
}

function told({ day, line }: LinkedRow): string {
  return day === undefined ? line : `${day}: ${line}`;
}

function differing({ field, versions }: Row['contradictions'][number]): string {
  return `${field}: ${versions.map(({ value }) => value).join(' or ')}`;
}

function names(refs: readonly { readonly name: string }[]): string {
  return refs.map(({ name }) => name).join('; ');
}
