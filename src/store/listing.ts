import { KINDS } from '../reader/item.ts';
import { dayOf } from '../world/calendar.ts';
import type { Engine, Value } from './engine.ts';
import { badCursor } from './error.ts';
import { ROLES } from './ledger.ts';
import type { Library } from './library.ts';
import { dayListed, dayOfSecond, kindNumber, UNDATED } from './numbers.ts';
import type { EntryQuery } from './store.ts';
import type { Seen } from './views.ts';

/** Where an entry stands in the ledger. */
export interface Listed {
  readonly day: number;
  readonly known: number;
  readonly rank: number;
  readonly root: number;
}

/** So many rows of each list are read at a time. */
const CHUNK = 64;

export function compareListed(a: Listed, b: Listed): number {
  return a.day - b.day || a.known - b.known || a.rank - b.rank || a.root - b.root;
}

export function cursorOf({ day, known, rank, root }: Listed): string {
  return [day, known, rank, root].join('.');
}

/** Undefined where there is none. Throws for what is no cursor of ours. */
export function listedAt(cursor: string | undefined): Listed | undefined {
  if (cursor === undefined) return undefined;
  const match = /^(-?\d{1,16})\.(-?\d{1,16})\.(\d{1,16})\.(\d{1,16})$/.exec(cursor);
  if (match === null) throw badCursor(cursor);
  const [day = 0, known = 0, rank = 0, root = 0] = match.slice(1).map(Number);
  return { day, known, rank, root };
}

/**
 * Entries that may answer a query, in order: all that do, and some that do not, since what depends on the day of the view is seen
 * only when the entry is put together.
 */
export function* candidates(
  engine: Engine,
  library: Library,
  query: EntryQuery,
  seen: Seen,
): Generator<Listed> {
  const sources = sourcesOf(engine, query, seen);
  const ahead = aheadOf(engine, library, query, seen);
  const sign = query.oldestFirst ? 1 : -1;
  const heads = [...sources.map((source) => source[Symbol.iterator]()), ahead.values()].map((rows) => ({
    rows,
    next: rows.next(),
  }));
  let last: Listed | undefined;
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.next.done) continue;
      if (first?.next.value === undefined || sign * compareListed(head.next.value, first.next.value) < 0)
        first = head;
    }
    const value = first?.next.value;
    if (first === undefined || value === undefined) return;
    first.next = first.rows.next();
    if (last === undefined || compareListed(last, value) !== 0) yield value;
    last = value;
  }
}

/** One ordered list for each kind, and for each actor where actors are asked for. */
function sourcesOf(engine: Engine, query: EntryQuery, seen: Seen): Iterable<Listed>[] {
  const kinds = (query.kinds ?? KINDS).map(kindNumber);
  const driver = driverOf(query);
  if (driver === undefined)
    return kinds.map((kind) => rowsOf(engine, query, seen, 'entry', [['kind = ?', kind]]));
  return kinds.flatMap((kind) =>
    driver.ids.map((id) =>
      rowsOf(engine, query, seen, 'entry_actor', [
        ['actor = (select no from actor where id = ?)', id],
        ['kind = ?', kind],
        [`roles & ? <> 0`, driver.roles],
      ]),
    ),
  );
}

/** Whose entries are gone through; what else is asked for is looked at in each. */
function driverOf({ by, to, actors }: EntryQuery): { ids: readonly string[]; roles: number } | undefined {
  if (by !== undefined) return { ids: by, roles: ROLES.by };
  if (to !== undefined) return { ids: to, roles: ROLES.to };
  return actors && { ids: actors, roles: ROLES.by | ROLES.to | ROLES.attribution };
}

type Condition = readonly [sql: string, ...values: Value[]];

function* rowsOf(
  engine: Engine,
  query: EntryQuery,
  seen: Seen,
  table: 'entry' | 'entry_actor',
  own: readonly Condition[],
): Generator<Listed> {
  const order = query.oldestFirst ? 'asc' : 'desc';
  const beyond = `(day, known, rank, root) ${query.oldestFirst ? '>' : '<'} (?, ?, ?, ?)`;
  const fixed: Condition[] = [
    ...own,
    ...rangeOf(query, seen),
    ...sureOf(query, table),
    ...othersOf(query, table),
  ];
  let at = listedAt(query.after);
  let size = Math.min(CHUNK, query.limit + 1);
  for (;;) {
    const conditions =
      at === undefined ? fixed : [...fixed, [beyond, at.day, at.known, at.rank, at.root] as const];
    const rows = engine.all<Listed>(
      `select day, known, rank, root from ${table} where ${conditions.map(([sql]) => sql).join(' and ')}
       order by day ${order}, known ${order}, rank ${order}, root ${order} limit ${size}`,
      ...conditions.flatMap(([, ...values]) => values),
    );
    yield* rows;
    if (rows.length < size) return;
    at = rows.at(-1);
    size = Math.min(1024, size * 2);
  }
}

