import { isApostrophe, isDigit, isWordPart, kindOf, OTHER } from './characters.ts';

/** A mark that is repeated makes one word: "...", "--", "****". */
const REPEATED = '-*_~=+#<>^|$—–';
const STOPS = '.?!…';
const EYES = ':;=';
const MOUTHS = ')(DPp/|';

/** Where the word of punctuation that starts at `at` ends: one mark, or several that make one. */
export function punctuationEnd(text: string, at: number, spaceBefore: boolean): number {
  const mark = text.charAt(at);
  const next = text.charCodeAt(at + 1);
  if (STOPS.includes(mark)) return runEnd(text, at, STOPS);
  if (EYES.includes(mark) && (spaceBefore || !isWordPart(text.charCodeAt(at - 1)))) {
    const face = faceEnd(text, at);
    if (face > at) return face;
  }
  if (mark === '#' && isWordPart(next) && !isDigit(next)) return nameEnd(text, at + 1);
  if (mark === '@' && isWordPart(next) && !isDigit(next)) return nameEnd(text, at + 1);
  if (mark === '<' && next === 0x33 && !isWordPart(text.charCodeAt(at + 2))) return at + 2;
  if (REPEATED.includes(mark)) {
    const end = runEnd(text, at, mark);
    return mark === '-' && text.charAt(end) === '>' ? end + 1 : end;
  }
  const code = text.charCodeAt(at);
  // Two single marks are how a double one is written where there is none.
  if (isApostrophe(code) && next === code && text.charCodeAt(at + 2) !== code) return at + 2;
  return symbolEnd(text, at);
}

function runEnd(text: string, at: number, marks: string): number {
  let i = at + 1;
  while (i < text.length && marks.includes(text.charAt(i))) i++;
  return i;
}

/** A hashtag or a user's name. */
function nameEnd(text: string, at: number): number {
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (!isWordPart(code) && code !== 0x5f) break;
    i++;
  }
  return i;
}

/** Where the face ":-)" that starts at `at` ends, or -1. */
function faceEnd(text: string, at: number): number {
  const nose = text.charAt(at + 1) === '-' ? 2 : 1;
  const mouth = text.charAt(at + nose);
  if (mouth === '' || !MOUTHS.includes(mouth)) return -1;
  const end = at + nose + 1;
  if (mouth === '/' && text.charAt(end) === '/') return -1;
  return kindOf(text.charCodeAt(end)) === OTHER && text.charAt(end) !== ')' && text.charAt(end) !== '.'
    ? -1
    : isWordPart(text.charCodeAt(end))
      ? -1
      : end;
}

/** One symbol; a picture character is taken with the joiners and selectors that belong to it. */
function symbolEnd(text: string, at: number): number {
  let i = at + 1;
  if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(i))) i++;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code === 0xfe0f || code === 0xfe0e) i++;
    else if (code === 0x200d && isHigh(text.charCodeAt(i + 1)) && isLow(text.charCodeAt(i + 2))) i += 3;
    else if (code === 0xd83c && text.charCodeAt(i + 1) >= 0xdffb) i += 2;
    else return i;
  }
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
