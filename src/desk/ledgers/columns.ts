import type { Row } from '../api.ts';
import { amountInWords, unitInWords } from '../words/amounts.ts';
import { namesOf, typeInWords } from '../words/items.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import type { Line } from './arrange.ts';
import { dayInWords } from './days.ts';
import { whatOf } from './what.ts';

/** Every column there is; the names stand in the address of a ledger. */
export type ColumnId =
  | 'day'
  | 'kind'
  | 'by'
  | 'to'
  | 'what'
  | 'line'
  | 'condition'
  | 'stance'
  | 'form'
  | 'medium'
  | 'move'
  | 'amount'
  | 'counts'
  | 'type'
  | 'stage'
  | 'format'
  | 'channel'
  | 'goldstein'
  | 'cameo'
  | 'where'
  | 'word'
  | 'status'
  | 'since'
  | 'due'
  | 'realis'
  | 'origins'
  | 'reports'
  | 'grade'
  | 'outlet'
  | 'told'
  | 'first'
  | 'score';
export type Key = string | number | undefined;

/** A column that ledgers may have. Pure: what a cell shows beside its words is in cells.tsx. */
export interface Column {
  readonly id: string;
  readonly heading: string;
  /** Width in rem; 0 = what the others leave. */
  readonly width: number;
  /** Where room is short, the highest gives way first; 0 never does. */
  readonly rank: number;
  /** What the cell says: shown, and written to CSV. */
  readonly text: (row: Row) => string;
  /** What it is sorted by, where that is not its words; undefined = after all others. */
  readonly key?: (row: Row) => Key;
  /** Numbers stand right, under each other. */
  readonly numeric?: true;
  /** What does not fit into one line goes on in the next. */
  readonly wraps?: true;
}

const some = (text: string): Key => (text === '' ? undefined : text);
const minutes = (instant: string | undefined): string =>
  instant === undefined
    ? ''
    : `${dayInWords(instant)}${/T(?!00:00)/.test(instant) ? ` ${instant.slice(11, 16)}` : ''}`;

const COLUMNS: readonly (Column & { readonly id: ColumnId })[] = [
  { id: 'day', heading: 'Day', width: 6.25, rank: 0, text: ({ day }) => dayInWords(day), key: ({ day }) => day },
  { id: 'kind', heading: 'Kind', width: 7, rank: 2, text: ({ kind }) => KIND_NAMES[kind].one },
  { id: 'by', heading: 'Who', width: 9, rank: 1, wraps: true, text: ({ item }) => namesOf(item.by) || 'Nobody named', key: ({ item }) => some(namesOf(item.by)) },
  { id: 'to', heading: 'To, of, against', width: 9, rank: 2, wraps: true, text: ({ item }) => namesOf(item.to) },
  { id: 'what', heading: 'What', width: 0, rank: 0, wraps: true, text: (row) => whatOf(row).words },
  { id: 'line', heading: 'In a sentence', width: 0, rank: 0, wraps: true, text: ({ line }) => line },
  { id: 'condition', heading: 'If', width: 10, rank: 2, wraps: true, text: ({ item }) => (item.kind === 'commitment' ? (item.condition ?? '') : '') },
  { id: 'stance', heading: 'Stance', width: 5.5, rank: 2, text: stanceOf },
  { id: 'form', heading: 'Form', width: 6.5, rank: 8, text: formOf },
  { id: 'medium', heading: 'Medium', width: 6.5, rank: 7, text: ({ item }) => (item.kind === 'statement' ? (item.medium ?? '') : '') },
  { id: 'move', heading: 'Move', width: 7, rank: 2, text: ({ item }) => (item.kind === 'posture' ? item.move : '') },
  { id: 'amount', heading: 'How many', width: 12, rank: 2, wraps: true, text: amountOf, key: countOf },
  { id: 'counts', heading: 'Of what', width: 6, rank: 3, text: ({ item }) => (item.kind === 'figure' ? item.what : '') },
  { id: 'type', heading: 'Type', width: 8.5, rank: 2, text: typeOf },
  { id: 'stage', heading: 'Stage', width: 6.5, rank: 3, text: ({ item }) => (item.kind === 'measure' ? item.status : '') },
  { id: 'format', heading: 'Format', width: 5.5, rank: 5, text: ({ item }) => (item.kind === 'meeting' ? item.format : '') },
  { id: 'channel', heading: 'Channel', width: 9, rank: 8, text: ({ item }) => (item.kind === 'meeting' ? (item.channel ?? '') : '') },
  { id: 'goldstein', heading: 'Goldstein', width: 5.5, rank: 5, numeric: true, text: ({ item }) => (item.kind === 'event' ? `${item.goldstein < 0 ? '−' : ''}${Math.abs(item.goldstein).toFixed(1)}` : ''), key: ({ item }) => (item.kind === 'event' ? item.goldstein : undefined) },
  { id: 'cameo', heading: 'CAMEO', width: 4.5, rank: 6, text: ({ item }) => (item.kind === 'event' ? item.cameo : '') },
  { id: 'where', heading: 'Where', width: 8, rank: 4, wraps: true, text: ({ item }) => namesOf(item.where) },
  { id: 'word', heading: 'On whose word', width: 9, rank: 5, wraps: true, text: ({ item, report }) => namesOf(item.attribution) || (report.outlet ?? '') },
  { id: 'status', heading: 'Status', width: 8, rank: 1, text: ({ status }) => status?.value ?? '' },
  { id: 'since', heading: 'Since', width: 6.75, rank: 8, text: ({ status }) => dayInWords(status?.since), key: ({ status }) => status?.since },
  { id: 'due', heading: 'Due', width: 7.5, rank: 4, text: ({ due }) => (due === undefined ? '' : `${due.approximate ? 'about ' : ''}${dayInWords(due.day)}`), key: ({ due }) => due?.day },
  { id: 'realis', heading: 'How real', width: 6.5, rank: 9, text: ({ item }) => item.realis },
  { id: 'origins', heading: 'Origins', width: 4.75, rank: 6, numeric: true, text: ({ origins }) => String(origins), key: ({ origins }) => origins },
  { id: 'reports', heading: 'Reports', width: 4.75, rank: 9, numeric: true, text: ({ reports }) => String(reports), key: ({ reports }) => reports },
  { id: 'grade', heading: 'Grade', width: 3.75, rank: 7, text: ({ grade }) => `${grade.source}${grade.item}` },
  { id: 'outlet', heading: 'Outlet', width: 9, rank: 6, text: ({ report }) => report.outlet ?? '' },
  { id: 'told', heading: 'Last told', width: 8.5, rank: 8, text: ({ last }) => minutes(last), key: ({ last }) => last },
  { id: 'first', heading: 'First told', width: 8.5, rank: 9, text: ({ first }) => minutes(first), key: ({ first }) => first },
  { id: 'score', heading: 'Score', width: 4, rank: 9, numeric: true, text: ({ item }) => item.score.toFixed(2), key: ({ item }) => item.score },
]; // prettier-ignore

