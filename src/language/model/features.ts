import { type Lexicon, lexiconFeature } from './lexicon.ts';

/** Number of feature slots a word form has of its own; see `formFeatures`. */
export const FORM_SLOTS = 13;

/** Slots that depend on the place of the word in its sentence; see `placeFeature`. */
export const PLACE_SLOTS = 1;

export const SLOTS: number = FORM_SLOTS + PLACE_SLOTS;

function letterClass(code: number): string {
  if (code >= 48 && code <= 57) return '9';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 97 && code <= 122) return 'x';
  if (code < 128) return String.fromCodePoint(code);
  const letter = String.fromCodePoint(code);
  const lower = letter.toLowerCase();
  if (letter !== lower) return 'X';
  return letter === letter.toUpperCase() ? letter : 'x';
}

/** The outline of a word: letters as X and x, digits as 9, runs cut to two (`Xxx` and `Xxxxx` are both `Xxx`). */
export function wordShape(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of form) {
    const kind = letterClass(character.codePointAt(0) ?? 0);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
    if (shape.length >= 10) break;
  }
  return shape;
}

/**
 * The features of a word form, one string a slot, in this order: lower-case word, word as written, last 1 to 4
 * letters, first 1 to 4 letters, outline, outline with length, and place in the lexicon of names. The first letter of each string names its slot, so
 * that all slots can share one table.
 */
export function formFeatures(form: string, lexicon: Lexicon): string[] {
  const lower = form.toLowerCase();
  const shape = wordShape(form);
  const size = lower.length;
  return [
    `w${lower}`,
    `f${form}`,
    `a${lower.slice(-1)}`,
    `b${lower.slice(-2)}`,
    `c${lower.slice(-3)}`,
    size > 4 ? `d${lower.slice(-4)}` : '',
    `p${lower.slice(0, 1)}`,
    `q${lower.slice(0, 2)}`,
    `r${lower.slice(0, 3)}`,
    size > 4 ? `t${lower.slice(0, 4)}` : '',
    `s${shape}`,
    `l${shape.slice(0, 2)}${Math.min(size, 8)}${form.includes('-') ? '-' : ''}${form.includes('.') ? '.' : ''}`,
    lexiconFeature(form, lexicon),
  ];
}

/** The feature of a word's place: whether it opens the sentence, follows a space, or is glued to the word before. */
export function placeFeature(index: number, spaceBefore: boolean): string {
  if (index === 0) return '^first';
  return spaceBefore ? '^space' : '^glued';
}

/** The key of a word in the table of word vectors. */
export function vectorKey(form: string): string {
  const lower = form.toLowerCase().replaceAll('’', "'");
  if (lower.length > 2 && lower.endsWith('.')) return lower.slice(0, -1);
  return lower;
}
