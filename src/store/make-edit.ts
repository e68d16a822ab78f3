import type { Edit } from '../record/entry.ts';
import { StoreError } from './error.ts';
import type { Store } from './store.ts';

export type AskedEdit = Omit<Edit, 'seq' | 'target' | 'moves'> & { readonly item: string };

/**
 * Writes an edit, which must be sound (`faultOf`). Throws a StoreError: `no-item` where the item is not there, `bad-edit` where it cannot be done.
 * `item`: of `undo` it is passed over, as what is withdrawn tells it.
 */
export async function makeEdit(store: Store, { item, ...edit }: AskedEdit): Promise<Edit> {
  if (edit.action === 'undo') return store.edit({ ...edit, target: await targetWithdrawn(store, edit) });
  const target = await targetOf(store, item);
  if (target === undefined) throw new StoreError('no-item', `there is no item ${item.slice(0, 40)}`);
  return store.edit({ ...edit, target });
}

/** What the edit is about that is to be withdrawn. */
async function targetWithdrawn(store: Store, { value }: Pick<Edit, 'value'>): Promise<Edit['target']> {
  const seq = Number(value);
  const edit = (await store.edits({})).find((one) => one.seq === seq);
  if (edit === undefined) throw new StoreError('bad-edit', `there is no edit ${seq}`);
  if (edit.withdrawn) throw new StoreError('bad-edit', `edit ${seq} is withdrawn already`);
  return edit.target;
}

/** The item as it is now. One that was rejected stands in no entry, but may be accepted again: the log knows where it was. */
async function targetOf(store: Store, id: string): Promise<Edit['target'] | undefined> {
  const entry = await store.entry(id, {});
  const telling = entry?.tellings.find(({ item }) => item.id === id);
  if (telling === undefined) return (await store.edits({ item: id }))[0]?.target;
  const { item, report } = telling;
  return { item: id, report: report.id, kind: item.kind, start: item.cite.start, end: item.cite.end };
}
