// Reads the treebanks and name corpora that the benchmarks score against.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ConlluSentence, readConllu } from '../src/language/conllu.ts';

export function readTreebank(data: string, name: string): ConlluSentence[] {
  return readConllu(gunzipSync(readFileSync(join(data, 'ud', `${name}.conllu.gz`))).toString('utf8'));
}

/** The value of a comment ("# sent_id = n01"), or undefined. */
export function commentOf(sentence: ConlluSentence, key: string): string | undefined {
  const start = `# ${key} = `;
  return sentence.comments.find((comment) => comment.startsWith(start))?.slice(start.length);
}

/** One sentence of a name corpus: its tokens and their tags (`B-PER`, `I-PER`, `O`). */
export interface TaggedSentence {
  readonly id: string;
  readonly forms: readonly string[];
  readonly tags: readonly string[];
}

export function readNames(data: string, name: string): TaggedSentence[] {
  const file = gunzipSync(readFileSync(join(data, 'ner', `${name}.iob2.gz`))).toString('utf8');
  return file.split(/\n\n+/u).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line !== '');
    const id = lines.find((line) => line.startsWith('# sent_id = '))?.slice(12) ?? '';
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    return rows.length === 0
      ? []
      : [{ id, forms: rows.map((row) => row[1] ?? ''), tags: rows.map((row) => row[2] ?? 'O') }];
  });
}
