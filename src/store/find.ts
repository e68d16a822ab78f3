import type { Engine } from './engine.ts';
import { badCursor } from './error.ts';
import type { Held, Library } from './library.ts';
import { lookingFor } from './looking.ts';
import type { Found, Page, View } from './store.ts';
import type { Term } from './terms.ts';
import type { ItemTrees } from './trees.ts';
import { conditionsOf } from './views.ts';

/** UTF-16 units of a passage that is shown. */
const PASSAGE = 240;

export interface FindParts {
  readonly engine: Engine;
  readonly library: Library;
  readonly trees: ItemTrees;
  readonly termsOf: (text: string) => Term[];
}

/** Reports in which words are, best first; equals by the canonical order. */
export function findPage(
  parts: FindParts,
  written: string,
  query: View & { limit: number; after?: string },
): Page<Found> {
  const { match, terms } = lookingFor(written, parts.termsOf);
  if (match === undefined) return { rows: [] };
  const conditions = conditionsOf(query);
  if (query.after !== undefined && !/^\d{1,9}$/.test(query.after)) throw badCursor(query.after);
  const skipped = Number(query.after ?? 0);
  const found = parts.engine.all<{ no: number }>(
    `select report.no from words join report on report.no = words.rowid
     where words match ? and ${conditions.sql} order by words.rank, report.known, report.rank limit ? offset ?`,
    match,
    ...conditions.values,
    query.limit + 1,
    skipped,
  );
  const rows = found.slice(0, query.limit).map(({ no }) => foundIn(parts, parts.library.report(no), terms));
  return found.length > query.limit ? { rows, next: String(skipped + query.limit) } : { rows };
}

function foundIn({ library, trees, termsOf }: FindParts, held: Held, wanted: ReadonlySet<string>): Found {
  const { report, items, head, row } = held;
  const hits = termsOf(report.text).filter(({ term }) => wanted.has(term));
  const { start, end } = passageOf(report.text, hits);
  const entries = new Set<string>();
  for (const [place, { cite }] of items.entries()) {
    if (!hits.some((hit) => cite.start <= hit.start && hit.end <= cite.end)) continue;
    entries.add(library.telling(trees.rootOf(row.no + place)).item.id);
  }
  return { report: head, start, end, snippet: report.text.slice(start, end), entries: [...entries] };
}

/** The passage with the most of the words that are looked for; the beginning where only the title has them. */
function passageOf(text: string, hits: readonly Term[]): { start: number; end: number } {
  let best = { first: 0, last: 0, different: 0 };
  for (const [i, { start }] of hits.entries()) {
    const within = hits.slice(i, i + 32).filter(({ end }) => end - start <= PASSAGE);
    const different = new Set(within.map(({ term }) => term)).size;
    if (different > best.different) best = { first: start, last: within.at(-1)?.end ?? start, different };
  }
  const spare = Math.max(0, PASSAGE - (best.last - best.first)) >> 1;
  const paragraph = text.lastIndexOf('\n', best.first) + 1;
  const start = wordStart(text, Math.max(paragraph, best.first - spare));
  const closing = text.indexOf('\n', best.last);
  const end = Math.min(closing === -1 ? text.length : closing, start + PASSAGE);
  return { start, end: wordEnd(text, Math.max(end, best.last)) };
}

/** Nothing is cut within a word: back, or on, to the next space. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\S/.test(text.charAt(end))) end++;
  return end;
}
