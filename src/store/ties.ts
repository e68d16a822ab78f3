import type { Engine } from './engine.ts';
import type { Library } from './library.ts';

/** A pair of items of which one bears on the other. */
export interface Pair {
  readonly later: number;
  readonly earlier: number;
  /** How: see `linksIn`. */
  readonly says: number;
}

/** What ties items to others, read for a whole report at a time, as who asks for one of its items will ask for more. */
export interface Ties {
  /** Parents of all under a root, by item, in order; the root itself has none. */
  under(root: number): ReadonlyMap<number, number | undefined>;
  /** Each once. */
  linksOf(item: number): readonly Pair[];
}

export function createTies(engine: Engine, library: Library): Ties {
  const trees = new Map<number, Map<number, number | undefined>>();
  const links = new Map<number, Pair[]>();
  const readTrees = (first: number, end: number): void => {
    for (let root = first; root < end; root++) trees.set(root, new Map([[root, undefined]]));
    const rows = engine.all<{ item: number; parent: number; root: number }>(
      'select item, parent, root from joined where root >= ? and root < ? order by item',
      first,
      end,
    );
    for (const { item, parent, root } of rows) trees.get(root)?.set(item, parent);
  };
  const readLinks = (first: number, end: number): void => {
    for (let item = first; item < end; item++) links.set(item, []);
    const rows = engine.all<Pair>(
      `select later, earlier, says from link where later >= ? and later < ?
       union select later, earlier, says from link where earlier >= ? and earlier < ?`,
      first,
      end,
      first,
      end,
    );
    for (const pair of rows)
      for (const item of new Set([pair.later, pair.earlier])) if (item >= first && item < end) links.get(item)?.push(pair);
  };
  const ensure = (item: number, known: ReadonlyMap<number, unknown>, read: (first: number, end: number) => void) => {
    if (known.has(item)) return;
    const { no, items } = library.item(item).held.row;
    read(no, no + items);
  };
  return {
    under(root) {
      ensure(root, trees, readTrees);
      return trees.get(root) ?? new Map();
    },
    linksOf(item) {
      ensure(item, links, readLinks);
      return links.get(item) ?? [];
    },
  };
} // prettier-ignore
