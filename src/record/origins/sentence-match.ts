import type { Outline } from './outline.ts';
import { isNumber } from './words.ts';

/** What a sentence of a copy has from an original. */
export interface SentenceMatch {
  /** Where the words that both have stand among the original's words, in the order of the copy. */
  readonly at: readonly number[];
  /** How many of them follow on the one before in both sentences. */
  readonly inOrder: number;
  /** Whether the sentence gives numbers, and whether these are the original's. */
  readonly numbers: 'none' | 'same' | 'other';
}

/** Words follow on each other where no more than this many stand between them. */
const GAP = 2;

/**
 * Compares a sentence of the copy with one of the original, and what is left of it with a second (-1 for none), as sentences
 * are merged and split. Each word of the original serves once: those in `used` are passed over, and those that serve are marked there.
 */
export function matchSentence(
  copy: Outline,
  sentence: number,
  original: Outline,
  sentences: readonly [number, number],
  used: Uint8Array,
): SentenceMatch {
  const at: number[] = [];
  const [first, second] = sentences;
  let [numbers, others, inOrder, last, before] = [0, 0, 0, 0, 0];
  for (let i = copy.bounds[sentence] ?? 0; i < (copy.bounds[sentence + 1] ?? 0); i++) {
    const word = copy.words[i] ?? 0;
    if (isNumber(word)) numbers++;
    let place = isFree(word, original, before + 1, used) && at.length > 0 ? before + 1 : -1;
    if (place < 0) place = placeOf(word, original, first, used);
    if (place < 0 && second >= 0) place = placeOf(word, original, second, used);
    if (place < 0) {
      if (isNumber(word)) others++;
      continue;
    }
    if (at.length > 0 && i - last <= GAP + 1 && place > before && place - before <= GAP + 1) inOrder++;
    used[place] = 1;
    at.push(place);
    before = place;
    last = i;
  }
  const changed = others > 0 && hasOtherNumber(original, first, used);
  return { at, inOrder, numbers: numbers === 0 ? 'none' : changed ? 'other' : 'same' };
}

function isFree(word: number, original: Outline, place: number, used: Uint8Array): boolean {
  return original.words[place] === word && used[place] === 0;
}

/** Where the word stands in a sentence of the original, or -1. */
function placeOf(word: number, original: Outline, sentence: number, used: Uint8Array): number {
  const end = original.bounds[sentence + 1] ?? 0;
  for (let j = original.bounds[sentence] ?? 0; j < end; j++) if (isFree(word, original, j, used)) return j;
  return -1;
}

/** Whether the sentence has a number that served for none of the copy's. */
function hasOtherNumber(original: Outline, sentence: number, used: Uint8Array): boolean {
  const end = original.bounds[sentence + 1] ?? 0;
  for (let j = original.bounds[sentence] ?? 0; j < end; j++) {
    if (used[j] === 0 && isNumber(original.words[j] ?? 0)) return true;
  }
  return false;
}
