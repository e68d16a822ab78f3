import {
  addMonths,
  dayFrom,
  isoDay,
  isoMonth,
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
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '(?<year>1[89]\\d\\d|20\\d\\d)';
const WEEKDAY = '(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const COUNT =
  '(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)';
const UNIT = '(?<unit>hour|day|week|month|year)s?';

type Groups = Readonly<Record<string, string | undefined>>;
type Resolve = (groups: Groups, context: DateContext) => Omit<When, 'text'> | undefined;

/**
 * The kinds of date expression, most specific first: where two overlap the earlier one in this list wins, so that
 * "Jan. 27, 2022" is not read as the year 2022.
 */
const PATTERNS: readonly (readonly [RegExp, Resolve])[] = [
  [expression('(?<year>\\d{4})-(?<mm>\\d\\d)-(?<day>\\d\\d)'), (g) => stated(dayFrom(Number(g['year']), Number(g['mm']), Number(g['day'])))],
  [expression(`(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH},? ${YEAR}`), fullDate],
  [expression(`(?:${WEEKDAY},? )?${MONTH} ${DAY},? ${YEAR}`), fullDate],
  [expression(`(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH}(?! \\d{4})`), dayAndMonth],
  [expression(`(?:${WEEKDAY},? )?${MONTH} ${DAY}(?![\\d,]*\\d)`), dayAndMonth],
  [expression(`(?<part>early|mid|late)?[ -]?${MONTH},? ${YEAR}`), (g) => ({ edtf: `${g['year']}-${twoDigits(monthNumber(g) + 1)}${g['part'] ? '~' : ''}`, basis: 'stated' })],
  [expression(`(?<which>last|next|this|this past|this coming|the previous|the following|the coming) (?<unit>week|month|year)`), relativePeriod],
  [expression('(?<which>this|last|next|over the|at the)(?: past| coming)? weekend'), weekend],
  [expression(`(?:(?<which>last|next|this|this past|this coming) )?${WEEKDAY}`), weekday],
  [expression('(?<word>today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow)', 'i'), dayWord],
  [expression(`(?:in|within)(?: the)?(?: next| coming)? ${COUNT}(?: more)? ${UNIT}(?:' time)?`, 'i'), (g, c) => shifted(g, c, 1)],
  [expression(`${COUNT} ${UNIT} (?:ago|earlier|before)`, 'i'), (g, c) => shifted(g, c, -1)],
  [expression(`${COUNT} ${UNIT} (?:later|from now)`, 'i'), (g, c) => shifted(g, c, 1)],
  [expression(`(?<=\\b(?:in|since|by|until|till|during|of|for|from|between|and|late|early|mid|last|next|this|through|the)[ -])${MONTH}(?! \\d)`), bareMonth],
  [expression(`(?<=\\b(?:in|since|by|until|of|the|during|from|after|before|between|early|late|to|and|mid-?) ?)${YEAR}(?![-–/]\\d|s|,\\d| (?:people|troops|soldiers|men|tons|tonnes|dollars|miles|kilometers))`), (g) => ({ edtf: `${g['year']}`, basis: 'stated' })],
]; // prettier-ignore

/** The date expressions of `text`, in its order, none overlapping another. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const [pattern, resolve] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      const end = match.index + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const words = text.slice(start, end);
      const groups: Groups = match.groups ?? {};
      found.push({
        start,
        end,
        when(context) {
          const value = resolve(groups, context);
          return value && { ...value, text: words };
        },
      });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function expression(source: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\w-])${source.replaceAll(' ', '[ \\u00a0]+')}(?![\\w])`, `g${flags}`);
}

function stated(day: DayNumber | undefined): Omit<When, 'text'> | undefined {
  return day === undefined ? undefined : { edtf: isoDay(day), basis: 'stated' };
}

function resolved(edtf: string | undefined): Omit<When, 'text'> | undefined {
  return edtf === undefined ? undefined : { edtf, basis: 'resolved' };
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
  const which = groups['which'] ?? '';
  const step = /last|previous|past/.test(which) ? -1 : /next|following|coming/.test(which) ? 1 : 0;
  if (groups['unit'] === 'week') return resolved(weekOf(anchor + 7 * step));
  if (groups['unit'] === 'month') return resolved(isoMonth(monthIndexOf(anchor) + step));
  return resolved(String(yearOf(anchor) + step));
}

function weekend(groups: Groups, { anchor, tense }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const which = groups['which'] ?? '';
  const back = which === 'last' || (which !== 'next' && tense !== 'future');
  const saturday = anchor - weekdayOf(anchor) + 5 + (which === 'next' && weekdayOf(anchor) > 4 ? 7 : 0);
  const first = back && saturday > anchor ? saturday - 7 : saturday;
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
  const which = groups['which'] ?? '';
  const future = /next|coming/.test(which) || (tense === 'future' && !/last|past/.test(which));
  if (future) return resolved(isoDay(anchor + (ahead === 0 && /next/.test(which) ? 7 : ahead)));
  return resolved(isoDay(anchor + (ahead === 0 ? (/last|past/.test(which) ? -7 : 0) : ahead - 7)));
}

function dayWord(groups: Groups, { anchor }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const shift: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1, 'the day before yesterday': -2, 'the day after tomorrow': 2 }; // prettier-ignore
  return resolved(isoDay(anchor + (shift[(groups['word'] ?? '').toLowerCase()] ?? 0)));
}

function shifted(groups: Groups, { anchor }: DateContext, sign: 1 | -1): Omit<When, 'text'> | undefined {
  const count = readNumber(groups['count'] ?? '');
  if (anchor === undefined || count === undefined) return undefined;
  const unit = (groups['unit'] ?? '').toLowerCase();
  if (unit === 'month') return resolved(isoMonth(monthIndexOf(addMonths(anchor, sign * count))));
  if (unit === 'year') return resolved(String(yearOf(anchor) + sign * count));
  return resolved(
    isoDay(anchor + sign * (unit === 'hour' ? Math.ceil(count / 24) : unit === 'week' ? 7 * count : count)),
  );
}

/** A month alone: the latest one that has begun, or the next one in the future tense. */
function bareMonth(groups: Groups, { anchor, tense }: DateContext): Omit<When, 'text'> | undefined {
  if (anchor === undefined) return undefined;
  const now = monthIndexOf(anchor);
  const thisYear = now - (now % 12) + monthNumber(groups);
  if (tense === 'future') return resolved(isoMonth(thisYear < now ? thisYear + 12 : thisYear));
  return resolved(isoMonth(thisYear > now ? thisYear - 12 : thisYear));
}
