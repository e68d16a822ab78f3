import type { Word } from './word.ts';

/** What a word is to a quotation: 0 nothing, 1 its opening mark, 2 its closing mark. */
export type QuoteSide = 0 | 1 | 2;
export const NO_QUOTE = 0;
export const OPENS = 1;
export const CLOSES = 2;

const BEFORE_CLOSING = ',.;:?!…)]—–-';

/**
 * Tells opening from closing quotation marks. A straight mark is told by the spaces around it and, where it has a space on both
 * sides or on neither ("Russia."On a visit"), by whether a quotation is open; that memory ends with the paragraph.
 */
export function quoteSides(text: string, words: readonly Word[]): QuoteSide[] {
  const sides: QuoteSide[] = [];
  let double = false;
  let single = false;
  for (const [i, word] of words.entries()) {
    const previous = words[i - 1];
    if (previous && word.spaceBefore && text.slice(previous.end, word.start).includes('\n')) {
      double = false;
      single = false;
    }
    const mark = markOf(word.form);
    if (mark === '') {
      sides.push(NO_QUOTE);
      continue;
    }
    const next = words[i + 1];
    const before = word.spaceBefore || previous === undefined || '([{—–-'.includes(previous.form);
    const after = next === undefined || next.spaceBefore || BEFORE_CLOSING.includes(next.form.charAt(0));
    if (mark === '"') {
      double = before === after ? !double : before;
      sides.push(double ? OPENS : CLOSES);
    } else if (mark === '“') {
      double = true;
      sides.push(OPENS);
    } else if (mark === '”') {
      double = false;
      sides.push(CLOSES);
    } else if (mark === '‘' || (before && !after && !single)) {
      single = true;
      sides.push(OPENS);
    } else if (single && !before) {
      // A mark after an s may be a genitive ("the ministers' talks"): it closes only when none follows in this paragraph.
      const genitive = previous.form.endsWith('s') && closesLater(text, words, i);
      sides.push(genitive ? NO_QUOTE : CLOSES);
      if (!genitive) single = false;
    } else sides.push(NO_QUOTE);
  }
  return sides;
}

/** `"` for a straight double mark, `“ ”` for directed ones, `‘ '` for single ones, '' for all other words. */
function markOf(form: string): string {
  if (form.length > 2) return '';
  switch (form) {
    case '"':
    case "''":
    case '’’':
    case '＂':
      return '"';
    case '“':
    case '„':
    case '«':
    case '``':
    case '‘‘':
      return '“';
    case '”':
    case '»':
      return '”';
    case '‘':
    case '‚':
      return '‘';
    case "'":
    case '’':
    case '`':
      return "'";
    default:
      return '';
  }
}

/** How many words a search for a closing single mark reads. */
const REACH = 40;

function closesLater(text: string, words: readonly Word[], from: number): boolean {
  for (let i = from + 1; i < Math.min(words.length, from + REACH); i++) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined || before === undefined) return false;
    if (word.spaceBefore && text.slice(before.end, word.start).includes('\n')) return false;
    if (markOf(word.form) === '‘' || (markOf(word.form) === "'" && word.spaceBefore)) return false;
    if (markOf(word.form) === "'" && !word.spaceBefore) return true;
  }
  return false;
}
