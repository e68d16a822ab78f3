import type { Upos } from '../analysis.ts';
import type { Shape } from './shape.ts';

/** First bytes of a model file: "DMLM". */
export const MAGIC = 0x4d4c4d44;

/** Version of the layout below. */
export const FORMAT = 1;

/** What stands at the beginning of a model file, as JSON. */
export interface Header {
  readonly format: number;
  readonly shape: Shape;
  /** Names of the classes of each head, in order of class. */
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly deprels: readonly string[];
  /** Place of each section: bytes from the beginning of the body, and length in bytes. Places are multiples of 16. */
  readonly sections: Readonly<Record<string, { readonly at: number; readonly bytes: number }>>;
  /** Where the weights come from: for people, not read by the program. */
  readonly origin: Readonly<Record<string, string | number>>;
}

/**
 * A model file: magic and length of the header (two little-endian u32), the header, zeros up to a multiple of 16, and
 * the body. Sections of the body:
 * - `NAME.weight` (i16, in the blocks that `Kernel.linear` wants), `NAME.scale`, `NAME.bias` (f32, one a column);
 * - `NAME.gain`, `NAME.bias` of layer norms, and single vectors (f32);
 * - `table.rows` (i8, `width` a row), `table.scales` (f32, one a row), `table.keys` (UTF-8, one a line): the features
 *   of words; row 0 is empty and has no key;
 * - `vectors.rows` (i8, `vector` a row), `vectors.scales`, `vectors.keys`: pretrained word vectors, from row 0;
 * - `lexicon.people`, `lexicon.places`: bits of Bloom filters.
 */
export interface ModelFile {
  readonly header: Header;
  readonly body: Uint8Array;
}

export function readModel(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('Not a language model');
  const length = view.getUint32(4, true);
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  if (header.format !== FORMAT) throw new Error(`Language model of format ${header.format}, not ${FORMAT}`);
  return { header, body: bytes.subarray((8 + length + 15) & ~15) };
}

/** The bytes of a section. */
export function section({ header, body }: ModelFile, name: string): Uint8Array {
  const place = header.sections[name];
  if (place === undefined) throw new Error(`The language model lacks ${name}`);
  return body.subarray(place.at, place.at + place.bytes);
}

/** The lines of a section of keys, numbered from `first`. */
export function keysOf(file: ModelFile, name: string, first: number): Map<string, number> {
  const keys = new Map<string, number>();
  let row = first;
  for (const key of new TextDecoder().decode(section(file, name)).split('\n')) keys.set(key, row++);
  return keys;
}
