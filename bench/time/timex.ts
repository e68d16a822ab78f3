// Our dates as TIMEX3 values: only the benchmark knows them.
import { dayOf, type DayNumber, isoDay, weekdayOf } from '../../src/world/calendar.ts';
import type { DateMention, Length } from '../../src/world/dates/expression.ts';
import { findDates } from '../../src/world/dates/find.ts';
import { monthNumber, seasonCode } from '../../src/world/dates/parts.ts';

export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A document's times as TIMEX3: prepositions left out, a time of day joined with the date beside it. */
export function ourTimexes(text: string, anchor: DayNumber | undefined): Timex[] {
  const found: Timex[] = [];
  let before: DateMention | undefined;
  for (const mention of findDates(text)) {
    const last = found.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, mention.start);
    const beside = before !== undefined && /^,? ?(?:on |at |about |around )*$/.test(gap);
    if (last !== undefined && beside && before?.kind === 'clock' && mention.kind === 'date') {
      found.splice(-1, 1, {
        start: last.start,
        end: mention.end,
        value: dayValue(mention, anchor) + last.value.slice(Math.max(0, last.value.indexOf('T'))),
      });
    } else if (last !== undefined && beside && before?.kind === 'date' && mention.kind === 'clock') {
      found.splice(-1, 1, {
        start: last.start,
        end: mention.end,
        value: `${last.value.slice(0, 10)}T${mention.time ?? ''}`,
      });
    } else {
      const words = text.slice(mention.start, mention.end);
      const lead =
        /^(?:in|within|by|over|during|for|at|on|until|till|before|after) /i.exec(words)?.[0].length ?? 0;
      found.push(...ends(mention, words, lead, anchor));
    }
    before = mention;
  }
  return found;
}

/** A span of days or years is two times in TIMEX, one for each end. */
function ends(mention: DateMention, words: string, lead: number, anchor: DayNumber | undefined): Timex[] {
  const whole = { start: mention.start + lead, end: mention.end };
  const edtf = mention.value({ anchor })?.edtf.split('/');
  const link = /\d(?: ?[-–—/] ?| (?:to|and|or|through|until) )(?:the )?(?=\d|[A-Z])/.exec(words);
  if (edtf?.length !== 2 || link === null || !/^(?:year|day of a month)$/.test(mention.expression)) {
    return [{ ...whole, value: valueOf(mention, words, anchor) }];
  }
  return [
    { ...whole, end: mention.start + link.index + 1, value: point(edtf[0] ?? '') },
    { ...whole, start: mention.start + link.index + link[0].length, value: point(edtf[1] ?? '') },
  ];
}

function dayValue(mention: DateMention, anchor: DayNumber | undefined): string {
  return (mention.value({ anchor })?.edtf ?? '').slice(0, 10);
}

const DAY_PARTS = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' } as const;

function valueOf(mention: DateMention, words: string, anchor: DayNumber | undefined): string {
  const { kind, length, expression } = mention;
  if (kind === 'duration' || kind === 'age') return length === undefined ? '' : duration(length);
  if (kind === 'repeat') return repeat(words, length);
  if (kind === 'clock')
    return anchor === undefined ? `T${mention.time}` : `${isoDay(anchor)}T${mention.time}`;
  if (kind === 'vague') return vague(words);
  if (/^(?:days around|period up to|time from the report)/.test(expression) && length !== undefined) {
    return /\brecent\b/i.test(words) ? 'PAST_REF' : duration(length);
  }
  const value = mention.value({ anchor });
  if (value === undefined) return length === undefined ? '' : duration(length);
  const timex = fromEdtf(value.within ?? value.edtf);
  const day = /^\d{4}-\d\d-\d\d$/.test(timex);
  if (mention.dayPart !== undefined && day) return timex + DAY_PARTS[mention.dayPart];
  if (expression === 'time ago' && length?.unit === 'week' && day) return isoWeek(dayOf(timex) ?? 0);
  return timex;
}

