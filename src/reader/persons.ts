import type { DayNumber } from '../world/calendar.ts';
import { bareName } from '../world/honorifics.ts';
import type { Holder } from '../world/roles.ts';
import { type ActorRef, slug } from '../world/refs.ts';
import type { World } from '../world/world.ts';

/** Who the persons of one report are. */
export interface ReportPersons {
  /** Whom a name means: someone the world knows, by their usual name, or a stranger by a slug of the name. Nobody is dropped. */
  named(name: string): ActorRef;
  /** Who held a role on the report's day; `owner`: whose role it is, where the words do not say. Undefined unless there is just one. */
  holding(role: string, owner?: string): ActorRef | undefined;
  /** Whether an id was given out by one of the above: it is a person's. */
  knows(id: string): boolean;
}

/** Below this a name alone does not say who is meant: a namesake who held an office long ago, or elsewhere. */
const SURE = 0.8;

/** `actors`: ids of the states and bodies that the report names. */
export function personsOf(
  world: World,
  day: DayNumber | undefined,
  actors: ReadonlySet<string>,
): ReportPersons {
  const named = new Map<string, ActorRef>();
  const given = new Set<string>();
  const resolve = (name: string): ActorRef => {
    // The name finder may begin too early: of "Secretary of State Antony Blinken" it takes "State Antony Blinken".
    const words = name.split(' ');
    for (let from = 0; from === 0 || from <= words.length - 2; from++) {
      const [best] = world.personsByName(words.slice(from).join(' '), { day, actors });
      if (best !== undefined && best.score >= SURE) return best.person;
    }
    return strangerOf(name);
  };
  return {
    named(name) {
      let found = named.get(name);
      if (found === undefined) {
        const { id, name: shown } = resolve(name);
        named.set(name, (found = { id, name: shown }));
        given.add(id);
      }
      return found;
    },
    holding(role, owner) {
      if (day === undefined) return undefined;
      const [first, ...others]: readonly Holder[] = world.holdersOf(role, day, owner);
      if (first === undefined || others.length > 0) return undefined;
      given.add(first.person.id);
      return { id: first.person.id, name: first.person.name };
    },
    knows: (id) => given.has(id),
  };
}

/** By the name without a rank, where that leaves a given and a family name. */
function strangerOf(full: string): ActorRef {
  const bare = bareName(full);
  const name = bare.includes(' ') ? bare : full;
  return { id: slug(name), name };
}
