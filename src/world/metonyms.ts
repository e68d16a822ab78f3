import type { Metonyms } from '../language/coreference/metonyms.ts';
import { wordsOf } from './name-index.ts';
import type { NameContext } from './names.ts';
import { roleWords } from './titles.ts';
import type { World } from './world.ts';

/** Nouns with which an adjective stands for the government: "the Russian side". */
const SIDES: ReadonlySet<string> = new Set(
  'side government authority authorities leadership regime administration'.split(' '),
);

/** What the world knows of the words of one report that stand for somebody else. */
export function metonymsOf(world: World, context: NameContext): Metonyms {
  const persons = new Map<string, string | undefined>();
  return {
    actorOf(phrase) {
      const words = wordsOf(phrase);
      const named = world.nameAt(words, 0, context);
      if (named?.length === words.length && named.as !== 'demonym') return named.actor.name;
      const owner = SIDES.has(words.at(-1) ?? '') ? roleWords(words.slice(0, -1).join(' ')) : [];
      return owner.length === 0 ? undefined : world.actorByRoleWords(owner.join(' '), context.day)?.name;
    },
    holderOf(role) {
      if (context.day === undefined) return undefined;
      const [first, ...others] = world.holdersOf(role, context.day);
      return others.length === 0 ? first?.person.name : undefined;
    },
    personOf(name) {
      if (!persons.has(name)) {
        const [first] = world.personsByName(name, { day: context.day });
        persons.set(name, first !== undefined && first.score > 0.7 ? first.person.name : undefined);
      }
      return persons.get(name);
    },
  };
}
