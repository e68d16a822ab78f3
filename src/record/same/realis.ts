import type { Item } from '../../reader/item.ts';

/** Whether a thing is told as done. What was only planned, possible or denied is never joined with what was done. */
export function isDone({ realis }: Item): boolean {
  return realis === 'actual' || realis === 'historical';
}
