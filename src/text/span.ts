/**
 * A stretch of a text: UTF-16 offsets, half-open (`text.slice(start, end)`).
 * Which text the offsets point into is said where a span is used; unless said otherwise, the report's text as kept.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `span` without the white space at its ends; empty at `start` when there is nothing else in it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d) || code === 0x2009 || code === 0x202f
  );
}
