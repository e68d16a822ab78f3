import type { Item, Kind } from '../../reader/item.ts';
import type { Report } from '../../report/report.ts';
import { ALL_KINDS } from '../words/kinds.ts';
import { searchedWords } from '../words/items.ts';
import { paragraphsOf } from './paragraphs.ts';
import { searchPattern } from './search.ts';
import { lanesOf, segmentText } from './segments.ts';
import type { Segment } from './segments.ts';

/** One item as the apparatus lists it. */
export interface Entry {
  readonly item: Item;
  /** Its note's number: 1 upward in the order of the text, whatever is filtered out. */
  readonly number: number;
  /** Line under the text in which it is drawn, 0 nearest to the letters. */
  readonly lane: number;
}

/** A paragraph of the text, split for marking, with the entries of the items that begin in it. */
export interface ArrangedParagraph {
  /** 1 upward. */
  readonly number: number;
  /** UTF-16 offsets into the report's text. */
  readonly start: number;
  readonly end: number;
  /** The break before it is shown, not in the text: see `Paragraph.glued`. */
  readonly glued: boolean;
  readonly segments: readonly Segment[];
  readonly entries: readonly Entry[];
}

/** A report laid out for the Reader under one filter and one search. */
export interface Arrangement {
  readonly report: Report;
  readonly paragraphs: readonly ArrangedParagraph[];
  /** Entries shown, in the order of the text. */
  readonly shown: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** How many items there are in all, and of each kind that occurs, before any filter. */
  readonly total: number;
  readonly kinds: readonly (readonly [kind: Kind, count: number])[];
  /** Where the search was found in the text, in order. Empty without a search. */
  readonly hits: readonly Hit[];
}

/** One place where a search was found: offsets into the report's text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/**
 * Lays out `items` of `report`. `kinds` empty = all kinds; `query` '' = no search. A search marks where the words
 * stand in the text and keeps the items that have them anywhere.
 */
export function arrange(
  report: Report,
  items: readonly Item[],
  kinds: ReadonlySet<Kind>,
  query: string,
): Arrangement {
  const ordered = items.toSorted(inOrderOfText);
  const pattern = searchPattern(query);
  const kept = ordered.filter(
    (item) =>
      (kinds.size === 0 || kinds.has(item.kind)) &&
      (pattern === undefined || searchedWords(item).search(pattern) !== -1),
  );
  const marks = kept.map(({ id, cite }) => ({ id, start: cite.start, end: cite.end }));
  const lanes = lanesOf(marks);
  const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const shown = kept.map((item) => ({
    item,
    number: numbers.get(item.id) ?? 0,
    lane: lanes.get(item.id) ?? 0,
  }));
  const hits =
    pattern === undefined
      ? []
      : [...report.text.matchAll(pattern)].map(({ index, 0: hit }) => ({
          start: index,
          end: index + hit.length,
        }));
  const cuts = hits.flatMap(({ start, end }) => [start, end]);
  const paragraphs = paragraphsOf(report.text);
  return {
    report,
    shown,
    hits,
    byId: new Map(shown.map((entry) => [entry.item.id, entry])),
    total: items.length,
    kinds: ALL_KINDS.map((kind) => [kind, items.filter((item) => item.kind === kind).length] as const).filter(
      ([, count]) => count > 0,
    ),
    paragraphs: paragraphs.map(({ start, end, glued }, index) => {
      // An item that begins in the white space before a paragraph belongs to that paragraph; after the last, to the last.
      const from = index === 0 ? 0 : (paragraphs[index - 1]?.end ?? 0);
      const to = index === paragraphs.length - 1 ? Infinity : end;
      return {
        number: index + 1,
        start,
        end,
        glued,
        segments: segmentText(start, end, marks, cuts),
        entries: shown.filter(({ item }) => item.cite.start >= from && item.cite.start < to),
      };
    }),
  };
}

/** By where they begin, the longer first; then by kind, as kinds are listed. */
function inOrderOfText(a: Item, b: Item): number {
  return (
    a.cite.start - b.cite.start ||
    b.cite.end - a.cite.end ||
    ALL_KINDS.indexOf(a.kind) - ALL_KINDS.indexOf(b.kind) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Index of the hit that covers `offset`, or -1. `hits` are in order and do not overlap. */
export function hitCovering(hits: readonly Hit[], offset: number): number {
  let [low, high] = [0, hits.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const hit = hits[middle];
    if (hit === undefined) break;
    if (offset < hit.start) high = middle - 1;
    else if (offset >= hit.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
