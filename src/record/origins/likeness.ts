import { type Outline, sentenceCount } from './outline.ts';
import { shinglesOf } from './shingles.ts';
import { isNumber } from './words.ts';

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
/** Words follow on each other where no more than this many stand between them. */
const GAP = 2;
/** A story opens with so many sentences. */
const LEAD = 2;
/** Sentences with so many words in common are surely one. */
const SURE = 6;

export function comparable(outline: Outline): Comparable {
  const pairs = new Map<number, number>();
  for (let s = 0; s < sentenceCount(outline); s++) {
    for (const pair of shinglesOf(outline, s, PAIR)) if (!pairs.has(pair)) pairs.set(pair, s);
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
    const size = sizeOf(outline, s);
    const match = matchSentence(outline, s, original, likely, second[s] ?? -1, used);
    if (match.common < Math.max(KEPT * size, Math.min(3, size))) continue;
    if (match.inOrder < IN_ORDER * (match.common - 1)) continue;
    for (const at of match.at) used[at] = 1;
    from[s] = likely;
    if (match.common >= SURE) {
      opensOriginal ||= likely < LEAD;
      opensCopy ||= s < LEAD;
    }
    if (match.numbers !== 'none') numbered++;
    if (match.numbers === 'other') renumbered++;
    kept += match.numbers === 'other' ? match.common / 2 : match.common;
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
    for (const pair of shinglesOf(original, t, PAIR)) {
      const s = copy.pairs.get(pair);
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

interface Match {
  /** Words of the copy's sentence that the original's have too, each counted as often as both have it. */
  readonly common: number;
  /** How many of them follow on the one before in both sentences. */
  readonly inOrder: number;
  /** Where these stand among the original's words. */
  readonly at: readonly number[];
  /** Whether it gives numbers, and whether these are the original's. */
  readonly numbers: 'none' | 'same' | 'other';
}

/** Compares a sentence of the copy with one of the original, and what is left of it with a second: sentences are merged and split. */
function matchSentence(
  copy: Outline,
  sentence: number,
  original: Outline,
  first: number,
  second: number,
  used: Uint8Array,
): Match {
  const at: number[] = [];
  let numbers = 0;
  let others = 0;
  let inOrder = 0;
  let last = -1;
  for (let i = copy.bounds[sentence] ?? 0; i < (copy.bounds[sentence + 1] ?? 0); i++) {
    const word = copy.words[i] ?? 0;
    if (isNumber(word)) numbers++;
    let place = placeOf(word, original, first, used, at);
    if (place < 0 && second >= 0) place = placeOf(word, original, second, used, at);
    if (place < 0) {
      if (isNumber(word)) others++;
      continue;
    }
    const before = at.at(-1) ?? -1;
    if (at.length > 0 && i - last <= GAP + 1 && place > before && place - before <= GAP + 1) inOrder++;
    at.push(place);
    last = i;
  }
  const changed = others > 0 && hasOtherNumber(original, first, at);
  return {
    common: at.length,
    inOrder,
    at,
    numbers: numbers === 0 ? 'none' : changed ? 'other' : 'same',
  };
}

function placeOf(
  word: number,
  original: Outline,
  sentence: number,
  used: Uint8Array,
  at: readonly number[],
): number {
  for (let j = original.bounds[sentence] ?? 0; j < (original.bounds[sentence + 1] ?? 0); j++) {
    if (original.words[j] === word && used[j] === 0 && !at.includes(j)) return j;
  }
  return -1;
}

/** Whether the sentence has a number that is not among the words at these places. */
function hasOtherNumber(original: Outline, sentence: number, at: readonly number[]): boolean {
  for (let j = original.bounds[sentence] ?? 0; j < (original.bounds[sentence + 1] ?? 0); j++) {
    if (isNumber(original.words[j] ?? 0) && !at.includes(j)) return true;
  }
  return false;
}
