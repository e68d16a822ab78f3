// The usual way to find near-copies: MinHash over word 5-grams, banded, joined from an estimated Jaccard index on.
import { scrambled } from '../../src/record/origins/shingles.ts';

const ROWS = 100;
const WIDTH = 5;

/** The cluster of each text, named by one member: joined where two agree in `least` of the rows, looked up by bands of `band` rows. */
export function minHashClusters(texts: readonly string[], least: number, band: number): string[] {
  const above = texts.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (above[at] !== at) at = above[at] ?? at;
    above[i] = at;
    return at;
  };
  const buckets = new Map<string, number[]>();
  const signatures = texts.map(signatureOf);
  signatures.forEach((signature, i) => {
    for (let row = 0; row < ROWS; row += band) {
      const key = `${row} ${signature.subarray(row, row + band).join(' ')}`;
      const bucket = buckets.get(key) ?? [];
      for (const j of bucket.slice(0, 50)) {
        if (rootOf(i) !== rootOf(j) && agreement(signature, signatures[j]) >= least)
          above[rootOf(i)] = rootOf(j);
      }
      bucket.push(i);
      buckets.set(key, bucket);
    }
  });
  return texts.map((_, i) => String(rootOf(i)));
}

function signatureOf(text: string): Uint32Array {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const signature = new Uint32Array(ROWS).fill(0xffffffff);
  for (let i = 0; i + WIDTH <= words.length; i++) {
    let hash = 0;
    for (let j = i; j < i + WIDTH; j++) hash = scrambled(hash ^ (words[j] ?? 0)) + j - i;
    for (let row = 0; row < ROWS; row++) {
      const value = (Math.imul(hash, 2 * row + 0x9e3779b1) ^ scrambled(row)) >>> 0;
      if (value < (signature[row] ?? 0)) signature[row] = value;
    }
  }
  return signature;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return scrambled(hash);
}

function agreement(a: Uint32Array, b: Uint32Array | undefined): number {
  let same = 0;
  for (let row = 0; row < ROWS; row++) if (b !== undefined && a[row] === b[row]) same++;
  return same / ROWS;
}
