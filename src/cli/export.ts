import { entryAsLine } from '../export/jsonl.ts';
import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export const EXPORT_FORMATS = ['jsonl'] as const;

/** `export jsonl`: the whole record, doubtful lines too, one entry a line, oldest first. Gives the exit code. */
export function exportCommand(options: RecordOptions, streams: Streams): Promise<number> {
  return withStore(options, 'read', streams, async ({ store, view }) => {
    let after: string | undefined;
    do {
      const page = await store.entries({
        ...view,
        doubtful: true,
        oldestFirst: true,
        limit: 1000,
        ...(after !== undefined && { after }),
      });
      for (const entry of page.rows) streams.out(entryAsLine(entry));
      after = page.next;
    } while (after !== undefined);
    return EXIT.ok;
  });
}
