import { type Outline, sentenceCount } from './outline.ts';
import { shingleAt, shingleCount } from './shingles.ts';
import { matchSentence, type SentenceMatch } from './sentence-match.ts';

/** What a report has from another, by the words that carry their stories. */
export interface Likeness {
  /** For each sentence of the copy the sentence of the original that it has the most from, or -1. */
  readonly from: Int32Array;
  /** Words of the copy in sentences that are the original's. Those of a sentence with other numbers count half. */
  readonly kept: number;
  /** `kept` as a share of the copy's words, 0 to 1. */
  readonly ofCopy: number;
  /** The share of the original's words that stand in these sentences, 0 to 1. */
  readonly ofOriginal: number;
  /** One of the two sentences that open the original is surely in the copy. */
  readonly opensOriginal: boolean;
  /** One of the two sentences that open the copy is surely the original's. */
  readonly opensCopy: boolean;
  /** Among the kept sentences with numbers, how many give others than the original's, and what share of them. */
  readonly renumbered: { readonly count: number; readonly share: number };
}

/** A report made ready to be compared with many: its outline, and in which sentences each pair of words stands. */
export interface Comparable {
  readonly outline: Outline;
  readonly pairs: ReadonlyMap<number, number>;
}

const PAIR = 2;
/** A sentence is kept if this share of its words is the original's. */
const KEPT = 0.5;
/** And this share of them follows on the word before as it does there: who tells the same in words of their own orders them anew. */
const IN_ORDER = 0.7;
/** A story opens with so many sentences. */
const LEAD = 2;
/** Sentences with so many words in common are surely one. */
const SURE = 6;

export function comparable(outline: Outline): Comparable {
  const pairs = new Map<number, number>();
  for (let s = 0; s < sentenceCount(outline); s++) {
    const [from = 0, end = 0] = [outline.bounds[s], outline.bounds[s + 1]];
    for (let i = from; i < from + shingleCount(end - from, PAIR); i++) {
      const pair = shingleAt(outline, i, PAIR, end);
      if (!pairs.has(pair)) pairs.set(pair, s);
    }
  }
  return { outline, pairs };
}

/**
 * Compares a copy with what may be its original, sentence by sentence: pairs of words that both have lead to the sentences that may
 * be the same, and these are compared word by word. Linear in the length of the original but for sentences that share pairs.
 */
export function likenessOf(copy: Comparable, original: Outline): Likeness {
  const { outline } = copy;
  const count = sentenceCount(outline);
  const [first, second] = candidates(copy, original);
  const from = new Int32Array(count).fill(-1);
  const used = new Uint8Array(original.words.length);
  let kept = 0;
  let opensOriginal = false;
  let opensCopy = false;
  let numbered = 0;
  let renumbered = 0;
  for (let s = 0; s < count; s++) {
    const next = s > 0 && (from[s - 1] ?? -1) >= 0 ? (from[s - 1] ?? 0) + 1 : -1;
    const best = first[s] ?? -1;
    const likely = best >= 0 ? best : next;
    if (likely < 0 || likely >= sentenceCount(original)) continue;
    const match = matchSentence(outline, s, original, [likely, second[s] ?? -1], used);
    if (!isKept(match, sizeOf(outline, s))) {
      for (const at of match.at) used[at] = 0;
      continue;
    }
    from[s] = likely;
    if (match.at.length >= SURE) {
      opensOriginal ||= likely < LEAD;
      opensCopy ||= s < LEAD;
    }
    if (match.numbers !== 'none') numbered++;
    if (match.numbers === 'other') renumbered++;
    kept += match.numbers === 'other' ? match.at.length / 2 : match.at.length;
  }
  let there = 0;
  for (let i = 0; i < used.length; i++) there += used[i] ?? 0;
  return {
    from,
    kept,
    ofCopy: kept / Math.max(1, outline.words.length),
    ofOriginal: there / Math.max(1, original.words.length),
    opensOriginal,
    opensCopy,
    renumbered: { count: renumbered, share: renumbered / Math.max(1, numbered) },
  };
}

function isKept({ at, inOrder }: SentenceMatch, size: number): boolean {
  return at.length >= Math.max(KEPT * size, Math.min(3, size)) && inOrder >= IN_ORDER * (at.length - 1);
}

function sizeOf(outline: Outline, sentence: number): number {
  return (outline.bounds[sentence + 1] ?? 0) - (outline.bounds[sentence] ?? 0);
}

/** For each sentence of the copy the two of the original that share the most pairs of words with it, or -1. */
function candidates(copy: Comparable, original: Outline): [Int32Array, Int32Array] {
  const count = sentenceCount(copy.outline);
  const first = new Int32Array(count).fill(-1);
  const second = new Int32Array(count).fill(-1);
  const most = new Uint16Array(count);
  const more = new Uint16Array(count);
  const votes = new Uint16Array(count);
  const voted: number[] = [];
  for (let t = 0; t < sentenceCount(original); t++) {
    const [from = 0, end = 0] = [original.bounds[t], original.bounds[t + 1]];
    for (let i = from; i < from + shingleCount(end - from, PAIR); i++) {
      const s = copy.pairs.get(shingleAt(original, i, PAIR, end));
      if (s === undefined) continue;
      if (votes[s] === 0) voted.push(s);
      votes[s] = (votes[s] ?? 0) + 1;
    }
    for (const s of voted) {
      const vote = votes[s] ?? 0;
      if (vote > (most[s] ?? 0)) {
        [second[s], more[s]] = [first[s] ?? -1, most[s] ?? 0];
        [first[s], most[s]] = [t, vote];
      } else if (vote > (more[s] ?? 0)) [second[s], more[s]] = [t, vote];
      votes[s] = 0;
    }
    voted.length = 0;
  }
  return [first, second];
}
