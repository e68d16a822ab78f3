import { type ActorTables, type KnownActor, readActors } from './actors.ts';
import type { DayNumber } from './calendar.ts';
import { createNameFinder, wordsOf, type NameContext, type KnownName, readSenses } from './names.ts';
import { readOffices, type Tenure } from './offices.ts';
import { withOwnActors } from './own-actors.ts';
import { createPersons, type PersonContext, type PersonMatch } from './persons.ts';
import { type PlaceRef, slug } from './refs.ts';
import { createRoles, type Holder, readTitles } from './roles.ts';
import { rowsOf, type Table } from './table.ts';

/** What is known beforehand about the actors and places of the news. */
export interface World {
  /** The longest known name that begins at `words[at]`. Case counts: "us" is no state. */
  nameAt(words: readonly string[], at: number, context?: NameContext): KnownName | undefined;
  /** The known name that covers each of the words, if any. */
  namesIn(words: readonly string[], context?: NameContext): (KnownName | undefined)[];
  /** The actors that a common noun may stand for once they have been named: "alliance". */
  actorsCalled(noun: string): readonly KnownActor[];
  /** The actor of an id. */
  actor(id: string): KnownActor | undefined;
  /** Whether an id is that of a person known beforehand. */
  isPerson(id: string): boolean;
  /** Whose a person is: the state or body of the office held on the day or nearest to it; any other id stands for itself. */
  sideOf(id: string, day?: DayNumber): string;
  /** Who held a role on a day, the likeliest first; `owner`: id of the actor when the words do not name it. */
  holdersOf(role: string, day: DayNumber, owner?: string): readonly Holder[];
  /** Whom a person's name may mean, the likeliest first. */
  personsByName(name: string, context: PersonContext): readonly PersonMatch[];
  /** The actor whose name, in any case, the words are: "russian" → RUS. */
  actorByRoleWords(words: string, day?: DayNumber): KnownActor | undefined;
  /** The place that a proper name stands for: a state, a capital, a sea, or a place known by its name alone. */
  place(name: string): PlaceRef;
}

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
  /** The user's own actors, laid over ours. */
  readonly own?: Table;
}

/** Builds a world from the tables of `data/actors` (their first lines say the columns). Throws a TableError where a row is malformed. */
export function createWorld(tables: WorldTables): World {
  const ours = readActors(tables);
  const held = readOffices(tables.offices, (id) => ours.byId.has(id));
  const { actors, offices } = tables.own
    ? withOwnActors(ours, held, tables.own)
    : { actors: ours, offices: held };
  const decoys = rowsOf(tables.decoys, ['name']).map(({ cells }) => cells[0] ?? '');
  const organForms = rowsOf(tables.organForms, ['form']).map(({ cells }) => cells[0] ?? '');
  const finder = createNameFinder({ names: actors.names, senses: readSenses(tables.senses, actors), decoys, organForms });
  const roles = createRoles(actors, offices.tenures, readTitles(tables.titles, actors));
  const persons = createPersons(offices);
  const called = new Map<string, KnownActor[]>();
  for (const actor of actors.byId.values())
    for (const noun of actor.nouns) called.set(noun, [...(called.get(noun) ?? []), actor]);
  const nameAt: World['nameAt'] = (words, at, context = {}) => finder.nameAt(words, at, context);
  return {
    nameAt,
    namesIn: (words, context = {}) => finder.namesIn(words, context),
    actor: (id) => actors.byId.get(id),
    actorsCalled: (noun) => called.get(noun) ?? [],
    isPerson: (id) => offices.persons.has(id),
    sideOf(id, day = Infinity) {
      const tenures = offices.persons.get(id)?.tenures ?? [];
      const away = ({ period }: Tenure): number => Math.max(period.from - day, day - period.to, 0);
      return tenures.toSorted((a, b) => away(a) - away(b))[0]?.actor ?? id;
    },
    holdersOf: (role, day, owner) => roles.holdersOf(role, day, owner),
    personsByName: (name, context) => persons.find(name, context),
    actorByRoleWords: (words, day) => roles.ownerOf(words, day),
    place(name) {
      const words = wordsOf(name.replace(/^the /i, ''));
      const known = nameAt(words, 0);
      if (known?.length === words.length && known.actor.type === 'state') {
        if (known.as === 'name')
          return { id: known.actor.id, name: known.actor.name, precision: 'country' };
        if (known.as === 'metonym' && known.shown === known.actor.name)
          return { id: slug(name), name, precision: 'city' };
      }
      return { id: slug(name), name, precision: WATER.test(name) ? 'sea' : 'region' };
    },
  };
} // prettier-ignore

const WATER = /\b(?:Sea|Ocean|Strait|Straits|Gulf|Bay|Channel|Lake)\b/;
