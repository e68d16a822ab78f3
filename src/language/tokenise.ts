import { abbreviationKind, isDottedAbbreviation } from './abbreviations.ts';
import {
  INVISIBLE,
  SPACE,
  isApostrophe,
  isDigit,
  isLetter,
  isLower,
  isUpper,
  isWordPart,
  kindOf,
} from './characters.ts';
import { clippedPieces, fusedPieces, isCliticTail } from './contractions.ts';
import { numberEnd } from './numbers.ts';
import { keepsHyphen } from './prefixes.ts';
import { punctuationEnd } from './punctuation.ts';
import { addressEnd, hostEnd, mailEnd } from './web.ts';
import type { Word } from './word.ts';

const DOT = 0x2e;
const HYPHEN = 0x2d;
const AT = 0x40;
const AND = 0x26;
const UNDERSCORE = 0x5f;
const DOLLAR = 0x24;
/** The longest stretch that a single look ahead reads, which keeps the whole linear in the length of the text. */
const REACH = 40;

/**
 * Cuts a text into syntactic words as the English Web Treebank does. Every character that is not white space is in exactly
 * one word, in text order; invisible characters that stand alone count as white space. Never throws; linear time.
 */
export function tokenise(text: string): Word[] {
  const words: Word[] = [];
  let spaceBefore = true;
  let at = 0;
  let nextAt = text.indexOf('@');
  const push = (start: number, end: number): void => {
    words.push({ start, end, form: spelled(text, start, end), spaceBefore });
    spaceBefore = false;
  };

  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE || (kind === INVISIBLE && spaceBefore)) {
      spaceBefore = true;
      at++;
      continue;
    }
    if (nextAt >= 0 && nextAt < at) nextAt = text.indexOf('@', at);
    if (nextAt >= 0 && nextAt - at < REACH * 2) {
      const end = mailEnd(text, at);
      if (end > at) {
        push(at, end);
        at = end;
        continue;
      }
    }
    const end = wordEnd(text, at, spaceBefore);
    if (isLetter(text.charCodeAt(at))) {
      let start = at;
      for (const length of piecesOf(text.slice(at, end))) {
        push(start, start + length);
        start += length;
      }
    } else push(at, end);
    at = end;
  }
  return words;
}

/**
 * The slice of the text, as a string of its own. One curly quotation mark makes the engine keep a text, and every slice of it, in wide
 * characters, in which lower case costs six times as much; a word put together again is narrow where its own characters are.
 */
function spelled(text: string, start: number, end: number): string {
  let form = '';
  for (let at = start; at < end; at++) form += text.charAt(at);
  return form;
}

/** Where the word that starts at `at` ends; always at least one character further. */
function wordEnd(text: string, at: number, spaceBefore: boolean): number {
  const code = text.charCodeAt(at);
  if (isLetter(code)) return letterWordEnd(text, at);
  if (isDigit(code)) return numberEnd(text, at);
  if (code === DOT && spaceBefore && isDigit(text.charCodeAt(at + 1))) return numberEnd(text, at);
  if (code === 0x2b && spaceBefore && isDigit(text.charCodeAt(at + 1))) return numberEnd(text, at + 1);
  if (isApostrophe(code)) {
    const end = clippedEnd(text, at, spaceBefore);
    if (end > at) return end;
  }
  return punctuationEnd(text, at, spaceBefore);
}

/** `'s` after a closing quote or an abbreviation; `'em`, `'90s` at the beginning of a word. -1 where it is a quotation mark. */
function clippedEnd(text: string, at: number, spaceBefore: boolean): number {
  let end = at + 1;
  while (end - at < 6 && isWordPart(text.charCodeAt(end))) end++;
  const tail = text.slice(at + 1, end).toLowerCase();
  if (!spaceBefore) return isCliticTail(tail) ? end : -1;
  if (tail === 'em' || tail === 'til' || tail === 'tis' || tail === 'twas' || tail === 'n') return end;
  const decade = tail.length === 2 || (tail.length === 3 && tail.endsWith('s'));
  return decade && isDigit(tail.charCodeAt(0)) && isDigit(tail.charCodeAt(1)) && !closesLater(text, end)
    ? end
    : -1;
}

/** Whether a single quotation mark follows soon: then the one before was its opening. */
function closesLater(text: string, from: number): boolean {
  for (let i = from; i < from + REACH; i++) {
    if (isApostrophe(text.charCodeAt(i)) && !isWordPart(text.charCodeAt(i + 1))) return true;
  }
  return false;
}

