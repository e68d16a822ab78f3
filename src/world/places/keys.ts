import { foldName, plainLetters } from '../folding.ts';

/** Words of names that are written in two ways. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mount', 'mt'],
  ['fort', 'ft'],
  ['&', 'and'],
]);

/** Words with nothing between them but single spaces. */
const PLAIN_WORDS = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** The key under which a name stands in the index: plain lower-case words, apostrophes and a leading article dropped. */
export function placeKey(name: string): string {
  const plain = plainLetters(name);
  const words = PLAIN_WORDS.test(plain)
    ? plain.split(' ')
    : plain
        .replace(/['’]s$/, '')
        .replace(/['’‘`ʻʼʿʾ]/g, '')
        .split(/[^\p{L}\p{N}&]+/u);
  if (words.length === 1 && words[0] !== 'the') return SHORT.get(words[0] ?? '') ?? words[0] ?? '';
  return words
    .filter((word, index) => word !== '' && !(index === 0 && word === 'the'))
    .map((word) => SHORT.get(word) ?? word)
    .join(' ');
}

/** Acronyms, postal codes and clipped names hold only as they are written: "Ky.", "UAE", "OR". */
export function isAbbreviation(name: string): boolean {
  // Whatever is longer, or goes on in lower case, has to end in a stop.
  if (!name.endsWith('.') && (name.length > 10 || isLowerAscii(name.charCodeAt(1)))) return false;
  return /^(?:\p{Lu}{1,5}|(?:\p{Lu}\.){1,4}|\p{Lu}[\p{L} .]*\.)$/u.test(name);
}

function isLowerAscii(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** The key of an abbreviation: its very letters. */
export function exactKey(name: string): string {
  return `=${name}`;
}

/** A key that transliterations of one name share: "Deir Ezzor", "Dayr ez-Zor"'s second word. */
export function soundKey(name: string): string {
  return `~${foldName(name).join(' ')}`;
}

/** 48 bits of a key: the bucket that it stands in, and what tells it from others there. Mixing after cyrb53's idea of two lanes. */
export function hashOf(key: string): { readonly bucket: number; readonly rest: number } {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
  }
  a = Math.imul(a ^ (a >>> 16), 0x45d9f3b) ^ (b >>> 13);
  b = Math.imul(b ^ (b >>> 16), 0x45d9f3b) ^ (a >>> 13);
  return { bucket: (a >>> 0) & 0xffff, rest: b >>> 0 };
}
