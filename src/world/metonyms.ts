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
  const actors = new Map<string, string | undefined>();
  const holders = new Map<string, string | undefined>();
  const actorOf = (phrase: string): string | undefined => {
    const words = wordsOf(phrase);
    const named = world.nameAt(words, 0, context);
    if (named?.length === words.length && named.as !== 'demonym') return named.actor.name;
    const owner = SIDES.has(words.at(-1) ?? '') ? roleWords(words.slice(0, -1).join(' ')) : [];
    return owner.length === 0 ? undefined : world.actorByRoleWords(owner.join(' '), context.day)?.name;
  };
  const holderOf = (role: string): string | undefined => {
    if (context.day === undefined) return undefined;
    const [first, ...others] = world.holdersOf(role, context.day);
    return others.length === 0 ? first?.person.name : undefined;
  };
  const personOf = (name: string): string | undefined => {
    const [first] = world.personsByName(name, { day: context.day });
    return first !== undefined && first.score > 0.7 ? first.person.name : undefined;
  };
  // The same words come again and again in a report.
  return {
    actorOf: (phrase) => once(actors, phrase, actorOf),
    holderOf: (role) => once(holders, role, holderOf),
    personOf: (name) => once(persons, name, personOf),
  };
}

function once<T>(
  known: Map<string, T | undefined>,
  key: string,
  find: (key: string) => T | undefined,
): T | undefined {
  if (!known.has(key)) known.set(key, find(key));
  return known.get(key);
}
