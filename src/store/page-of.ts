import { badCursor } from './error.ts';
import type { Page } from './store.ts';

/** A page of a list that is worked out whole: its cursor is the number of rows before it. */
export function pageOf<T>(
  all: readonly T[],
  { limit, after = '0' }: { readonly limit: number; readonly after?: string },
): Page<T> {
  if (!/^\d{1,9}$/.test(after)) throw badCursor(after);
  const end = Number(after) + limit;
  return { rows: all.slice(Number(after), end), ...(end < all.length && { next: String(end) }) };
}
