import type { Item, Kind, PoliticalEvent } from '../../reader/item.ts';
import type { Report } from '../../report/report.ts';
import type { PassedOver, Span, StoredReport } from '../api.ts';
import { hostsOf } from './codings.ts';
import { ALL_KINDS } from '../words/kinds.ts';
import { searchedWords } from '../words/items.ts';
import { paragraphsOf } from './paragraphs.ts';
import { searchPattern } from './search.ts';
import { lanesOf, segmentText } from './segments.ts';
import type { Segment } from './segments.ts';

/** One item as the apparatus lists it. */
export interface Entry {
  readonly item: Item;
  /**
   * Its note's number: 1 upward in the order of the text, whatever is filtered out. An event that codes another item has that one's
   * number with a letter: 12a.
   */
  readonly number: string;
  /** The events that code it, which have no entries of their own where this one is shown. */
  readonly codings: readonly PoliticalEvent[];
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
  /** Sentences of it that gave nothing, where they are shown. */
  readonly missed: readonly PassedOver[];
}

/** A report laid out for the Reader under one filter and one search. */
export interface Arrangement {
  readonly report: Report;
  /** Offset up to which the text was read: its length, unless the report took longer than it may. */
  readonly readTo: number;
  readonly paragraphs: readonly ArrangedParagraph[];
  /** Entries shown, in the order of the text. */
  readonly shown: readonly Entry[];
  /** The entry of each item shown: for an event that codes another, that one's. */
  readonly byId: ReadonlyMap<string, Entry>;
  /** Items that filter and search leave, the events under others among them. */
  readonly kept: readonly Item[];
  /** How many notes there are before any filter. */
  readonly notes: number;
  /** How many items there are in all, and of each kind that occurs, before any filter. */
  readonly total: number;
  readonly kinds: readonly (readonly [kind: Kind, count: number])[];
  /** Where the search was found in the text, in order. Empty without a search. */
  readonly hits: readonly Span[];
  /** Its sentences, in order; empty until they are known. */
  readonly sentences: readonly Span[];
  /** Those that gave nothing, in order, where they are shown. */
  readonly missed: readonly PassedOver[];
}

/** What else is known of the sentences of a report. */
export interface Sentences {
  readonly sentences?: readonly Span[];
  /** Those that gave nothing, in order. */
  readonly missed?: readonly PassedOver[];
}

/**
 * Lays out the items of a report. `kinds` empty = all kinds; `query` '' = no search. A search marks where the words
 * stand in the text and keeps the items that have them anywhere.
 */
export function arrange(
  { report, items, unread = [] }: Pick<StoredReport, 'report' | 'items' | 'unread'>,
  kinds: ReadonlySet<Kind>,
  query: string,
  { sentences = [], missed = [] }: Sentences = {},
): Arrangement {
  const ordered = items.toSorted(inOrderOfText);
  const pattern = searchPattern(query);
  const kept = ordered.filter(
    (item) =>
      (kinds.size === 0 || kinds.has(item.kind)) &&
      (pattern === undefined || searchedWords(item).search(pattern) !== -1),
  );
  const hosts = hostsOf(ordered);
  const codings = codingsOf(ordered, hosts);
  const keptIds = new Set(kept.map(({ id }) => id));
  // An event stands for itself only where the item that it codes is not shown.
  const listed = kept.filter(({ id }) => !keptIds.has(hosts.get(id)?.id ?? ''));
  const marks = listed.map(({ id, cite }) => ({ id, start: cite.start, end: cite.end }));
  const lanes = lanesOf(marks);
  const numbers = numbersOf(ordered, hosts, codings);
  const shown = listed.map((item) => ({
    item,
    number: numbers.get(item.id) ?? '',
    codings: codings.get(item.id) ?? [],
    lane: lanes.get(item.id) ?? 0,
  }));
  const hits =
    pattern === undefined
      ? []
      : [...report.text.matchAll(pattern)].map(({ index, 0: hit }) => ({
          start: index,
          end: index + hit.length,
        }));
  const readTo = unread[0]?.start ?? report.text.length;
  const cuts = [readTo, ...[...hits, ...sentences, ...missed].flatMap(({ start, end }) => [start, end])];
  const paragraphs = paragraphsOf(report.text);
  return {
    report,
    readTo,
    shown,
    hits,
    sentences,
    missed,
    byId: new Map(
      shown.flatMap((entry) => [entry.item, ...entry.codings].map(({ id }) => [id, entry] as const)),
    ),
    kept,
    notes: items.length - hosts.size,
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
        missed: missed.filter((one) => one.start >= from && one.start < to),
      };
    }),
  };
}

/** The events that code each item, by its id. */
function codingsOf(
  items: readonly Item[],
  hosts: ReadonlyMap<string, Item>,
): ReadonlyMap<string, PoliticalEvent[]> {
  const codings = new Map<string, PoliticalEvent[]>();
  for (const item of items) {
    const host = hosts.get(item.id);
    if (item.kind !== 'event' || host === undefined) continue;
    codings.set(host.id, [...(codings.get(host.id) ?? []), item]);
  }
  return codings;
}

function numbersOf(
  items: readonly Item[],
  hosts: ReadonlyMap<string, Item>,
  codings: ReadonlyMap<string, readonly PoliticalEvent[]>,
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const own = items.filter(({ id }) => !hosts.has(id));
  for (const [index, { id }] of own.entries()) {
    numbers.set(id, String(index + 1));
    for (const [nth, event] of (codings.get(id) ?? []).entries()) {
      numbers.set(event.id, `${index + 1}${String.fromCharCode(97 + nth)}`);
    }
  }
  return numbers;
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

/** Index of the span that covers `offset`, or -1. The spans are in order and do not overlap. */
export function spanCovering(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) break;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
