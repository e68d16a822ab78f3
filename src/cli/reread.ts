import { budgetOf, DEFAULT_BUDGET } from '../intake/budget.ts';
import { loadReader } from '../intake/reader.ts';
import type { Coder } from './add.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';
import type { RecordOptions } from './record-options.ts';
import { reportIds } from './verify.ts';
import { withStore } from './with-store.ts';

export interface RereadOptions extends RecordOptions {
  readonly actors?: string;
}

/** `reread [REPORT…]`: reads reports again and puts what is read now in the place of what was; edits find their items again. Gives the exit code. */
export function rereadCommand(
  ids: readonly string[],
  options: RereadOptions,
  { coder }: Coder,
  streams: Streams,
): Promise<number> {
  return withStore(options, 'write', streams, async ({ store }) => {
    const reader = withOwnActors(loadReader, options.actors, streams);
    if (reader === undefined) return EXIT.failed;
    const wanted: string[] = [...ids];
    if (ids.length === 0) for await (const id of reportIds(store)) wanted.push(id);
    let missing = 0;
    let reread = 0;
    for (const id of wanted) {
      const stored = await store.report(id);
      if (stored === undefined) {
        missing++;
        streams.err(`demarche: there is no report ${id.slice(0, 40)}`);
      } else if (ids.length > 0 || stored.coder !== coder) {
        const { report, items, unread } = reader.explain(stored.report, budgetOf(DEFAULT_BUDGET));
        await store.reread({ report, items, unread }, coder);
        reread++;
        if (reread % 100 === 0) streams.err(`${reread} reports read again`);
      }
    }
    streams.err(`${reread} ${reread === 1 ? 'report was' : 'reports were'} read again by ${coder}.`);
    if (missing === 0) return EXIT.ok;
    return missing === wanted.length ? EXIT.nothing : EXIT.partly;
  });
} // prettier-ignore
