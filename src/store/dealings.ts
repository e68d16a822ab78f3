import type { ActorRef } from '../reader/item.ts';
import { type Dealing, dealingsOf } from '../record/dealings.ts';
import { dayOf, isoDay } from '../world/calendar.ts';
import { DATED, KIND_OF_DEEDS } from './deeds.ts';
import { entryAt, type EntryParts, isWithin } from './entries.ts';
import type { Assembler } from './entry-parts.ts';
import { FACETS } from './facets.ts';
import { dayListed, dayOfSecond, listedOn, spreadOver, UNDATED } from './numbers.ts';
import type { Standings } from './standings.ts';
import type { DealingQuery } from './store.ts';
import { standingBy } from './touched.ts';
import type { Seen } from './views.ts';

/** A row of `deed`. */
interface Deed {
  readonly root: number;
  readonly item: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly worth: number;
  readonly dated: number;
  readonly dealings: readonly number[] | null;
  readonly goldstein: number | null;
  readonly cooperative: number | null;
}

export interface DealingParts extends EntryParts {
  readonly standings: Standings;
}

/**
 * Who dealt with whom in a view, line by line: see `dealingsOf`. Told by what is written of deeds; only what an analyst edited, or a
 * correction took a part of, is put together.
 */
export function* dealingsIn(
  parts: DealingParts,
  assembler: Assembler,
  query: DealingQuery,
  seen: Seen,
): Generator<readonly Dealing[]> {
  const parties = partiesIn(parts);
  const named = new Map<number, string>();
  const isoDayOf = (day: number): string => {
    const name = named.get(day) ?? isoDay(day);
    named.set(day, name);
    return name;
  };
  const standing = standingBy(parts, assembler, seen);
  for (const deeds of linesOf(parts, query)) {
    if (deeds.some(({ item }) => standing(item) === undefined)) {
      yield assembled(parts, assembler, deeds[0]?.root ?? 0, query, seen);
      continue;
    }
    const told = deeds.filter(({ item }) => standing(item));
    const head = headOf(told, parts.standings);
    if (head === undefined || !sharesDay(parts.standings, deeds, told, query)) continue;
    yield dealingsBy(head, firstKnown(parts.standings, told), parties, isoDayOf);
  }
}

function partiesIn({ engine }: EntryParts): ReadonlyMap<number, ActorRef> {
  const rows = engine.all<ActorRef & { no: number }>('select no, id, name from party');
  return new Map(rows.map(({ no, id, name }) => [no, { id, name }]));
}

/** Deeds of entries that may be asked for, those of one entry together. */
function* linesOf({ engine }: EntryParts, { from, until, actors }: DealingQuery): Generator<Deed[]> {
  const days = [dayIn(from, Number.MIN_SAFE_INTEGER), dayIn(until, Number.MAX_SAFE_INTEGER)];
  const inDays = `and root in (
    select root from entry where kind = ${KIND_OF_DEEDS} and told & ${FACETS.sure | FACETS.edited} <> 0 and day >= ?1 and day <= ?2
    union select root from entry_day where kind = ${KIND_OF_DEEDS} and last >= ?1 and first <= ?2)`;
  const withActors = `and root in (select root from entry_actor
    where kind = ${KIND_OF_DEEDS} and actor in (select no from actor where id in (select value from json_each(?3))))`;
  const narrowed = (from ?? until) !== undefined;
  const chunk = `select * from deed
    where ?1 is not null and ?2 is not null and ?3 is not null and (root, item) > (?4, ?5)
      ${narrowed ? inDays : ''} ${actors === undefined ? '' : withActors} order by root, item limit ${CHUNK}`;
  let line: Deed[] = [];
  for (let at: Pick<Deed, 'root' | 'item'> = { root: 0, item: 0 }, isOver = false; !isOver; ) {
    const rows = engine.lists<DeedRow>(COLUMNS, chunk, ...days, JSON.stringify(actors ?? []), at.root, at.item);
    for (const row of rows) {
      const deed = deedOf(row);
      if (line[0] !== undefined && line[0].root !== deed.root) {
        yield line;
        line = [];
      }
      line.push(deed);
      at = deed;
    }
    isOver = rows.length < CHUNK;
  }
  if (line.length > 0) yield line;
} // prettier-ignore

