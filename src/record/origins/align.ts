import type { Span } from '../../text/span.ts';
import { comparable, likenessOf } from './likeness.ts';
import { type Outline, outlineOf, sentenceCount, sentenceSpan } from './outline.ts';
import { foldWords, type Words } from './words.ts';

/** Words of the original, and what the copy has in their place; '' where there is nothing. Both as they are written. */
export interface ChangedWords {
  readonly from: string;
  readonly to: string;
}

/** A sentence of the copy that is the original's. Spans are offsets into the texts of each; closing marks are left out. */
export interface AlignedSentence {
  readonly copy: Span;
  readonly original: Span;
  /** Empty where it was taken over as it was, but for spelling, marks and other habits of the house. */
  readonly changes: readonly ChangedWords[];
}

/** What a copy did to its original, sentence by sentence. The pages' own lines are left out on both sides. */
export interface Alignment {
  /** In the order of the copy. */
  readonly taken: readonly AlignedSentence[];
  /** Sentences of the copy that the original has not. */
  readonly added: readonly Span[];
  /** Sentences of the original that the copy has not. */
  readonly dropped: readonly Span[];
}

/** Aligns a copy with its original. Takes time in proportion to the texts' lengths; sentences over 250 words are compared in part. */
export function align(copyText: string, originalText: string): Alignment {
  const copy = outlineOf(copyText);
  const original = outlineOf(originalText);
  const { from } = likenessOf(comparable(copy), original);
  const used = timesUsed(from, sentenceCount(original));
  const taken: AlignedSentence[] = [];
  const added: Span[] = [];
  from.forEach((sentence, s) => {
    const span = sentenceSpan(copy, s);
    if (sentence < 0) added.push(span);
    else {
      const there = sentenceSpan(original, sentence);
      const changes = changesOf(
        originalText.slice(there.start, there.end),
        copyText.slice(span.start, span.end),
      );
      // Of a sentence that was split, each part has lost the other: that is no change.
      const own = (used[sentence] ?? 0) > 1 ? changes.filter(({ to }) => to !== '') : changes;
      taken.push({ copy: span, original: there, changes: own });
    }
  });
  return { taken, added, dropped: droppedOf(original, used, taken, copyText) };
}

function timesUsed(from: Int32Array, count: number): Uint16Array {
  const used = new Uint16Array(count);
  for (const sentence of from) if (sentence >= 0) used[sentence] = (used[sentence] ?? 0) + 1;
  return used;
}

/** Sentences of the original that nothing was taken from, but for those that the copy merged with the sentence before. */
function droppedOf(
  original: Outline,
  used: Uint16Array,
  taken: readonly AlignedSentence[],
  copyText: string,
): Span[] {
  const words = new Set<number>();
  for (const { copy, changes } of taken) {
    if (changes.length === 0) continue;
    for (const code of foldWords(copyText.slice(copy.start, copy.end)).codes) words.add(code);
  }
  const dropped: Span[] = [];
  for (let s = 0; s < used.length; s++) {
    if (used[s] === 0 && shareIn(original, s, words) < MERGED) dropped.push(sentenceSpan(original, s));
  }
  return dropped;
}

/** A sentence is held to be merged with another if this share of its words is in changed sentences of the copy. */
const MERGED = 0.7;

function shareIn({ words, bounds }: Outline, sentence: number, there: ReadonlySet<number>): number {
  const [start = 0, end = 0] = [bounds[sentence], bounds[sentence + 1]];
  let count = 0;
  for (let i = start; i < end; i++) if (there.has(words[i] ?? 0)) count++;
  return count / (end - start);
}

/** Words over this number are passed over. */
const LONGEST = 250;

/** How the words of one sentence become another's: the least that must be replaced (longest common subsequence). */
export function changesOf(from: string, to: string): ChangedWords[] {
  const [a, b] = [foldWords(from), foldWords(to)];
  const [n, m] = [Math.min(a.count, LONGEST), Math.min(b.count, LONGEST)];
  const lengths = commonLengths(a, b, n, m);
  const changes: ChangedWords[] = [];
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    const [i0, j0] = [i, j];
    while ((i < n || j < m) && !(i < n && j < m && a.codes[i] === b.codes[j])) {
      const skipOld = lengths[(i + 1) * (m + 1) + j] ?? 0;
      const skipNew = lengths[i * (m + 1) + j + 1] ?? 0;
      if (j >= m || (i < n && skipOld >= skipNew)) i++;
      else j++;
    }
    if (i > i0 || j > j0) changes.push({ from: written(from, a, i0, i), to: written(to, b, j0, j) });
    i++;
    j++;
  }
  return changes;
}

/** Length of the longest common subsequence of `a` from i and `b` from j on, at i·(m+1)+j. */
function commonLengths(a: Words, b: Words, n: number, m: number): Uint16Array {
  const width = m + 1;
  const lengths = new Uint16Array((n + 2) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a.codes[i] === b.codes[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

function written(text: string, words: Words, from: number, to: number): string {
  return from === to ? '' : text.slice(words.starts[from], words.ends[to - 1]);
}
