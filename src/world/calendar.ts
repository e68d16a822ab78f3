/** A day as the number of days since 1 January 1970 in the proleptic Gregorian calendar. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;

/** The day of `YYYY-MM-DD` (more may follow), or undefined when the calendar has no such day. */
export function dayOf(iso: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return undefined;
  return dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day of a year, month (1–12) and day of the month, or undefined when the calendar has no such day. */
export function dayFrom(year: number, month: number, date: number): DayNumber | undefined {
  const time = new Date(0).setUTCFullYear(year, month - 1, date); // Date.UTC takes the years 0 to 99 for 1900 to 1999
  const back = new Date(time);
  const exists =
    back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return exists ? time / MS_PER_DAY : undefined;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: DayNumber): string {
  // By parts, as the engine writes a whole instant at four times the cost; years that have no four digits are left to it.
  const date = new Date(day * MS_PER_DAY);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return date.toISOString().slice(0, 10);
  return `${isoYear(year)}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function yearOf(day: DayNumber): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** Months since January of the year 0: `year * 12 + month - 1`. */
export function monthIndexOf(day: DayNumber): number {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** `YYYY`. */
export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** `YYYY-MM` of a month index. */
export function isoMonth(monthIndex: number): string {
  const year = Math.floor(monthIndex / 12);
  return `${isoYear(year)}-${twoDigits(monthIndex - year * 12 + 1)}`;
}

/** The same day of the month so many months away, or that month's last day where it is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const from = new Date(day * MS_PER_DAY);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastDate = new Date(new Date(0).setUTCFullYear(year, month + 1, 0)).getUTCDate();
  return new Date(0).setUTCFullYear(year, month, Math.min(from.getUTCDate(), lastDate)) / MS_PER_DAY;
}

/** Monday/Sunday of the week that holds `day`, as an EDTF interval. */
export function weekOf(day: DayNumber): string {
  const monday = day - weekdayOf(day);
  return `${isoDay(monday)}/${isoDay(monday + 6)}`;
}
