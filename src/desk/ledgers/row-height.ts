import type { Row } from '../api.ts';
import { isPlain } from '../words/items.ts';
import type { Line } from './arrange.ts';
import { asideOf } from './aside.ts';
import { isMain, SENTENCE } from './columns.ts';
import type { Column } from './columns.ts';
import { linesUnder } from './under.ts';
import { whatIn, whatOf } from './what.ts';

// Heights in rem, which styles/ledger-rows.css draws. They are reckoned from the number of letters, so that no row has to be in the page.
const ROW = 1.875;
const ROW_LINE = 1.375;
const UNDER = 1.5;
const CARD = 3.375;
const CARD_LINE = 1.25;
const HEADING = 2.25;
/** What a letter takes in width, amply: of the words, and of the smaller type of the other columns. */
const LETTER = 0.45;
const SMALL_LETTER = 0.4;
/** Lines of a cell at most; and of the words of a card. */
const MOST_LINES = 3;
const MOST_CARD_LINES = 2;
/** Padding of a row and of a cell on both sides, and the bar by which one scrolls. */
const ROW_SIDES = 2.5;
const CELL_SIDES = 1;

/** How rows are laid out: in columns, or as cards where there are none. */
export interface Layout {
  readonly columns: readonly Column[] | undefined;
  /** Width of the list in rem. */
  readonly width: number;
  /** Whether what bears on a line stands under it. */
  readonly under: boolean;
}

/** Rem of a line of the list. */
export function heightOf(line: Line | undefined, layout: Layout): number {
  if (line === undefined) return ROW;
  if ('heading' in line) return HEADING;
  const { row } = line;
  const below = layout.under ? UNDER * linesUnder(row) : 0;
  if (layout.columns !== undefined) {
    const { all, words, apart } = linesOf(row, layout);
    // What bears on a line stands right under its words, beside the further lines of other cells.
    return ROW - ROW_LINE + Math.max(all * ROW_LINE, (words + (apart ? 1 : 0)) * ROW_LINE + below);
  }
  const words = linesIn(whatOf(row).words, layout.width - 2, LETTER, MOST_CARD_LINES);
  return CARD + (words - 1) * CARD_LINE + (asideOf(row) === '' ? 0 : CARD_LINE) + below;
}

/** Lines that a row takes, and those of its words among them; `apart`: its marks have a line of their own below the words. */
export interface Lines {
  readonly all: number;
  readonly words: number;
  readonly apart: boolean;
}

/** The lines of a row: more than one only where a column may. */
export function linesOf(row: Row, { columns = [], width }: Pick<Layout, 'columns' | 'width'>): Lines {
  const fixed = columns.reduce((sum, column) => sum + column.width, 0);
  const free = columns.filter((column) => column.width === 0).length;
  const rest = Math.max(SENTENCE, (width - ROW_SIDES - fixed) / Math.max(1, free)) - CELL_SIDES;
  const main = columns.find(isMain);
  const text = (main?.id === 'what' ? whatIn(columns, row).words : main?.text(row)) ?? '';
  const marks = marksOf(row);
  const apart = marks > 0 && text.length * LETTER + marks > rest;
  const words = linesIn(text, rest, LETTER, MOST_LINES);
  const others = columns.map((column) => {
    if (column.wraps !== true || column === main) return 1;
    if (column.width === 0) return linesIn(column.text(row), rest, LETTER, MOST_LINES);
    return linesIn(column.text(row), column.width - CELL_SIDES, SMALL_LETTER, MOST_LINES);
  });
  return { all: Math.max(1, words + (apart ? 1 : 0), ...others), words, apart };
} // prettier-ignore

/** Of so many letters as a line of `width` rem has room for; words that do not break leave some of it. */
function linesIn(text: string, width: number, letter: number, most: number): number {
  return Math.min(most, Math.max(1, Math.ceil((text.length * letter) / width)));
}

/** Rem that the marks beside the words take. */
function marksOf({ item, reports, contradictions, edited }: Row): number {
  return (
    (reports > 1 ? 6 : 0) +
    (isPlain(item) ? 0 : 5.5) +
    (contradictions.length > 0 ? 6 : 0) +
    (edited ? 3.5 : 0)
  );
}
