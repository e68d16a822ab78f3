import { stemOf } from '../text/stem.ts';
import { foldWord, plainLetters } from '../world/folding.ts';

/** A word of a text as it is looked for, and where it stands: half-open UTF-16 offsets. */
export interface Term {
  /** Letters a to z and digits; a compound has one for each part and one for the whole ("build", "up", "buildup"). */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** It is the whole of a compound, beside its parts. */
  readonly whole?: true;
}

/** Words that are in every report: they are neither kept nor looked for. */
const EVERYWHERE = new Set(
  'the a an of to in and on for at by with from as is was be are were it its that'.split(' '),
);

/** Initials with stops, numbers with their commas and decimals, words with hyphens and apostrophes within. */
const WORDS = /(?:\p{Lu}\.){2,}|\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d+|[\p{L}\p{N}]+(?:['’‘-][\p{L}\p{N}]+)*/gu;

/** Terms that were worked out lately: news has few words, and folding one is dear. */
const LATELY = 50_000;

/** Makes the one way in which words are folded, for what is kept and for what is looked for alike. */
export function createTerms(): (text: string) => Term[] {
  const folded = new Map<string, string>();
  const fold = (word: string): string => {
    const held = folded.get(word);
    if (held !== undefined) return held;
    const made = foldedTerm(word);
    if (folded.size >= LATELY) folded.clear();
    folded.set(word, made);
    return made;
  };
  return (text) => {
    const terms: Term[] = [];
    for (const match of text.matchAll(WORDS)) addTerms(match[0], match.index, fold, terms);
    return terms;
  };
}

function addTerms(written: string, start: number, fold: (word: string) => string, terms: Term[]): void {
  const end = start + written.length;
  const push = (term: string, from: number, to: number, whole?: true) => {
    if (term !== '' && !EVERYWHERE.has(term))
      terms.push({ term, start: from, end: to, ...(whole && { whole }) });
  };
  if (!written.includes('-')) return push(fold(written), start, end);
  let from = start;
  for (const part of written.split('-')) {
    push(fold(part), from, from + part.length);
    from += part.length + 1;
  }
  push(fold(written.replaceAll('-', '')), start, end, true);
}

/** U.S. and US, but not us; 100,000 and 100000; the ways in which a name is spelt in our letters; demand, demands and demanded. */
function foldedTerm(written: string): string {
  const word = written.replace(/['’‘]s$/i, '').replace(/['’‘]/g, '');
  if (/^\d/.test(word)) return plainLetters(word.replace(/,/g, '').replace('.', 'd'));
  const bare = word.replaceAll('.', '');
  if (bare === 'US' || bare === 'USA') return 'usa';
  const plain = plainLetters(bare);
  if (EVERYWHERE.has(plain)) return plain;
  const folded = foldWord(stemOf(plain));
  return folded === '' ? plain : folded;
}
