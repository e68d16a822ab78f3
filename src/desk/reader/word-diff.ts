/** Words that both have, that only the new one has, or only the old one. */
export interface Piece {
  readonly kind: 'kept' | 'added' | 'cut';
  readonly text: string;
}

/** Words of a sentence that are looked at; those beyond are taken as they stand. */
const LONGEST = 300;

/**
 * How one sentence became another, in the order of the new one: the least that must be replaced (longest common subsequence of words).
 * Case, marks and white space make no difference; kept words are given as the new one writes them.
 */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const [old, own] = [wordsOf(before).slice(0, LONGEST), wordsOf(after)];
  const compared = own.slice(0, LONGEST);
  const width = compared.length + 1;
  const lengths = commonLengths(old.map(folded), compared.map(folded));
  const pieces: Piece[] = [];
  const put = (kind: Piece['kind'], word: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: `${last.text} ${word}` };
    else pieces.push({ kind, text: word });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < compared.length) {
    const [from = '', to = ''] = [old[i], compared[j]];
    if (i < old.length && j < compared.length && folded(from) === folded(to)) {
      put('kept', to);
      i++;
      j++;
    } else if (
      j >= compared.length ||
      (i < old.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      put('cut', from);
      i++;
    } else {
      put('added', to);
      j++;
    }
  }
  for (const word of own.slice(LONGEST)) put('kept', word);
  return pieces;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A word without its case and the marks around it; a mark alone stays. */
function folded(word: string): string {
  const bare = word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return bare === '' ? word : bare;
}

/** Length of the longest common subsequence of `a` from i and `b` from j on, at i · (b.length + 1) + j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}
