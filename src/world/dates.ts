import {
  addMonths,
  dayFrom,
  isoDay,
  isoMonth,
  isoYear,
  monthIndexOf,
  weekdayOf,
  weekOf,
  yearOf,
  type DayNumber,
} from './calendar.ts';
import { readNumber } from './numbers.ts';
import type { When } from './when.ts';

/** What a date expression is read against. */
export interface DateContext {
  /** The day that "Thursday" and "last month" count from, or undefined when it is not known. */
  readonly anchor: DayNumber | undefined;
  /** The tense of the clause: a bare weekday or month is sought on that side of the anchor. */
  readonly tense: 'past' | 'present' | 'future';
}

/** A date expression in a text. Offsets point into the text that was read, half-open. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** The EDTF value in a context; undefined when it cannot be told there (a weekday in an undated report). */
  when(context: DateContext): When | undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** What a feed makes of a space: doubled where a mark was lost, hard, or a line break. Bounded, so that a search costs the same wherever it starts. */
const SPACE = '(?:[ \\t\\u00a0\\u202f]{1,3}|[ \\t]?\\r?\\n)';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** Months written out, or cut with a stop: "May" and "March" are also words, so they are never taken in small letters. */
const FULL_MONTH = names(
  'January|February|March|April|May|June|July|August|September|October|November|December',
);
const CUT_MONTH = names('Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec');
const MONTH = `(?<month>${FULL_MONTH}|${CUT_MONTH}\\.|${names('Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec')})`;
/** A month by itself: a cut one needs its stop, for Jan and Dec are also people. */
const LONE_MONTH = `(?<month>${FULL_MONTH}|${CUT_MONTH}\\.)`;
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '(?<year>1[89]\\d\\d|20\\d\\d)';
const WEEKDAY = `(?<weekday>${names('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday')})`;
const COUNT = `(?<count>\\d{1,3}|${words('an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty')})`;
const UNIT = `(?<unit>${words('hours?|days?|weeks?|months?|years?')})`;
const PERIOD = `(?<unit>${words('week|month|year')})`;
const PART = `(?<part>${words('early|mid|late')})`;
/** After such a word "May" is a month and "2014" a year. */
const BEFORE_MONTH = words(
  'in|since|by|until|till|during|through|between|month of|end of|middle of|beginning of|start of',
);
/** After these "May" is rather somebody's name. */
const BEFORE_SURE_MONTH = words('of|for|from|and|the');
const BEFORE_YEAR = words('in|since|by|until|of|the|during|from|after|before|between|to|and|through');
/** What is counted after a number that looks like a year, or says that it is a time of day. */
const COUNTED = words(
  'people|troops|soldiers|men|women|civilians|refugees|others|tons|tonnes|dollars|euros|rubles|miles|kilometers|kilometres|km|' +
    'meters|metres|feet|rounds|tanks|vehicles|missiles|rockets|GMT|UTC|hours|hrs|local',
);
/** Names of which a weekday is only a part. */
const FEASTS = 'Good|Black|Bloody|Ash|Palm|Easter|Holy';

type Groups = Readonly<Record<string, string | undefined>>;
type Resolve = (groups: Groups, context: DateContext) => Omit<When, 'text'> | undefined;

/**
 * The kinds of date expression, most specific first: where two overlap the earlier one in this list wins, so that
 * "Jan. 27, 2022" is not read as the year 2022.
 */
