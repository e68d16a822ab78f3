import type { ActorRef } from '../../reader/item.ts';

/**
 * By id, what actors are called: by `known` (a state is called so, and not by its ministry, which has its id), or else as most of the lines
 * name them.
 */
export function calledIn(
  refs: readonly ActorRef[],
  known: (id: string) => string | undefined,
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { id, name } of refs) {
    const own = counts.get(id) ?? new Map<string, number>();
    counts.set(id, own.set(name, (own.get(name) ?? 0) + 1));
  }
  return new Map([...counts].map(([id, names]) => [id, known(id) ?? commonest(names) ?? id]));
}

function commonest(names: ReadonlyMap<string, number>): string | undefined {
  return [...names].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
