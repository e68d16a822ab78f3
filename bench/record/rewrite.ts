// What desks and rewriters do to a sentence of somebody else's copy.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Dice } from './random.ts';

export type Thesaurus = ReadonlyMap<string, readonly string[]>;

/** bench/data/synonyms.tsv, each word with the others of its rows. */
export function readThesaurus(): Thesaurus {
  const others = new Map<string, string[]>();
  for (const line of readFileSync(resolve('bench/data/synonyms.tsv'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const row = line.split('\t');
    for (const word of row)
      others.set(word, [...(others.get(word) ?? []), ...row.filter((other) => other !== word)]);
  }
  return others;
}

/** Puts other words for this share of those that the thesaurus has. */
export function spin(sentence: string, share: number, thesaurus: Thesaurus, dice: Dice): string {
  return sentence.replaceAll(/\b(?:more than|[a-z]{3,})\b/g, (word) => {
    const others = thesaurus.get(word);
    return others !== undefined && dice.chance(share) ? dice.pick(others) : word;
  });
}

/** Leaves out, puts in or slips: what happens to this share of the words. */
export function retouch(sentence: string, share: number, dice: Dice): string {
  const words = sentence.split(' ').flatMap((word, i, all) => {
    if (i === 0 || i === all.length - 1 || !dice.chance(share)) return [word];
    const what = dice.next();
    if (what < 0.5 && /^[a-z]+$/.test(word)) return [];
    if (what < 0.8) return [dice.pick(INSERTED), word];
    return [slip(word, dice)];
  });
  return words.join(' ');
}

const INSERTED = [
  'also',
  'reportedly',
  'now',
  'then',
  'still',
  'already',
  'apparently',
  'in fact',
  'at least',
  'indeed',
];

/** Two letters of a longer word change places. */
function slip(word: string, dice: Dice): string {
  if (word.length < 5) return word;
  const at = dice.whole(1, word.length - 3);
  return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
}

/** "X happened, the ministry said." and "The ministry said X happened." */
export function moveAttribution(sentence: string): string {
  const after = /^(?<what>[^,"“]{30,}), (?<who>[^,]{4,60}? (?:said|says|reported|announced))\.$/u.exec(
    sentence,
  )?.groups;
  if (after) {
    const { what = '', who = '' } = after;
    return `${who.charAt(0).toUpperCase()}${who.slice(1)} that ${lowered(what)}.`;
  }
  const before = /^(?<who>[^,"“]{4,60}? (?:said|says|reported|announced)) that (?<what>.{30,})\.$/u.exec(
    sentence,
  )?.groups;
  if (before === undefined) return sentence;
  const { what = '', who = '' } = before;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${lowered(who)}.`;
}

function lowered(text: string): string {
  return /^(?:The|A|An|His|Her|Its|Their|It|He|She|They|There|This|That|Some|Many|In|On|At)\b/.test(text)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;
}

/** Without its last clause or a clause between commas. */
export function cutClause(sentence: string): string {
  const between = sentence.replace(/, (?:who|which|where|whose)\b[^,]{8,90}, /u, ' ');
  if (between !== sentence) return between;
  return sentence.replace(
    /, (?:which|who|where|while|although|after|as|with|and|but)\b[^,]{10,120}\.$/u,
    '.',
  );
}

/** "A, and B." becomes two sentences; undefined where it cannot. */
export function splitInTwo(sentence: string): string[] | undefined {
  const parts = /^(?<one>.{40,}?)(?:, (?:and|but|while)|;) (?<two>[a-z].{40,})$/u.exec(sentence)?.groups;
  if (parts === undefined) return undefined;
  const { one = '', two = '' } = parts;
  return [`${one}.`, `${two.charAt(0).toUpperCase()}${two.slice(1)}`];
}

/** Two sentences as one. */
export function mergeTwo(one: string, two: string): string {
  return `${one.replace(/[.]$/, '')}, and ${lowered(two)}`;
}

/** All figures of a sentence from 3 to 9,999, but for years, a little higher: a toll that has risen. */
export function raiseFigures(sentence: string, dice: Dice): string {
  return sentence.replaceAll(/(?<![\d,.-])\d{1,3}(?:,\d{3})?(?![\d,.-])/g, (figure) => {
    const value = Number(figure.replace(',', ''));
    if (value < 3) return figure;
    return (value + Math.max(1, Math.round(value * dice.between(0.02, 0.3)))).toLocaleString('en');
  });
}
