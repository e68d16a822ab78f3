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

/** Bytes into which most reports go whole: in pieces of half of it, unpacking takes half as long again. */
const ROOM = 32 * 1024;

/** A report as it was unpacked: its items are parsed one by one, as mostly one is asked for. Throws where its JSON is none. */
export interface Unpacked {
  readonly text: string;
  readonly unread: readonly Span[] | undefined;
  readonly count: number;
  /** The item at a place from 0; undefined where there is none. */
  item(place: number): Item | undefined;
}

/**
 * Text and the items' JSON in one stream, as the items quote the text. The text comes first, with its length in units
 * before it; then what is unread, and each item, a line each.
 */
export function pack({ text, items, unread }: Body): Uint8Array {
  const lines = [unread ?? null, ...items].map((line) => JSON.stringify(line));
  // Surrogates without their other half do not survive UTF-8: such a text goes as JSON, which escapes them.
  const kept = /\p{Surrogate}/u.test(text) ? JSON.stringify(text) : text;
  const sign = kept === text ? '' : '!';
  return deflateSync(`${sign}${kept.length}\n${kept}${lines.join('\n')}`, { level: LEVEL });
}

/** Throws where the bytes are not those of `pack`. */
export function unpack(packed: Uint8Array): Unpacked {
  const whole = inflateSync(packed, { chunkSize: ROOM }).toString('utf8');
  const line = whole.indexOf('\n');
  const escaped = whole.startsWith('!');
  const length = Number(whole.slice(escaped ? 1 : 0, line));
  const kept = whole.slice(line + 1, line + 1 + length);
  const text: string = escaped ? JSON.parse(kept) : kept;
  const [first = 'null', ...lines] = whole.slice(line + 1 + length).split('\n');
  const unread: Span[] | null = JSON.parse(first);
  return {
    text,
    unread: unread ?? undefined,
    count: lines.length,
    item(place) {
      const written = lines[place];
      return written === undefined ? undefined : JSON.parse(written);
    },
  };
}

export function itemsIn(body: Unpacked): Item[] {
  return Array.from({ length: body.count }, (_, place) => body.item(place)).filter(
    (one) => one !== undefined,
  );
}

/** All that a body holds, as one that is unpacked. */
export function asUnpacked({ text, items, unread }: Body): Unpacked {
  return { text, unread, count: items.length, item: (place) => items[place] };
}

/** CRC-32 of parts, so that a bit that is no longer what was written is seen. */
export function sumOf(...parts: readonly (string | Uint8Array)[]): number {
  return parts.reduce<number>((sum, part) => crc32(part, sum), 0);
}
