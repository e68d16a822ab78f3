import { type DayNumber, isoDay } from '../calendar.ts';
import type { DateKind, DateMention, DayPart, Length, Tense, Value } from './expression.ts';
import { findDates } from './find.ts';
import { tenseAround } from './tense.ts';

/** Something that a date rests on without being in its words. */
export interface Inference {
  /** anchor: the day that it counts from; tense: of the words around; date: another date of the text. */
  readonly what: 'anchor' | 'tense' | 'date';
  /** `YYYY-MM-DD`, a tense, or the other date in EDTF. */
  readonly value: string;
}

/** What a date expression was read as, and why: what its words state, and apart from that what was inferred. */
export interface DateReading {
  /** The words, a slice of the text; offsets are UTF-16, half-open. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly kind: DateKind;
  /** The name of the construct that was met. */
  readonly rule: string;
  /** Absent for what is no date, and for a date that cannot be told. */
  readonly edtf?: string;
  readonly basis?: Value['basis'];
  /** How the value was found, in words for people; where there is none, why not. */
  readonly reason: string;
  readonly stated: {
    readonly length?: Length;
    readonly dayPart?: DayPart;
    /** `HH:MM`, in the zone of the report. */
    readonly time?: string;
  };
  /** What decided the value: only what would have changed it. */
  readonly inferred: readonly Inference[];
}

/** Every time expression of a text with its reading, in the text's order. `anchor`: the day it counts from, if known. */
export function explainDates(text: string, anchor: DayNumber | undefined): DateReading[] {
  return findDates(text).map((mention) => {
    const { start, end, kind, expression: rule, length, dayPart, time } = mention;
    const tense = tenseAround(text, start, end);
    const value = mention.value({ anchor });
    return {
      words: text.slice(start, end),
      start,
      end,
      kind,
      rule,
      ...(value !== undefined && { edtf: value.edtf, basis: value.basis }),
      reason: value?.reason ?? whyNone(mention, anchor),
      stated: {
        ...(length !== undefined && { length }),
        ...(dayPart !== undefined && { dayPart }),
        ...(time !== undefined && { time }),
      },
      inferred: value === undefined ? [] : inferencesOf(mention, value, anchor, tense),
    };
  });
}

const NO_DATE: Readonly<Record<Exclude<DateKind, 'date'>, string>> = {
  duration: 'a length of time, which no day of the calendar bounds',
  repeat: 'a time that comes again',
  age: 'how old somebody is',
  clock: 'a time of day',
  vague: 'a time that no calendar shows',
};

function whyNone({ kind }: DateMention, anchor: DayNumber | undefined): string {
  if (kind !== 'date') return NO_DATE[kind];
  return anchor === undefined
    ? 'the day that it counts from is not known'
    : 'the words and their surroundings do not settle it';
}

/** What the value rests on, told by what it would be otherwise. */
function inferencesOf(
  mention: DateMention,
  value: Value,
  anchor: DayNumber | undefined,
  tense: Tense | undefined,
): Inference[] {
  const other = (changed: { anchor?: DayNumber; tense?: Tense }): string | undefined =>
    mention.value({ anchor, ...changed })?.edtf;
  const inferred: Inference[] = [];
  const alone = mention.value({ anchor: undefined })?.edtf;
  if (anchor !== undefined && alone !== value.edtf) inferred.push({ what: 'anchor', value: isoDay(anchor) });
  if (tense !== undefined && (['past', 'present', 'future'] as const).some((one) => other({ tense: one }) !== value.edtf))
    inferred.push({ what: 'tense', value: tense }); // prettier-ignore
  if (value.from !== undefined) inferred.push({ what: 'date', value: value.from });
  return inferred;
}
