import { type Around, type Shelf, WINDOW } from '../record/settle.ts';
import type { Engine } from './engine.ts';

/** Where a thing stands in the canonical order; `thing` is the number of an item or report. */
export interface Standing {
  readonly known: number;
  readonly rank: number;
  readonly thing: number;
}

/** Neighbours by key. What has been looked at lately is kept in memory, and written through. */
export interface Neighbours {
  around(standing: Standing, key: number): Around<number>;
  add(standing: Standing, key: number): void;
  take(standing: Standing, key: number): void;
  /** Reads what will be asked for in one go. */
  foresee(keys: readonly number[]): void;
  /** Forgets what it holds: what was written was undone. */
  forget(): void;
}

/** Keys with more things than this are not held whole. */
const WHOLE = 512;
/** So many standings are held in memory, some 50 bytes each. */
const HELD = 400_000;

const ROWS = 'select known, rank, thing from shared where key = ?';
const BEFORE = `${ROWS} and (known, rank, thing) < (?, ?, ?) order by known desc, rank desc, thing desc limit ${WINDOW}`;
const AFTER = `${ROWS} and (known, rank, thing) > (?, ?, ?) order by known, rank, thing limit ${WINDOW}`;

export function createNeighbours(engine: Engine): Neighbours {
  /** In order; undefined for a key that is not held whole. */
  const lists = new Map<number, Standing[] | undefined>();
  let held = 0;
  const hold = (key: number, list: Standing[]): Standing[] | undefined => {
    if (held > HELD) {
      lists.clear();
      held = 0;
    }
    const whole = list.length > WHOLE ? undefined : list;
    lists.set(key, whole);
    held += (whole?.length ?? 0) + 1;
    return whole;
  };
  const listOf = (key: number): Standing[] | undefined =>
    lists.has(key) ? lists.get(key) : hold(key, engine.all<Standing>(`${ROWS} order by known, rank, thing limit ${WHOLE + 1}`, key)); // prettier-ignore
  return {
    around(standing, key) {
      const list = listOf(key);
      if (list === undefined) return aroundOnDisk(engine, standing, key);
      const at = placeIn(list, standing);
      const next = list[at]?.thing === standing.thing ? at + 1 : at;
      return {
        before: list
          .slice(Math.max(0, at - WINDOW), at)
          .toReversed()
          .map(thingOf),
        after: list.slice(next, next + WINDOW).map(thingOf),
      };
    },
    add(standing, key) {
      const { known, rank, thing } = standing;
      engine.run('insert into shared values (?, ?, ?, ?)', key, known, rank, thing);
      const list = lists.get(key);
      if (list === undefined) return;
      list.splice(placeIn(list, standing), 0, standing);
      held++;
      if (list.length > WHOLE) lists.set(key, undefined);
    },
    take(standing, key) {
      const { known, rank, thing } = standing;
      engine.run(
        'delete from shared where key = ? and known = ? and rank = ? and thing = ?',
        key,
        known,
        rank,
        thing,
      );
      const list = lists.get(key);
      list?.splice(placeIn(list, standing), 1);
    },
    foresee(keys) {
      const wanted = keys.filter((key) => !lists.has(key));
      if (wanted.length === 0) return;
      const found = new Map<number, Standing[]>(wanted.map((key) => [key, []]));
      const rows = engine.all<Standing & { key: number }>(
        'select key, known, rank, thing from shared where key in (select value from json_each(?)) order by key, known, rank, thing',
        JSON.stringify(wanted),
      );
      for (const row of rows) found.get(row.key)?.push(row);
      for (const [key, list] of found) hold(key, list);
    },
    forget() {
      lists.clear();
      held = 0;
    },
  };
}

/** A shelf of the things that `standingOf` places. */
export function shelfOf(
  neighbours: Neighbours,
  standingOf: (thing: number) => Standing,
  keysOf: (thing: number) => readonly number[],
): Shelf<number> {
  return { keysOf, around: (thing, key) => neighbours.around(standingOf(thing), key) };
}

function aroundOnDisk(engine: Engine, { known, rank, thing }: Standing, key: number): Around<number> {
  return {
    before: engine.all<Standing>(BEFORE, key, known, rank, thing).map(thingOf),
    after: engine.all<Standing>(AFTER, key, known, rank, thing).map(thingOf),
  };
}

function thingOf({ thing }: Standing): number {
  return thing;
}

/** Where it stands in a list, or would. */
function placeIn(list: readonly Standing[], standing: Standing): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && compareStanding(one, standing) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function compareStanding(a: Standing, b: Standing): number {
  return a.known - b.known || a.rank - b.rank || a.thing - b.thing;
}
