/** What `foldedLetter` gives for a character that belongs to no word. */
export const NO_LETTER = 0;
/** What `foldedLetter` gives for a mark that stands over the letter before it and changes nothing. */
export const MARK = 1;

/** Letters that no decomposition brings to a base letter. */
const BASES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 's', æ: 'a', œ: 'o', þ: 't' }),
);

/** Folded letters of the Latin blocks, by code unit: lower case, without marks, 0 for what is no letter or digit. */
const LATIN = Uint16Array.from({ length: 0x250 }, (_, code) => {
  const [base = ''] = String.fromCharCode(code).normalize('NFD').toLowerCase();
  return /^[\p{L}\p{N}]$/u.test(base) ? (BASES.get(base) ?? base).charCodeAt(0) : NO_LETTER;
});

/**
 * The code unit that stands for a character of a word: lower case without marks for Latin, the unit itself for other scripts,
 * `NO_LETTER` for white space, punctuation and signs, `MARK` for a combining mark.
 */
export function foldedLetter(code: number): number {
  if (code < 0x250) return LATIN[code] ?? NO_LETTER;
  if (code >= 0x300 && code < 0x370) return MARK;
  if (code < 0x370 || (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040))
    return NO_LETTER;
  return code >= 0xfe00 && code !== 0xfeff ? NO_LETTER : code;
}
