import { dayOf, type DayNumber } from '../world/calendar.ts';

/** The day of an option `--on`: undefined where it is not given, `wrong` where it is no `YYYY-MM-DD` of the calendar. */
export function dayGiven(on: string | undefined): DayNumber | 'wrong' | undefined {
  if (on === undefined) return undefined;
  return (on.length === 10 ? dayOf(on) : undefined) ?? 'wrong';
}
