import { budgetOf, DEFAULT_BUDGET } from '../intake/budget.ts';
import { DEFAULT_LIMITS } from '../intake/limits.ts';
import { takeIn } from '../intake/take-in.ts';
import type { Reader, ReadReport } from '../reader/pipeline.ts';
import { type App, createApp } from '../server/app.ts';
import type { Store } from '../store/store.ts';

export interface FormerDeskOptions {
  readonly store: Store;
  /** Comes good once the store is filled. */
  readonly filled: Promise<unknown>;
  readonly version: string;
  /** Name of the affair, as displayed. */
  readonly affair: string;
  readonly reader: () => Reader;
  readonly onFailure: (error: Error) => void;
}

/** The addresses by which the desk of one screen asks for reports, under those of the record's API. They are answered once the store is filled. */
export function mountFormerDesk(app: App, { store, filled, reader, ...options }: FormerDeskOptions): void {
  let former: Promise<App> | undefined;
  const made = async (): Promise<App> => {
    await filled;
    const reports = await readsOf(store);
    return createApp({
      ...options,
      reports,
      readPasted: (source) => {
        const taken = takeIn(source.text, source, DEFAULT_LIMITS);
        if (!taken.ok) return taken;
        const { report, items, unread } = reader().explain(taken.report, budgetOf(DEFAULT_BUDGET));
        return { ok: true, read: { report, items, unread } };
      },
      assets: () => undefined,
    });
  };
  app.all('/api/*', async (c) => (await (former ??= made())).fetch(c.req.raw, c.env));
}

/** All reports, the oldest first. */
async function readsOf(store: Store): Promise<ReadReport[]> {
  const { rows } = await store.reports({ limit: 1000 });
  const held = await Promise.all(rows.toReversed().map(({ id }) => store.report(id)));
  return held.flatMap((one) =>
    one === undefined
      ? []
      : [{ report: one.report, items: one.items, ...(one.unread !== undefined && { unread: one.unread }) }],
  );
}
