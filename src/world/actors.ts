import { type Period, periodOf, type Timed, timedOf } from './period.ts';
import type { ActorRef } from './refs.ts';
import { listOf, type Row, rowsOf, type Table, TableError } from './table.ts';

/** An actor that is known beforehand. */
export interface KnownActor extends ActorRef {
  readonly type: 'state' | 'body';
  /** For a state its status, else what it is: `organisation`, `court`, `armed-group`, `party` … */
  readonly kind: string;
  /** Common nouns that may stand for it once it has been named: "alliance" for NATO. */
  readonly nouns: readonly string[];
  /** When it existed. */
  readonly period: Period;
  /** Codes of other lists, where they are known. */
  readonly codes: { readonly cow?: string; readonly cameo?: string; readonly wikidata?: string };
  /** What it is a part of: an id. */
  readonly parent?: string;
  readonly note?: string;
  /** The office that "the X leader" means, when it can be told. */
  readonly leader: readonly Timed[];
}

/** How a name stands for an actor. organ: a ministry, parliament, force or agency, which has its state's id. */
export type NameKind = 'name' | 'demonym' | 'capital' | 'seat' | 'organ';

/** What a name says of an actor. */
export interface ActorName {
  readonly actor: KnownActor;
  readonly as: NameKind;
  /** Words that it is shown by. */
  readonly shown: string;
  /** When it was the actor's. */
  readonly period: Period;
}

/** A name as the tables write it. */
export interface WrittenName extends ActorName, Timed {}

/** Actors with their names, in the order of the tables. */
export interface Actors {
  readonly byId: ReadonlyMap<string, KnownActor>;
  readonly names: readonly WrittenName[];
}

export const STATE_COLUMNS: readonly string[] = 'id name aliases demonyms capitals seats leader status from to cow cameo wikidata note'.split(' '); // prettier-ignore
export const BODY_COLUMNS: readonly string[] = 'id name aliases nouns kind parent from to wikidata'.split(
  ' ',
);
export const ORGAN_COLUMNS: readonly string[] = 'state name aliases kind from to'.split(' ');

export interface ActorTables {
  readonly states: Table;
  readonly bodies: readonly Table[];
  readonly organs: Table;
}

/** Reads the tables of actors. Throws a TableError where one is malformed. */
export function readActors({ states, bodies, organs }: ActorTables): Actors {
  const byId = new Map<string, KnownActor>();
  const names: WrittenName[] = [];
  const add = (table: Table, row: Row, actor: KnownActor): void => {
    if (byId.has(actor.id)) throw new TableError(table.name, row.line, `the id ${actor.id} is taken`);
    if (actor.id === '' || actor.name === '')
      throw new TableError(table.name, row.line, 'an actor needs an id and a name');
    byId.set(actor.id, actor);
  };
  const learn = (
    table: Table,
    row: Row,
    cell: string | undefined,
    name: Omit<WrittenName, keyof Timed>,
  ): void => {
    for (const entry of listOf(cell)) {
      const timed = timedAt(table, row, entry);
      names.push({ ...timed, ...name, shown: name.shown === '' ? timed.value : name.shown });
    }
  };

  for (const row of rowsOf(states, STATE_COLUMNS)) {
    const [id = '', name = '', aliases, demonyms, capitals, seats, leader, status = '', from, to, cow, cameo, wikidata, note] = row.cells; // prettier-ignore
    const actor: KnownActor = {
      id,
      name,
      type: 'state',
      kind: status,
      nouns: [],
      period: periodAt(states, row, from, to),
      codes: codesOf({ cow, cameo, wikidata }),
      leader: listOf(leader).map((entry) => timedAt(states, row, entry)),
      ...(note ? { note } : {}),
    };
    add(states, row, actor);
    learn(states, row, name, { actor, as: 'name', shown: name });
    learn(states, row, aliases, { actor, as: 'name', shown: name });
    learn(states, row, demonyms, { actor, as: 'demonym', shown: name });
    learn(states, row, capitals, { actor, as: 'capital', shown: name });
    learn(states, row, seats, { actor, as: 'seat', shown: '' });
  }
  for (const table of bodies) {
    for (const row of rowsOf(table, BODY_COLUMNS)) {
      const [id = '', name = '', aliases, nouns, kind = '', parent, from, to, wikidata] = row.cells;
      const actor: KnownActor = {
        id,
        name,
        type: 'body',
        kind,
        nouns: listOf(nouns),
        period: periodAt(table, row, from, to),
        codes: codesOf({ wikidata }),
        leader: [],
        ...(parent ? { parent } : {}),
      };
      add(table, row, actor);
      learn(table, row, name, { actor, as: 'name', shown: name });
      learn(table, row, aliases, { actor, as: 'name', shown: name });
    }
  }
  for (const row of rowsOf(organs, ORGAN_COLUMNS)) {
    const [state = '', name = '', aliases, , from, to] = row.cells;
    const actor = byId.get(state);
    if (actor === undefined) throw new TableError(organs.name, row.line, `no state has the id ${state}`);
    const period = periodAt(organs, row, from, to);
    for (const entry of [name, ...listOf(aliases)])
      names.push({ value: entry, period, actor, as: 'organ', shown: name });
  }
  return { byId, names };
}

function codesOf(given: Record<'wikidata', string | undefined> & { cow?: string | undefined; cameo?: string | undefined }): KnownActor['codes'] {
  return {
    ...(given.cow ? { cow: given.cow } : {}),
    ...(given.cameo ? { cameo: given.cameo } : {}),
    ...(given.wikidata ? { wikidata: given.wikidata } : {}),
  };
} // prettier-ignore

function timedAt(table: Table, row: Row, entry: string): Timed {
  const timed = timedOf(entry);
  if (timed === undefined)
    throw new TableError(table.name, row.line, `"${entry}" should be a name, or name[from/to]`);
  return timed;
}

/** The period of two cells; throws where they hold no dates or end before they begin. */
export function periodAt(
  table: Table,
  row: Row,
  from: string | undefined,
  to: string | undefined,
): Period {
  const period = periodOf(from ?? '', to ?? '');
  if (period === undefined)
    throw new TableError(table.name, row.line, `"${from ?? ''}" to "${to ?? ''}" is no time (YYYY-MM-DD each)`);
  return period;
} // prettier-ignore
