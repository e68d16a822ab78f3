import { route } from '../state/address.ts';
import { say, tell } from '../state/say.ts';
import { day } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import type { Line } from './arrange.ts';
import { breathe } from './breathe.ts';
import type { Column } from './columns.ts';
import { csvHead, csvRows } from './csv.ts';
import type { Ledger } from './ledger.ts';

/** Rows written between which the screen can be drawn. */
const PIECE = 500;

/** Gives the browser a file of the lines as they are shown. */
export async function saveCsv(
  ledger: Ledger,
  lines: readonly Line[],
  columns: readonly Column[],
  all: boolean,
): Promise<void> {
  say('Writing CSV');
  // Spreadsheets take a file for UTF-8 only by its mark.
  const parts = [new Blob(['\uFEFF', csvHead(columns)])];
  let rows = 0;
  for (let at = 0; at < lines.length; at += PIECE) {
    const piece = lines.slice(at, at + PIECE).flatMap((line) => ('row' in line ? [line.row] : []));
    rows += piece.length;
    // Each is encoded by itself: all at once would hold up the screen.
    parts.push(new Blob([csvRows(piece, columns)]));
    await breathe();
  }
  const address = URL.createObjectURL(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = [ledger.id, route.peek().affair, day.peek()].filter((part) => part !== undefined).join('-') + '.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  tell({ text: `CSV of ${counted(rows, 'line', 'lines')}${all ? '' : ': those that had been loaded'}` });
} // prettier-ignore
