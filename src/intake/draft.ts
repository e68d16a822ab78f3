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

/**
 * A publication date in the form that reports keep it: `YYYY-MM-DD`, or RFC 3339 with its offset. Takes ISO 8601,
 * `yyyymmdd` and the form of mail and feeds ("Fri, 28 Jan 2022 09:30:00 GMT"); undefined for anything else.
 */
export function publicationDate(written: string): string | undefined {
  const text = written.trim();
  const day = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (day) return calendarDay(`${day[1]}-${day[2]}-${day[3]}`);
  const instant = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (instant) {
    const [, date = '', minutes = '', seconds = ':00', offset] = instant;
    if (calendarDay(date) === undefined) return undefined;
    if (offset === undefined) return date; // a clock time in no known zone is no instant
    const stamp = `${date}T${minutes}${seconds}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
    return Number.isNaN(Date.parse(stamp)) ? undefined : stamp;
  }
  if (!/^(?:[A-Za-z]{3,9},? )?(?:\d{1,2} [A-Za-z]{3,9}|[A-Za-z]{3,9}\.? \d{1,2},?) \d{4}/.test(text))
    return undefined;
  const parsed = Date.parse(/\d:\d/.test(text) ? text : `${text} UTC`);
  if (Number.isNaN(parsed)) return undefined;
  const iso = new Date(parsed).toISOString();
  return /\d:\d/.test(text) ? iso.replace('.000', '') : iso.slice(0, 10);
}

/** `date` when the calendar has such a day. */
function calendarDay(date: string): string | undefined {
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
