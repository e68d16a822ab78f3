import { dayAndMonth } from '../../world/date-words.ts';

/** "26 Jan 2022" of a day or an instant; '' of none. */
export function dayInWords(date: string | undefined): string {
  const words = dayAndMonth(date);
  return date === undefined || words === undefined ? '' : `${words} ${date.slice(0, 4)}`;
}