function vague(words: string): string {
  if (/\bago\b|recent|late|previous|former|past|that time|the time|once/i.test(words)) return 'PAST_REF';
  return /soon|shortly|future|before long|due course|ahead/i.test(words) ? 'FUTURE_REF' : 'PRESENT_REF';
}

const LETTERS = {
  second: 'S', minute: 'M', hour: 'H', day: 'D', weekend: 'WE', week: 'W', month: 'M', quarter: 'Q', year: 'Y', decade: 'DE', century: 'CE',
} as const; // prettier-ignore

function duration({ unit, count }: Length): string {
  if (count === 0.5) {
    const half: Readonly<Record<string, string>> = {
      hour: 'PT30M',
      year: 'P6M',
      day: 'PT12H',
      century: 'P50Y',
      decade: 'P5Y',
    };
    const known = half[unit];
    if (known !== undefined) return known;
  }
  const small = unit === 'second' || unit === 'minute' || unit === 'hour';
  return `P${small ? 'T' : ''}${count ?? 'X'}${LETTERS[unit]}`;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function repeat(words: string, length: Length | undefined): string {
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}`, 'i').test(words));
  if (weekday >= 0) return `XXXX-WXX-${weekday + 1}`;
  const named = length?.count === 1 ? namedRepeat(words, length) : undefined;
  if (named !== undefined) return named;
  const pattern = length?.count === 1 ? PATTERNS[length.unit] : undefined;
  return pattern ?? (length === undefined ? '' : duration(length));
}

/** "Every morning", "every winter", "each October". */
function namedRepeat(words: string, { unit }: Length): string | undefined {
  const name = words.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (unit === 'day') {
    const part = Object.entries(DAY_PARTS).find(([dayPart]) => dayPart === name)?.[1];
    return part && `XXXX-XX-XX${part}`;
  }
  if (unit !== 'year' || name === 'year') return undefined;
  const season = SEASONS[seasonCode(name) ?? ''];
  const month = monthNumber(name);
  return month === undefined ? season && `XXXX-${season}` : `XXXX-${String(month).padStart(2, '0')}`;
}

/** What comes round each day, week and so on, as WikiWars writes it. */
const PATTERNS: Readonly<Partial<Record<Length['unit'], string>>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  year: 'XXXX',
};

const SEASONS: Readonly<Record<string, string>> = { 21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI' };

/** An EDTF value as TIMEX3: Monday/Sunday is a week, Saturday/Sunday its weekend, whole quarters and halves have names. */
export function fromEdtf(edtf: string): string {
  const [from = '', to] = edtf.replaceAll(/[~?%]/g, '').split('/');
  const first = point(from);
  if (to === undefined) return first;
  const [a, b] = [dayOf(from), dayOf(to)];
  if (a !== undefined && b !== undefined) {
    if (b - a === 6 && weekdayOf(a) === 0) return isoWeek(a);
    if (b - a === 1 && weekdayOf(a) === 5) return `${isoWeek(a)}-WE`;
    return first;
  }
  const months = Number(to.slice(5)) - Number(from.slice(5)) + 1;
  if (/^\d{4}-\d\d$/.test(from) && from.slice(0, 4) === to.slice(0, 4)) {
    if (months === 3) return `${from.slice(0, 4)}-Q${Math.ceil(Number(to.slice(5)) / 3)}`;
    if (months === 6) return `${from.slice(0, 4)}-H${Math.ceil(Number(to.slice(5)) / 6)}`;
  }
  return first;
}

function point(edtf: string): string {
  if (edtf.startsWith('-')) return `BC${String(Number(edtf.slice(1)) + 1).padStart(4, '0')}`;
  const season = SEASONS[edtf.slice(5)];
  return season === undefined ? edtf.replace(/X+$/, '') : `${edtf.slice(0, 4)}-${season}`;
}

function isoWeek(day: DayNumber): string {
  const thursday = day - weekdayOf(day) + 3;
  const year = isoDay(thursday).slice(0, 4);
  const start = dayOf(`${year}-01-01`) ?? 0;
  return `${year}-W${String(Math.floor((thursday - start) / 7) + 1).padStart(2, '0')}`;
}