/** Deeds that are read at a time, some 3 MB. */
const CHUNK = 65_536;
const COLUMNS = 'root, item, first, last, worth, dated, json(dealings), goldstein, cooperative';
type DeedRow = readonly [
  root: number,
  item: number,
  first: number | null,
  last: number | null,
  worth: number,
  dated: number,
  dealings: readonly number[] | null,
  goldstein: number | null,
  cooperative: number | null,
];

function deedOf([root, item, first, last, worth, dated, dealings, goldstein, cooperative]: DeedRow): Deed {
  return { root, item, first, last, worth, dated, dealings, goldstein, cooperative };
}

function dayIn(day: string | undefined, otherwise: number): number {
  return day === undefined ? otherwise : (dayOf(day) ?? otherwise);
}

function headOf(told: readonly Deed[], { compare }: Standings): Deed | undefined {
  return told.reduce<Deed | undefined>((best, deed) => {
    if (best === undefined || deed.worth > best.worth) return deed;
    return deed.worth === best.worth && compare(deed.item, best.item) < 0 ? deed : best;
  }, undefined);
}

/** The day on which the first of them became known; undefined where none is dated. */
function firstKnown(standings: Standings, told: readonly Deed[]): number | undefined {
  const known = Math.min(...told.map(({ item }) => standings.placeOf(item).known));
  return known === UNDATED ? undefined : dayOfSecond(known);
}

/** As `isWithin` tells it of an entry. */
function sharesDay(
  standings: Standings,
  deeds: readonly Deed[],
  told: readonly Deed[],
  { from, until }: DealingQuery,
): boolean {
  if ((from ?? until) === undefined) return true;
  const [least, most] = [dayIn(from, -Infinity), dayIn(until, Infinity)];
  const root = deeds.find(({ root: number, item }) => item === number);
  if (root !== undefined && spread(root, standings) === undefined) {
    const day = listedOn(root.first ?? undefined, standings.placeOf(root.item).known);
    if (day >= least && day <= most) return true;
  }
  return told.some((deed) => {
    const days = spread(deed, standings);
    return days !== undefined && days.first <= most && days.last >= least;
  });
}

function spread({ item, first, last }: Deed, standings: Standings): ReturnType<typeof spreadOver> {
  return first === null || last === null
    ? undefined
    : spreadOver({ first, last }, standings.placeOf(item).known);
}

function dealingsBy(
  { dealings, goldstein, cooperative, dated, first }: Deed,
  known: number | undefined,
  parties: ReadonlyMap<number, ActorRef>,
  isoDayOf: (day: number) => string,
): Dealing[] {
  if (dealings === null) return [];
  const told = first === null || dated !== DATED.first ? undefined : first;
  const number = dated === DATED.not ? known : told;
  const day = number === undefined ? undefined : isoDayOf(number);
  const found: Dealing[] = [];
  for (let i = 0; i < dealings.length; i += 2) {
    const [by, to] = [parties.get(dealings[i] ?? 0), parties.get(dealings[i + 1] ?? 0)];
    if (by === undefined || to === undefined) continue;
    found.push({ by, to, ...(day !== undefined && { day }), goldstein: (goldstein ?? 0) / 10, cooperative: cooperative === 1 });
  }
  return found;
} // prettier-ignore

function assembled(
  parts: DealingParts,
  assembler: Assembler,
  root: number,
  query: DealingQuery,
  seen: Seen,
): readonly Dealing[] {
  const entry = entryAt(parts, assembler, root, query, seen);
  if (entry === undefined || entry.kind !== 'event') return [];
  const { known } = parts.standings.placeOf(root);
  const day = dayListed(parts.library.telling(root).item, known);
  const isBounded = (query.from ?? query.until) !== undefined;
  return isBounded && !isWithin(parts, entry, { day, known, root }, query) ? [] : dealingsOf(entry);
}
