import type { Report } from '../../report/report.ts';
import { type Outline, outlineOf, sentenceCount } from './outline.ts';
import { allShingles, scrambled, shingleAt, shingleCount } from './shingles.ts';

/** What is kept of a report to find its copies. */
export interface Fingerprint {
  /**
   * MinHash signature (Broder 1997) of the report's pairs of words: the share of rows in which two signatures agree
   * estimates the share of pairs that the two reports have in common (Jaccard).
   */
  readonly signature: Uint32Array;
  /**
   * Keys under which the report is indexed, each at most 2^53, in rising order and without doubles: bands of the signature for
   * copies of the whole, and the smallest shingles of single sentences for excerpts. Reports that are copies share at least one.
   */
  readonly bands: readonly number[];
}

/** Rows of a signature. */
export const ROWS = 64;
const ROWS_OF_BAND = 4;
/** Words of a shingle: in the signature, and in a sentence's keys. */
const PAIR = 2;
const TRIPLE = 3;
/** Keys for single sentences, at most. */
const SENTENCE_KEYS = 32;
const MOST_OF_SENTENCE = 3;
/** Sentences with fewer words that carry the story have no key: "He did not elaborate." is in every paper. */
const SHORTEST = 5;

export function fingerprintOf(report: Report): Fingerprint {
  return fingerprintOfOutline(outlineOf(report.text));
}

export function fingerprintOfOutline(outline: Outline): Fingerprint {
  const signature = signatureOf(allShingles(outline, PAIR));
  const keys = [...bandsOf(signature), ...sentenceKeys(outline)].toSorted((a, b) => a - b);
  return { signature, bands: keys.filter((key, i) => key !== keys[i - 1]) };
}

/** The share of rows in which two signatures agree, 0 to 1. */
export function resemblance(a: Fingerprint, b: Fingerprint): number {
  let same = 0;
  for (let row = 0; row < ROWS; row++) if (a.signature[row] === b.signature[row]) same++;
  return same / ROWS;
}

/** Multipliers and summands of the rows: a fixed sequence, as fingerprints are kept in stores. */
const MULTIPLIERS = Uint32Array.from({ length: ROWS }, (_, row) => scrambled(2 * row + 1) | 1);
const SUMMANDS = Uint32Array.from({ length: ROWS }, (_, row) => scrambled(2 * row + 2));

function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(ROWS).fill(0xffffffff);
  for (let row = 0; row < ROWS; row++) {
    const [multiplier = 1, summand = 0] = [MULTIPLIERS[row], SUMMANDS[row]];
    let least = 0xffffffff;
    for (let i = 0; i < shingles.length; i++) {
      const hash = (Math.imul(shingles[i] ?? 0, multiplier) + summand) >>> 0;
      if (hash < least) least = hash;
    }
    signature[row] = least;
  }
  return signature;
}

/** A key is 20 bits of its sort and place, and 32 of what it holds. */
function keyOf(place: number, hash: number): number {
  return place * 0x100000000 + hash;
}

function bandsOf(signature: Uint32Array): number[] {
  const bands: number[] = [];
  for (let row = 0; row < ROWS; row += ROWS_OF_BAND) {
    let hash = row;
    for (let i = row; i < row + ROWS_OF_BAND; i++) hash = scrambled(hash ^ (signature[i] ?? 0));
    bands.push(keyOf(1 + row / ROWS_OF_BAND, hash));
  }
  return bands;
}

/**
 * The least shingles of each sentence: one of each in a long report, up to three where there are few sentences. Of a very long
 * report the keys with the least hash of all are kept, so that two reports that share a sentence choose alike.
 */
function sentenceKeys(outline: Outline): number[] {
  const count = sentenceCount(outline);
  const each = Math.max(1, Math.min(MOST_OF_SENTENCE, Math.floor(SENTENCE_KEYS / Math.max(1, count))));
  const least: number[] = [];
  for (let s = 0; s < count; s++) {
    const [from = 0, end = 0] = [outline.bounds[s], outline.bounds[s + 1]];
    if (end - from < SHORTEST) continue;
    const shingles = new Uint32Array(shingleCount(end - from, TRIPLE));
    for (let i = 0; i < shingles.length; i++) shingles[i] = shingleAt(outline, from + i, TRIPLE, end);
    shingles.sort();
    for (let i = 0; i < Math.min(each, shingles.length); i++) least.push(shingles[i] ?? 0);
  }
  const kept =
    least.length <= SENTENCE_KEYS
      ? least
      : least.toSorted((a, b) => scrambled(a) - scrambled(b)).slice(0, SENTENCE_KEYS);
  return kept.map((hash) => keyOf(0, hash));
}
