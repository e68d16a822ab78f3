import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

/** `remove REPORT…`: takes reports out, with exactly what rested on them alone. Gives the exit code. */
export function removeCommand(ids: readonly string[], options: RecordOptions, streams: Streams): Promise<number> {
  return withStore(options, 'share', streams, async ({ store }) => {
    let missing = 0;
    for (const report of ids) {
      const removed = await store.remove(report);
      if (!removed) missing++;
      if (options.json) streams.out(`${JSON.stringify({ report, removed })}\n`);
      streams.err(removed ? `Removed ${report}.` : `demarche: there is no report ${report.slice(0, 40)}`);
    }
    if (missing === 0) return EXIT.ok;
    return missing === ids.length ? EXIT.nothing : EXIT.partly;
  });
} // prettier-ignore
