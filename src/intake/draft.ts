import { Rejection } from './rejection.ts';

/** A report before its id: what the source says of itself, each field as written there. */
export interface Draft {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  /** As written; made an ISO date by {@link publicationDate}. */
  readonly published?: string;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** The zones that RFC 822 names; of any other name the offset is unknown. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['Z', 'Z'],
  ['UT', 'Z'],
  ['UTC', 'Z'],
  ['GMT', 'Z'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

const ISO_DAY = /^(?<year>\d{4})(?<dash>-?)(?<month>\d{2})\k<dash>(?<day>\d{2})/;
const DAY_FIRST =
  /^(?:[a-z]{3,9},? )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?<name>[a-z]{3,9})\.?,? (?<year>\d{4})/i;
const MONTH_FIRST =
  /^(?:[a-z]{3,9},? )?(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})/i;
const CLOCK =
  /^(?:T|,? (?:at )?)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?: ?(?<zone>[a-z]{1,5}|[+-]\d{2}(?::?\d{2})?))?$/i;

/**
 * A publication date in the form that reports keep it: `YYYY-MM-DD`, or RFC 3339 with the offset that was written, so
 * that the day stays the outlet's own. Takes ISO 8601, `yyyymmdd`, the form of mail and feeds ("Fri, 28 Jan 2022
 * 09:30:00 GMT") and a day written out ("January 28, 2022"); a clock time in no known zone is no instant, so only its
 * day is kept. Undefined for anything else, and for days and times that do not exist.
 */
export function publicationDate(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  const match = ISO_DAY.exec(text) ?? DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text);
  if (!match) return undefined;
  const { year = '', month, name = '', day = '' } = match.groups ?? {};
  const date = calendarDay(year, month === undefined ? monthOf(name) : Number(month), Number(day));
  const rest = text.slice(match[0].length);
  if (date === undefined || rest === '') return date;
  const { hour, minute, second = '00', zone } = CLOCK.exec(rest)?.groups ?? {};
  if (hour === undefined || minute === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = zone === undefined ? undefined : offsetOf(zone);
  return offset === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
}

/** 1 = January, by its full name or the first three letters; 0 = no month. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  const index = MONTHS.findIndex((month) => month.startsWith(lower));
  return lower.length === 3 || lower === 'sept' || MONTHS[index] === lower ? index + 1 : 0;
}

/** `Z` or `+hh:mm`; undefined for a zone that is not known. */
function offsetOf(zone: string): string | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return ZONES.get(zone.toUpperCase());
  const [, sign = '', hours = '', minutes = '00'] = match;
  return Number(hours) <= 14 && Number(minutes) <= 59 ? `${sign}${hours}:${minutes}` : undefined;
}

/** `YYYY-MM-DD` when the calendar has such a day. */
function calendarDay(year: string, month: number, day: number): string | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/** {@link publicationDate} of a date that somebody gave; throws when it is none. */
export function expectDate(written: string, where: string): string {
  const date = publicationDate(written);
  if (date === undefined)
    throw new Rejection(`${where} is not a date (${written.slice(0, 40)}); write it as 2022-01-28`);
  return date;
}
