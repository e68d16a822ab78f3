import { type ActorTables, type KnownActor, readActors } from './actors.ts';
import { indexNames, type NameIndex, periodBetween } from './name-index.ts';
import { readSenses, type Sense } from './names.ts';
import { indexOffices, type OfficeIndex } from './office-index.ts';
import { readOffices } from './offices.ts';
import { readTitles } from './roles.ts';
import { rowsOf, type Table } from './table.ts';

/** The tables of `data/actors`; their first lines say the columns. */
export interface WorldTables extends ActorTables {
  readonly offices: readonly Table[];
  /** Names that several actors have, with the words that tell which is meant. */
  readonly senses: Table;
  /** Names in which an actor's stands but which mean something else. */
  readonly decoys: Table;
  /** What organs of any state are called: "Foreign Ministry". */
  readonly organForms: Table;
  /** Titles that need no owner. */
  readonly titles: Table;
}

/** Raised with every change of what a pack holds: one of another build is refused. */
const FORMAT = 'demarche-actors-2';

/**
 * What the tables say, worked out for looking up. Reading the tables takes a third of a second, so it is done once, when
 * the program is built; a pack is kept as JSON, which an engine reads faster than any code of ours could.
 */
export interface Pack {
  readonly format: typeof FORMAT;
  readonly actors: readonly KnownActor[];
  readonly names: NameIndex;
  readonly senses: Readonly<Record<string, readonly Sense[]>>;
  readonly organForms: readonly string[];
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly offices: OfficeIndex;
}

/** The pack of the tables as text. Throws a TableError where a row is malformed. */
export function packTables(tables: WorldTables): string {
  const actors = readActors(tables);
  const column = (table: Table, name: string): string[] => rowsOf(table, [name]).map(({ cells }) => cells[0] ?? '');
  const senses = readSenses(tables.senses, actors);
  const pack: Pack = {
    format: FORMAT,
    actors: [...actors.byId.values()],
    names: indexNames(actors.names, column(tables.decoys, 'name'), senses),
    senses,
    organForms: column(tables.organForms, 'form'),
    titles: readTitles(tables.titles, actors),
    offices: indexOffices(readOffices(tables.offices, (id) => actors.byId.has(id))),
  };
  return JSON.stringify(pack);
} // prettier-ignore

/** The pack that a text of `packTables` holds. Throws a RangeError for any other text. */
export function unpack(text: string): Pack {
  const pack: unknown = JSON.parse(text);
  if (!isPack(pack)) throw new RangeError(`the actors are not packed as ${FORMAT}: build the program again`);
  return { ...pack, actors: pack.actors.map(withInfinity) };
}

function isPack(value: unknown): value is Pack {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;
}

/** An open end of a time, which JSON keeps as null, is infinite again. */
function withInfinity(actor: KnownActor): KnownActor {
  return {
    ...actor,
    period: periodBetween(actor.period.from, actor.period.to),
    leader: actor.leader.map(({ value, period }) => ({
      value,
      period: periodBetween(period.from, period.to),
    })),
  };
}
