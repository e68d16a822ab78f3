import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Item } from '../reader/item.ts';
import type { Span } from '../text/span.ts';

/** What is packed of a report. */
export interface Body {
  readonly text: string;
  readonly items: readonly Item[];
  readonly unread?: readonly Span[];
}

/** Little effort: the last 10 % of size would cost twice the time. */
const LEVEL = 2;

/**
 * Text and the items' JSON in one stream, as the items quote the text. The text comes first, with its length in units
 * before it, so that the one can be had without parsing the other.
 */
export function pack({ text, items, unread }: Body): Uint8Array {
  const rest = JSON.stringify(unread === undefined ? { items } : { items, unread });
  // Surrogates without their other half do not survive UTF-8: such a text goes as JSON, which escapes them.
  const kept = /\p{Surrogate}/u.test(text) ? JSON.stringify(text) : text;
  const sign = kept === text ? '' : '!';
  return deflateSync(`${sign}${kept.length}\n${kept}${rest}`, { level: LEVEL });
}

/** Throws where the bytes are not those of `pack`. */
export function unpack(packed: Uint8Array): { text: string; rest: () => Omit<Body, 'text'> } {
  const whole = inflateSync(packed).toString('utf8');
  const line = whole.indexOf('\n');
  const escaped = whole.startsWith('!');
  const length = Number(whole.slice(escaped ? 1 : 0, line));
  const kept = whole.slice(line + 1, line + 1 + length);
  const text: string = escaped ? JSON.parse(kept) : kept;
  return { text, rest: () => JSON.parse(whole.slice(line + 1 + length)) };
}

/** CRC-32 of parts, so that a bit that is no longer what was written is seen. */
export function sumOf(...parts: readonly (string | Uint8Array)[]): number {
  return parts.reduce<number>((sum, part) => crc32(part, sum), 0);
}
