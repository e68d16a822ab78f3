import type { Precision } from '../refs.ts';
import { hashOf } from './keys.ts';
import { type Area, NAME_CLASSES, type NameClass, type OwnFacts, PRECISIONS } from './place.ts';

/*
 * The packed file, little-endian, everything in place and nothing unpacked at loading (n places, m keys):
 *   4 × u32   magic, version, n, m
 *   n × i32   latitudes, then n × i32 longitudes, in 1/100,000 of a degree
 *   n × u32   numbers in GeoNames
 *   n+1 × u32 ends of the names
 *   65537 × u32  where each bucket of keys begins
 *   m × u32   hashes of keys, sorted within their bucket
 *   m × u32   what each key means: index of the place, from bit 20 on the class of the name
 *   n × u16   area (0 for none), n × u8 weight × 25, n × u8 kind, n × u8 precision
 *   names in UTF-8, then to the end a Meta as JSON
 */
export const MAGIC = 0x4c504d44;
export const VERSION = 1;

/** What the file says in words. */
export interface Meta {
  readonly kinds: readonly string[];
  readonly areas: readonly Area[];
  /** The facts of the first places, in their order. */
  readonly own: readonly OwnFacts[];
}

/** A place that a key may mean, by its index. */
export interface Hit {
  readonly place: number;
  readonly as: NameClass;
}

/** All places that are known, searched where they lie. Indexes count from 0 and mean nothing outside. */
export interface Gazetteer {
  readonly size: number;
  /** What a key of `keys.ts` may mean, the heaviest first. */
  find(key: string): readonly Hit[];
  /** The first of them, without making a list. */
  has(key: string): boolean;
  name(place: number): string;
  kind(place: number): string;
  precision(place: number): Precision;
  lat(place: number): number;
  lon(place: number): number;
  weight(place: number): number;
  geonames(place: number): number;
  area(place: number): Area | undefined;
  own(place: number): OwnFacts | undefined;
}

/** A gazetteer without places. */
export const NO_PLACES: readonly Hit[] = [];

/** Opens the bytes of a packed file, which are kept, not copied. Throws a RangeError when they are not one. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = aligned;
  const [magic, version, n = 0, m = 0] = byteLength < 16 ? [] : new Uint32Array(buffer, byteOffset, 4);
  if (magic !== MAGIC || version !== VERSION) throw new RangeError('not a file of places of this version');
  let at = byteOffset + 16;
  const take = (count: number, size: number): number => {
    const start = at;
    at += count * size;
    if (at > byteOffset + byteLength) throw new RangeError('the file of places is cut short');
    return start;
  };
  const lat = new Int32Array(buffer, take(n, 4), n);
  const lon = new Int32Array(buffer, take(n, 4), n);
  const geonames = new Uint32Array(buffer, take(n, 4), n);
  const ends = new Uint32Array(buffer, take(n + 1, 4), n + 1);
  const buckets = new Uint32Array(buffer, take(65_537, 4), 65_537);
  const hashes = new Uint32Array(buffer, take(m, 4), m);
  const refs = new Uint32Array(buffer, take(m, 4), m);
  const area = new Uint16Array(buffer, take(n, 2), n);
  const weight = new Uint8Array(buffer, take(n, 1), n);
  const kind = new Uint8Array(buffer, take(n, 1), n);
  const precision = new Uint8Array(buffer, take(n, 1), n);
  const names = new Uint8Array(buffer, take(ends[n] ?? 0, 1), ends[n] ?? 0);
  const decoder = new TextDecoder();
  const meta: Meta = JSON.parse(decoder.decode(aligned.subarray(at - byteOffset)));

  /** The first key of the hash, or -1. */
  const firstOf = (key: string): number => {
    const { bucket, rest } = hashOf(key);
    const end = buckets[bucket + 1] ?? 0;
    for (let i = buckets[bucket] ?? 0; i < end; i++) {
      const hash = hashes[i] ?? 0;
      if (hash === rest) return i;
      if (hash > rest) return -1;
    }
    return -1;
  };
  return {
    size: n,
    has: (key) => firstOf(key) >= 0,
    find(key) {
      const first = firstOf(key);
      if (first < 0) return NO_PLACES;
      const hits: Hit[] = [];
      const { bucket, rest } = hashOf(key);
      for (let i = first; i < (buckets[bucket + 1] ?? 0) && hashes[i] === rest; i++) {
        const ref = refs[i] ?? 0;
        hits.push({ place: ref & 0xfffff, as: NAME_CLASSES[ref >>> 20] ?? 'alias' });
      }
      return hits;
    },
    name: (place) => decoder.decode(names.subarray(ends[place], ends[place + 1])),
    kind: (place) => meta.kinds[kind[place] ?? 0] ?? '',
    precision: (place) => PRECISIONS[precision[place] ?? 0] ?? 'region',
    lat: (place) => (lat[place] ?? 0) / 1e5,
    lon: (place) => (lon[place] ?? 0) / 1e5,
    weight: (place) => (weight[place] ?? 0) / 25,
    geonames: (place) => geonames[place] ?? 0,
    area: (place) => meta.areas[(area[place] ?? 0) - 1],
    own: (place) => meta.own[place],
  };
}
