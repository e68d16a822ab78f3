import type { Item } from '../reader/item.ts';
import { isSomebody } from '../reader/particular.ts';
import { dueOf } from '../record/due.ts';
import type { Telling } from '../record/telling.ts';
import { dayOf } from '../world/calendar.ts';
import { createDeeds } from './deeds.ts';
import { correctedIn } from './edits.ts';
import type { Engine } from './engine.ts';
import { FACETS, facetsOf, isDiffering } from './facets.ts';
import { createGists, type Gist, joinedSaid, type Said, saidBy, saysMore } from './gists.ts';
import type { Library } from './library.ts';
import { createNumbering } from './numbering.ts';
import { dayListed, kindNumber, secondsOf, spreadOf } from './numbers.ts';
import type { Standings } from './standings.ts';

/** Roles of an actor in an entry, added up. */
export const ROLES = { by: 1, to: 2, attribution: 4 } as const;
/** Added to the roles of all actors in an entry that is sure by some telling. */
export const SURE_LINE = 8;

/** The rows by which entries are found: kept in step with the trees of tellings. */
export interface Ledger {
  /** An entry begins with `items`, or has grown by these of `all` its tellings: written by `flush`, as nothing of it is struck before. */
  grow(root: number, items: readonly number[], all: readonly number[]): void;
  /** An entry is no more; `items`: all its tellings so far. */
  strike(root: number, items: readonly number[]): void;
  /** An edit that has just been written is about a telling of the entry. */
  markEdited(root: number): void;
  flush(): void;
  /** Forgets what may have been undone. */
  forget(): void;
}

/** Tables of rows about entries: how many values a row has, and what becomes of one that is there already. */
const TABLES = {
  entry: [6, 'on conflict do update set told = told | excluded.told where told | excluded.told <> told'],
  entry_actor: [7, 'on conflict do update set roles = roles | excluded.roles where roles | excluded.roles <> roles'],
  entry_day: [7, 'on conflict do nothing'],
  due: [4, 'on conflict do update set known = excluded.known where excluded.known < known'],
} as const; // prettier-ignore
type Table = keyof typeof TABLES;

/** Where an entry is listed: its day, instant and rank. */
type Place = readonly [day: number, known: number, rank: number];