function letterWordEnd(text: string, at: number): number {
  const address = addressEnd(text, at);
  if (address > at) return address;
  const acronym = acronymEnd(text, at);
  if (acronym > at) return acronym;

  let i = at + 1;
  let segment = at;
  for (;;) {
    while (isWordPart(text.charCodeAt(i))) i++;
    const code = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (code === DOT) {
      return segment === at || text.charCodeAt(segment - 1) === HYPHEN ? dottedEnd(text, at, i) : i;
    }
    if (code === HYPHEN && isWordPart(next)) {
      const end = Math.min(partEnd(text, i + 1), i + REACH);
      if (!keepsHyphen(text.slice(segment, Math.min(i, segment + REACH)), text.slice(i + 1, end))) return i;
    } else if (code === DOLLAR && i - at <= 2 && isUpper(text.charCodeAt(i - 1))) return i + 1;
    else if (!(isApostrophe(code) && isLetter(next)) && !(code === UNDERSCORE && isWordPart(next))) {
      if (code !== AND || !joinsCapitals(text, at, i)) return i;
    }
    i++;
    segment = i;
  }
}

function partEnd(text: string, at: number): number {
  let i = at;
  while (i - at < REACH && isWordPart(text.charCodeAt(i))) i++;
  return i;
}

/** "AT&T", "p&l": short capitals on both sides, or single letters. */
function joinsCapitals(text: string, at: number, and: number): boolean {
  if (and - at > 4 || text.charCodeAt(and + 1) === AT) return false;
  const end = partEnd(text, and + 1);
  if (end === and + 1 || end - and > 4) return false;
  if (and - at === 1 && end - and === 2) return true;
  for (let i = at; i < end; i++) if (i !== and && !isUpper(text.charCodeAt(i))) return false;
  return true;
}

/** "U.S.", "a.m", "J." before a name: single letters, each with a stop. -1 where there are none. */
function acronymEnd(text: string, at: number): number {
  if (text.charCodeAt(at + 1) !== DOT) return -1;
  let i = at;
  let letters = 0;
  while (isLetter(text.charCodeAt(i)) && text.charCodeAt(i + 1) === DOT) {
    i += 2;
    letters++;
  }
  if (isLetter(text.charCodeAt(i)) && !isWordPart(text.charCodeAt(i + 1))) return i + 1;
  if (letters > 1) {
    // "U.S...": the dots are one mark of their own.
    return text.charCodeAt(i) === DOT && text.charCodeAt(i + 1) === DOT ? i - 1 : i;
  }
  if (!isUpper(text.charCodeAt(at)) || text.charCodeAt(at) === 0x49) return -1;
  if (isUpper(text.charCodeAt(i)) || (text.charCodeAt(i) === 0x20 && isUpper(text.charCodeAt(i + 1))))
    return i;
  return -1;
}

/** A word before a stop at `dot`: the stop is part of an abbreviation or of a host name, or else a word of its own. */
function dottedEnd(text: string, at: number, dot: number): number {
  const next = text.charCodeAt(dot + 1);
  if (next === DOT) return dot;
  if (isWordPart(next)) {
    const host = hostEnd(text, at);
    if (host > at) return host;
    const end = partEnd(text, dot + 1);
    if (end - at < 9 && isDottedAbbreviation(text.slice(at, end))) {
      return text.charCodeAt(end) === DOT ? end + 1 : end;
    }
  }
  const digitNext = isDigit(next) || (next === 0x20 && isDigit(text.charCodeAt(dot + 2)));
  if (dot - at > 8) return dot;
  const kind = abbreviationKind(text.slice(at, dot), digitNext);
  if (kind === undefined) return dot;
  // "etc.While": a lower-case abbreviation, glued to a capital, ended a sentence.
  return isUpper(next) && kind === 'within' && isLower(text.charCodeAt(at)) ? dot : dot + 1;
}

/** The lengths of the pieces of a word: contractions have two, all others one. */
function piecesOf(word: string): readonly number[] {
  if (word.length > REACH) return [word.length];
  let last = -1;
  for (let i = word.length - 2; i > 0; i--) {
    if (isApostrophe(word.charCodeAt(i))) {
      last = i;
      break;
    }
  }
  if (last < 0) return fusedPieces(word) ?? [word.length];
  const pieces = clippedPieces(word, last);
  if (pieces === undefined) return [word.length];
  const [first, second] = pieces;
  return first === undefined || second === undefined ? pieces : [...piecesOf(word.slice(0, first)), second];
}
