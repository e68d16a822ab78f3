import { isUpper } from './characters.ts';
import type { Word } from './word.ts';

/** A dateline is at most this many words long, with its dash. */
const LONGEST = 14;
const DASHES = new Set(['-', '--', '—', '–', '―', '_']);

/**
 * Where the dateline that opens the paragraph at `from` ends ("MOSCOW (AP) —", "KYIV, Ukraine, Jan. 27 --"): the index after its
 * dash, or `from` where there is none. It is a sentence of its own, as in the treebank. A place in capitals and two
 * spaces, which is what a lost dash leaves ("MOSCOW  The Kremlin"), counts too.
 */
export function datelineEnd(text: string, words: readonly Word[], from: number): number {
  const first = words[from];
  if (first === undefined) return from;
  const clock = clockEnd(text, words, from);
  if (clock > from || !isCapitals(first.form)) return clock;
  let bracketed = false;
  for (let i = from + 1; i < Math.min(words.length, from + LONGEST); i++) {
    const word = words[i];
    const previous = words[i - 1];
    if (word === undefined || previous === undefined) return from;
    const gap = text.slice(previous.end, word.start);
    if (gap.includes('\n')) return from;
    const next = words[i + 1];
    if (DASHES.has(word.form)) {
      const free = word.spaceBefore || word.form !== '-';
      return free && next !== undefined && opens(next) && next.spaceBefore ? i + 1 : from;
    }
    const onlyCapitals = words
      .slice(from, i)
      .every((earlier) => isCapitals(earlier.form) || earlier.form === ',');
    const withRegion = words[from + 1]?.form === ',' && i > from + 2; // "BELGRADE, Yugoslavia  NATO bombers"
    if (
      gap.length === 2 &&
      opens(word) &&
      (withRegion || ((onlyCapitals || bracketed) && !isCapitals(word.form)))
    )
      return i;
    if (word.form === ')') bracketed = true;
    const stopBeforeDash = word.form === '.' && next !== undefined && DASHES.has(next.form);
    if (!stopBeforeDash && !isPartOfDateline(word.form)) return from;
  }
  return from;
}

/** "19:40 That's all", "08.40 GMT: Good morning", "16:30 UPDATE: …": the hour that opens an entry of a live report. */
function clockEnd(text: string, words: readonly Word[], from: number): number {
  const first = words[from];
  if (first === undefined || !/^\d{1,2}[.:]\d{2}$/u.test(first.form)) return from;
  let end = from + 1;
  while (end < from + CLOCK && /^(?:GMT|UTC|[CEMP][SDE]?T|BST|[AaPp]\.?[Mm]\.?|[A-Z]{6,}|:|[-–—])$/u.test(words[end]?.form ?? '')) end++;
  const next = words[end];
  const gap = text.slice(words[end - 1]?.end, next?.start);
  return next !== undefined && opens(next) && !gap.includes('\n') && !/^\d/u.test(next.form) ? end : from;
} // prettier-ignore

/** Words of such an hour, with its zone and what kind of entry it is. */
const CLOCK = 5;

function isPartOfDateline(form: string): boolean {
  return isUpper(form.charCodeAt(0)) || /^[(),/.\d]+$/u.test(form) || form === 'by' || form === 'and';
}

function isCapitals(form: string): boolean {
  return form.length > 2 && form === form.toUpperCase() && isUpper(form.charCodeAt(0));
}

function opens(word: Word): boolean {
  return isUpper(word.form.charCodeAt(0)) || /^["“'‘\d$]/u.test(word.form);
}
