import type { Span } from '../../text/span.ts';
import { isBoilerplate } from './boilerplate.ts';
import { foldWords, type Words } from './words.ts';

/**
 * What comparing two reports needs of one: the folded words that carry its story, sentence by sentence. Function words, days,
 * verbs of saying and the page's own lines are left out.
 */
export interface Outline {
  /** Hashes of the words, in the order of the text; an odd one is a number. */
  readonly words: Uint32Array;
  /** Index into `words` at which each sentence begins, and their number at the end. No sentence is empty. */
  readonly bounds: Uint32Array;
  /** Where each sentence stands in the text, offsets two by two, half-open, closing marks left out. */
  readonly spans: Uint32Array;
}

export function outlineOf(text: string): Outline {
  return outlineOfWords(text, foldWords(text));
}

function outlineOfWords(text: string, all: Words): Outline {
  const words = new Uint32Array(all.count);
  const bounds: number[] = [0];
  const spans: number[] = [];
  let count = 0;
  for (let s = 0; s + 1 < all.sentences.length; s++) {
    const [from = 0, to = 0] = [all.sentences[s], all.sentences[s + 1]];
    const [start = 0, end = 0] = [all.starts[from], all.ends[to - 1]];
    if (isBoilerplate(text.slice(start, end))) continue;
    const before = count;
    for (let i = from; i < to; i++) if (all.light[i] === 0) words[count++] = all.codes[i] ?? 0;
    if (count === before) continue;
    bounds.push(count);
    spans.push(start, end);
  }
  return { words: words.slice(0, count), bounds: Uint32Array.from(bounds), spans: Uint32Array.from(spans) };
}

export function sentenceCount(outline: Outline): number {
  return outline.bounds.length - 1;
}

/** Where a sentence of the outline stands in its text. */
export function sentenceSpan({ spans }: Outline, sentence: number): Span {
  return { start: spans[2 * sentence] ?? 0, end: spans[2 * sentence + 1] ?? 0 };
}
