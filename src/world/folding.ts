/** Letters that have no base letter to fall back on. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'a',
}; // prettier-ignore

/** Lower case without marks, in the letters a to z where there is one. */
export function plainLetters(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[łøđðıßæœþə]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Names that are written in more ways than letters explain. */
const GIVEN: readonly (readonly [RegExp, string])[] = [
  [/^m[ou]ham+[ae]d$/, 'mohamed'],
  [/^h[ou]s+[ae]in$/, 'husein'],
  [/^abd(?:[ue]l|al)?$/, 'abdul'],
  [/^(?:i)?e?[iu]?vgen[iy]$/, 'evgeni'],
  [/^(?:j|i)oseph?$/, 'josef'],
];

/** Spellings of one sound, by how English papers write it from other scripts: -yy, -yi and -y, Sergey and Sergei. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/y/g, 'i'],
  [/ks/g, 'x'],
  [/q/g, 'k'],
  [/ck/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/dj/g, 'j'],
  [/tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/o[ou]/g, 'u'],
  [/ee/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/^ie/, 'e'],
  [/ander$/, 'andr'],
];

/** A word in which no rule of `SOUNDS` but the first could find anything. */
const PLAIN = /^(?!.*(?:ks|[qy]|ck|[gdp]h|dj|tch|sch|o[ou]|ee|(.)\1|ander$))(?!ie)[a-z]+$/;

/** A key that the usual transliterations of one word share. */
export function foldWord(word: string): string {
  let folded = plainLetters(word).replace(/[^\p{L}\p{N}]/gu, '');
  if (!PLAIN.test(folded)) for (const [spelling, sound] of SOUNDS) folded = folded.replace(spelling, sound);
  for (const [spelling, name] of GIVEN) if (spelling.test(folded)) return name;
  return folded;
}

/** The keys of a name's words; the Arabic article falls away ("al-Assad" is Assad). */
export function foldName(name: string): string[] {
  return name
    .replace(/['’]s$/, '')
    .split(/[\s-]+/)
    .map(foldWord)
    .filter((word) => word !== '' && word !== 'al' && word !== 'el');
}

/** Whether two words are one slip apart: a letter more, less, other or swapped with its neighbour. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}
