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
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === date ? time / MS_PER_DAY : undefined;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: DayNumber): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
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

/** `YYYY-MM` of a month index. */
export function isoMonth(monthIndex: number): string {
  const year = Math.floor(monthIndex / 12);
  return `${String(year).padStart(4, '0')}-${String(monthIndex - year * 12 + 1).padStart(2, '0')}`;
}

/** The same day of the month so many months away, or that month's last day where it is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const index = monthIndexOf(day) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  for (let date = new Date(day * MS_PER_DAY).getUTCDate(); ; date--) {
    const found = dayFrom(year, month, date);
    if (found !== undefined) return found;
  }
}

/** Monday/Sunday of the week that holds `day`, as an EDTF interval. */
export function weekOf(day: DayNumber): string {
  const monday = day - weekdayOf(day);
  return `${isoDay(monday)}/${isoDay(monday + 6)}`;
}
