// Where a quantity may begin: most words begin none, and need not be tried against the pattern of all quantities.
import { isDigit } from '../../language/characters.ts';
import { NUMBER } from '../numbers.ts';
import { SIGN } from './units.ts';
import { VAGUE_PATTERN } from './vague.ts';

/** The words that the pattern of quantities has, in lower case, and so all that one may begin with. */
const WORDS: ReadonlySet<string> = new Set(
  `half a an another ${SIGN} ${NUMBER} ${VAGUE_PATTERN}`.toLowerCase().match(/[a-z]+/g)?.filter((word) => word !== 'and' && word !== 'of'),
); // prettier-ignore

const SIGNS = '$€£¥₽₴₹₪';

/** Behind these no number begins: inside a word, a figure, an address. */
const INSIDE = ".,/:'’-_";

/** The first offset from `from` on at which a quantity may begin; -1 for none. */
export function nextOpening(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = isLetter(code);
    if (!letter && !isDigit(code) && !SIGNS.includes(text.charAt(at))) continue;
    const before = text.charCodeAt(at - 1);
    const free = !isLetter(before) && !isDigit(before) && !INSIDE.includes(text.charAt(at - 1));
    if (!letter) {
      if (free || at === 0) return at;
      continue;
    }
    let end = at + 1;
    while (isLetter(text.charCodeAt(end))) end++;
    if ((free || at === 0) && WORDS.has(text.slice(at, end).toLowerCase())) return at;
    at = end - 1;
  }
  return -1;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
