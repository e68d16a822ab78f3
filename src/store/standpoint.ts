import type { Store, View } from './store.ts';

/**
 * The instant from which a view looks at the record, and its day: what it asks for, or that of the newest report where it asks for none, so that nothing is overdue
 * because a machine's clock says so.
 */
export async function standpointOf(store: Store, view: View): Promise<{ instant: string; day: string }> {
  const instant = view.asOf ?? (await store.totals(view)).last ?? '1970-01-01T00:00:00Z';
  return { instant, day: instant.slice(0, 10) };
}
