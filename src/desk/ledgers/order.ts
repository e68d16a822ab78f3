import type { Row } from '../api.ts';
import type { Arrangement } from './arrange.ts';
import { columnOf, columnsOf } from './columns.ts';
import type { Column } from './columns.ts';
import { wordsIn } from './filters.ts';
import type { Own } from './filters.ts';
import type { GroupId, Names } from './groups.ts';
import { sideOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';

/** The order that is asked for: `-day`, the newest first, unless another is said. */
export function sortOf(own: Own): { readonly id: string; readonly descending: boolean } {
  const sort = own['sort'] ?? '-day';
  const id = sort.replace(/^-/, '');
  return columnOf(id) === undefined ? { id: 'day', descending: true } : { id, descending: sort.startsWith('-') };
} // prettier-ignore

/** Whether the order asked for needs all rows to be here: any but that of time. */
export function needsAll(ledger: Ledger, own: Own): boolean {
  const group = groupOf(ledger, own);
  const narrowed = passing(ledger, own) !== undefined;
  return sortOf(own).id !== 'day' || (group !== undefined && group !== 'day') || narrowed;
}

/** How the rows are put in order. */
export function arrangementOf(ledger: Ledger, own: Own, names: Names): Arrangement {
  const { id, descending } = sortOf(own);
  return {
    name: [own['sort'], own['group'], own['side'], own['q']].join('\n'),
    column: id === 'day' ? undefined : columnOf(id),
    descending,
    group: groupOf(ledger, own),
    names,
    passes: passing(ledger, own),
  };
}

function groupOf(ledger: Ledger, own: Own): GroupId | undefined {
  return ledger.groups.find((one) => one === own['group']);
}

/** What the API does not tell apart: the side of the ledger, and the words that are looked for. */
function passing(ledger: Ledger, own: Own): ((row: Row) => boolean) | undefined {
  const words = wordsIn(own['q'] ?? '');
  const has = sideOf(ledger, own['side'])?.has;
  if (has === undefined || words === undefined) return has ?? words;
  return (row) => has(row) && words(row);
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
