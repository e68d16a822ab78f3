import { type Looker, type Shelf, WINDOW } from '../record/settle.ts';
import type { Engine } from './engine.ts';
import { Lately } from './lately.ts';
import { mirrorOf } from './numbers.ts';
import type { Standings } from './standings.ts';

/** Which things stand under which keys. What has been looked at lately is kept in memory; `flush` writes. */
export interface Neighbours extends Omit<Shelf<number>, 'keysOf'> {
  add(thing: number, key: number): void;
  take(thing: number, key: number): void;
  /** Reads what will be asked for in one go. */
  foresee(keys: readonly number[]): void;
  /** Puts on disk what was added. */
  flush(): void;
  /** Forgets what it holds: what was written was undone. */
  forget(): void;
}

/** What a key costs in memory beside its things, and a list beside its own, in things: eight bytes each. */
const KEY = 6;
const LIST = 8;
/** So much is held lately, and as much from before: some 45 MB each. */
const LATELY = 4_000_000;

export function createNeighbours(engine: Engine, standings: Standings): Neighbours {
  const { compare } = standings;
  let added: [key: number, thing: number][] = [];
  const flush = (): void => {
    // In the order of the index, as neighbours share its pages.
    const rows = added.toSorted(([a, one], [b, other]) => a - b || one - other);
    added = [];
    engine.insert('shared', 2, rows.flat());
  };
  /** Things by key, in the canonical order; most keys have one for ever, which needs no list. */
  const lists = new Lately<number, number | number[]>(
    LATELY,
    (things) => KEY + (typeof things === 'number' ? 0 : LIST + things.length),
    flush,
  );
  const foresee = (keys: readonly number[]): void => {
    const wanted = keys.filter((key) => lists.get(key) === undefined);
    if (wanted.length === 0) return;
    const found = new Map<number, number[]>(wanted.map((key) => [key, []]));
    const rows = engine.all<{ key: number; thing: number }>(
      'select key, thing from shared where key in (select value from json_each(?))',
      JSON.stringify(wanted),
    );
    for (const { key, thing } of rows) found.get(key)?.push(thing);
    for (const [key, things] of found) {
      const [only] = things;
      lists.set(key, things.length === 1 && only !== undefined ? only : things.toSorted(compare));
    }
  };
  const thingsUnder = (key: number): number | number[] => {
    if (!lists.has(key)) foresee([key]);
    return lists.get(key) ?? [];
  };
  const listOf = (key: number): readonly number[] => {
    const things = thingsUnder(key);
    return typeof things === 'number' ? [things] : things;
  };
  /** How many of a list stand before a thing. */
  const placeIn = (list: readonly number[], thing: number): number => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(list[middle] ?? 0, thing) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    lookedAt(thing, key) {
      const list = listOf(mirrorOf(key));
      const at = placeIn(list, thing);
      return list.slice(Math.max(0, at - WINDOW), at).toReversed();
    },
    lookers(thing, key) {
      const [own, others] = [listOf(key), listOf(mirrorOf(key))];
      const at = placeIn(own, thing);
      const found: Looker<number>[] = [];
      // How many under the key stand between the thing and who looks.
      let between = 0;
      const first = own[at] === thing ? at + 1 : at;
      for (let i = placeIn(others, thing); i < others.length; i++) {
        const later = others[i];
        if (later === undefined || later === thing) continue;
        while (compare(own[first + between] ?? Infinity, later) < 0 && first + between < own.length)
          between++;
        if (between >= WINDOW) break;
        const edge = own[at - (WINDOW - between)];
        found.push(edge === undefined ? { later } : { later, edge });
      }
      return found;
    },
    add(thing, key) {
      const things = thingsUnder(key);
      if (typeof things === 'number') lists.set(key, [things, thing].toSorted(compare));
      else if (things.length === 0) lists.set(key, thing);
      else things.splice(placeIn(things, thing), 0, thing);
      added.push([key, thing]);
    },
    take(thing, key) {
      flush();
      engine.run('delete from shared where key = ? and thing = ?', key, thing);
      const things = thingsUnder(key);
      if (things === thing) lists.delete(key);
      else if (typeof things !== 'number')
        lists.set(
          key,
          things.filter((one) => one !== thing),
        );
    },
    foresee,
    flush,
    forget() {
      lists.clear();
      added = [];
    },
  };
}
