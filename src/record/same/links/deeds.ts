import { isDone } from '../realis.ts';
import { lowest } from '../sketch.ts';
import type { Told } from '../told.ts';

/**
 * Whether something was done, and not only said: what can bring a condition about, make a promise good or break it. Verbal
 * events are words; measures count once they are in force.
 */
export function isDeed(told: Told): boolean {
  const { item } = told;
  if (item.realis !== 'actual' || !isDone(item)) return false;
  switch (item.kind) {
    case 'posture':
      return true;
    case 'event':
      return item.quad === 2 || item.quad === 4;
    case 'measure':
      return item.status === 'in force' || item.status === 'delivered';
    case 'decision':
      return item.status === 'taken';
    case 'meeting':
      return item.status === 'held';
    case 'statement':
    case 'demand':
    case 'answer':
    case 'commitment':
    case 'claim':
    case 'figure':
      return false;
  }
}

/** Keys of a deed: its doer's side with the words of which it is told. */
export function deedKeys(told: Told): readonly string[] {
  const side = told.by[0]?.side;
  if (side === undefined || !isDeed(told)) return [];
  const heavy = told.quote.weights.termsWhere((weight) => weight === 1);
  const terms = [...lowest(heavy.map((term) => FOR_KEYS.get(term) ?? term), 4), ...(isEntry(told) ? [ENTRY] : [])];
  return [...new Set(terms)].map((term) => `deed|${side}|${term}`);
} // prettier-ignore

/** "If Russia invades" may be met by an attack: one key for both, whatever is made of it. */
export const FOR_KEYS: ReadonlyMap<string, string> = new Map([['attack', 'invad']]);

/** The key under which forces that enter a state are found, in whatever words. */
export const ENTRY = '+entry';

/** Forces that struck a state or were moved into it. */
export function isEntry({ item, by, to }: Told): boolean {
  if (item.kind !== 'posture') return false;
  if (item.move === 'strike') return to.some(({ id, side }) => id === side);
  return item.move === 'deploy' && item.where.some(({ id, country }) => by.length > 0 && by.every(({ side }) => side !== (country ?? id)));
} // prettier-ignore
