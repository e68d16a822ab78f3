import { diffArrays } from 'diff';

/** Words that both have, that only the new one has, or only the old one. */
export interface Piece {
  readonly kind: 'kept' | 'added' | 'cut';
  readonly text: string;
}

/** How many words may be put in or taken out before a sentence counts as another: then all of it is. */
const MOST_CHANGES = 400;

/**
 * How one sentence became another, in the order of the new one: the least that must be replaced (Myers). Case, marks and white space make no
 * difference; kept words are given as the new one writes them.
 */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const [old, own] = [wordsOf(before), wordsOf(after)];
  const comparator = (a: string, b: string): boolean => folded(a) === folded(b);
  const parts = diffArrays(old, own, { comparator, maxEditLength: MOST_CHANGES });
  if (parts === undefined)
    return [
      { kind: 'cut', text: old.join(' ') },
      { kind: 'added', text: own.join(' ') },
    ];
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'cut' : 'kept',
    text: value.join(' '),
  }));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A word without its case and the marks around it; a mark alone stays. */
function folded(word: string): string {
  const bare = word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return bare === '' ? word : bare;
}
