import type { DayNumber } from '../calendar.ts';
import type { When } from '../when.ts';
import { PARTS, type PartName } from './parts.ts';

/** Grammatical time of the clause that a date stands in. */
export type Tense = 'past' | 'present' | 'future';

/**
 * date: a time on the calendar; duration: a stretch of time; repeat: "every Monday"; age: "71-year-old"; clock: a time of
 * day without its day; vague: "recently". Only a date ever has a value.
 */
export type DateKind = 'date' | 'duration' | 'repeat' | 'age' | 'clock' | 'vague';

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** A length of time. `count` is absent where the text does not say how many ("several weeks"). */
export interface Length {
  readonly unit: TimeUnit;
  readonly count?: number;
}

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

/** What a date expression means at one place of one report. */
export interface Value {
  /** `2022-01-27`, `2021-12`, `2022-21` (spring), `199X`, `2022-01-24/2022-01-30`, `2022-02-11~`. */
  readonly edtf: string;
  readonly basis: 'stated' | 'resolved';
  /** Why this value, in words for people. */
  readonly reason: string;
  /** The whole period, in EDTF, of which the value is a part: `2022-01` for "by the end of the month". */
  readonly within?: string;
  /** The other date of the text, in EDTF, that it was counted from or has its year from. */
  readonly from?: string;
  /** Counted from another date of the text, so that its year is the text's own. */
  readonly chained?: true;
}

/** An earlier date of the same text that an expression can lean on. */
export interface Previous {
  readonly value: Value;
  /** The text itself gives its year. */
  readonly yearGiven: boolean;
  readonly sameSentence: boolean;
}

/** Where an expression is read. */
export interface Spot {
  /** The day that "Thursday" and "last month" count from; undefined where it is not known. */
  readonly anchor: DayNumber | undefined;
  /** Undefined where no verb near tells. */
  readonly tense: Tense | undefined;
  readonly previous: Previous | undefined;
}

/** The parts of a match by name; `word` is lower-cased, '' where the part is absent. */
export interface Parts {
  word(name: string): string;
  has(name: string): boolean;
}

/** One construct of English that tells a time. */
export interface Expression {
  readonly name: string;
  readonly kind: DateKind;
  /**
   * Ways to write it, as regular expressions in which a space is any blank and `{part}` or `{name:part}` stands for a
   * part of parts.ts, caught under its name.
   */
  readonly forms: readonly string[];
  /** False where the parts cannot be this construct after all. */
  fits?(parts: Parts): boolean;
  /** The text gives the year of this expression. */
  yearGiven?(parts: Parts): boolean;
  /** The length of time that the words name, in a date too ("two weeks ago"). */
  length?(parts: Parts): Length | undefined;
  /** Hour and minute, `HH:MM`. */
  time?(parts: Parts): string | undefined;
  value?(parts: Parts, spot: Spot): Value | undefined;
}

/** A date expression in a text. Offsets are UTF-16 and point into the text that was read, half-open. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly kind: DateKind;
  /** The name of the construct, for people and for the benchmark. */
  readonly expression: string;
  readonly length: Length | undefined;
  readonly dayPart: DayPart | undefined;
  /** `HH:MM`, in the zone of the report. */
  readonly time: string | undefined;
  /** The value with its reason; undefined for what is no date, or where the anchor is needed and unknown. */
  readonly value: (context: DateContext) => Value | undefined;
  /** The same in the form of an item. */
  readonly when: (context: DateContext) => When | undefined;
}

/** What a date expression is read against. */
export interface DateContext {
  /** The day that "Thursday" and "last month" count from, or undefined when it is not known. */
  readonly anchor: DayNumber | undefined;
  /** The tense of the clause; by default it is told by the words around. */
  readonly tense?: Tense;
}

const PLACEHOLDER = /\{(?:(?<name>[a-z]\w*):)?(?<part>[a-z]\w*)\}/gi;

/** Blanks: a report breaks lines inside sentences, and doubles spaces, but an empty line ends a paragraph. */
const BLANK = String.raw` \u00a0\n`;

/** The regular expression of a form, for whole words only. */
export function compile(form: string): RegExp {
  const source = form.replaceAll(PLACEHOLDER, (_whole, name: string | undefined, part: string) => {
    if (!isPart(part)) throw new RangeError(`no part ${part} in ${form}`);
    return `(?<${name ?? part}>${PARTS[part]})`;
  });
  const spaced = source.replaceAll(/\[[^\]]*\]| \??/g, (piece) => {
    if (piece === ' ') return `[${BLANK}]{1,2}`;
    return piece === ' ?' ? `[${BLANK}]?` : piece.replace(' ', BLANK);
  });
  return new RegExp(
    String.raw`(?<![\w\u00c0-\u024f$€£#]|\d[.,]|\w-(?=\d))(?:${spaced})(?![\w\u00c0-\u024f])`,
    'gi',
  );
}

function isPart(name: string): name is PartName {
  return Object.hasOwn(PARTS, name);
}

/** The named parts of a match. */
export function partsOf(groups: Readonly<Record<string, string | undefined>> | undefined): Parts {
  return {
    word: (name) => (groups?.[name] ?? '').toLowerCase().replaceAll(/\s+/g, ' '),
    has: (name) => groups?.[name] !== undefined,
  };
}
