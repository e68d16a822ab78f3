import type { Edit } from '../record/entry.ts';
import { StoreError } from './error.ts';
import type { Store } from './store.ts';

export type AskedEdit = Omit<Edit, 'seq' | 'target'> & { readonly item: string };

/** Writes an edit of an item, which must be sound (`faultOf`). Throws a StoreError `no-item` where the item is not there. */
export async function makeEdit(store: Store, { item, ...edit }: AskedEdit): Promise<Edit> {
  const target = await targetOf(store, item);
  if (target === undefined) throw new StoreError('no-item', `there is no item ${item.slice(0, 40)}`);
  return store.edit({ ...edit, target });
}

/** The item as it is now. One that was rejected stands in no entry, but may be accepted again: the log knows where it was. */
async function targetOf(store: Store, id: string): Promise<Edit['target'] | undefined> {
  const entry = await store.entry(id, {});
  const telling = entry?.tellings.find(({ item }) => item.id === id);
  if (telling === undefined) return (await store.edits({ item: id }))[0]?.target;
  const { item, report } = telling;
  return { item: id, report: report.id, kind: item.kind, start: item.cite.start, end: item.cite.end };
}
