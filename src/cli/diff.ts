import { isDoubtful } from '../reader/item.ts';
import { asOfInstant } from '../record/known.ts';
import { entryInLines } from './entry-lines.ts';
import { EXIT, type Streams } from './outcome.ts';
import { paintFor } from './paint.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface DiffOptions extends RecordOptions {
  readonly doubtful?: true;
}

/** `diff FROM TO`: what the record gained, changed and lost between two days or instants. Gives the exit code. */
export function diffCommand(from: string, to: string, options: DiffOptions, streams: Streams): Promise<number> {
  const [start, end] = [asOfInstant(from), asOfInstant(to)];
  if (start === undefined || end === undefined || start > end) {
    const fault = start === undefined ? from : to;
    streams.err(
      start !== undefined && end !== undefined
        ? `demarche: diff: ${from} is after ${to}`
        : `demarche: diff ${fault.slice(0, 40)}: write a day as 2022-01-26, or an instant as 2022-01-26T18:00Z`,
    );
    return Promise.resolve(EXIT.usage);
  }
  return withStore(options, 'read', streams, async ({ store, view }) => {
    const { asOf: _, ...rest } = view;
    const { rows: all } = await store.changes({ ...rest, from: start, to: end });
    const changes = all.filter(({ before, after }) => options.doubtful || !isDoubtful((after ?? before)?.item ?? { score: 0 }));
    const paint = paintFor(streams.colours);
    for (const change of changes) {
      const entry = change.after ?? change.before;
      if (entry === undefined) continue;
      if (options.json) streams.out(`${JSON.stringify(change)}\n`);
      else {
        const what = change.what.length === 0 ? '' : `: ${change.what.join('; ')}`;
        streams.out(`${paint.bold(change.change)}${what}\n${entryInLines(entry, paint)}`);
      }
    }
    if (changes.length > 0) return EXIT.ok;
    streams.err(`demarche: nothing changed between ${start} and ${end}`);
    return EXIT.nothing;
  });
} // prettier-ignore
