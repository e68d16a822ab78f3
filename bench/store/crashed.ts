// What is kept while the keeper is killed, and how records are compared afterwards.
import { entryAsLine } from '../../src/export/jsonl.ts';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import type { EntryQuery, Store } from '../../src/store/store.ts';
import { generated } from './generated.ts';

export const BATCH = 5;
export const HOW = { added: '2026-01-01T00:00:00Z', coder: 'test' };

export function crashed(reports: number): ReadReport[] {
  const reads = new Map<string, ReadReport>();
  for (const read of generated({ seed: 3, reports, items: 8, days: 9 })) reads.set(read.report.id, read);
  return [...reads.values()];
}

/** The whole record as lines, page by page. */
export async function exported(store: Store, view: Partial<EntryQuery> = {}): Promise<string> {
  let lines = '';
  let after: string | undefined;
  do {
    const page = await store.entries({
      limit: 100,
      oldestFirst: true,
      doubtful: true,
      ...view,
      ...(after !== undefined && { after }),
    });
    lines += page.rows.map(entryAsLine).join('');
    after = page.next;
  } while (after !== undefined);
  return lines;
}
