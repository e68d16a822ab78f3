import type { Row } from '../api.ts';
import type { Column } from './columns.ts';

/** The first line of a CSV file of these columns: as they are headed, and then what each row rests on. */
export function csvHead(columns: readonly Column[]): string {
  return lineOf([...columns.map(({ heading }) => heading), 'Quote', 'Report', 'Address', 'Id']);
}

/**
 * Rows as lines of CSV (RFC 4180), as the columns show them. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
export function csvRows(rows: readonly Row[], columns: readonly Column[]): string {
  return rows
    .map((row) => {
      const { item, report, id } = row;
      const cells = columns.map((column) => column.text(row));
      return lineOf([...cells, item.cite.quote, report.title ?? report.id, report.url ?? '', id]);
    })
    .join('');
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => written(cell)).join(',')}\r\n`;
}

function written(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
