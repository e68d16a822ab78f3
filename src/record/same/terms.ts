import { plainLetters } from '../../world/folding.ts';
import { wordsOf } from '../../world/name-index.ts';
import type { DayNumber } from '../../world/calendar.ts';
import type { World } from '../../world/world.ts';
import { EMPTY, FAMILY, LIGHT, NEGATIONS } from './families.ts';
import { stemOf } from './stem.ts';

/** What of the world the words of an item are read by. */
export type KnownNames = Pick<World, 'namesIn' | 'sideOf'>;

/** The words of a stretch of a report that tell what it is about, folded so that other words for the same give the same. */
export interface Terms {
  /** Term → weight: 1 for a word, less for one that most reports of a crisis share, 1.5 for a number that is not small; `@RUS` for an actor. */
  readonly weights: ReadonlyMap<string, number>;
  /** The same in the order of the text, with repetitions. */
  readonly run: readonly string[];
  /** Numbers in figures: `100000`. */
  readonly numbers: ReadonlySet<string>;
  /** Terms that follow a negation: "not to expand", "without a breakthrough". */
  readonly negated: ReadonlySet<string>;
}

const NAME_WEIGHT = 0.4;
const LIGHT_WEIGHT = 0.4;
const NUMBER_WEIGHT = 1.5;
/** Two, three and seventeen are everywhere; 127,000 is one estimate. */
const SMALL = 20;
const SMALL_WEIGHT = 0.5;

/** By what the words of one item are read. */
export interface Reading {
  readonly known: KnownNames;
  /** Day of the report: names hold on a day. */
  readonly day: DayNumber | undefined;
  /** Stems of the names of those who take part: that two items name them says no more than that they take part in both. */
  readonly parties: ReadonlySet<string>;
}

/** Names become their actors ("Moscow", "Russian" → `@RUS`). */
export function termsOf(text: string, { known, day, parties }: Reading): Terms {
  const words = wordsOf(text.trim());
  const names = known.namesIn(words, { day });
  const weights = new Map<string, number>();
  const run: string[] = [];
  const numbers = new Set<string>();
  const negated = new Set<string>();
  let negating = false;
  let last: string | undefined;
  const add = (term: string, weight: number): void => {
    if (!(run.at(-1) === term && term.startsWith('@'))) run.push(term);
    weights.set(term, weight);
    if (weight < 1) return;
    last = term;
    if (negating) {
      negated.add(term);
      negating = false;
    }
  };
  for (const [i, word] of words.entries()) {
    const actor = names[i]?.actor.id;
    if (actor !== undefined) {
      add(`@${actor}`, NAME_WEIGHT);
      continue;
    }
    const folded = plainLetters(word);
    const rulesOut = words[i + 1] === 'out' && /^rul(?:e[sd]?|ing)$/.test(folded);
    if (rulesOut || NEGATIONS.has(folded) || folded === "n't") {
      // "Be ruled out" comes after what it is about.
      if (rulesOut && words[i - 1] === 'be' && last !== undefined) negated.add(last);
      else negating = !negating;
      continue;
    }
    for (const part of folded.split(/[^\p{L}\p{N}.,]+/u)) {
      const number = numberIn(part, words[i + 1]);
      if (number !== undefined) {
        numbers.add(number);
        add(number, Number(number) < SMALL ? SMALL_WEIGHT : NUMBER_WEIGHT);
        continue;
      }
      const letters = part.replace(/[.,]/g, '');
      if (letters.length < 2 || EMPTY.has(letters) || SCALES.has(letters)) continue;
      const stem = stemOf(letters);
      if (EMPTY.has(stem)) continue;
      add(familyOf(letters), LIGHT.has(stem) || parties.has(stem) ? LIGHT_WEIGHT : 1);
    }
  }
  return { weights, run, numbers, negated };
}

/** The stem that stands for a word and others of its meaning. Takes lower case letters. */
export function familyOf(word: string): string {
  const stem = stemOf(word);
  return FAMILY.get(stem) ?? stem;
}

/** The stems of the words of names. */
export function stemsOfNames(names: readonly string[]): ReadonlySet<string> {
  const words = names.flatMap((name) => plainLetters(name).split(/[^\p{L}\p{N}]+/u));
  return new Set(words.filter((word) => word.length > 1).map(stemOf));
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** `1.2bn` and `1.2` before `billion` are 1200000000; `8,500` is 8500; undefined for what is no number. */
function numberIn(part: string, next: string | undefined): string | undefined {
  const match = /^(\d[\d,]*(?:\.\d+)?)(bn|mn|m)?$/.exec(part.replace(/[.,]$/, ''));
  if (match === null) return undefined;
  const [, digits = '', suffix] = match;
  const scale = SCALES.get(suffix ?? next?.toLowerCase() ?? '') ?? 1;
  return String(Math.round(Number(digits.replaceAll(',', '')) * scale * 100) / 100);
}
