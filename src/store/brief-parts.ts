import type { BriefParts } from '../record/brief.ts';
import type { Entry } from '../record/entry.ts';
import { standpointOf } from './standpoint.ts';
import type { Store, View } from './store.ts';

/** Kinds that have a section of their own; the newest of each are enough for a page. */
const ON_THE_PAGE = ['demand', 'answer', 'commitment', 'meeting', 'claim', 'figure', 'posture', 'measure', 'decision'] as const; // prettier-ignore
const OF_EACH = 1000;

/** What the brief of a view is made of. `since`: an instant; what changed since then is told. */
export async function briefPartsOf(
  store: Store,
  view: View,
  { title, since }: { title: string; since?: string },
): Promise<BriefParts> {
  const { asOf: _, ...rest } = view;
  const { reports, origins } = await store.totals(view);
  const { instant } = await standpointOf(store, view);
  const entries: Entry[] = [];
  for (const kind of ON_THE_PAGE)
    entries.push(...(await store.entries({ ...view, kinds: [kind], limit: OF_EACH })).rows);
  return {
    title,
    asOf: instant,
    ...(since !== undefined && { since }),
    reports,
    origins,
    entries,
    changes: since === undefined ? [] : await store.changes({ ...rest, from: since, to: instant }),
  };
}
