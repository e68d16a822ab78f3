import { isDoubtful } from '../../reader/item.ts';
import type { ActorRef, Row } from '../api.ts';

/** Lines apart from those that are doubtful. */
export interface Sorted<T> {
  readonly sure: readonly T[];
  readonly doubtful: readonly T[];
}

export function apart<T extends Pick<Row, 'item'>>(rows: readonly T[]): Sorted<T> {
  return {
    sure: rows.filter(({ item }) => !isDoubtful(item)),
    doubtful: rows.filter(({ item }) => isDoubtful(item)),
  };
}

/** Lines of the same doers and the same addressees. */
export interface Group<T> {
  readonly by: readonly ActorRef[];
  readonly to: readonly ActorRef[];
  readonly rows: readonly T[];
}

/** Lines by who wants it of whom: those with both sides named first, then the largest, then the one with the line that comes first. */
export function byPair<T extends Pick<Row, 'item'>>(rows: readonly T[]): Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = `${idsOf(row.item.by)} > ${idsOf(row.item.to)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .flatMap((own) => {
      const [first] = own;
      return first === undefined ? [] : [{ by: first.item.by, to: first.item.to, rows: own }];
    })
    .toSorted((a, b) => sidesOf(b) - sidesOf(a) || b.rows.length - a.rows.length);
}

function sidesOf({ by, to }: Group<unknown>): number {
  return Number(by.length > 0) + Number(to.length > 0);
}

/** Groups cut down to so many lines in all and so many of each, so that no pair crowds out the others. */
export function cutTo<T>(groups: readonly Group<T>[], lines: number, each: number): Group<T>[] {
  let room = lines;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.min(each, room));
    room -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

/** What has begun to come about first, then what hangs on something, then the rest; otherwise as they were. */
export function byUrgency<T extends Pick<Row, 'item' | 'status'>>(rows: readonly T[]): T[] {
  const rank = ({ item, status }: T): number => {
    if (status?.value === 'triggered') return 0;
    return item.kind === 'commitment' && item.condition !== undefined ? 1 : 2;
  };
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

export function idsOf(refs: readonly ActorRef[]): string {
  return [...new Set(refs.map(({ id }) => id))].toSorted().join(',');
}
