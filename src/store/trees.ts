import type { Forest } from '../record/bonds.ts';
import type { Engine } from './engine.ts';
import { Lately } from './lately.ts';
import type { Ledger } from './ledger.ts';

/**
 * The trees of items that tell the same. What is decided while a batch is settled is held in memory, as an item changes its
 * parent many times; `finish` puts on disk what has come of it. What is asked of roots is answered from the disk.
 */
export interface ItemTrees extends Forest<number> {
  /** An item that no tree has seen. */
  begin(item: number): void;
  /** Takes out an item that has no children any more; its report is there until `finish`. */
  end(item: number): void;
  /** Writes the trees, and lists their entries. */
  finish(): void;
  rootOf(item: number): number;
  /** All under a root, the root first. */
  under(root: number): number[];
  /** Forgets what was decided: it is undone. */
  forget(): void;
}

interface Row {
  readonly parent: number;
  readonly root: number;
}

/** Rows of so many items are held: neighbours are asked for their parents again and again. */
const HELD = 100_000;

/** Of an item that has no row. */
const NONE: Row = { parent: 0, root: 0 };

export function createItemTrees(engine: Engine, ledger: Ledger): ItemTrees {
  const rows = new Lately<number, Row>(HELD);
  const fresh = new Set<number>();
  const ended = new Set<number>();
  const decided = new Map<number, number | undefined>();
  const rowOf = (item: number): Row | undefined => {
    if (fresh.has(item)) return undefined;
    const held = rows.get(item);
    if (held !== undefined) return held === NONE ? undefined : held;
    const row = engine.get<Row>('select parent, root from joined where item = ?', item);
    rows.set(item, row ?? NONE);
    return row;
  };
  const rootOf = (item: number): number => rowOf(item)?.root ?? item;
  const parentOf = (item: number): number | undefined => decided.has(item) ? decided.get(item) : rowOf(item)?.parent; // prettier-ignore
  const forget = (): void => {
    rows.clear();
    for (const one of [fresh, ended, decided]) one.clear();
  };
  return {
    rootOf,
    parentOf,
    under: (root) => [...treesOf(engine, new Set([root])).keys()],
    begin: (item) => fresh.add(item),
    setParent: (item, parent) => decided.set(item, parent),
    end: (item) => ended.add(item),
    finish() {
      const changed = new Set([...fresh, ...ended]);
      for (const [item, parent] of decided) if (rowOf(item)?.parent !== parent) changed.add(item);
      if (changed.size === 0) return;
      const before = treesOf(engine, touched(changed, fresh, decided, rootOf));
      for (const item of fresh) before.set(item, item);
      const after = rooted([...before.keys()].filter((item) => !ended.has(item)), parentOf);
      writeRows(engine, before, after, parentOf, rowOf);
      list(ledger, before, after, fresh);
      // Only what was changed is read again.
      for (const item of before.keys()) rows.delete(item);
      for (const one of [fresh, ended, decided]) one.clear();
    },
    forget,
  };
} // prettier-ignore

/** Roots of the trees that an item leaves, joins or is in. */
function touched(
  changed: ReadonlySet<number>,
  fresh: ReadonlySet<number>,
  decided: ReadonlyMap<number, number | undefined>,
  rootOf: (item: number) => number,
): ReadonlySet<number> {
  const roots = new Set<number>();
  for (const item of changed) {
    if (!fresh.has(item)) roots.add(rootOf(item));
    const parent = decided.get(item);
    if (parent !== undefined && !fresh.has(parent)) roots.add(rootOf(parent));
  }
  return roots;
}

/** All items under the roots on disk, each with its root. */
function treesOf(engine: Engine, roots: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>([...roots].map((root) => [root, root]));
  const rows = engine.all<{ item: number; root: number }>(
    'select item, root from joined where root in (select value from json_each(?)) order by item',
    JSON.stringify([...roots]),
  );
  for (const { item, root } of rows) found.set(item, root);
  return found;
}

/** Each item with its root, by their parents. */
function rooted(
  items: readonly number[],
  parentOf: (item: number) => number | undefined,
): Map<number, number> {
  const roots = new Map<number, number>();
  const rootOf = (item: number): number => {
    const path: number[] = [];
    let at = item;
    for (;;) {
      const known = roots.get(at);
      const parent = known === undefined ? parentOf(at) : undefined;
      if (parent === undefined) {
        for (const one of path) roots.set(one, known ?? at);
        return known ?? at;
      }
      path.push(at);
      at = parent;
    }
  };
  for (const item of items) roots.set(item, rootOf(item));
  return roots;
}

function writeRows(
  engine: Engine,
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
  parentOf: (item: number) => number | undefined,
  rowOf: (item: number) => Row | undefined,
): void {
  const written: number[] = [];
  for (const item of [...before.keys()].toSorted((a, b) => a - b)) {
    const [root, parent, row] = [after.get(item), parentOf(item), rowOf(item)];
    if (root === undefined || parent === undefined) {
      if (row !== undefined) engine.run('delete from joined where item = ?', item);
    } else if (row?.parent !== parent || row.root !== root) written.push(item, parent, root);
  }
  engine.insert(
    'joined',
    3,
    written,
    'on conflict do update set parent = excluded.parent, root = excluded.root',
  );
}

/** Brings the ledger into step: entries that are no more or have lost a telling go, then come those that are new or have more. */
function list(
  ledger: Ledger,
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
  fresh: ReadonlySet<number>,
): void {
  const had = membersByRoot([...before].filter(([item]) => !fresh.has(item)));
  const have = membersByRoot(after);
  const anew = new Set(have.keys());
  for (const [root, items] of had) {
    const stays = items.every((item) => after.get(item) === root);
    if (stays) anew.delete(root);
    else ledger.strike(root, items);
  }
  for (const [root, items] of have) {
    const more = anew.has(root)
      ? items
      : items.filter((item) => fresh.has(item) || before.get(item) !== root);
    if (more.length > 0) ledger.grow(root, more, items);
  }
  ledger.flush();
}

function membersByRoot(roots: Iterable<readonly [number, number]>): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const [item, root] of roots) {
    const held = members.get(root);
    if (held === undefined) members.set(root, [item]);
    else held.push(item);
  }
  return members;
}
