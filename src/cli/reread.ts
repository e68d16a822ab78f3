import { budgetOf, DEFAULT_BUDGET } from '../intake/budget.ts';
import { loadReader } from '../intake/reader.ts';
import type { Coder } from './add.ts';
import { interruptible } from './interruption.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';
import { progressOf } from './progress.ts';
import type { RecordOptions } from './record-options.ts';
import { reportIds } from './verify.ts';
import { withStore } from './with-store.ts';

export interface RereadOptions extends RecordOptions {
  readonly actors?: string;
}

/**
 * `reread [REPORT…]`: reads reports again and puts what is read now in the place of what was; edits find their items again. Where it is
 * interrupted, the same command without ids goes on with what another version read. Gives the exit code.
 */
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
    const bar = progressOf(wanted.length, streams, () => performance.now());
    const tell = (report: string, reread: boolean): void => {
      if (options.json) streams.out(`${JSON.stringify({ report, reread })}\n`);
    };
    const { looked, missing, reread } = await interruptible(async (signal) => {
      const counts = { looked: 0, missing: 0, reread: 0 };
      for (const id of wanted) {
        if (signal.aborted) break;
        const stored = await store.report(id);
        counts.looked++;
        if (stored === undefined) {
          counts.missing++;
          tell(id, false);
          bar.clear();
          streams.err(`demarche: there is no report ${id.slice(0, 40)}`);
        } else if (ids.length > 0 || stored.coder !== coder) {
          const { report, items, unread } = reader.explain(stored.report, budgetOf(DEFAULT_BUDGET));
          await store.reread({ report, items, unread }, coder);
          counts.reread++;
          tell(id, true);
        }
        bar.show(counts.looked, `${counts.reread.toLocaleString('en')} read again`);
      }
      return counts;
    });
    bar.clear();
    streams.err(`${reread} ${reread === 1 ? 'report was' : 'reports were'} read again by ${coder}.`);
    if (looked < wanted.length) {
      streams.err(`It was interrupted: ${ids.length === 0 ? 'the same command goes on where it stopped' : `${wanted.length - looked} of the reports named were not looked at`}.`);
      return EXIT.interrupted;
    }
    if (missing === 0) return EXIT.ok;
    return missing === wanted.length ? EXIT.nothing : EXIT.partly;
  });
} // prettier-ignore
