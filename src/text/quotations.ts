import { type Span, trimSpan } from './span.ts';

/** Words between a pair of quotation marks: `start` and `end` leave the marks out. */
export interface Quotation extends Span {
  /** Offsets of the outer edges, marks included, half-open. */
  readonly outer: Span;
  /** The next paragraph goes on with the same words: this one was left open, as the custom is. */
  readonly goesOn: boolean;
}

type Side = 'open' | 'close' | 'either';

/**
 * The quotations of a text, in its order and never one inside another. Curly marks say which side they are; a straight
 * mark is told by its neighbours, and one with words on both sides (sentences glued in a feed: `Russia."On a visit`)
 * closes if a quotation stands open and opens one if not. Single marks count where the text has them around a phrase
 * outside double ones. A mark that has no partner in its paragraph marks nothing, unless the next paragraph opens with
 * one too.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const taken = new Uint8Array(text.length);
  let pending: Quotation | undefined;
  for (const paragraph of paragraphsOf(text)) {
    const { quotations, open } = pairDoubles(text, paragraph);
    if (pending && opensWithQuote(text, paragraph)) found.push({ ...pending, goesOn: true });
    for (const { outer } of quotations) taken.fill(1, outer.start, outer.end);
    if (open !== undefined) taken.fill(1, open, paragraph.end);
    // One by one: a call takes no more arguments than the stack has room for.
    for (const quotation of quotations) found.push(quotation);
    for (const quotation of pairSingles(text, paragraph, taken)) found.push(quotation);
    pending = open === undefined ? undefined : openQuotation(open, paragraph.end);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The words from a mark that has no partner to the end of their paragraph; undefined where there are none. */
function openQuotation(open: number, end: number): Quotation | undefined {
  return open + 1 < end ? { start: open + 1, end, outer: { start: open, end }, goesOn: false } : undefined;
}

/** Lines with words in them: a report's paragraphs, whether one or two line breaks part them. */
function* paragraphsOf(text: string): Generator<Span> {
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const paragraph = trimSpan(text, { start: match.index, end: match.index + match[0].length });
    if (paragraph.start < paragraph.end) yield paragraph;
  }
}

function opensWithQuote(text: string, paragraph: Span): boolean {
  return /["“‟＂]/.test(text[paragraph.start] ?? '');
}

function pairDoubles(text: string, paragraph: Span): { quotations: Quotation[]; open: number | undefined } {
  const quotations: Quotation[] = [];
  let open: number | undefined;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const side = doubleMarkSide(text, at);
    if (side === undefined) continue;
    if (open === undefined) {
      if (side !== 'close') open = at;
    } else if (side === 'open' && !(text[at] === '“' && text[open] === '„')) {
      open = at; // the earlier mark lost its partner: believe the one that is surely an opening
    } else {
      if (at > open + 1) quotations.push(quotationOf(open, at));
      open = undefined;
    }
  }
  return { quotations, open };
}

function quotationOf(open: number, close: number): Quotation {
  return { start: open + 1, end: close, outer: { start: open, end: close + 1 }, goesOn: false };
}

/** Which side a double quotation mark at `at` is on; undefined where there is none. */
function doubleMarkSide(text: string, at: number): Side | undefined {
  const mark = text[at] ?? '';
  if (mark === '“' || mark === '„' || mark === '«') return 'open';
  if (mark === '”' || mark === '»') return 'close';
  if (mark !== '"' && mark !== '‟' && mark !== '＂') return undefined;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const openBefore = /[\s([{\u2014\u2013-]/.test(before);
  const spaceAfter = /[\s)\]},.;:!?\u2014\u2013-]/.test(after);
  if (openBefore && !/\s/.test(after)) return 'open';
  if (!openBefore && spaceAfter) return 'close';
  return 'either';
}

/** Pairs of single marks: an opening after a space, and the likeliest closing one after it. Where `taken` is set nothing is sought. */
function pairSingles(text: string, paragraph: Span, taken: Uint8Array): Quotation[] {
  const quotations: Quotation[] = [];
  const free = (at: number): boolean => taken[at] === 0;
  let from = paragraph.start;
  while (from < paragraph.end) {
    const open = nextIndex(from, paragraph.end, (at) => opensSingle(text, at) && free(at));
    if (open === undefined) break;
    const limit =
      nextIndex(open + 1, paragraph.end, (at) => !free(at) || opensSingle(text, at)) ?? paragraph.end;
    const close = closingSingle(text, open, limit);
    if (close !== undefined && close > open + 1) quotations.push(quotationOf(open, close));
    from = (close ?? open) + 1;
  }
  return quotations;
}

function nextIndex(from: number, to: number, test: (at: number) => boolean): number | undefined {
  for (let at = from; at < to; at++) if (test(at)) return at;
  return undefined;
}

/** Whether a single quotation may open at `at`: not at an elision ("the '90s", "get 'em", "rock 'n' roll"). */
function opensSingle(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== '‘' && mark !== "'") return false;
  return (
    /[\s([\u2014\u2013]/.test(text[at - 1] ?? ' ') &&
    /[\p{L}\d]/u.test(text[at + 1] ?? ' ') &&
    !/^.(?:\d\ds?|em|til|tis|twas|cause|n|round|bout)\b/i.test(text.slice(at, at + 8))
  );
}

/**
 * The mark that closes the single quotation opened at `open`, before `limit`: the first one that no letter follows, but
 * for a plural possessive ("the countries' leaders") when a later one will do.
 */
function closingSingle(text: string, open: number, limit: number): number | undefined {
  let possessive: number | undefined;
  for (let at = open + 1; at < limit; at++) {
    const mark = text[at];
    if (
      (mark !== '’' && mark !== "'") ||
      /[\p{L}\d]/u.test(text[at + 1] ?? ' ') ||
      /\s/.test(text[at - 1] ?? ' ')
    )
      continue;
    if (!/^s['’] \p{Ll}/u.test(text.slice(at - 1, at + 3))) return at;
    possessive ??= at;
  }
  return possessive;
}
