import { type Outline, sentenceCount } from './outline.ts';

/**
 * The shingle at the word `at` of the outline: a hash (32 bits) of the `width` words from there on, or of fewer where the
 * sentence, which closes at `end`, has no more.
 */
export function shingleAt({ words }: Outline, at: number, width: number, end: number): number {
  let hash = width;
  for (let i = at; i < at + width && i < end; i++) hash = mixed(hash, words[i] ?? 0);
  return scrambled(hash);
}

/**
 * How many shingles a sentence of so many words has: one at each word that `width` words begin with, and one where it is
 * shorter. None crosses the end of a sentence, so that moved paragraphs keep theirs.
 */
export function shingleCount(length: number, width: number): number {
  return Math.max(1, length - width + 1);
}

/** All shingles of a report. */
export function allShingles(outline: Outline, width: number): Uint32Array {
  const { bounds, words } = outline;
  const shingles = new Uint32Array(words.length);
  let count = 0;
  for (let s = 0; s < sentenceCount(outline); s++) {
    const [from = 0, end = 0] = [bounds[s], bounds[s + 1]];
    const last = from + shingleCount(end - from, width);
    for (let i = from; i < last; i++) shingles[count++] = shingleAt(outline, i, width, end);
  }
  return shingles.subarray(0, count);
}

function mixed(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return (h << 13) | (h >>> 19);
}

/** The finish of MurmurHash3 (Austin Appleby, public domain): every bit of the result rests on every bit given. */
export function scrambled(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
