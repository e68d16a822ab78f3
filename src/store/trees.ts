import type { Forest, Pairs } from '../record/bonds.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './ledger.ts';

/** The trees of items that tell the same, on disk. Items that were only just read have no row in the ledger yet. */
export interface ItemTrees extends Forest<number> {
  /** An item that no tree has seen; it is listed when `list` is called. */
  begin(item: number): void;
  /** Lists it, where it has become no part of another entry. */
  list(item: number): void;
  /** Takes out an item that has no children any more. */
  end(item: number): void;
  rootOf(item: number): number;
  /** All under a root, the root first. */
  under(root: number): number[];
}

const DESCENDANTS = `with recursive tree (item) as (
    select ? union all select joined.item from joined join tree on joined.parent = tree.item
  ) select item from tree`;

export function createItemTrees(engine: Engine, ledger: Ledger): ItemTrees {
  const fresh = new Set<number>();
  const rowOf = (item: number) =>
    engine.get<{ parent: number; root: number }>('select parent, root from joined where item = ?', item);
  const rootOf = (item: number): number => rowOf(item)?.root ?? item;
  const under = (root: number): number[] => [
    root,
    ...engine
      .all<{ item: number }>('select item from joined where root = ? order by item', root)
      .map(({ item }) => item),
  ];
  const leave = (root: number, moved: readonly number[]): void => {
    const gone = new Set(moved);
    const had = under(root);
    ledger.strike(root, had);
    const left = had.filter((item) => !gone.has(item));
    if (left.includes(root)) ledger.grow(root, left);
  };
  return {
    rootOf,
    under,
    parentOf: (item) => rowOf(item)?.parent,
    begin: (item) => fresh.add(item),
    list(item) {
      fresh.delete(item);
      if (rootOf(item) === item) ledger.grow(item, under(item));
    },
    setParent(item, parent) {
      const from = rootOf(item);
      const to = parent === undefined ? item : rootOf(parent);
      const moved = engine.all<{ item: number }>(DESCENDANTS, item).map((row) => row.item);
      if (from !== to) {
        if (from !== item) leave(from, moved);
        else if (!fresh.has(item)) ledger.strike(item, moved);
      }
      if (parent === undefined) engine.run('delete from joined where item = ?', item);
      else
        engine.run(
          'insert into joined values (?, ?, ?) on conflict do update set parent = excluded.parent, root = excluded.root',
          item,
          parent,
          to,
        );
      if (from === to) return;
      for (const one of moved)
        if (one !== item) engine.run('update joined set root = ? where item = ?', to, one);
      ledger.grow(to, moved);
    },
    end(item) {
      const root = rootOf(item);
      if (root === item) ledger.strike(item, [item]);
      else leave(root, [item]);
      engine.run('delete from joined where item = ?', item);
    },
  };
}

/** Pairs of items on disk of which one bears on the other. */
export function createLinkPairs(engine: Engine): Pairs<number> {
  const add = (later: number, earlier: number) => engine.run('insert into link values (?, ?) on conflict do nothing', later, earlier); // prettier-ignore
  return {
    add,
    has: (later, earlier) =>
      engine.get('select 1 from link where later = ? and earlier = ?', later, earlier) !== undefined,
    set(later, all) {
      engine.run('delete from link where later = ?', later);
      for (const earlier of all) add(later, earlier);
    },
  };
}
