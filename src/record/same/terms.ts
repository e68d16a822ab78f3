import { plainLetters } from '../../world/folding.ts';
import { wordsOf } from '../../world/name-index.ts';
import type { DayNumber } from '../../world/calendar.ts';
import type { World } from '../../world/world.ts';
import { EMPTY, FAMILY, LIGHT, NEGATIONS } from './families.ts';
import { numberIn, SCALES } from './numbers.ts';
import { stemOf } from './stem.ts';
import { Weights } from './weights.ts';

/** What of the world the words of an item are read by. */
export type KnownNames = Pick<World, 'namesIn' | 'sideOf'>;

/** The words of a stretch of a report that tell what it is about, folded so that other words for the same give the same. */
export interface Terms {
  /** Term → weight: 1 for a word, less for one that most reports of a crisis share, 1.5 for a number that is not small; `@RUS` for an actor. */
  readonly weights: Weights;
  /** All weights added up. */
  readonly weight: number;
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
  /** Words already worked out, filled as it goes: the words of reports are mostly the same. */
  readonly lexis: Map<string, readonly Part[]>;
}

/** A part of a word between hyphens. `stem` is '' for what says nothing, or is a number. */
export interface Part {
  readonly letters: string;
  readonly stem: string;
  readonly term: string;
  /** The whole word denies what comes next. */
  readonly negates: boolean;
}

/** Names become their actors ("Moscow", "Russian" → `@RUS`). */
export function termsOf(text: string, reading: Reading): Terms {
  const words = wordsOf(text.trim());
  const names = reading.known.namesIn(words, { day: reading.day });
  const gathered = gathering();
  for (const [i, word] of words.entries()) {
    const actor = names[i]?.actor.id;
    if (actor !== undefined) {
      gathered.add(`@${actor}`, NAME_WEIGHT);
      continue;
    }
    const next = words[i + 1];
    const rulesOut = next === 'out' && /^rul(?:e[sd]?|ing)$/i.test(word);
    // "Be ruled out" comes after what it is about.
    if (rulesOut && words[i - 1] === 'be') gathered.negateLast();
    else if (rulesOut) gathered.negateNext();
    else
      for (const { letters, stem, term, negates } of partsOf(word, reading.lexis)) {
        if (negates) {
          gathered.negateNext();
          continue;
        }
        const number = numberIn(letters, next);
        if (number !== undefined) gathered.addNumber(number);
        else if (stem !== '')
          gathered.add(term, LIGHT.has(stem) || reading.parties.has(stem) ? LIGHT_WEIGHT : 1);
      }
  }
  return gathered.terms;
}

interface Gathering {
  readonly terms: Terms;
  add(term: string, weight: number): void;
  addNumber(number: string): void;
  /** The next term of full weight is denied. */
  negateNext(): void;
  negateLast(): void;
}

/** Most items have no numbers and deny nothing. */
const NONE: ReadonlySet<string> = new Set();

function and(terms: ReadonlySet<string>, term: string): ReadonlySet<string> {
  return new Set([...terms, term]);
}

function gathering(): Gathering {
  const weights = new Map<string, number>();
  const run: string[] = [];
  let numbers: ReadonlySet<string> = NONE;
  let negated: ReadonlySet<string> = NONE;
  let negating = false;
  let last: string | undefined;
  const add = (term: string, weight: number): void => {
    if (!(run.at(-1) === term && term.startsWith('@'))) run.push(term);
    weights.set(term, weight);
    if (weight < 1) return;
    last = term;
    if (negating) negated = and(negated, term);
    negating = false;
  };
  return {
    get terms() {
      const terms = [...weights.keys()];
      const made = new Weights(terms, [...weights.values()]);
      // Without repetitions the two are one, and one is kept.
      return {
        weights: made,
        weight: made.sum(),
        run: run.length === terms.length ? terms : run,
        numbers,
        negated,
      };
    },
    add,
    addNumber(number) {
      numbers = and(numbers, number);
      add(number, Number(number) < SMALL ? SMALL_WEIGHT : NUMBER_WEIGHT);
    },
    negateNext: () => void (negating = !negating),
    negateLast: () => void (last !== undefined && (negated = and(negated, last))),
  };
}

/** So many words are kept at most; then they are worked out anew. */
const MOST_WORDS = 50_000;

function partsOf(word: string, lexis: Map<string, readonly Part[]>): readonly Part[] {
  let parts = lexis.get(word);
  if (parts === undefined) {
    if (lexis.size >= MOST_WORDS) lexis.clear();
    const negates = NEGATIONS.has(word.toLowerCase()) || /^n['’]t$/i.test(word);
    const written = plainLetters(word).split(/[^\p{L}\p{N}.,]+/u);
    parts = negates ? [{ ...NOTHING, negates }] : written.map(partOf);
    lexis.set(word, parts);
  }
  return parts;
}

const NOTHING: Part = { letters: '', stem: '', term: '', negates: false };

function partOf(part: string): Part {
  const letters = part.replace(/[.,]/g, '');
  const stem = letters.length < 2 || EMPTY.has(letters) || SCALES.has(letters) ? '' : stemOf(letters);
  const says = stem !== '' && !EMPTY.has(stem);
  return { letters: part, stem: says ? stem : '', term: says ? familyOf(letters) : '', negates: false };
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
