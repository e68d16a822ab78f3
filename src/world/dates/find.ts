import {
  compile,
  type DateContext,
  type DateMention,
  type DayPart,
  type Expression,
  type Parts,
  partsOf,
  type Previous,
  type Tense,
  type Value,
} from './expression.ts';
import { EXPRESSIONS } from './expressions.ts';
import { tenseAround } from './tense.ts';
import { type Trigger, triggerOf, windowsOf } from './windows.ts';

interface Rule {
  readonly expression: Expression;
  readonly patterns: readonly { readonly pattern: RegExp; readonly trigger: Trigger }[];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly expression: Expression;
  readonly parts: Parts;
}

const RULES: readonly Rule[] = EXPRESSIONS.map((expression) => ({
  expression,
  patterns: expression.forms.map((form) => ({ pattern: compile(form), trigger: triggerOf(form) })),
}));

const POINT = String.raw`-?(?:\d{4}|\d{3}X|\d\dXX)(?:-\d\d){0,2}~?`;
/** Days before the year 0 or after 9999, where counting may lead, have no EDTF of this form. */
const WELL_FORMED = new RegExp(`^${POINT}(?:/${POINT})?$`);

/** Names that are other words in lower case. */
const CAPITALS = ['month', 'month2', 'weekday'];

/** The date expressions of `text`, in its order, none overlapping another. Durations, repeats and the like are among them, without a value. */
export function findDates(text: string): DateMention[] {
  const found = expressionsIn(text);
  const resolve = resolver(text, found);
  return found.map((one, index): DateMention => {
    const { start, end, expression, parts } = one;
    const value = (context: DateContext): Value | undefined => resolve(index, context);
    // All fields, so that all mentions have one shape.
    return {
      start,
      end,
      kind: expression.kind,
      expression: expression.name,
      length: expression.length?.(parts),
      dayPart: dayPartOf(parts, text.slice(start, end)),
      time: expression.time?.(parts),
      value,
      when: (context) => {
        const read = value(context);
        return read && { edtf: read.edtf, text: text.slice(start, end), basis: read.basis };
      },
    };
  });
}

function expressionsIn(text: string): Found[] {
  const found: Found[] = [];
  const taken = new Uint8Array(text.length);
  const windows = windowsOf(text);
  for (const { expression, patterns } of RULES) {
    for (const { pattern, trigger } of patterns) {
      for (const window of windows(trigger)) {
        pattern.lastIndex = 0;
        for (let match = pattern.exec(window.text); match !== null; match = pattern.exec(window.text)) {
          if (match[0] === '') pattern.lastIndex++;
          const start = window.start + match.index;
          const end = start + match[0].length;
          if (isTaken(taken, start, end)) continue;
          const groups = match.groups ?? {};
          if (CAPITALS.some((name) => /^[a-z]/.test(groups[name] ?? ''))) continue;
          const parts = partsOf(groups);
          if (expression.fits?.(parts) === false) continue;
          taken.fill(1, start, end);
          found.push({ start, end, expression, parts });
        }
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true;
  return false;
}

/** Reads one mention after all those before it; what the text so far gives for an anchor is worked out once. */
function resolver(text: string, found: readonly Found[]) {
  const known = new Map<number | undefined, readonly (Previous | undefined)[]>();
  const tenses: (Tense | 'none' | undefined)[] = [];
  const tenseOf = (index: number): Tense | undefined => {
    const one = found[index];
    if (one === undefined) return undefined;
    const tense = (tenses[index] ??= tenseAround(text, one.start, one.end) ?? 'none');
    return tense === 'none' ? undefined : tense;
  };
  const read = (
    index: number,
    { anchor, tense }: DateContext,
    previous: Previous | undefined,
  ): Value | undefined => {
    const one = found[index];
    if (one?.expression.value === undefined) return undefined;
    const value = one.expression.value(one.parts, {
      anchor,
      previous: near(index, previous),
      // Worked out only for those that ask.
      get tense() {
        return tense ?? tenseOf(index);
      },
    });
    return value !== undefined && WELL_FORMED.test(value.edtf) ? value : undefined;
  };
  const near = (index: number, previous: Previous | undefined): Previous | undefined => {
    const before = found[index - 1];
    const one = found[index];
    if (previous === undefined || before === undefined || one === undefined) return undefined;
    return { ...previous, sameSentence: !endsSentence(text.slice(before.end, one.start)) };
  };
  /** For each mention, the last date before it. */
  const previousFor = (anchor: number | undefined): readonly (Previous | undefined)[] => {
    const cached = known.get(anchor);
    if (cached !== undefined) return cached;
    const all: (Previous | undefined)[] = [];
    let last: Previous | undefined;
    for (const [index, one] of found.entries()) {
      all.push(last);
      const value = one.expression.kind === 'date' ? read(index, { anchor }, last) : undefined;
      if (value === undefined) continue;
      const given =
        anchor === undefined || value.chained === true || one.expression.yearGiven?.(one.parts) === true;
      last = { value, yearGiven: given, sameSentence: false };
    }
    known.set(anchor, all);
    return all;
  };
  return (index: number, context: DateContext): Value | undefined =>
    read(index, context, previousFor(context.anchor)[index]);
}

function endsSentence(between: string): boolean {
  return /[.!?]["”’)]?\s+["“(]?[A-Z]|\n/.test(between.slice(0, 600)) || between.length > 600;
}

const DAY_PARTS: readonly (readonly [RegExp, DayPart])[] = [
  [/^(?:morning|dawn)$/, 'morning'],
  [/^(?:afternoon|lunchtime)$/, 'afternoon'],
  [/^evening$/, 'evening'],
  [/^(?:night|midnight)$/, 'night'],
];

function dayPartOf(parts: Parts, text: string): DayPart | undefined {
  if (/^(?:tonight|overnight)$/i.test(text)) return 'night';
  return DAY_PARTS.find(([words]) => words.test(parts.word('dayPart')))?.[1];
}
