import type { KnownActor } from './actors.ts';
import type { DayNumber } from './calendar.ts';
import { indexNames, lookUpNames, wordsOf } from './name-index.ts';
import { createNameFinder, type NameContext, type KnownName } from './names.ts';
import { indexOffices, lookUpOffices } from './office-index.ts';
import { readOwnActors } from './own-actors.ts';
import type { Pack } from './pack.ts';
import type { Person, Tenure } from './offices.ts';
import type { Evidence } from './places/evidence.ts';
import { createPlaces } from './places/places.ts';
import { openGazetteer } from './places/packed.ts';
import { createPersons, type PersonContext, type PersonMatch } from './persons.ts';
import { namesAtEnd } from './possessors.ts';
import { type PlaceRef, slug } from './refs.ts';
import { createRoles, type Holder } from './roles.ts';
import type { Table } from './table.ts';

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
  /** What tells one place of a report from its namesakes. */
  placeEvidence(text: string): Evidence;
  /** The place that a proper name stands for, by what the report says of where it happens; a name that no place has is kept under a slug. */
  place(name: string, evidence?: Evidence): PlaceRef;
}

/** The world that a pack and the packed places (`places/packed.ts` says what they are) describe, with a user's own actors laid over it. Throws a TableError where a row of theirs is malformed. */
export function createWorld(pack: Pack, gazetteer: Uint8Array, ownTable?: Table): World {
  const actors = new Map(pack.actors.map((actor) => [actor.id, actor]));
  const own = ownTable && readOwnActors(ownTable, (id) => actors.get(id));
  for (const actor of own?.actors ?? []) actors.set(actor.id, actor);
  const actor: World['actor'] = (id) => actors.get(id);
  // A user's own come first: where a name has two owners, theirs is meant.
  const names = lookUpNames(own ? [indexNames(own.names), pack.names] : [pack.names], actor);
  const offices = lookUpOffices(own ? [indexOffices(own.holders), pack.offices] : [pack.offices]);
  const finder = createNameFinder({ names, senses: pack.senses, organForms: pack.organForms });
  const partsOf = partsByWhole(actors.values());
  const persons = createPersons(offices);
  const personsOf = (name: string, day: DayNumber): Person[] => {
    for (const form of namesAtEnd(name)) {
      const found = persons.find(form, { day });
      if (found.length > 0) return found.map(({ person }) => person);
    }
    return [];
  };
  const roles = createRoles({ actor, partsOf, names, offices, unowned: pack.titles, personsOf });
  const called = new Map<string, KnownActor[]>();
  for (const one of actors.values())
    for (const noun of one.nouns) called.set(noun, [...(called.get(noun) ?? []), one]);
  const places = createPlaces(openGazetteer(gazetteer));
  const nameAt: World['nameAt'] = (words, at, context = {}) => finder.nameAt(words, at, context);
  return {
    nameAt,
    namesIn: (words, context = {}) => finder.namesIn(words, context),
    actor,
    actorsCalled: (noun) => called.get(noun) ?? [],
    isPerson: (id) => offices.has(id),
    sideOf(id, day) {
      const held = offices.heldBy(id);
      // On no day in particular a person is of their state before any body that they chaired in turn.
      if (day === undefined)
        return (held.find((one) => actor(one.actor)?.type === 'state') ?? held[0])?.actor ?? id;
      const away = ({ period }: Tenure): number => Math.max(period.from - day, day - period.to, 0);
      return held.toSorted((a, b) => away(a) - away(b))[0]?.actor ?? id;
    },
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
}

/** Actors by what they are a part of. */
function partsByWhole(actors: Iterable<KnownActor>): (id: string) => readonly KnownActor[] {
  const parts = new Map<string, KnownActor[]>();
  for (const actor of actors)
    if (actor.parent !== undefined) parts.set(actor.parent, [...(parts.get(actor.parent) ?? []), actor]);
  return (id) => parts.get(id) ?? [];
}

const WATER = /\b(?:Sea|Ocean|Strait|Straits|Gulf|Bay|Channel|Lake)\b/;