const BY_ID: ReadonlyMap<string, Column> = new Map(
  COLUMNS.map((column): [string, Column] => [column.id, column]),
);

/** Whether a column tells what the line says: the first of them opens its evidence. */
export function isMain({ id }: Column): boolean {
  return id === 'what' || id === 'line';
}

/** The column of that name; undefined where there is none. */
export function columnOf(id: string): Column | undefined {
  return BY_ID.get(id);
}

/** The columns of these names, in their order; names of none are passed over. */
export function columnsOf(ids: readonly string[]): readonly Column[] {
  return ids.flatMap((id) => columnOf(id) ?? []);
}

/** What rows are sorted by in a column: words without regard to capitals; undefined = after all others. */
export function keyOf(column: Column, row: Row): Key {
  const key = column.key === undefined ? some(column.text(row)) : column.key(row);
  return typeof key === 'string' ? key.toLowerCase() : key;
}

/** Rem that the sentence gets at least; and before it has more, a column of a rank beyond the essential gives way to it. */
export const SENTENCE = 13;
const COMFORT = 20;
const ESSENTIAL = 2;
/** Lines that tell whether a column is empty. */
const LOOKED_AT = 500;

/** Those of `columns` in which some row says something, which never give way, or by which rows are sorted: one that is empty tells nothing. */
export function telling(
  columns: readonly Column[],
  lines: readonly Line[],
  sorted: string,
): readonly Column[] {
  const some = lines.slice(0, LOOKED_AT).flatMap((line) => ('row' in line ? [line.row] : []));
  if (some.length === 0) return columns;
  return columns.filter(
    (column) => column.rank === 0 || column.id === sorted || some.some((row) => column.text(row) !== ''),
  );
}

/** Those of `columns` for which there is room in `width` rem: the highest rank gives way first. */
export function fitting(columns: readonly Column[], width: number): readonly Column[] {
  const shown = [...columns];
  for (;;) {
    const worst = shown.reduce((a, b) => (b.rank >= a.rank ? b : a));
    const sentence = worst.rank > ESSENTIAL ? COMFORT : SENTENCE;
    const wanted = shown.reduce((sum, column) => sum + (column.width || sentence), 0);
    if (worst.rank === 0 || wanted <= width) return shown;
    shown.splice(shown.indexOf(worst), 1);
  }
}

function stanceOf({ item }: Row): string {
  if (item.kind === 'commitment' || item.kind === 'claim') return item.stance;
  return item.kind === 'answer' ? item.verdict : '';
}

function formOf({ item }: Row): string {
  return item.kind === 'statement' || item.kind === 'demand' ? item.form : '';
}

function typeOf({ item }: Row): string {
  if (item.kind === 'measure') return item.type.replaceAll('-', ' ');
  return item.kind === 'event' ? typeInWords(item) : '';
}

function amountOf({ item }: Row): string {
  if (item.kind === 'posture') return item.units.map((unit) => unitInWords(unit)).join('; ');
  return item.kind === 'figure' ? `${amountInWords(item)} ${item.unit}`.trim() : '';
}

function countOf({ item }: Row): number | undefined {
  const unit = item.kind === 'posture' ? item.units[0] : item;
  if (unit === undefined || !('approx' in unit)) return undefined;
  return unit.count ?? unit.min ?? unit.max;
}