export function createLedger(engine: Engine, library: Library, standings: Standings): Ledger {
  const actors = createNumbering(engine, 'actor', ['id']);
  const deeds = createDeeds(engine);
  const gists = createGists();
  const waiting: Record<Table, number[][]> = { entry: [], entry_actor: [], entry_day: [], due: [] };
  /** Whether reports are notices that kill a story. */
  const notices = new Map<number, boolean>();
  let isCorrected: ((telling: Telling) => boolean) | undefined;
  const isNotice = (item: number): boolean => {
    const { held } = library.item(item);
    const isOne = notices.get(held.row.no) ?? held.story.isWithdrawal;
    notices.set(held.row.no, isOne);
    return isOne;
  };
  const tellingsOf = (items: readonly number[]): Telling[] => items.map((item) => library.telling(item));
  const dayListedOf = (root: number): { kind: number; day: number } => {
    const { item } = library.telling(root);
    return { kind: kindNumber(item.kind), day: dayListed(item, standings.placeOf(root).known) };
  };
  const listed = (root: number): { kind: number; place: Place } => {
    const { kind, day } = gists.get(root) ?? dayListedOf(root);
    const { known, rank } = standings.placeOf(root);
    return { kind, place: [day, known, rank] };
  };
  const saidIn = (items: readonly number[], tellings: readonly Telling[]): Said => saidBy(itemsIn(tellings), (at) => isNotice(items[at] ?? 0));
  /** What is held of an entry as it was before these of all its tellings. */
  const gistBefore = (root: number, items: readonly number[], all: readonly number[]): Gist => {
    const held = gists.get(root);
    if (held !== undefined) return held;
    const fresh = new Set(items);
    const others = all.filter((item) => !fresh.has(item));
    return { ...dayListedOf(root), said: saidIn(others, tellingsOf(others)), differs: false };
  };
  const toldBy = (items: readonly number[], tellings: readonly Telling[]): number => {
    const isEdited = (isCorrected ??= correctedIn(engine));
    return items.reduce((told, number, at) => {
      const telling = tellings[at] ?? library.telling(number);
      return told | facetsOf(telling, { isNotice: isNotice(number), isEdited: isEdited(telling) });
    }, 0);
  };
  const drop = (table: Table, columns: string, ...values: readonly number[]): void => {
    engine.run(`delete from ${table} where (${columns}) = (${values.map(() => '?').join(', ')})`, ...values);
  };
  return {
    grow(root, items, all) {
      const tellings = tellingsOf(items);
      const [before, fresh] = [gistBefore(root, items, all), saidIn(items, tellings)];
      const said = joinedSaid(before.said, fresh);
      const differs = before.differs || (said.outlines.size > 1 && saysMore(fresh, before.said) && isDiffering(itemsIn(tellings), itemsIn(tellingsOf(all))));
      gists.set(root, { ...before, said, differs });
      const { kind, place } = listed(root);
      waiting.entry.push([kind, ...place, root, toldBy(items, tellings) | (differs ? FACETS.differing : 0) | (all.length > 1 ? FACETS.several : 0)]);
      // Who is in a doubtful telling is in a sure line as soon as another is sure.
      const named = said.sure && !before.said.sure ? tellingsOf(all) : tellings;
      for (const [id, roles] of rolesOf(itemsIn(named)))
        waiting.entry_actor.push([actors.of(id), kind, ...place, root, roles | (said.sure ? SURE_LINE : 0)]);
      for (const { last, first } of otherDays(tellings, place))
        waiting.entry_day.push([kind, last, first, ...place, root]);
      for (const [day, known] of dueDays(tellings)) waiting.due.push([day, kind, root, known]);
      for (const [i, item] of items.entries()) deeds.add(root, item, tellings[i] ?? library.telling(item));
    },
    strike(root, items) {
      const { kind, place } = listed(root);
      gists.delete(root);
      const tellings = tellingsOf(items);
      drop('entry', 'kind, day, known, rank, root', kind, ...place, root);
      for (const id of rolesOf(itemsIn(tellings)).keys())
        drop('entry_actor', 'actor, kind, day, known, rank, root', actors.of(id), kind, ...place, root);
      for (const { last, first } of otherDays(tellings, place))
        drop('entry_day', 'kind, last, first, day, known, rank, root', kind, last, first, ...place, root);
      for (const [day] of dueDays(tellings)) drop('due', 'day, kind, root', day, kind, root);
      deeds.strike(root, kind);
    },
    markEdited(root) {
      const { kind, place } = listed(root);
      waiting.entry.push([kind, ...place, root, FACETS.edited]);
      isCorrected = undefined;
    },
    flush() {
      // In the order of the index, as neighbours share its pages.
      const write = (table: Table): void =>
        engine.insert(table, TABLES[table][0], waiting[table].splice(0).toSorted(compareRows).flat(), TABLES[table][1]);
      for (const table of ['entry', 'entry_actor', 'entry_day', 'due'] as const) write(table);
      deeds.flush();
      notices.clear();
    },
    forget() {
      isCorrected = undefined;
      gists.clear();
      actors.forget();
      deeds.forget();
      notices.clear();
      for (const rows of Object.values(waiting)) rows.length = 0;
    },
  };
} // prettier-ignore

function itemsIn(tellings: readonly Telling[]): Item[] {
  return tellings.map(({ item }) => item);
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Days that tellings have beside the one under which their entry is listed: see `spreadOf`. */
function otherDays(tellings: readonly Telling[], [listed]: Place): { first: number; last: number }[] {
  return tellings.flatMap(({ item, known }) => {
    const days = spreadOf(item, secondsOf(known));
    return days === undefined || (days.first === listed && days.last === listed) ? [] : [days];
  });
}

/** By which days something is due, each with the instant from which that is known. */
function dueDays(tellings: readonly Telling[]): Map<number, number> {
  const days = new Map<number, number>();
  for (const telling of tellings) {
    const day = dayOf(dueOf([telling])?.day ?? '');
    if (day === undefined) continue;
    days.set(day, Math.min(secondsOf(telling.known), days.get(day) ?? Infinity));
  }
  return days;
}

/** Who in particular is in any of the items, in which roles. */
export function rolesOf(items: readonly Item[]): Map<string, number> {
  const roles = new Map<string, number>();
  for (const item of items)
    for (const [role, bit] of Object.entries(ROLES))
      for (const actor of actorsIn(item, role))
        if (isSomebody(actor)) roles.set(actor.id, (roles.get(actor.id) ?? 0) | bit);
  return roles;
}

export function actorsIn(item: Item, role: string): Item['by'] {
  if (role === 'by') return item.by;
  return role === 'to' ? item.to : item.attribution;
}
