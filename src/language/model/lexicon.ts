/** A set of strings in a few bits each that may, rarely, hold a string that nobody put in (Bloom 1970). */
export interface BloomSet {
  readonly bits: Uint8Array;
}

const PROBES = 6;

/** FNV-1a: the number of a string's first bit. */
function firstHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash;
}

/** The step from each of a string's bits to the next (Kirsch & Mitzenmacher 2006); odd. */
function strideOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) | 1;
}

export function holds({ bits }: BloomSet, key: string): boolean {
  const count = bits.length * 8;
  let hash = firstHash(key);
  const stride = strideOf(hash);
  for (let i = 0; i < PROBES; i++) {
    const bit = (hash >>> 0) % count;
    if (((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    hash = (hash + stride) | 0;
  }
  return true;
}

/** A set of these strings, ten bits for each: about one other string in a hundred seems to be in it. */
export function bloomOf(keys: ReadonlySet<string>): BloomSet {
  const bits = new Uint8Array(Math.ceil((keys.size * 10) / 8));
  const count = bits.length * 8;
  for (const key of keys) {
    let hash = firstHash(key);
    const stride = strideOf(hash);
    for (let i = 0; i < PROBES; i++) {
      const bit = (hash >>> 0) % count;
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
      hash = (hash + stride) | 0;
    }
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
