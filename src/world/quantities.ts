import { MULTIPLIER_WORD, NUMBER_WORD, readNumber } from './numbers.ts';

/** How many, as a report writes it. `count` is the number written; `min` and `max` bound it; absent = not said. */
export interface Quantity {
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
  /** The report itself calls the number inexact. */
  readonly approx: boolean;
  /** Offsets in the text that was read, half-open. */
  readonly start: number;
  readonly end: number;
}

/** "8,500", "1.5", "190000": bounded, so that a search costs the same wherever it starts. */
const DIGITS = '(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(?:\\.\\d{1,9})?';
const WORDS =
  `(?:(?:half )?an? (?=(?:${MULTIPLIER_WORD})\\b))?(?:${NUMBER_WORD})\\b` +
  `(?:(?:(?<=hundred|thousand|million) and)?[ -](?:${NUMBER_WORD})\\b){0,7}`;
/** "half a million", "8,500", "1.5 million", "a hundred", "twenty-five thousand". */
const NUMBER = `(?:${DIGITS}(?:[ -](?:${MULTIPLIER_WORD})\\b){0,2}|${WORDS})`;
/** What may not touch a number: letters and digits of a name ("Su-35", "T-72"), a decimal or a share. */
const [BEFORE, AFTER] = ['(?<![\\w.,-])', '(?!\\w|%|[.,]\\d)'];
const SINGLE = new RegExp(`${BEFORE}${NUMBER}${AFTER}`, 'gi');
const RANGE = new RegExp(
  `${BEFORE}(?<low>${NUMBER}) ?(?<link>to|and|–|or|(?<=\\d)-(?=\\d)) ?(?<high>${NUMBER})${AFTER}`,
  'gi',
);

/** Words before a number that qualify it; the longest that fits counts ("no more than" is not "more than"). */
const MODIFIERS: readonly (readonly [RegExp, (count: number) => Partial<Quantity>])[] = [
  [before('at least|a minimum of|not? fewer than|not? less than'), (n) => ({ min: n })],
  [before('up to|as many as|as much as|at most|not? more than|a maximum of'), (n) => ({ max: n })],
  [before('more than|over|above|upwards of|in excess of|exceeding'), (n) => ({ min: n })],
  [before('fewer than|less than|under|below'), (n) => ({ max: n })],
  [before('nearly|almost|close to'), (n) => ({ max: n, approx: true })],
  [before('about|around|some|roughly|approximately|an estimated|estimated'), () => ({ approx: true })],
];
/** The longest modifier fits into so many characters, with room for a space that was doubled. */
const REACH = 24;

/** Indefinite numbers and the least that each stands for. */
const VAGUE: ReadonlyMap<string, number> = new Map([
  ['hundreds of millions', 200e6],
  ['tens of millions', 20e6],
  ['millions', 2e6],
  ['hundreds of thousands', 200_000],
  ['tens of thousands', 20_000],
  ['several thousand', 3_000],
  ['several hundred', 300],
  ['thousands', 2_000],
  ['hundreds', 200],
  ['scores', 40],
  ['several dozen', 36],
  ['dozens', 24],
]);
const VAGUE_WORDS = new RegExp(`\\b(?:${[...VAGUE.keys()].join('|')})\\b`, 'gi');

/**
 * The quantities in a noun phrase, in text order: "more than 100,000", "between 10,000 and 15,000", "dozens of". A
 * number that belongs to a name or a date is the caller's to leave out.
 */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  const taken = new Uint8Array(text.length);
  const add = (quantity: Quantity): void => {
    found.push(quantity);
    taken.fill(1, quantity.start, quantity.end);
  };
  for (const match of text.matchAll(RANGE)) {
    const [whole] = match;
    const { low = '', link = '', high = '' } = match.groups ?? {};
    const bounds = boundsOf(low, high);
    const between = /\bbetween $/i.test(text.slice(Math.max(0, match.index - 9), match.index));
    if (bounds === undefined || (link.toLowerCase() === 'and' && !between)) continue;
    const { start, approx } = qualified(text, match.index, bounds.max);
    const inexact = approx === true;
    add({
      ...bounds,
      approx: inexact,
      start: inexact ? start : match.index,
      end: match.index + whole.length,
    });
  }
  for (const { 0: words, index } of text.matchAll(VAGUE_WORDS)) {
    const min = VAGUE.get(words.toLowerCase());
    if (min !== undefined && taken[index] === 0)
      add({ min, approx: true, start: index, end: index + words.length });
  }
  for (const { 0: words, index } of text.matchAll(SINGLE)) {
    const count = readNumber(words);
    const end = index + words.length;
    if (count === undefined || taken[index] !== 0 || taken[end - 1] !== 0) continue;
    add({ count, approx: false, ...qualified(text, index, count), end });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The two ends of a range; "10 to 15 thousand" multiplies both. Undefined where the first is not the smaller. */
function boundsOf(low: string, high: string): { min: number; max: number } | undefined {
  const max = readNumber(high);
  const multiplier = /[ -](thousand|million|billion|trillion)$/i.exec(high)?.[1];
  const shared = multiplier !== undefined && /^[\d.]+$/.test(low) ? `${low} ${multiplier}` : low;
  const min = readNumber(shared);
  return min !== undefined && max !== undefined && min < max ? { min, max } : undefined;
}

/** What the words before the number at `index` make of it, and where they begin. */
function qualified(
  text: string,
  index: number,
  count: number,
): Omit<Partial<Quantity>, 'start'> & { readonly start: number } {
  const from = Math.max(0, index - REACH);
  const near = text.slice(from, index);
  for (const [words, meaning] of MODIFIERS) {
    const match = words.exec(near);
    if (match) return { ...meaning(count), start: from + match.index };
  }
  return { start: index };
}

function before(words: string): RegExp {
  return new RegExp(`\\b(?:${words})\\s{1,2}$`, 'i');
}
