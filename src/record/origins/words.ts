import { foldedLetter, MARK, NO_LETTER } from './letters.ts';
import { hashWord, VOCABULARY, WORD_SEED, withLetter } from './vocabulary.ts';

/**
 * The words of a text in its order, folded so that spellings, house styles and number words agree. Parallel arrays: a report
 * has hundreds of words, a store millions.
 */
export interface Words {
  readonly count: number;
  /** The hash of each folded word; an odd one is a number, an even one is not. */
  readonly codes: Uint32Array;
  /** 1 where a word says little: function words, verbs of saying, days. */
  readonly light: Uint8Array;
  /** UTF-16 offsets of each word into the text, half-open. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The word at which each sentence begins, and `count` at the end. */
  readonly sentences: Uint32Array;
}

/** Whether the folded word is a number. */
export function isNumber(code: number): boolean {
  return (code & 1) === 1;
}

/** Reads the words of a text from the offset `from` on, in one pass. */
export function foldWords(text: string, from = 0): Words {
  const room = (text.length >> 1) + 2;
  // One piece of memory for all: many small ones cost more than what is done with them.
  const memory = new ArrayBuffer(13 * room);
  const scan: Scan = {
    text,
    at: from,
    count: 0,
    codes: new Uint32Array(memory, 0, room),
    starts: new Uint32Array(memory, 4 * room, room),
    ends: new Uint32Array(memory, 8 * room, room),
    light: new Uint8Array(memory, 12 * room, room),
    abbreviated: false,
  };
  const sentences: number[] = [0];
  while (scan.at < text.length) {
    const opens = passGap(scan);
    if (scan.at >= text.length) break;
    if (opens && scan.count > (sentences.at(-1) ?? 0)) sentences.push(scan.count);
    takeWord(scan);
  }
  if (scan.count > 0) sentences.push(scan.count);
  const { count, codes, light, starts, ends } = scan;
  return {
    count,
    codes: codes.subarray(0, count),
    light: light.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    sentences: Uint32Array.from(sentences),
  };
}

interface Scan {
  readonly text: string;
  at: number;
  count: number;
  readonly codes: Uint32Array;
  readonly light: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The last word is one that a stop may follow within a sentence. */
  abbreviated: boolean;
}

const PERCENT = 0x25;
const STOP = 0x2e;
const NEWLINE = 0x0a;
const COMMA = 0x2c;

/** Moves to the next word; true if a sentence ends in the gap. A percent sign is a word. */
function passGap(scan: Scan): boolean {
  const { text } = scan;
  let stop = false;
  let full = false;
  let quote = false;
  let breaks = 0;
  let spaced = false;
  for (; scan.at < text.length; scan.at++) {
    const code = text.charCodeAt(scan.at);
    if (code === PERCENT || foldedLetter(code) > MARK) break;
    if (code === STOP) stop = true;
    else if (code === 0x21 || code === 0x3f || code === 0x2026) full = true;
    else if (code === NEWLINE || code === 0x2028 || code === 0x2029) breaks++;
    else if (code === 0x20 || code === 0xa0) spaced = true;
    else if (code === 0x22 || code === 0x201c || code === 0x201d || code === 0x3a) quote = true;
  }
  if (breaks > 1) return true;
  if (breaks === 1 && (stop || full || quote)) return true;
  if (!full && !(stop && !scan.abbreviated)) return false;
  const next = text.charCodeAt(scan.at);
  const small = next >= 0x61 && next <= 0x7a;
  // "Russia.On a visit": sentences glued in a feed. "3.5" and "example.org" do not get here or go on small.
  return !small && (spaced || quote || (next >= 0x41 && next <= 0x5a));
}

function takeWord(scan: Scan): void {
  const { text } = scan;
  const start = scan.at;
  if (text.charCodeAt(start) === PERCENT) {
    scan.at++;
    put(scan, start, PERCENT_WORD, false);
    return;
  }
  const digits = isDigit(text.charCodeAt(start));
  let hash = WORD_SEED;
  let before = hash;
  let last = 0;
  let previous = 0;
  let length = 0;
  let dotted = false;
  for (; scan.at < text.length; scan.at++) {
    const code = text.charCodeAt(scan.at);
    const letter = foldedLetter(code);
    if (letter === MARK) continue;
    if (letter === NO_LETTER) {
      if (digits ? joinsDigits(text, scan.at) : joinsLetters(text, scan.at, length, dotted)) {
        if (digits && code === STOP) hash = withLetter(hash, STOP);
        if (!digits && code === STOP) dotted = true;
        continue;
      }
      break;
    }
    if (isDigit(code) !== digits) break;
    before = hash;
    hash = withLetter(hash, letter);
    previous = last;
    last = letter;
    length++;
  }
  // A plural's -s falls away: styles and rewriters change number freely.
  const folded = !digits && length > 3 && last === 0x73 && previous !== 0x73 ? before : hash;
  put(scan, start, folded, digits);
  if (dotted || (length === 1 && !digits)) scan.abbreviated = true;
  if (!digits && isApostrophe(text.charCodeAt(scan.at)) && endsInS(text, scan.at)) scan.at += 2;
}

function put(scan: Scan, from: number, hash: number, digits: boolean): void {
  const known = VOCABULARY.get(hash);
  const as = known?.as ?? hash;
  let start = from;
  if (as === PERCENT_WORD && scan.count > 0 && scan.codes[scan.count - 1] === PER) {
    scan.count--; // "per cent" is one word
    start = scan.starts[scan.count] ?? from;
  }
  const number = digits || known?.number === true;
  scan.codes[scan.count] = number ? as | 1 : as & ~1;
  scan.light[scan.count] = known?.light === true ? 1 : 0;
  scan.starts[scan.count] = start;
  scan.ends[scan.count] = scan.at;
  scan.abbreviated = known?.abbreviated ?? false;
  scan.count++;
}

const PERCENT_WORD = hashWord('percent');
const PER = hashWord('per') & ~1;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** "100,000" and "1.2" are one word, the comma left out. */
function joinsDigits(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === COMMA || code === STOP) && isDigit(text.charCodeAt(at + 1));
}

/** "don't" is "dont", but the -'s of "Ukraine's" is no part of the word; "U.S." is "us". */
function joinsLetters(text: string, at: number, length: number, dotted: boolean): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (isApostrophe(code)) return isLatin(next) && !endsInS(text, at);
  if (code !== STOP || !(length === 1 || dotted) || !isLatin(next)) return false;
  return !isLatin(text.charCodeAt(at + 2));
}

function endsInS(text: string, at: number): boolean {
  return (text.charCodeAt(at + 1) | 0x20) === 0x73 && foldedLetter(text.charCodeAt(at + 2)) === NO_LETTER;
}

function isLatin(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}
