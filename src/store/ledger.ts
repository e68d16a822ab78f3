import { isDoubtful, type Item } from '../reader/item.ts';
import type { Engine } from './engine.ts';
import type { Library } from './library.ts';
import type { Standings } from './standings.ts';
import { dayListed, kindNumber } from './numbers.ts';

/** Roles of an actor in an entry, added up. */
export const ROLES = { by: 1, to: 2, attribution: 4 } as const;

/** The rows by which entries are paged: kept in step with the trees of tellings. */
export interface Ledger {
  /** An entry with these tellings begins, or grows by them: written by `flush`, as nothing of it is struck before. */
  grow(root: number, items: readonly number[]): void;
  /** An entry is no more; `items`: all its tellings so far. */
  strike(root: number, items: readonly number[]): void;
  flush(): void;
  actorNumber(id: string): number;
  /** Forgets what may have been undone. */
  forget(): void;
}

const SURER = 'on conflict do update set sure = max(sure, excluded.sure) where excluded.sure > sure';
const MORE_ROLES =
  'on conflict do update set roles = roles | excluded.roles where roles | excluded.roles <> roles';

export function createLedger(engine: Engine, library: Library, standings: Standings): Ledger {
  const actors = new Map<string, number>();
  const entries: number[][] = [];
  const inEntries: number[][] = [];
  const actorNumber = (id: string): number => {
    const held = actors.get(id);
    if (held !== undefined) return held;
    engine.run('insert into actor (id) values (?) on conflict do nothing', id);
    const no = engine.get<{ no: number }>('select no from actor where id = ?', id)?.no ?? 0;
    actors.set(id, no);
    return no;
  };
  /** Where the entry is listed: its kind, day, instant and rank. */
  const listed = (root: number): [number, number, number, number] => {
    const { item } = library.telling(root);
    const { known, rank } = standings.placeOf(root);
    return [kindNumber(item.kind), dayListed(item, known), known, rank];
  };
  const itemsAt = (numbers: readonly number[]): Item[] =>
    numbers.map((number) => library.telling(number).item);
  return {
    actorNumber,
    grow(root, numbers) {
      const place = listed(root);
      const items = itemsAt(numbers);
      entries.push([...place, root, items.every(isDoubtful) ? 0 : 1]);
      for (const [id, roles] of rolesOf(items)) inEntries.push([actorNumber(id), ...place, root, roles]);
    },
    flush() {
      // In the order of the index, as neighbours share its pages.
      engine.insert('entry', 6, entries.splice(0).toSorted(compareRows).flat(), SURER);
      engine.insert('entry_actor', 7, inEntries.splice(0).toSorted(compareRows).flat(), MORE_ROLES);
    },
    strike(root, numbers) {
      const place = listed(root);
      engine.run('delete from entry where (kind, day, known, rank, root) = (?, ?, ?, ?, ?)', ...place, root);
      for (const id of rolesOf(itemsAt(numbers)).keys())
        engine.run(
          'delete from entry_actor where (actor, kind, day, known, rank, root) = (?, ?, ?, ?, ?, ?)',
          actorNumber(id),
          ...place,
          root,
        );
    },
    forget() {
      actors.clear();
      entries.length = inEntries.length = 0;
    },
  };
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Who is in any of the items, in which roles. */
export function rolesOf(items: readonly Item[]): Map<string, number> {
  const roles = new Map<string, number>();
  for (const item of items)
    for (const [role, bit] of Object.entries(ROLES))
      for (const { id } of actorsIn(item, role)) roles.set(id, (roles.get(id) ?? 0) | bit);
  return roles;
}

export function actorsIn(item: Item, role: string): Item['by'] {
  if (role === 'by') return item.by;
  return role === 'to' ? item.to : item.attribution;
}
