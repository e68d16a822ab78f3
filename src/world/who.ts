import type { KnownActor } from './actors.ts';
import { isoDay, type DayNumber } from './calendar.ts';
import type { PlaceRef } from './refs.ts';
import { spell } from './roles.ts';
import { wordsOf } from './name-index.ts';
import type { World } from './world.ts';

/** One thing that a name may mean, and why. */
export interface Meaning {
  readonly id: string;
  readonly name: string;
  readonly type: 'state' | 'body' | 'person' | 'place';
  /** 0 to 1; 1 where nothing else has the name. */
  readonly score: number;
  /** Why it is said, in words. */
  readonly why: string;
  /** What else is known: when it existed, its codes, the offices held. */
  readonly facts: readonly string[];
}

/**
 * What a name may mean on a day, the likeliest first; empty when nothing is known of it. Without a day, today's names and
 * persons of any time. Actors come before holders of a role, and these before persons by name; a place comes last,
 * where nobody has the name or a
 * state goes by that of its capital.
 */
export function whoIs(world: World, name: string, day: DayNumber | undefined): Meaning[] {
  const words = wordsOf(name.trim());
  const found: Meaning[] = [];
  const add = (meaning: Meaning): void => {
    if (!found.some(({ id }) => id === meaning.id)) found.push(meaning);
  };
  const byId = world.actor(name);
  if (byId) add(actorMeaning(byId, 1, 'its id'));
  const bare = /^the$/i.test(words[0] ?? '') && words.length > 1 ? words.slice(1) : words;
  const known = world.nameAt(words, 0, { day }) ?? world.nameAt(bare, 0, { day });
  if (known && known.length >= bare.length) {
    const as = known.shown === known.actor.name ? AS[known.as] : `${known.shown}, which acts for it`;
    add(actorMeaning(known.actor, known.score, as));
    for (const { actor, score } of known.alternatives)
      add(actorMeaning(actor, score, 'another that has the name'));
  }
  if (day !== undefined) {
    for (const { person, score, why } of world.holdersOf(name, day))
      add({ id: person.id, name: person.name, type: 'person', score, why: why(), facts: person.tenures.map((one) => officeOf(world, one)) });
  }
  for (const { person, score, why } of world.personsByName(name, { day }))
    if (score >= WORTH_TELLING)
      add({ id: person.id, name: person.name, type: 'person', score, why: why(), facts: person.tenures.map((one) => officeOf(world, one)) });
  const isCapital = known?.as === 'metonym' && known.shown === known.actor.name;
  if (found.length === 0 || isCapital)
    for (const meaning of placeMeanings(world.place(name))) add(meaning);
  return found;
} // prettier-ignore

/** The place of a name and what else it may be; none where it is not on the map. */
function placeMeanings({ id, name, lat, lon, precision, country, disputed, score, alternatives = [] }: PlaceRef): Meaning[] {
  if (lat === undefined || lon === undefined) return [];
  const facts = [`${lat}, ${lon}`, ...(disputed ? ['disputed'] : [])];
const why = `${PLACE_WORDS[precision]}${country === undefined ? '' : ` in ${country}`}`;
  return [
    { id, name, type: 'place', score: score ?? 1, why, facts },
    ...alternatives.map((other): Meaning => ({ ...other, type: 'place', why: 'another that has the name', facts: [] })),
  ];
} // prettier-ignore

const PLACE_WORDS: Readonly<Record<PlaceRef['precision'], string>> = {
  point: 'a spot', city: 'a town', region: 'a region', country: 'a state', sea: 'waters',
}; // prettier-ignore

/** Namesakes from another time and place are not worth a line. */
const WORTH_TELLING = 0.15;

const AS = {
  name: 'its name',
  demonym: 'the adjective or people of it',
  metonym: 'the city that stands for its government',
};

function actorMeaning(actor: KnownActor, score: number, why: string): Meaning {
  const { from, to } = actor.period;
  const codes = Object.entries(actor.codes).map(([list, code]) => `${LISTS[list] ?? list} ${code}`);
  const time =
    Number.isFinite(from) || Number.isFinite(to)
      ? [`${Number.isFinite(from) ? isoDay(from) : '…'} to ${Number.isFinite(to) ? isoDay(to) : 'now'}`]
      : [];
  return {
    id: actor.id,
    name: actor.name,
    type: actor.type,
    score,
    why,
    facts: [
      actor.kind,
      ...time,
      ...codes,
      ...(actor.parent ? [`part of ${actor.parent}`] : []),
      ...(actor.note ? [actor.note] : []),
    ],
  };
}

const LISTS: Readonly<Record<string, string>> = { cow: 'COW', cameo: 'CAMEO', wikidata: 'Wikidata' };

function officeOf(world: World, tenure: Parameters<typeof spell>[0]): string {
  const actor = world.actor(tenure.actor)?.name ?? tenure.actor;
  return `${tenure.titles[0] ?? tenure.office} of ${actor} ${spell(tenure)}`;
}
