import type { Span } from '../text/span.ts';

/** A syntactic word before it is tagged. Offsets point into the analysed text. */
export interface Word extends Span {
  /** The slice of the text at the offsets, as written. */
  readonly form: string;
  /** Whether white space, or nothing at all, stands before it. */
  readonly spaceBefore: boolean;
}

const INVISIBLES = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** The form as the model is to see it: without characters that are written but not seen, one kind of apostrophe. */
export function plainForm(form: string): string {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code >= 0x80 || code === 0x60) return fold(form);
  }
  return form;
}

function fold(form: string): string {
  const seen = form.replace(INVISIBLES, '');
  if (seen.length < 2) return seen === '' ? form : seen;
  return seen.replace(/[’ʼ`´](?=\p{L})|(?<=\p{L})[’ʼ`´]/gu, "'");
}

/** Whether a word has what names are written with: a capital, a digit, or a script without capitals. */
export function isWrittenAsName(form: string): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(form);
}
