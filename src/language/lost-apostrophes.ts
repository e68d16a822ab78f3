import type { Word } from './word.ts';

const APOSTROPHE = /\p{L}['’ʼ´`]\p{L}/u;

/** Whether a text writes apostrophes at all: some feeds lose every one of them ("South Sudans capital", "Putins army"). */
export function writesApostrophes(text: string): boolean {
  return APOSTROPHE.test(text);
}

/**
 * Cuts the genitive s off words that are a name of the text with an s after it ("Sudans capital" where "Sudan" is a name elsewhere). After
 * "the" it is a plural ("the Kennedys"), and at the end of a phrase there is nothing that it could own. Undefined where
 * nothing is cut.
 */
export function cutGenitives(words: readonly Word[], names: ReadonlySet<string>): Word[] | undefined {
  let cut: Word[] | undefined;
  for (const [i, word] of words.entries()) {
    const { form, end } = word;
    const next = words[i + 1]?.form ?? '';
    const owns = form.endsWith('s') && names.has(form.slice(0, -1)) && /^\p{L}/u.test(next);
    if (owns && words[i - 1]?.form.toLowerCase() !== 'the') {
      cut ??= words.slice(0, i);
      cut.push(
        { ...word, end: end - 1, form: form.slice(0, -1) },
        { start: end - 1, end, form: 's', spaceBefore: false },
      );
    } else cut?.push(word);
  }
  return cut;
}
