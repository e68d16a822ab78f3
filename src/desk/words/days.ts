import { dayOf, isoDay } from '../../world/calendar.ts';
import { dayAndMonth } from '../../world/date-words.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** "26 Jan 2022" of a day or an instant; what is neither stays as it is. */
export function dayInWords(day: string): string {
  const words = dayAndMonth(day);
  return words === undefined ? day : `${words} ${day.slice(0, 4)}`;
}

/** "26 Jan 2022, 18:00" (UTC) of an instant; of a day, that day. */
export function instantInWords(instant: string): string {
  const time = /T(?<time>\d\d:\d\d)/.exec(instant)?.groups?.['time'];
  return time === undefined ? dayInWords(instant) : `${dayInWords(instant)}, ${time}`;
}

/** "Mon 31 Jan", with the year where it is not that of `from`. */
export function weekdayInWords(day: string, from: string): string {
  const weekday = WEEKDAYS[new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
  const words = day.slice(0, 4) === from.slice(0, 4) ? (dayAndMonth(day) ?? day) : dayInWords(day);
  return `${weekday} ${words}`.trim();
}

/** How far a day lies from another: "today", "tomorrow", "in 4 days", "3 days ago". */
export function awayInWords(day: string, from: string): string {
  const days = daysBetween(from, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** Days from one to another, negative where that lies before. */
export function daysBetween(from: string, to: string): number {
  return (dayOf(to) ?? Number.NaN) - (dayOf(from) ?? Number.NaN);
}

/** The day so many days later, or earlier. */
export function dayAfter(day: string, days: number): string {
  return isoDay((dayOf(day) ?? Number.NaN) + days);
}
