import { dayAfter } from './days.ts';

/** From when on changes are told: a day (its end) or an instant, and how it was chosen. */
export interface Since {
  readonly from: string;
  readonly choice: 'look' | 'day' | 'week' | 'own';
  /** What was asked for, where it lies after what is shown: nothing can have changed since. */
  readonly beyond?: string;
}

/** Where one stands: on which day, up to which instant, whether that is the newest state, and until where it was seen before. */
export interface Standpoint {
  readonly day: string;
  readonly newest: string;
  readonly past: boolean;
  readonly look?: string | undefined;
}

/**
 * What an address asks for with `since`: `look`, `day`, `week`, or a day or instant. Without it, the last look; 24 hours before where one
 * stands on a past day or never looked.
 */
export function sinceOf(asked: string | undefined, { day, newest, past, look }: Standpoint): Since {
  if (asked !== undefined && /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z)?$/.test(asked))
    return isAfter(asked, newest) ? { from: newest, choice: 'own', beyond: asked } : { from: asked, choice: 'own' };
  // The same hour so many days before; of a day, which is its end, the end of that day.
  const back = (days: number): string => `${dayAfter(day, -days)}${newest.slice(10)}`;
  if (asked === 'week') return { from: back(7), choice: 'week' };
  const looked = look !== undefined && (asked === 'look' || (asked !== 'day' && !past));
  // What was seen may have been removed since.
  return looked ? { from: look < newest ? look : newest, choice: 'look' } : { from: back(1), choice: 'day' };
} // prettier-ignore

/** Of two days (their ends) or instants of UTC. */
function isAfter(a: string, b: string): boolean {
  const end = (one: string): number => Date.parse(one.length === 10 ? `${one}T23:59:59Z` : one);
  return end(a) > end(b);
}
