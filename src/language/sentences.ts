import { abbreviationKind } from './abbreviations.ts';
import { isDigit, isLower, isUpper } from './characters.ts';
import { datelineEnd } from './dateline.ts';
import { endsLetterLine } from './letter-lines.ts';
import { breaksLine } from './lines.ts';
import { CLOSES, OPENS, quoteSides, type QuoteSide } from './quotes.ts';
import { isStarter, speaksAfterQuote } from './sentence-openers.ts';
import type { Word } from './word.ts';

/**
 * Groups the words of a text into sentences, in text order; none is empty. A sentence ends at a blank line, at a line break that is
 * not a wrapped line's, after a dateline, and at a stop that is no abbreviation's; closing quotation marks and brackets
 * stay with the sentence before them. The stop of "etc." and the like becomes a word of its own where it ends the sentence.
 */
export function splitSentences(text: string, words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  const sides = quoteSides(text, words);
  let from = 0;
  let paragraph = 0;
  let dateline = datelineEnd(text, words, 0);
  const close = (to: number): void => {
    if (to <= from) return;
    sentences.push(detachStop(words.slice(from, to)));
    from = to;
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) break;
    if (i > paragraph && word.spaceBefore && breaksLine(text, words, i)) {
      close(i);
      paragraph = i;
      dateline = datelineEnd(text, words, i);
    }
    if (i + 1 === dateline || endsLetterLine(words, from, i)) close(i + 1);
    else if (endsInStop(word.form) || isFace(word.form)) {
      const after = closersEnd(text, words, sides, i + 1);
      if (after < words.length && endsHere(words, sides, from, i, after)) close(after);
    }
  }
  close(words.length);
  return sentences;
}

const STOPS = '.?!…。';

function endsInStop(form: string): boolean {
  return STOPS.includes(form.charAt(form.length - 1));
}

/**
 * The first word from `at` on that does not belong to the stop before it: further stops ("? ?"), closing marks and brackets,
 * a note's number ("[3]") and a face do.
 */
function closersEnd(text: string, words: readonly Word[], sides: readonly QuoteSide[], at: number): number {
  let i = at;
  for (;;) {
    const form = words[i]?.form;
    if (form === undefined || (words[i]?.spaceBefore && breaksLine(text, words, i))) return i;
    if (isNote(words, i)) i += 3;
    else if (sides[i] === CLOSES || ')]}'.includes(form) || isStops(form) || isFace(form)) i++;
    else return i;
  }
}

function isStops(form: string): boolean {
  return STOPS.includes(form.charAt(0)) && STOPS.includes(form.charAt(form.length - 1));
}

function isFace(form: string): boolean {
  return form.length > 1 && ':;='.includes(form.charAt(0)) && ')(DPp'.includes(form.charAt(form.length - 1));
}

function isNote(words: readonly Word[], at: number): boolean {
  const number = words[at + 1]?.form ?? '';
  return words[at]?.form === '[' && words[at + 2]?.form === ']' && isDigit(number.charCodeAt(0));
}

/** Whether the sentence that opened at `from` ends with the stop at `stop`, when `after` is the first word that could open the next. */
function endsHere(
  words: readonly Word[],
  sides: readonly QuoteSide[],
  from: number,
  stop: number,
  after: number,
): boolean {
  const mark = words[stop]?.form ?? '';
  const next = words[after];
  if (next === undefined) return true;
  let opener = after;
  while (sides[opener] === OPENS || '([{'.includes(words[opener]?.form ?? ' ')) opener++;
  const first = words[opener]?.form ?? next.form;
  const quoted = after > stop + 1;
  const upper = isUpper(first.charCodeAt(0));

  if (mark.length > 1 && mark.endsWith('.') && !STOPS.includes(mark.charAt(0))) {
    return abbreviationEnds(mark, words[stop - 1], first);
  }
  if (isListMark(words, from, stop)) return false;
  if (quoted && upper && /[?!]$/u.test(mark)) return !speaksAfterQuote(words, after);
  if (!next.spaceBefore) return gluedEnds(words[stop - 1]?.form ?? '', first, opener > after || quoted);
  if (!isLower(first.charCodeAt(0))) return true;
  // Small letters open sentences only where nobody is quoted, after a whole word.
  if (quoted || mark.includes('..') || mark.includes('…')) return false;
  const before = words[stop - 1]?.form ?? '';
  return mark === '.'
    ? before.length > 1 && before !== before.toUpperCase()
    : mark !== '!' || !isUpper(before.charCodeAt(0));
}

/** "1." and "a." at the head of a list's line. */
function isListMark(words: readonly Word[], from: number, stop: number): boolean {
  const form = words[stop - 1]?.form ?? '';
  const alone = stop === from + 1 || (stop === from + 2 && '*-•('.includes(words[from]?.form ?? ' '));
  return (
    alone &&
    words[stop]?.form === '.' &&
    form.length < 4 &&
    (isDigit(form.charCodeAt(0)) || form.length === 1)
  );
}

/** Two sentences that lost the space between them ("the rebels.NATO said"), as against "Node.js" and "3.5". */
function gluedEnds(before: string, first: string, marked: boolean): boolean {
  if (marked) return true;
  if (!isUpper(first.charCodeAt(0))) return false;
  return before.length > 1 || isStarter(first);
}

/** "in the U.S. The talks" ends, "U.S. Ambassador" does not. */
function abbreviationEnds(form: string, before: Word | undefined, first: string): boolean {
  const stem = form.slice(0, -1);
  if (!isUpper(first.charCodeAt(0)) && !isDigit(first.charCodeAt(0))) return false;
  const kind = abbreviationKind(stem, isDigit(first.charCodeAt(0)));
  if (kind === 'before') return false;
  if (!isUpper(first.charCodeAt(0))) return false;
  if (stem.toLowerCase() === 'etc') return true;
  // A single initial belongs to a name; "a.m." and "U.S." are followed by names as often as by a new sentence.
  if (stem.length === 1 && before !== undefined && isUpper(before.form.charCodeAt(0))) return false;
  return isStarter(first);
}

const DETACHED: ReadonlySet<string> = new Set(['etc.', 'inc.', 'corp.', 'co.', 'ltd.', 'a.m.', 'p.m.']);

function detachStop(sentence: Word[]): Word[] {
  let last = sentence.length - 1;
  while (last > 0 && '"\'”’)]'.includes(sentence[last]?.form ?? ' ')) last--;
  const word = sentence[last];
  if (word === undefined || !DETACHED.has(word.form.toLowerCase())) return sentence;
  const cut = word.end - 1;
  const stem: Word = { ...word, end: cut, form: word.form.slice(0, -1) };
  return sentence.toSpliced(last, 1, stem, { start: cut, end: word.end, form: '.', spaceBefore: false });
}
