import { exactKey, hashOf, isAbbreviation, placeKey, soundKey } from './keys.ts';
import { MAGIC, type Meta, VERSION } from './packed.ts';
import { type Area, NAME_CLASSES, type NameClass, type PlaceRow, PRECISIONS } from './place.ts';
import { flatMap } from '../../text/flat-map.ts';

/** Places heavier than this (5,000 people) are also found by how their names sound. */
const SOUNDED = 3.7;

interface Key {
  readonly bucket: number;
  readonly rest: number;
  readonly ref: number;
  readonly weight: number;
}

/**
 * Writes the packed file that `openGazetteer` reads. Places of our own come first, whatever their order in `rows`.
 * Throws a RangeError for more places or kinds than the file has room for.
 */
export function packPlaces(rows: readonly PlaceRow[], areas: readonly Area[]): Uint8Array<ArrayBuffer> {
  const places = [...rows.filter(({ own }) => own), ...rows.filter(({ own }) => !own)];
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  if (places.length >= 1 << 20 || kinds.length > 255 || areas.length > 65_534)
    throw new RangeError('too many places');
  const areaAt = new Map(areas.map(({ code }, index) => [code, index + 1]));
  const encoder = new TextEncoder();
  const names = places.map(({ name }) => encoder.encode(name));
  const meta: Meta = { kinds, areas, own: flatMap(places, ({ own }) => own ?? []) };
  const keys = keysOf(places);
  return assemble([
    Uint32Array.of(MAGIC, VERSION, places.length, keys.length),
    Int32Array.from(places, ({ lat }) => Math.round(lat * 1e5)),
    Int32Array.from(places, ({ lon }) => Math.round(lon * 1e5)),
    Uint32Array.from(places, ({ geonames }) => geonames),
    endsOf(names),
    bucketsOf(keys),
    Uint32Array.from(keys, ({ rest }) => rest),
    Uint32Array.from(keys, ({ ref }) => ref),
    Uint16Array.from(places, ({ area }) => areaAt.get(area) ?? 0),
    Uint8Array.from(places, ({ weight }) => Math.max(0, Math.min(255, Math.round(weight * 25)))),
    Uint8Array.from(places, ({ kind }) => kinds.indexOf(kind)),
    Uint8Array.from(places, ({ precision }) => PRECISIONS.indexOf(precision)),
    ...names,
    encoder.encode(JSON.stringify(meta)),
  ]);
}

/** Where each name ends among the names' bytes; a 0 comes first. */
function endsOf(names: readonly Uint8Array[]): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(names.length + 1);
  for (const [index, name] of names.entries()) ends[index + 1] = (ends[index] ?? 0) + name.length;
  return ends;
}

/** Where each bucket of the sorted keys begins, and after the last one where it ends. */
function bucketsOf(keys: readonly Key[]): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(65_537);
  for (const { bucket } of keys) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let i = 0; i < 65_536; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  return starts;
}

/** Every key of every name, by bucket, then by the rest of its hash, then the heaviest place first. */
function keysOf(places: readonly PlaceRow[]): Key[] {
  const keys: Key[] = [];
  for (const [index, place] of places.entries()) {
    const seen = new Set<string>();
    const add = (key: string, as: NameClass): void => {
      if (key.length < 2 || seen.has(key)) return;
      seen.add(key);
      keys.push({
        ...hashOf(key),
        ref: (NAME_CLASSES.indexOf(as) << 20) | index,
        weight: place.weight,
      });
    };
    for (const { value, as } of place.names) {
      if (as !== 'adjective' && place.own && isAbbreviation(value)) add(exactKey(value), 'abbreviation');
      else add(placeKey(value), as);
    }
    if (place.weight >= SOUNDED || place.own)
      for (const { value, as } of place.names) {
        const sound = soundKey(value);
        if ((as === 'name' || as === 'alias') && sound !== `~${placeKey(value)}`) add(sound, 'sound');
      }
  }
  return keys.toSorted((a, b) => a.bucket - b.bucket || a.rest - b.rest || b.weight - a.weight);
}

function assemble(parts: readonly ArrayBufferView[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