const PATTERNS: readonly (readonly [RegExp, Resolve])[] = [
  [expression('(?<year>\\d{4})-(?<mm>\\d\\d)-(?<day>\\d\\d)(?:T\\d\\d:\\d\\d[\\d:.]{0,13}(?:Z|[+-]\\d\\d:?\\d\\d)?)?'), (g) => stated(dayFrom(Number(g['year']), Number(g['mm']), Number(g['day'])))],
  [expression(`(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH},? ${YEAR}`), fullDate],
  [expression(`(?:${WEEKDAY},? )?${MONTH} ${DAY}(?:,| |, )${YEAR}`), fullDate],
  [expression(`(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH}(?! \\d{4})`), dayAndMonth],
  [expression(`(?:${WEEKDAY},? )?${MONTH} ${DAY}(?![\\d,]*\\d)`), dayAndMonth],
  [expression(`(?:${PART}[ -])?${MONTH},? ${YEAR}`), (g) => ({ edtf: `${g['year']}-${twoDigits(monthNumber(g) + 1)}${g['part'] ? '~' : ''}`, basis: 'stated' })],
  [expression(`(?<which>${words('last|next|this|this past|this coming|the previous|the following|the coming')}) ${PERIOD}`), relativePeriod],
  [expression(`(?<which>${words('this|last|next|over the|at the')})${words(' past| coming')}? ${words('weekend')}`), weekend],
  [expression(`(?:(?<which>${words('last|next|this|this past|this coming')}) )?(?<!\\b(?:${FEASTS}) )${WEEKDAY}`), weekday],
  [expression(`(?<word>(?<![A-Z][\\w.]* )Today|today|TODAY|${words('tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow')})`), dayWord],
  [expression(`(?<!\\b(?:time|times|once|twice|\\w{2,12}est|worst|most) )${words('in|within')}${words(' the')}?${words(' next| coming')}? ${COUNT}(?: ${words('more')})? ${UNIT}(?:['’] time)?`), (g, c) => shifted(g, c, 1)],
  [expression(`${COUNT} ${UNIT} (?:${words('ago|earlier')}|${words('before')}(?! \\w))`), (g, c) => shifted(g, c, -1)],
  [expression(`${COUNT} ${UNIT} (?<after>${words('later|from now')})`), later],
  [expression(`(?<which>${words('last|next|this|this past|this coming')}) ${LONE_MONTH}(?! \\d)`), whichMonth],
  [expression(`${PART}[ -]${LONE_MONTH}(?! \\d)`), bareMonth],
  [expression(`(?<=\\b${BEFORE_MONTH} )${LONE_MONTH}(?! \\d)`), bareMonth],
  [expression(`(?<=\\b${BEFORE_SURE_MONTH} )(?!(?:May|MAY)\\b)${LONE_MONTH}(?! \\d)`), bareMonth],
  [expression(`(?:${PART}[ -]|(?<=\\b${BEFORE_YEAR} ))${YEAR}(?![-–/]\\d|[.,]\\d| ${COUNTED}\\b)`), (g) => ({ edtf: `${g['year']}${g['part'] ? '~' : ''}`, basis: 'stated' })],
]; // prettier-ignore

/** Four digits of year, and the approximation and the interval that this reader writes: anything else is out of its range. */
const IN_RANGE = /^\d{4}(?:-\d\d){0,2}~?(?:\/\d{4}-\d\d-\d\d)?$/;

/** The date expressions of `text`, in its order, none overlapping another. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  const taken = new Uint8Array(text.length);
  for (const [pattern, resolve] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { 0: words, index: start, groups = {} } = match;
      const end = start + words.length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({
        start,
        end,
        when(context) {
          const value = resolve(groups, context);
          return value && IN_RANGE.test(value.edtf) ? { ...value, text: words } : undefined;
        },
      });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Each word in small letters, with a capital, and all in capitals, for a pattern. */
function words(list: string): string {
  const forms = list.split('|').flatMap((word) => [word, capitalised(word), word.toUpperCase()]);
  return `(?:${[...new Set(forms)].join('|')})`;
}

/** Each name as it is written, and all in capitals. */
function names(list: string): string {
  return `(?:${list
    .split('|')
    .flatMap((name) => [name, name.toUpperCase()])
    .join('|')})`;
}

function capitalised(word: string): string {
  return word.replace(/[a-z]/, (letter) => letter.toUpperCase());
}

/** A pattern in which a space stands for {@link SPACE}, and `[ -]` for that or a hyphen. */
function expression(source: string): RegExp {
  const spaced = source.replaceAll(/\[ -\]| (?!\])/g, (space) => (space === ' ' ? SPACE : `(?:${SPACE}|-)`));
  return new RegExp(`(?<![\\w-]|\\d[.,])(?:${spaced})(?!\\w)`, 'g');
}

function stated(day: DayNumber | undefined): Omit<When, 'text'> | undefined {
  return day === undefined ? undefined : { edtf: isoDay(day), basis: 'stated' };
}

function resolved(edtf: string | undefined): Omit<When, 'text'> | undefined {
  return edtf === undefined ? undefined : { edtf, basis: 'resolved' };
}

/** "last", "next", "this coming", with plain spaces. */
function whichOf(groups: Groups): string {
  return spaced(groups['which']);
}

function spaced(text = ''): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/** 0 = January. */
function monthNumber(groups: Groups): number {
  const word = (groups['month'] ?? '').toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(word));
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

function fullDate(groups: Groups): Omit<When, 'text'> | undefined {
  return stated(dayFrom(Number(groups['year']), monthNumber(groups) + 1, Number(groups['day'])));
}

