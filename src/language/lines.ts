import { isLower } from './characters.ts';
import type { Word } from './word.ts';

/** A text is taken to be wrapped by hand where its lines are at least this long, and none much longer. */
const WRAPPED_MIN = 55;
const WRAPPED_MAX = 90;

/**
 * Whether the white space before the word `at` (not the first) ends a sentence by itself: a blank line always does, a single line break
 * does unless the line before it looks wrapped, that is, broken in the middle of a sentence.
 */
export function breaksLine(text: string, words: readonly Word[], at: number): boolean {
  const previous = words[at - 1];
  const word = words[at];
  if (previous === undefined || word === undefined) return false;
  let breaks = 0;
  let first = -1;
  for (let i = previous.end; i < word.start; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2029) return true;
    if (code === 0x0a || code === 0x2028 || code === 0x0b || code === 0x0c || isLoneReturn(text, i)) {
      if (first < 0) first = i;
      breaks++;
    }
  }
  if (breaks !== 1) return breaks > 1;
  if (isLower(word.form.charCodeAt(0)) && !word.form.includes('://')) return false;
  const last = previous.form;
  if ('.?!…"”’)]:'.includes(last.charAt(last.length - 1))) return true;
  if (',;-–—('.includes(last) || LINKS.has(last.toLowerCase())) return false;
  const line = first - lineStart(text, first);
  const next = lineLength(text, first + 1);
  // A wrapped line is followed by another, or by the rest of the sentence.
  const goesOn = next >= WRAPPED_MIN || '.?!"”'.includes(text.charAt(first + next));
  const wrapped = line >= WRAPPED_MIN && line <= WRAPPED_MAX && next <= WRAPPED_MAX && goesOn;
  return !(wrapped && !'-*•·'.includes(word.form));
}

/** Words that no sentence and no headline ends in. */
const LINKS: ReadonlySet<string> = new Set(
  'the a an of and or to in on at for with by from that as but his her its their our my your is are was were'.split(
    ' ',
  ),
);

function isLoneReturn(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) !== 0x0a;
}

/** Lines are measured up to a little more than the longest wrapped one, so that a look at a line costs little. */
const REACH = WRAPPED_MAX + 10;

function lineStart(text: string, end: number): number {
  let i = end;
  while (i > 0 && end - i < REACH && text.charCodeAt(i - 1) !== 0x0a) i--;
  return i;
}

function lineLength(text: string, start: number): number {
  let i = start;
  while (i < text.length && i - start < REACH && text.charCodeAt(i) !== 0x0a) i++;
  return i - start;
}
