import type { Arrangement } from './arrange.ts';
import { columnOf, columnsOf } from './columns.ts';
import type { Column } from './columns.ts';
import { wordsIn } from './filters.ts';
import type { Own } from './filters.ts';
import { sideOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';

/** The order that is asked for: `-day`, the newest first, unless another is said. */
export function sortOf(own: Own): { readonly id: string; readonly descending: boolean } {
  const sort = own['sort'] ?? '-day';
  const id = sort.replace(/^-/, '');
  return columnOf(id) === undefined ? { id: 'day', descending: true } : { id, descending: sort.startsWith('-') };
} // prettier-ignore

/** How the rows are put in order, and whether all of them have to be here for that. */
export function arrangementOf(ledger: Ledger, own: Own): Arrangement & { readonly needsAll: boolean } {
  const { id, descending } = sortOf(own);
  const group = ledger.groups.find((one) => one === own['group']);
  const words = wordsIn(own['q'] ?? '');
  const has = sideOf(ledger, own['side'])?.has;
  const passes =
    has === undefined || words === undefined
      ? (has ?? words)
      : (row: Parameters<typeof has>[0]) => has(row) && words(row);
  return {
    column: id === 'day' ? undefined : columnOf(id),
    descending,
    group,
    passes,
    needsAll: id !== 'day' || (group !== undefined && group !== 'day') || passes !== undefined,
  };
}

/** What a click on the heading of a column asks for: it, the other way round, then time again. */
export function nextSort(own: Own, column: Column): string {
  const { id, descending } = sortOf(own);
  const natural = column.numeric === true || column.id === 'day' ? '-' : '';
  if (id !== column.id) return natural + column.id;
  const turned = descending ? column.id : `-${column.id}`;
  return turned === natural + column.id ? '' : turned;
}

/** The columns that are chosen, in the order of the ledger; undefined = those for which there is room. */
export function chosenColumns(ledger: Ledger, own: Own): readonly Column[] | undefined {
  const chosen = (own['cols'] ?? '').split(',');
  const columns = columnsOf([...ledger.columns, ...ledger.spare]).filter(({ id }) => chosen.includes(id));
  return columns.length === 0 ? undefined : columns;
}
