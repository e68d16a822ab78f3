import { sentenceOf } from '../record/wording.ts';
import { publishedInWords } from '../world/date-words.ts';
import { EXIT, type Streams } from './outcome.ts';
import { paintFor } from './paint.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface FindOptions extends RecordOptions {
  readonly limit: string;
  readonly after?: string;
}

/** `find QUERY`: sentences that hold the words, the best first, with the lines of the record that stand on them. */
export function findCommand(
  words: readonly string[],
  options: FindOptions,
  streams: Streams,
): Promise<number> {
  const query = words.join(' ');
  if (!/^[1-9]\d{0,3}$/.test(options.limit) || Number(options.limit) > 1000 || query.trim() === '') {
    streams.err(
      query.trim() === ''
        ? 'demarche: say what to find'
        : `demarche: --limit ${options.limit.slice(0, 40)}: give a number from 1 to 1000`,
    );
    return Promise.resolve(EXIT.usage);
  }
  return withStore(options, 'read', streams, async ({ store, view }) => {
    const { rows, next } = await store.find(query, {
      ...view,
      limit: Number(options.limit),
      ...(options.after !== undefined && { after: options.after }),
    });
    const paint = paintFor(streams.colours);
    for (const { report, start, end, snippet, entries } of rows) {
      if (options.json) {
        streams.out(`${JSON.stringify({ report, start, end, snippet, entries })}\n`);
        continue;
      }
      const head = `${report.outlet ?? 'outlet unknown'}, ${publishedInWords(report.published)} · ${report.id}:${start}–${end}`;
      const lines: string[] = [];
      for (const id of entries) {
        const entry = await store.entry(id, view);
        if (entry !== undefined && entry.kind !== 'event')
          lines.push(`  ↳ ${sentenceOf(entry)} ${paint.dim(id)}\n`);
      }
      streams.out(`${paint.dim(head)}\n  ${snippet.replace(/\s+/g, ' ')}\n${lines.join('')}`);
    }
    if (next !== undefined) streams.err(`There is more: --after ${next}`);
    if (rows.length > 0) return EXIT.ok;
    streams.err(`demarche: no report holds “${query}”`);
    return EXIT.nothing;
  });
}
