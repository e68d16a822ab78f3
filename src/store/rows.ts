import type { Entry } from '../record/entry.ts';
import { type Row, rowOf } from '../record/row.ts';
import { isoDay } from '../world/calendar.ts';
import { entriesListed, entryAt, type EntryParts, itemNumber } from './entries.ts';
import type { Assembler } from './entry-parts.ts';
import { dayListed, UNDATED } from './numbers.ts';
import type { EntryQuery, Page } from './store.ts';
import type { Seen } from './views.ts';

/** A page of the ledger as a list shows it. */
export function rowsPage(parts: EntryParts, assembler: Assembler, query: EntryQuery, seen: Seen): Page<Row> {
  const { rows, next } = entriesListed(parts, assembler, query, seen);
  const entries = new Map<number, Entry | undefined>(rows.map(({ entry, root }) => [root, entry]));
  const roots = new Map<string, number>(rows.map(({ entry, root }) => [entry.id, root]));
  const entryOf = (item: string): Entry | undefined => {
    const number = itemNumber(parts, item);
    if (number === undefined) return undefined;
    const root = parts.trees.rootOf(number);
    if (!entries.has(root)) entries.set(root, entryAt(parts, assembler, root, query, seen));
    const entry = entries.get(root);
    if (entry !== undefined) roots.set(entry.id, root);
    return entry;
  };
  const dayOf = ({ id }: Entry): string | undefined => dayOfRoot(parts, roots.get(id));
  const shown = rows.map(({ entry }) => rowOf(entry, { entryOf, dayOf }));
  return { rows: shown, ...(next !== undefined && { next }) };
}

/** An entry is listed under the day of its root, also where that does not stand any more. */
function dayOfRoot({ library }: EntryParts, root: number | undefined): string | undefined {
  if (root === undefined) return undefined;
  const { item } = library.telling(root);
  const { known } = library.item(root).held.row;
  return known === UNDATED && item.when === undefined ? undefined : isoDay(dayListed(item, known));
}
