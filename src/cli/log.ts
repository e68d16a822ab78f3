import { publishedInWords } from '../world/date-words.ts';
import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

/** `log [ID]`: analysts' edits in the order in which they were made, orphans marked. Gives the exit code. */
export function logCommand(id: string | undefined, options: RecordOptions, streams: Streams): Promise<number> {
  return withStore(options, 'read', streams, async ({ store }) => {
    const edits = await store.edits(id === undefined ? {} : { item: id });
    for (const edit of edits) {
      const { seq, target, action, field, value, note, author, made, orphaned, withdrawn } = edit;
      const what = [action, field === undefined ? value : `${field}=${value ?? ''}`, note === undefined ? undefined : `“${note}”`];
      streams.out(
        options.json
          ? `${JSON.stringify(edit)}\n`
          : `${seq} ${publishedInWords(made)} ${author}: ${target.kind} ${target.item} ${what.filter((part) => part !== undefined).join(' ')}${orphaned ? ' (orphaned: no item stands there now)' : ''}${withdrawn ? ' (withdrawn)' : ''}\n`,
      );
    }
    if (edits.length > 0) return EXIT.ok;
    streams.err('demarche: nothing was edited');
    return EXIT.nothing;
  });
} // prettier-ignore