/** A day and month without a year: the nearest such day on the side that the tense asks for. */
function dayAndMonth(groups: Groups, { anchor, tense }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const year = yearOf(anchor);
  const candidates = [year - 1, year, year + 1].flatMap(
    (y) => dayFrom(y, monthNumber(groups) + 1, Number(groups['day'])) ?? [],
  );
  const wanted = candidates.filter((day) =>
    tense === 'past' ? day <= anchor : tense === 'future' ? day >= anchor : true,
  );
  const nearest = nearestTo(anchor, wanted.length > 0 ? wanted : candidates);
  return resolved(nearest === undefined ? undefined : isoDay(nearest));
}

function nearestTo(anchor: number, values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor))[0];
}

function relativePeriod(groups: Groups, { anchor }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const which = whichOf(groups);
  const step = /last|previous|past/.test(which) ? -1 : /next|following|coming/.test(which) ? 1 : 0;
  const unit = (groups['unit'] ?? '').toLowerCase();
  if (unit === 'week') return resolved(weekOf(anchor + 7 * step));
  if (unit === 'month') return resolved(isoMonth(monthIndexOf(anchor) + step));
  return resolved(isoYear(yearOf(anchor) + step));
}

function weekend(groups: Groups, { anchor, tense }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const which = whichOf(groups);
  const back = which === 'last' || (which !== 'next' && tense !== 'future');
  const saturday = anchor - weekdayOf(anchor) + 5 + (which === 'next' && weekdayOf(anchor) > 4 ? 7 : 0);
  const begun = saturday <= anchor;
  const first = back && (!begun || which === 'last') ? saturday - 7 : saturday;
  return resolved(`${isoDay(first)}/${isoDay(first + 1)}`);
}

/**
 * A weekday: the latest such day, today included; in the future tense the next one, today included ("will speak later
 * Friday", written on a Friday). "Last" and "next" never mean today.
 */
function weekday(groups: Groups, { anchor, tense }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const target = WEEKDAYS.indexOf((groups['weekday'] ?? '').toLowerCase());
  const ahead = (target - weekdayOf(anchor) + 7) % 7;
  const which = whichOf(groups);
  const future = /next|coming/.test(which) || (tense === 'future' && !/last|past/.test(which));
  if (future) return resolved(isoDay(anchor + (ahead === 0 && /next/.test(which) ? 7 : ahead)));
  return resolved(isoDay(anchor + (ahead === 0 ? (/last|past/.test(which) ? -7 : 0) : ahead - 7)));
}

function dayWord(groups: Groups, { anchor }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const shift: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1, 'the day before yesterday': -2, 'the day after tomorrow': 2 }; // prettier-ignore
  return resolved(isoDay(anchor + (shift[spaced(groups['word'])] ?? 0)));
}

function shifted(groups: Groups, { anchor }: DateContext, sign: 1 | -1): Omit<When, 'text'> | undefined {
  const count = readNumber(groups['count'] ?? '');
  if (anchor === undefined || count === undefined) return undefined;
  const unit = (groups['unit'] ?? '').toLowerCase();
  if (unit.startsWith('month')) return resolved(isoMonth(monthIndexOf(addMonths(anchor, sign * count))));
  if (unit.startsWith('year')) return resolved(isoYear(yearOf(anchor) + sign * count));
  return resolved(
    isoDay(
      anchor +
        sign *
          (unit.startsWith('hour') ? Math.round(count / 24) : unit.startsWith('week') ? 7 * count : count),
    ),
  );
}

/** "Two days later" in a story of the past counts from what was told before, which is not known here. */
function later(groups: Groups, context: DateContext): Omit<When, 'text'> | undefined {
  const told = spaced(groups['after']) === 'later' && context.tense === 'past';
  return told ? undefined : shifted(groups, context, 1);
}

/** A month alone: the latest one that has begun, or the next one in the future tense. */
function bareMonth(groups: Groups, { anchor, tense }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const now = monthIndexOf(anchor);
  const thisYear = now - (now % 12) + monthNumber(groups);
  const month =
    tense === 'future' ? thisYear + (thisYear < now ? 12 : 0) : thisYear - (thisYear > now ? 12 : 0);
  return resolved(`${isoMonth(month)}${groups['part'] ? '~' : ''}`);
}

/** "Last December", "next March": never the month of the anchor itself; "this May" is that of its year. */
function whichMonth(groups: Groups, { anchor }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const which = whichOf(groups);
  const now = monthIndexOf(anchor);
  const thisYear = now - (now % 12) + monthNumber(groups);
  if (/last|past/.test(which)) return resolved(isoMonth(thisYear - (thisYear >= now ? 12 : 0)));
  if (/next|coming/.test(which)) return resolved(isoMonth(thisYear + (thisYear <= now ? 12 : 0)));
  return resolved(isoMonth(thisYear));
}
