/**
 * The stem of an English word by M. F. Porter's algorithm ("An algorithm for suffix stripping", 1980), with the later changes of its
 * author (-bli, -logi): "demands", "demanded" and "demanding" have one. `word` is lower case, a to z.
 */
export function stemOf(word: string): string {
  if (word.length < 3) return word;
  return [plural, pastAndGerund, finalY, longEndings, shorterEndings, lastEndings, finalE].reduce(
    (stem, step) => step(stem),
    word,
  );
}

/** How a word alternates between consonants and vowels: `cvcvc`, runs counted once. A y after a consonant is a vowel. */
function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  for (const [i, letter] of Array.from(word).entries()) {
    const vowel = 'aeiou'.includes(letter) || (letter === 'y' && i > 0 && last === 'c');
    last = vowel ? 'v' : 'c';
    shape += last;
  }
  return shape;
}

/** Porter's m: how often consonants follow upon vowels. */
function measure(stem: string): number {
  return shapeOf(stem).match(/v+c+/g)?.length ?? 0;
}

function hasVowel(stem: string): boolean {
  return shapeOf(stem).includes('v');
}

/** Ends consonant, vowel, consonant, the last of them not w, x or y: "hop", not "snow". */
function endsShort(stem: string): boolean {
  return shapeOf(stem).endsWith('cvc') && !/[wxy]$/.test(stem);
}

function plural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function pastAndGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = /(?:ed|ing)$/.test(word) ? word.replace(/(?:ed|ing)$/, '') : word;
  if (stem === word || !hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeioulsz])\1$/.test(stem) && shapeOf(stem).endsWith('cc')) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function finalY(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

type Endings = readonly (readonly [ending: string, instead: string])[];

const LONG: Endings = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];

const SHORTER: Endings = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

/** Longest first, as "ement" ends as "ment" and "ent" do. */
const LAST = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|ou)$/;

function longEndings(word: string): string {
  return replaced(word, LONG);
}

function shorterEndings(word: string): string {
  return replaced(word, SHORTER);
}

function replaced(word: string, endings: Endings): string {
  let best: Endings[number] | undefined;
  for (const one of endings) if (word.endsWith(one[0]) && one[0].length > (best?.[0].length ?? 0)) best = one;
  if (best === undefined) return word;
  const stem = word.slice(0, -best[0].length);
  return measure(stem) > 0 ? stem + best[1] : word;
}

function lastEndings(word: string): string {
  const stem = /[st]ion$/.test(word) ? word.slice(0, -3) : word.replace(LAST, '');
  return stem !== word && measure(stem) > 1 ? stem : word;
}

function finalE(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const rest = stem.slice(0, -1);
    const m = measure(rest);
    if (m > 1 || (m === 1 && !endsShort(rest))) stem = rest;
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}