function rangeOf(query: EntryQuery, seen: Seen): Condition[] {
  const until = query.until === undefined ? Infinity : (dayOf(query.until) ?? Infinity);
  // Nothing is listed under a day after that on which it became known.
  const last = Math.min(until, seen.last === UNDATED ? Infinity : dayOfSecond(seen.last));
  const from = query.from === undefined ? undefined : dayOf(query.from);
  return [
    ...(from === undefined ? [] : [['day >= ?', from] as const]),
    ...(last === Infinity ? [] : [['day <= ?', last] as const]),
    ...(seen.last === UNDATED ? [] : [['known <= ?', seen.last] as const]),
  ];
}

function sureOf({ doubtful, onlyDoubtful }: EntryQuery, table: string): Condition[] {
  if (doubtful || onlyDoubtful) return [];
  if (table === 'entry') return [['sure = 1']];
  return [[`exists (select 1 from entry e where ${samePlace('e', table)} and e.sure = 1)`]];
}

/** Whom else the entry must have in it, beside those whose entries are gone through. */
function othersOf({ by, to, actors }: EntryQuery, table: string): Condition[] {
  const has = (ids: readonly string[], roles: number): Condition => [
    `exists (select 1 from entry_actor o join actor n on n.no = o.actor
       where n.id in (select value from json_each(?)) and ${samePlace('o', table)} and o.roles & ? <> 0)`,
    JSON.stringify(ids),
    roles,
  ];
  return [
    ...(by !== undefined && to !== undefined ? [has(to, ROLES.to)] : []),
    ...(actors !== undefined && (by ?? to) !== undefined
      ? [has(actors, ROLES.by | ROLES.to | ROLES.attribution)]
      : []),
  ];
}

function samePlace(alias: string, table: string): string {
  return ['kind', 'day', 'known', 'rank', 'root']
    .map((column) => `${alias}.${column} = ${table}.${column}`)
    .join(' and ');
}

interface Ahead {
  readonly item: number;
  readonly known: number;
  readonly first: number;
  readonly rank: number;
  readonly kind: number;
  readonly root: number | null;
}

const AHEAD = `select ahead.item, ahead.known, ahead.first, ahead.kind, joined.root,
    (select rank from report where no <= ahead.item order by no desc limit 1) rank
  from ahead`;
/** What was to come when it became known, before the range, and comes within it. */
const COMES = `${AHEAD} indexed by ahead_first left join joined on joined.item = ahead.item
  where first >= ?1 and first <= ?2 and known < first * 86400 and known < ?1 * 86400`;
/** What began before the range and reaches into it; and whatever stands under another telling, which may be listed anywhere. */
const REACHES = `${AHEAD} left join joined on joined.item = ahead.item
  where last >= ?1 and first <= ?2 and (first < ?1 or joined.root is not null)`;

/** Entries of days in the range that are listed outside of it, most of them before it, as they became known or began before: see `spreadOf`. */
function aheadOf(engine: Engine, library: Library, query: EntryQuery, seen: Seen): Listed[] {
  const from = query.from === undefined ? undefined : dayOf(query.from);
  if (from === undefined) return [];
  const until = (query.until === undefined ? undefined : dayOf(query.until)) ?? UNDATED;
  const kinds = JSON.stringify((query.kinds ?? KINDS).map(kindNumber));
  const rows = [COMES, REACHES].flatMap((sql) =>
    engine.all<Ahead>(
      `${sql} and known <= ?3 and kind in (select value from json_each(?4))`,
      from,
      until,
      seen.last,
      kinds,
    ),
  );
  const sign = query.oldestFirst ? 1 : -1;
  const after = listedAt(query.after);
  const listed = new Map<number, Listed>();
  for (const row of rows) {
    const one = row.root === null ? listedRow(row) : listedItem(library, row.root);
    if (after !== undefined && sign * compareListed(one, after) <= 0) continue;
    if (!listed.has(one.root) && hasDriver(engine, query, row.kind, one)) listed.set(one.root, one);
  }
  return [...listed.values()].toSorted((a, b) => sign * compareListed(a, b));
}

/** An item of a day after that on which it became known is listed under the latter. */
function listedRow({ item, known, first, rank }: Ahead): Listed {
  return { day: known === UNDATED ? first : Math.min(first, dayOfSecond(known)), known, rank, root: item };
}

function listedItem(library: Library, root: number): Listed {
  const { held, place } = library.item(root);
  const { known, rank } = held.row;
  return { day: dayListed(library.telling(root).item, known), known, rank, root: held.row.no + place };
}

/** Whether it is one of the entries that are gone through. */
function hasDriver(
  engine: Engine,
  query: EntryQuery,
  kind: number,
  { day, known, rank, root }: Listed,
): boolean {
  const driver = driverOf(query);
  return (
    driver === undefined ||
    driver.ids.some(
      (id) =>
        engine.get(
          `select 1 from entry_actor where actor = (select no from actor where id = ?)
             and (kind, day, known, rank, root) = (?, ?, ?, ?, ?) and roles & ? <> 0`,
          id,
          kind,
          day,
          known,
          rank,
          root,
          driver.roles,
        ) !== undefined,
    )
  );
}
