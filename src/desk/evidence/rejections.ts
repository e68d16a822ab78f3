import type { Edit } from '../api.ts';

/** The edits by which a line is rejected now: those of any of its items, by their ids, that were not taken back and not overruled. */
export function rejectionsOf(items: readonly string[], log: readonly Edit[]): Edit[] {
  const undone = new Set<number>();
  // From the newest on: what takes back another may have been taken back itself.
  for (const edit of log.toSorted((a, b) => b.seq - a.seq))
    if (edit.action === 'undo' && !undone.has(edit.seq)) undone.add(Number(edit.value));
  const standing = log.filter(({ action, seq }) => !undone.has(seq) && (action === 'reject' || action === 'accept'));
  return items.flatMap((item) => {
    const last = standing.findLast(({ target }) => target.item === item);
    return last?.action === 'reject' ? [last] : [];
  });
} // prettier-ignore
