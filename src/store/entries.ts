import { isDoubtful, type Kind, KINDS } from '../reader/item.ts';
import { entryOf } from '../record/entry-of.ts';
import type { Entry } from '../record/entry.ts';
import type { SourceGrades } from '../record/grade.ts';
import { compareText } from '../record/telling.ts';
import { dayOf } from '../world/calendar.ts';
import type { Engine } from './engine.ts';
import type { Assembler } from './entry-parts.ts';
import { FACETS, RARE } from './facets.ts';
import type { Library } from './library.ts';
import { candidates, cursorOf, type Listed } from './listing.ts';
import { hashOfId, kindNumber, secondsOf, spreadOf } from './numbers.ts';
import type { EntryQuery, Page, View } from './store.ts';
import type { ItemTrees } from './trees.ts';
import type { Seen } from './views.ts';

export interface EntryParts {
  readonly engine: Engine;
  readonly library: Library;
  readonly trees: ItemTrees;
  readonly grades: SourceGrades;
}

/** The entry under a root, as it stands in a view. */
export function entryAt(
  { grades, library }: EntryParts,
  assembler: Assembler,
  root: number,
  view: View,
  seen: Seen,
): Entry | undefined {
  // It began later: most of what changed in a day is new.
  if (library.item(root).held.row.known > seen.last) return undefined;
  const parts = assembler.partsOf(root, seen);
  return entryOf(parts, { ...(view.asOf !== undefined && { asOf: view.asOf }), day: seen.day, grades });
}

/** A page of the ledger. */
export function entriesPage(
  parts: EntryParts,
  assembler: Assembler,
  query: EntryQuery,
  seen: Seen,
): Page<Entry> {
  const { rows, ...more } = entriesListed(parts, assembler, query, seen);
  return { rows: rows.map(({ entry }) => complete(entry)), ...more };
}

/** With all that an entry works out when it is asked, while the store is as it was read. */
export function complete(entry: Entry): Entry {
  return { ...entry };
}

/** The same with the root of each. */
export function entriesListed(
  parts: EntryParts,
  assembler: Assembler,
  query: EntryQuery,
  seen: Seen,
): Page<{ readonly entry: Entry; readonly root: number }> {
  const rows: { entry: Entry; root: number }[] = [];
  const isBounded = (query.from ?? query.until) !== undefined;
  let last: Listed | undefined;
  for (const listed of candidates(parts.engine, query, seen)) {
    const entry = entryAt(parts, assembler, listed.root, query, seen);
    if (entry === undefined || !answers(entry, query)) continue;
    if (isBounded && !isWithin(parts, entry, listed, query)) continue;
    if (rows.length === query.limit) return { rows, next: last === undefined ? '' : cursorOf(last) };
    rows.push({ entry, root: listed.root });
    last = listed;
  }
  return { rows };
}

/** Entries of which something is due between two days, soonest first. */
export function entriesDue(
  parts: EntryParts,
  assembler: Assembler,
  query: View & { from: string; until: string; limit: number; kinds?: readonly Kind[] },
  seen: Seen,
): Entry[] {
  const { from, until, limit } = query;
  const roots = rootsDue(parts.engine, { from: dayOf(from) ?? Infinity, until: dayOf(until) ?? -Infinity, last: seen.last }, query.kinds); // prettier-ignore
  const due = new Map<number, Entry>();
  for (const root of roots) {
    const entry = entryAt(parts, assembler, root, query, seen);
    if (
      entry?.due !== undefined &&
      !isDoubtful(entry.item) &&
      entry.due.day >= from &&
      entry.due.day <= until
    )
      due.set(root, entry);
  }
  return [...due.values()].toSorted(compareDue).slice(0, limit).map(complete);
}

/** Entries of which a telling has something due between two days, or that somebody has edited; in their order on disk. */
export function rootsDue(
  engine: Engine,
  { from, until, last }: { from: number; until: number; last: number },
  kinds: readonly Kind[] = KINDS,
): number[] {
  const numbers = JSON.stringify(kinds.map(kindNumber));
  const rows = engine.all<{ root: number }>(
    `select root from due where day >= ? and day <= ? and known <= ? and kind in (select value from json_each(?))
     union select root from entry indexed by entry_contested
       where told & ${RARE} <> 0 and told & ${FACETS.edited} <> 0 and kind in (select value from json_each(?)) order by root`,
    from,
    until,
    last,
    numbers,
    numbers,
  );
  return rows.map(({ root }) => root);
}

function compareDue(a: Entry, b: Entry): number {
  return (
    compareText(a.due?.day ?? '', b.due?.day ?? '') ||
    compareText(a.first ?? '~', b.first ?? '~') ||
    compareText(a.id, b.id)
  );
}

/** Whether it is what is asked for, as it stands in the view. */
function answers(entry: Entry, query: EntryQuery): boolean {
  const {
    kinds,
    statuses,
    doubtful,
    onlyDoubtful,
    by,
    to,
    actors,
    realis,
    contested,
    originsFrom = 1,
  } = query;
  if (kinds !== undefined && !kinds.includes(entry.kind)) return false;
  if (isDoubtful(entry.item) ? !(doubtful || onlyDoubtful) : onlyDoubtful) return false;
  if (statuses !== undefined && (entry.status === undefined || !statuses.includes(entry.status.value)))
    return false;
  if (realis !== undefined && !realis.includes(entry.item.realis)) return false;
  if (contested !== undefined && contested !== isContested(entry)) return false;
  if (entry.origins < originsFrom) return false;
  const has = (ids: readonly string[] | undefined, roles: readonly ('by' | 'to' | 'attribution')[]) =>
    ids === undefined ||
    entry.tellings.some(({ item }) => roles.some((role) => item[role].some(({ id }) => ids.includes(id))));
  return has(by, ['by']) && has(to, ['to']) && has(actors, ['by', 'to', 'attribution']);
}

/** Its tellings differ, or who is charged denies it. */
function isContested({ contradictions, status }: Entry): boolean {
  return contradictions.length > 0 || status?.value === 'denied';
}

/**
 * Whether a telling shares a day with the range: its first by the day that it is listed under, unless it tells of others, and any that
 * tells of several days or of one to come.
 */
export function isWithin({ library }: Pick<EntryParts, 'library'>, { tellings }: Entry, { day, known, root }: Omit<Listed, 'rank'>, query: Pick<EntryQuery, 'from' | 'until'>): boolean {
  const [least = -Infinity, most = Infinity] = [query.from, query.until].map((end) => (end === undefined ? end : dayOf(end)));
  if (day >= least && day <= most && spreadOf(library.telling(root).item, known) === undefined) return true;
  return tellings.some((telling) => {
    const days = spreadOf(telling.item, secondsOf(telling.known));
    return days !== undefined && days.first <= most && days.last >= least;
  });
} // prettier-ignore

/** The number of an item by its id. */
export function itemNumber({ engine, library }: EntryParts, id: string): number | undefined {
  const rows = engine.all<{ item: number }>('select item from item_id where hash = ?', hashOfId(id));
  return rows.find(({ item }) => library.telling(item).item.id === id)?.item;
}
