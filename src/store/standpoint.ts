import type { Store, Totals, View } from './store.ts';

/**
 * The instant from which a view looks at the record, and its day: what it asks for, or that of the newest report where it asks for none, so that nothing is overdue
 * because a machine's clock says so.
 */
export async function standpointOf(store: Store, view: View): Promise<{ instant: string; day: string }> {
  const instant = instantOf(view, view.asOf === undefined ? await store.totals(view) : {});
  return { instant, day: instant.slice(0, 10) };
}

/** `totals`: those of the view. */
export function instantOf({ asOf }: View, { last }: Pick<Totals, 'last'>): string {
  return asOf ?? last ?? '1970-01-01T00:00:00Z';
}
