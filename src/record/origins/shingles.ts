import { type Outline, sentenceCount } from './outline.ts';

/**
 * The shingles of one sentence: hashes (32 bits) of every `width` words that carry the story in a row, or of the whole
 * sentence where it is shorter. None crosses the end of a sentence, so that moved paragraphs keep theirs.
 */
export function shinglesOf(outline: Outline, sentence: number, width: number): number[] {
  const { words, bounds } = outline;
  const [from = 0, to = 0] = [bounds[sentence], bounds[sentence + 1]];
  const shingles: number[] = [];
  for (let i = from; i === from || i + width <= to; i++) {
    let hash = width;
    for (let j = i; j < Math.min(i + width, to); j++) hash = mixed(hash, words[j] ?? 0);
    shingles.push(scrambled(hash));
  }
  return shingles;
}

/** All shingles of a report. */
export function allShingles(outline: Outline, width: number): Uint32Array {
  const shingles: number[] = [];
  for (let s = 0; s < sentenceCount(outline); s++) {
    for (const shingle of shinglesOf(outline, s, width)) shingles.push(shingle);
  }
  return Uint32Array.from(shingles);
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
