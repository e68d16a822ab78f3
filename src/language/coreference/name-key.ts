/** What names are compared by, worked out once for each. */
export interface NameKey {
  /** Lower case, without articles, hyphens and forms of address. */
  readonly words: readonly string[];
  /** The words run together without dots: "u.s." and "us" are the same. */
  readonly squeezed: string;
  /** First letters of all words, and of all but the small ones ("of", "and"); '' for a single word. */
  readonly initials: readonly [all: string, main: string];
}

const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', '&', 'de']);

export function nameKey(forms: readonly string[]): NameKey {
  const lower = forms.map((form) => form.toLowerCase());
  const kept = lower.filter((word) => word !== 'the' && word !== '-');
  const words = kept.length > 0 ? kept : lower;
  let all = '';
  let main = '';
  if (words.length > 1) {
    for (const word of words) {
      all += word.charAt(0);
      if (!SMALL.has(word)) main += word.charAt(0);
    }
  }
  return { words, squeezed: words.join(' ').replaceAll('.', ''), initials: [all, main] };
}

/** What a name can be found by: its words, itself, its initials. */
export function lookUps({ words, squeezed, initials }: NameKey): ReadonlySet<string> {
  const keys = new Set(words);
  keys.add(squeezed);
  for (const one of initials) if (one.length > 1) keys.add(one);
  return keys;
}

/** Whether `short` is one word of capitals' length that spells the initials of `long`. */
export function isAcronymOf(short: NameKey, long: NameKey): boolean {
  const { squeezed } = short;
  if (short.words.length !== 1 || squeezed.length < 2 || squeezed.length > 6) return false;
  return squeezed === long.initials[0] || squeezed === long.initials[1];
}
