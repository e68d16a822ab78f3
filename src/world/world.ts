import { type ActorTables, type KnownActor, readActors } from './actors.ts';
import type { DayNumber } from './calendar.ts';
import { createNameFinder, wordsOf, type NameContext, type KnownName, readSenses } from './names.ts';
import { readOffices } from './offices.ts';
import { withOwnActors } from './own-actors.ts';
import type { Evidence } from './places/evidence.ts';
import { createPlaces } from './places/places.ts';
import { openGazetteer } from './places/packed.ts';
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
  readonly actors: readonly KnownActor[];
  /** The actor of an id. */
  actor(id: string): KnownActor | undefined;
  /** Whether an id is that of a person known beforehand. */
  isPerson(id: string): boolean;
  /** Who held a role on a day, the likeliest first; `owner`: id of the actor when the words do not name it. */
  holdersOf(role: string, day: DayNumber, owner?: string): readonly Holder[];
  /** Whom a person's name may mean, the likeliest first. */
  personsByName(name: string, context: PersonContext): readonly PersonMatch[];
  /** The actor whose name, in any case, the words are: "russian" → RUS. */
  actorByRoleWords(words: string, day?: DayNumber): KnownActor | undefined;
  /** What tells one place of a report from its namesakes. */
  placeEvidence(text: string): Evidence;
  /** The place that a proper name stands for, by what the report says of where it happens; a name that no place has is kept under a slug. */
  place(name: string, evidence?: Evidence): PlaceRef;
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
  /** The packed places: `places/packed.ts` says what they are. */
  readonly places: Uint8Array;
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
  const places = createPlaces(openGazetteer(tables.places));
  const nameAt: World['nameAt'] = (words, at, context = {}) => finder.nameAt(words, at, context);
  return {
    nameAt,
    namesIn: (words, context = {}) => finder.namesIn(words, context),
    actors: [...actors.byId.values()],
    actor: (id) => actors.byId.get(id),
    isPerson: (id) => offices.persons.has(id),
    holdersOf: (role, day, owner) => roles.holdersOf(role, day, owner),
    personsByName: (name, context) => persons.find(name, context),
    actorByRoleWords: (words, day) => roles.ownerOf(words, day),
    placeEvidence: (text) => places.evidence(text),
    place(name, evidence) {
      const found = places.find(name, evidence);
      if (found) return found;
      const words = wordsOf(name.replace(/^the /i, ''));
      const known = nameAt(words, 0);
      if (known?.length === words.length && known.actor.type === 'state' && known.as === 'name')
        return { id: known.actor.id, name: known.actor.name, precision: 'country' };
      return { id: slug(name), name, precision: WATER.test(name) ? 'sea' : 'region' };
    },
  };
} // prettier-ignore

const WATER = /\b(?:Sea|Ocean|Strait|Straits|Gulf|Bay|Channel|Lake)\b/;
