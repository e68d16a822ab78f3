/** A set of strings in a few bits each that may, rarely, hold a string that nobody put in (Bloom 1970). */
export interface BloomSet {
  readonly bits: Uint8Array;
}

const PROBES = 6;

/** Numbers of the bits that stand for a string, among `count` bits. */
function* probes(key: string, count: number): Generator<number> {
  // FNV-1a, then a second mixing of it as the stride (Kirsch & Mitzenmacher 2006).
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  let stride = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  stride = (stride ^ (stride >>> 12)) | 1;
  for (let i = 0; i < PROBES; i++) yield ((hash + Math.imul(i, stride)) >>> 0) % count;
}

export function holds({ bits }: BloomSet, key: string): boolean {
  for (const bit of probes(key, bits.length * 8)) if (((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  return true;
}

/** A set of these strings, ten bits for each: about one other string in a hundred seems to be in it. */
export function bloomOf(keys: ReadonlySet<string>): BloomSet {
  const bits = new Uint8Array(Math.ceil((keys.size * 10) / 8));
  for (const key of keys) {
    for (const bit of probes(key, bits.length * 8)) bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return { bits };
}

/** Words that are known to occur in names. */
export interface Lexicon {
  /** First names and surnames. */
  readonly people: BloomSet;
  /** Towns with a name of one word. */
  readonly places: BloomSet;
}

/** The feature of a word's membership in the lexicon: nothing for a word in lower case. */
export function lexiconFeature(form: string, lexicon: Lexicon): string {
  const first = form.slice(0, 1);
  if (form.length < 2 || first === first.toLowerCase()) return '';
  const written = form.length > 3 && form === form.toUpperCase() ? first + form.slice(1).toLowerCase() : form;
  return `g${holds(lexicon.people, written) ? 'p' : ''}${holds(lexicon.places, written) ? 'l' : ''}`;
}
