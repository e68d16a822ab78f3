import { type Brief, briefOf, type BriefParts } from '../record/brief.ts';
import { pairDays, pairsCited, withPairs } from '../record/brief-pairs.ts';
import type { Entry } from '../record/entry.ts';
import { standpointOf } from './standpoint.ts';
import type { Store, View } from './store.ts';

/** Kinds that have a section of their own; the newest of each are enough for a page. */
const ON_THE_PAGE = ['demand', 'answer', 'commitment', 'meeting', 'claim', 'figure', 'posture', 'measure', 'decision'] as const; // prettier-ignore
const OF_EACH = 1000;

/** `since`: an instant; what changed since then is told. */
interface Asked {
  readonly title: string;
  readonly since?: string;
}

/** The brief of a view, with what its pairs did to each other. */
export async function briefOfView(store: Store, view: View, asked: Asked): Promise<Brief> {
  const brief = briefOf(await partsOf(store, view, asked));
  const actors = [...new Set(pairsCited(brief).flat())];
  if (actors.length === 0) return brief;
  return withPairs(brief, await store.pairs({ ...view, ...pairDays(brief), actors }));
} // prettier-ignore

async function partsOf(store: Store, view: View, { title, since }: Asked): Promise<BriefParts> {
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
