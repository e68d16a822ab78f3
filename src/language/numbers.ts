import { isDigit, isLetter, isWordPart } from './characters.ts';

/** Units that are cut from the number that they are glued to ("5|pm", "8|K", "35|mm"). */
const UNITS: ReadonlySet<string> = new Set(
  (
    'am pm k m b mm bn mn tn kg g mg km cm nm ft in lb lbs oz mph kph kmh kt gb mb tb mhz ghz hz kw mw gw ' +
    'hr hrs min mins sec secs yr yrs yo pc pp'
  ).split(' '),
);

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
/** No date, telephone number or the like has more parts; it bounds the look ahead. */
const MOST_PARTS = 8;

/**
 * Where the number that starts at `at` (a digit, or a dot before one) ends: "14,000", "3.5", "10:30", "11/28/2000", "713-853-3989",
 * "20th", "1960s", "3143C". A unit, a per cent sign or a range's hyphen is left for the next word.
 */
export function numberEnd(text: string, at: number): number {
  let i = at + 1;
  for (;;) {
    while (isDigit(text.charCodeAt(i))) i++;
    const code = text.charCodeAt(i);
    if (!isDigit(text.charCodeAt(i + 1))) break;
    if (code === DOT || code === COLON || code === COMMA) i++;
    else break;
  }
  const joined = text.charCodeAt(i);
  if (joined === SLASH) return slashedEnd(text, at, i);
  if (joined === HYPHEN) return hyphenedEnd(text, at, i);
  return suffixEnd(text, i);
}

/** Dates and the like stay whole, simple fractions ("1/2") do not. */
function slashedEnd(text: string, at: number, slash: number): number {
  let i = slash;
  let parts = 1;
  while (parts < MOST_PARTS && text.charCodeAt(i) === SLASH && isDigit(text.charCodeAt(i + 1))) {
    i++;
    parts++;
    while (isDigit(text.charCodeAt(i))) i++;
  }
  if (parts === 1 || isLetter(text.charCodeAt(i))) return slash;
  if (parts === 2 && slash - at === 1 && i - slash === 2) return slash;
  if (text.charCodeAt(i) === HYPHEN && isDigit(text.charCodeAt(i + 1))) return runEnd(text, i + 1);
  return i;
}

/** Telephone numbers and dates stay whole, ranges ("2004-2005") do not. */
function hyphenedEnd(text: string, at: number, hyphen: number): number {
  let i = hyphen;
  let parts = 1;
  let last = 0;
  while (parts < MOST_PARTS && text.charCodeAt(i) === HYPHEN && isDigit(text.charCodeAt(i + 1))) {
    const end = runEnd(text, i + 1);
    last = end - i - 1;
    parts++;
    i = end;
  }
  const first = hyphen - at;
  if (isWordPart(text.charCodeAt(i))) return hyphen;
  if (parts > 2 || (parts === 2 && last === 4 && (first === 3 || first === 5))) return i;
  return hyphen;
}

function suffixEnd(text: string, end: number): number {
  let i = end;
  while (isWordPart(text.charCodeAt(i))) i++;
  if (i === end) return end;
  const suffix = text.slice(end, Math.min(i, end + 5));
  if (i - end < 5 && UNITS.has(suffix.toLowerCase())) return end;
  return i - end > 4 ? end : i;
}

function runEnd(text: string, at: number): number {
  let i = at;
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}
