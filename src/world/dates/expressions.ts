import { age } from './age.ts';
import { backReference } from './back-reference.ts';
import { clock } from './clock.ts';
import { dayOfMonth } from './day-of-month.ts';
import { dayWord } from './day-word.ts';
import { centuryOf, decade } from './decade.ts';
import { duration } from './duration.ts';
import type { Expression } from './expression.ts';
import { isoDate } from './iso-date.ts';
import { monthDay } from './month-day.ts';
import { bareMonth, monthOfYearNear, monthYear } from './month-year.ts';
import { nearNow } from './near-now.ts';
import { quarterOfYear } from './quarter.ts';
import { aroundNow, relativePeriod, weekend } from './relative-period.ts';
import { repeat } from './repeat.ts';
import { bareSeason, seasonOfYear } from './season.ts';
import { ago, ahead, fromPrevious, longAgo } from './shifted.ts';
import { vague } from './vague.ts';
import { weekday, weekdayOfWeek } from './weekday.ts';
import { year } from './year.ts';

/**
 * What can tell a time, in the order in which it is tried: where two overlap the earlier one wins, so a construct stands
 * before those that would see only a part of it.
 */
export const EXPRESSIONS: readonly Expression[] = [
  isoDate,
  age, // "71-year-old" holds a length
  clock, // "1500 GMT" looks like a year
  repeat, // "every Monday" holds a weekday, "every two weeks" a length
  monthDay, // "Thursday, Jan. 27, 2022" holds a weekday, a month and a year
  monthYear, // holds a month and a year
  monthOfYearNear, // holds "last year"
  seasonOfYear,
  quarterOfYear,
  decade, // "1990s" holds figures that look like a year
  centuryOf,
  ago, // from here on, phrases that hold a length
  longAgo,
  fromPrevious,
  ahead,
  nearNow,
  dayOfMonth, // "the 31st of this month"
  weekdayOfWeek, // holds "last week"
  aroundNow, // "the last week" holds "last week"
  relativePeriod, // "late last year"
  backReference,
  weekend,
  weekday,
  dayWord,
  bareMonth,
  bareSeason,
  year,
  duration, // what is left of lengths
  vague,
];
