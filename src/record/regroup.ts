import type { Edit } from './entry.ts';

/** A telling that is put under an earlier one, or (`to` undefined) at the beginning of an entry of its own. */
export interface Placing<T> {
  readonly item: T;
  readonly to: T | undefined;
}

/** Tellings of one entry, each with the one that it was joined to. */
export type Tree<T> = ReadonlyMap<T, T | undefined>;

/**
 * How tellings leave their entry for one of their own: the first of them begins it. Those that were joined through them stay where
 * they are: under the nearest that stays, or, where the beginning leaves, under the first that stays. Undefined where none would stay.
 * `compare`: the canonical order.
 */
export function splitting<T>(
  tree: Tree<T>,
  leaving: ReadonlySet<T>,
  compare: (a: T, b: T) => number,
): Placing<T>[] | undefined {
  const [first] = [...leaving].toSorted(compare);
  const staying = [...tree.keys()].filter((item) => !leaving.has(item)).toSorted(compare);
  const [firstStaying] = staying;
  if (firstStaying === undefined) return undefined;
  const left = [...leaving].map((item): Placing<T> => {
    const parent = tree.get(item);
    const kept = parent !== undefined && leaving.has(parent) ? parent : first;
    return { item, to: item === first ? undefined : kept };
  });
  const stayed = staying.flatMap((item): Placing<T>[] => {
    const parent = tree.get(item);
    if (parent === undefined || !leaving.has(parent)) return [];
    const nearest = stayingAbove(tree, parent, leaving);
    return [{ item, to: nearest ?? (item === firstStaying ? undefined : firstStaying) }];
  });
  return [...left, ...stayed];
}

function stayingAbove<T>(tree: Tree<T>, from: T, leaving: ReadonlySet<T>): T | undefined {
  let at: T | undefined = from;
  while (at !== undefined && leaving.has(at)) at = tree.get(at);
  return at;
}

/** How two entries become one: the beginning of the later is put under that of the earlier. */
export function merging<T>(a: T, b: T, compare: (a: T, b: T) => number): Placing<T> {
  return compare(a, b) < 0 ? { item: b, to: a } : { item: a, to: b };
}

/** The places in the log of edits that a later one withdraws. What withdraws an edit may itself be withdrawn. `edits`: in the order of the log. */
export function withdrawnIn(edits: readonly Edit[]): ReadonlySet<number> {
  const withdrawn = new Set<number>();
  for (const { seq, action, value } of edits.toReversed())
    if (action === 'undo' && !withdrawn.has(seq)) withdrawn.add(Number(value));
  return withdrawn;
}

/** Edits that say something of the record still. */
export function inForce(edits: readonly Edit[]): Edit[] {
  const withdrawn = withdrawnIn(edits);
  return edits.filter(({ seq, action }) => action !== 'undo' && !withdrawn.has(seq));
}
