import { isUpper } from './characters.ts';
import type { Word } from './word.ts';

const VALEDICTIONS = /^(?:regards|thanks|thx|sincerely|cheers|wishes|best|love|yours|you)$/iu;
const RULE = /^[-=*_~#<>]{4,}$/u;
const DATE = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/u;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/u;

/**
 * Lines of a letter or a forwarded mail that are sentences of their own although nothing but their wording shows where they end once
 * the line breaks are lost: "Best regards, | Bill", a rule of dashes or stars, "11/08/2000 11:02 AM | Mark and Steve".
 * `from` is where the sentence opened, `at` its possible last word.
 */
export function endsLetterLine(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return false;
  if (RULE.test(word.form)) return !RULE.test(next.form);
  if (!isUpper(next.form.charCodeAt(0))) return false;
  if (word.form === ',') {
    const length = at - from;
    return length > 0 && length < 4 && VALEDICTIONS.test(words[at - 1]?.form ?? '');
  }
  const half = /^[AP]M$/u.test(word.form);
  const time = half ? at - 1 : at;
  if (!TIME.test(words[time]?.form ?? '') || /^[AP]M$/u.test(next.form)) return false;
  return time > from && DATE.test(words[time - 1]?.form ?? '');
}
