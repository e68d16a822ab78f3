/**
 * What kind of character a UTF-16 code unit is, as far as cutting words goes. ASCII is looked up in a table,
 * the rest is decided by range and, rarely, by its Unicode category.
 */
export const OTHER = 0;
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
export const DIGIT = 4;
/** Written but not seen: soft hyphen, zero-width space and joiners, byte order mark. Part of the word around it. */
export const INVISIBLE = 5;
export type CharacterKind = 0 | 1 | 2 | 3 | 4 | 5;

const ASCII: readonly CharacterKind[] = Array.from({ length: 128 }, (_, code): CharacterKind => {
  if (code <= 0x20 || code === 0x7f) return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code >= 0x41 && code <= 0x5a) return UPPER;
  if (code >= 0x61 && code <= 0x7a) return LOWER;
  return OTHER;
});

const LETTER = /[\p{L}\p{M}]/u;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;
const NUMERAL = /\p{Nd}/u;

/** The kind of a code unit; a half of a surrogate pair is OTHER. NaN (past the end of a text) is SPACE. */
export function kindOf(code: number): CharacterKind {
  if (code < 128) return ASCII[code] ?? SPACE;
  return code >= 128 ? wideKindOf(code) : SPACE;
}

function wideKindOf(code: number): CharacterKind {
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) {
    return INVISIBLE;
  }
  if (isWideSpace(code)) return SPACE;
  if ((code >= 0x2010 && code <= 0x206f) || (code >= 0xd800 && code <= 0xdfff)) return OTHER;
  const character = String.fromCharCode(code);
  if (LETTER.test(character)) return CAPITAL.test(character) ? UPPER : LOWER;
  return NUMERAL.test(character) ? DIGIT : OTHER;
}

function isWideSpace(code: number): boolean {
  return (
    code <= 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

export function isLetter(code: number): boolean {
  const kind = kindOf(code);
  return kind === LOWER || kind === UPPER;
}

export function isDigit(code: number): boolean {
  return kindOf(code) === DIGIT;
}

export function isUpper(code: number): boolean {
  return kindOf(code) === UPPER;
}

export function isLower(code: number): boolean {
  return kindOf(code) === LOWER;
}

/** A letter, a digit or an invisible character: what a word is made of. */
export function isWordPart(code: number): boolean {
  const kind = kindOf(code);
  return kind === LOWER || kind === UPPER || kind === DIGIT || kind === INVISIBLE;
}

/** `'`, `’`, `ʼ`, `` ` `` and `´`: all are written for an apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4;
}
