import type { Entry } from '../record/entry.ts';
import type { EntryQuery, Store } from './store.ts';

/** Entries asked for at a time. */
const PAGE = 1000;

/** All entries that answer a query. */
export async function allEntries(store: Store, query: Omit<EntryQuery, 'limit' | 'after'>): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: string | undefined;
  do {
    const page = await store.entries({ ...query, limit: PAGE, ...(after !== undefined && { after }) });
    entries.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return entries;
}
