import { type Kind, KINDS } from '../reader/item.ts';
import { STATUSES } from '../record/entry.ts';
import { dayOf } from '../world/calendar.ts';
import type { Engine, Value } from './engine.ts';
import { badCursor } from './error.ts';
import { facetOfRealis, FACETS, neededFor, RARE } from './facets.ts';
import { ROLES } from './ledger.ts';
import { dayOfSecond, kindNumber, UNDATED } from './numbers.ts';
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
export function* candidates(engine: Engine, query: EntryQuery, seen: Seen): Generator<Listed> {
  const sources = sourcesOf(engine, query, seen);
  const ahead = aheadOf(engine, query, seen);
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
  const driver = driverOf(query);
  return kindsOf(query).flatMap((kind) => {
    const ofKind: Condition = ['kind = ?', kindNumber(kind)];
    if (driver === undefined) {
      const conditions = [ofKind, ...facetsAsked(query, kind, 'entry')];
      return [rowsOf(engine, query, seen, isRare(query, kind) ? 'entry indexed by entry_contested' : 'entry', conditions)];
    }
    return driver.ids.map((id) =>
      rowsOf(engine, query, seen, 'entry_actor', [
        ['actor = (select no from actor where id = ?)', id],
        ofKind,
        ['roles & ? <> 0', driver.roles],
        ...facetsAsked(query, kind, 'entry_actor'),
      ]),
    );
  });
} // prettier-ignore

/** Kinds that are asked for, and of which some entry may stand as is asked for. */
function kindsOf({ kinds = KINDS, statuses }: EntryQuery): readonly Kind[] {
  if (statuses === undefined) return kinds;
  const standing = new Set<string>();
  for (const [kind, values] of Object.entries(STATUSES)) if (values.some((value) => statuses.includes(value))) standing.add(kind);
  return kinds.filter((kind) => standing.has(kind));
} // prettier-ignore

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
  table: 'entry' | 'entry indexed by entry_contested' | 'entry_actor',
  own: readonly Condition[],
): Generator<Listed> {
  const order = query.oldestFirst ? 'asc' : 'desc';
  const beyond = `(day, known, rank, root) ${query.oldestFirst ? '>' : '<'} (?, ?, ?, ?)`;
  const fixed = [...own, ...rangeOf(query, seen), ...othersOf(query, table.startsWith('entry_') ? 'entry_actor' : 'entry')];
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
} // prettier-ignore

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

/** Whether the entries of a kind that may be asked for are few, and have an index. */
function isRare({ contested }: EntryQuery, kind: Kind): boolean {
  return contested === true && kind !== 'claim';
}

/** What an entry's tellings must be for it to be what is asked for: see `FACETS`. */
function facetsAsked(query: EntryQuery, kind: Kind, table: 'entry' | 'entry_actor'): Condition[] {
  const { realis, statuses, contested, originsFrom = 1 } = query;
  const standing = statuses && neededFor(statuses);
  const own = [
    has(sureness(query)),
    ...(realis === undefined ? [] : [has(realis.reduce((mask, one) => mask | facetOfRealis(one), 0))]),
    ...(standing === undefined ? [] : [standingSo(standing)]),
    // A charge may be denied by something that is linked with it.
    ...(contested === true ? [kind === 'claim' ? `(told & ${RARE} <> 0 or ${LINKED})` : `told & ${RARE} <> 0`] : []),
    ...(originsFrom > 1 ? [`(select count(*) from joined where joined.root = entry.root) >= ${originsFrom - 1}`] : []),
  ].join(' and ');
  if (table === 'entry') return [[own]];
  return [[`exists (select 1 from entry where ${samePlace('entry', table)} and ${own})`]];
} // prettier-ignore

/** What is edited may be anything. */
function has(facets: number): string {
  return `told & ${facets | FACETS.edited} <> 0`;
}

function sureness({ doubtful, onlyDoubtful }: EntryQuery): number {
  if (onlyDoubtful) return FACETS.doubtful;
  return doubtful ? FACETS.sure | FACETS.doubtful : FACETS.sure;
}

const linkOf = (item: string): string =>
  `exists (select 1 from link where link.earlier = ${item}) or exists (select 1 from link where link.later = ${item})`;
/** Something bears on one of the tellings, or is borne on by it. */
const LINKED = `(${linkOf('entry.root')} or exists (select 1 from joined where joined.root = entry.root and (${linkOf('joined.item')})))`;

function standingSo({ link, due }: { readonly link: boolean; readonly due: boolean }): string {
  return `(${has(due ? FACETS.due : 0)}${link ? ` or ${LINKED}` : ''})`;
} // prettier-ignore

function samePlace(alias: string, table: string): string {
  return ['kind', 'day', 'known', 'rank', 'root']
    .map((column) => `${alias}.${column} = ${table}.${column}`)
    .join(' and ');
}

/** Entries with days in the range that are listed outside of it, most of them before it, as they became known or began before: see `spreadOf`. */
function aheadOf(engine: Engine, query: EntryQuery, seen: Seen): Listed[] {
  const from = query.from === undefined ? undefined : dayOf(query.from);
  if (from === undefined) return [];
  const until = (query.until === undefined ? undefined : dayOf(query.until)) ?? UNDATED;
  const driver = driverOf(query);
  const withActor = `and exists (select 1 from entry_actor where ${samePlace('entry_actor', 'entry_day')} and roles & ? <> 0
      and actor in (select no from actor where id in (select value from json_each(?))))`;
  const rows = engine.all<Listed>(
    `select distinct day, known, rank, root from entry_day
     where kind in (select value from json_each(?)) and last >= ? and first <= ? and known <= ? ${driver === undefined ? '' : withActor}`,
    JSON.stringify(kindsOf(query).map(kindNumber)),
    from,
    until,
    seen.last,
    ...(driver === undefined ? [] : [driver.roles, JSON.stringify(driver.ids)]),
  );
  const sign = query.oldestFirst ? 1 : -1;
  const after = listedAt(query.after);
  const further = after === undefined ? rows : rows.filter((one) => sign * compareListed(one, after) > 0);
  return further.toSorted((a, b) => sign * compareListed(a, b));
} // prettier-ignore
