import { tokenise } from '../language/tokenise.ts';
import type { ActorName, KnownActor, NameKind, WrittenName } from './actors.ts';
import { ALWAYS, type Period } from './period.ts';
import { roleWords } from './titles.ts';
import { flatMap } from '../text/flat-map.ts';

/** A day, or null where the time is open: JSON has no infinity. */
type Day = number | null;

/** Names worked out for looking up: plain data, which JSON keeps. */
export interface NameIndex {
  /** Each name's actor, how it stands for it, the words it is shown by, its first and last day. */
  readonly names: readonly (readonly [actor: string, as: NameKind, shown: string, from: Day, to: Day])[];
  /** By its first word, each run of words that is a name, its words parted by spaces, with the numbers of those names, in the order of the tables. None: a decoy. */
  readonly runs: Readonly<Record<string, readonly (readonly [words: string, ...names: number[]])[]>>;
  /** Numbers of the names by their form in roles (`roleWords`), the likeliest first. */
  readonly roles: Readonly<Record<string, readonly number[]>>;
}

/**
 * `decoys`: names in which an actor's name stands but which mean something else. `senses`: the actors that an ambiguous
 * name may mean, the likeliest first.
 */
export function indexNames(
  names: readonly WrittenName[],
  decoys: readonly string[] = [],
  senses: Readonly<Record<string, readonly { readonly actor: string }[]>> = {},
): NameIndex {
  const runs: Record<string, [string, ...number[]][]> = {};
  const roles: Record<string, number[]> = {};
  const runOf = (form: string): [string, ...number[]] => {
    const words = wordsOf(form);
    const own = (runs[words[0] ?? ''] ??= []);
    const whole = words.join(' ');
    let run = own.find(([other]) => other === whole);
    if (run === undefined) own.push((run = [whole]));
    return run;
  };
  for (const [number, { value }] of names.entries()) {
    runOf(value).push(number);
    const capitals = value.toUpperCase();
    if (capitals !== value) runOf(capitals).push(number);
    (roles[roleWords(value).join(' ')] ??= []).push(number);
  }
  for (const decoy of decoys) runOf(decoy);
  const rank = (number: number): number => {
    const name = names[number];
    const told = name && entryOf(senses, name.value)?.findIndex(({ actor }) => actor === name.actor.id);
    return told === undefined || told < 0 ? 0 : told;
  };
  for (const [words, numbers] of Object.entries(roles))
    if (numbers.length > 1) roles[words] = numbers.toSorted((a, b) => rank(a) - rank(b));
  return {
    names: names.map(({ actor, as, shown, period }) => [actor.id, as, shown, day(period.from), day(period.to)]),
    runs,
    roles,
  };
} // prettier-ignore

function day(end: number): Day {
  return Number.isFinite(end) ? end : null;
}

/** The period between two days as an index keeps them. */
export function periodBetween(from: Day, to: Day): Period {
  return from === null && to === null ? ALWAYS : { from: from ?? -Infinity, to: to ?? Infinity };
}

/** A run of words that is a name. */
export interface NamedRun {
  readonly words: readonly string[];
  /** Who has the name, in the order of the tables; empty for a name in which another stands ("New Mexico"). */
  readonly owners: readonly ActorName[];
}

/** Names by their words. */
export interface NameLookup {
  /** The names that begin with a word, the longest first. */
  beginning(word: string): readonly NamedRun[];
  /** Whether a name begins with this word in roles: most words begin none, and what follows them need not be sought. */
  beginsRole(word: string): boolean;
  /** Those with this form in roles. */
  inRoles(words: string): readonly ActorName[];
}

const NONE: readonly [] = [];

/** The names of several indexes as one, those of the first before the others. What is asked for is made once. */
export function lookUpNames(
  indexes: readonly NameIndex[],
  actorOf: (id: string) => KnownActor | undefined,
): NameLookup {
  const begun = new Map<string, readonly NamedRun[]>();
  const firsts = new Set<string>();
  for (const { runs } of indexes) for (const word of Object.keys(runs)) firsts.add(word);
  const firstsInRoles = new Set<string>();
  for (const { roles } of indexes) for (const words of Object.keys(roles)) firstsInRoles.add(words.split(' ', 1)[0] ?? '');
  const made = indexes.map(() => new Map<number, ActorName>());
  const nameOf = (at: number, number: number): ActorName[] => {
    const known = made[at]?.get(number);
    if (known !== undefined) return [known];
    const [id = '', as = 'name', shown = '', from = null, to = null] = indexes[at]?.names[number] ?? [];
    const actor = actorOf(id);
    if (actor === undefined) return [];
    const name = { actor, as, shown, period: periodBetween(from, to) };
    made[at]?.set(number, name);
    return [name];
  };
  return {
    beginning(word) {
      if (!firsts.has(word)) return NONE;
      let found = begun.get(word);
      if (found === undefined) {
        const owners = new Map<string, ActorName[]>();
        for (const [at, { runs }] of indexes.entries())
          for (const [words, ...numbers] of entryOf(runs, word) ?? NONE)
            owners.set(words, [...(owners.get(words) ?? NONE), ...flatMap(numbers, (number) => nameOf(at, number))]);
        found = [...owners].map(([words, own]) => ({ words: words.split(' '), owners: own })).toSorted((a, b) => b.words.length - a.words.length);
        begun.set(word, found);
      }
      return found;
    },
    beginsRole: (word) => firstsInRoles.has(word),
    inRoles(words) {
      // Most words name nobody.
      if (!indexes.some(({ roles }) => Object.hasOwn(roles, words))) return NONE;
      return flatMap(indexes, ({ roles }, at) => flatMap((entryOf(roles, words) ?? NONE), (number) => nameOf(at, number)));
    },
  };
} // prettier-ignore

/** What a record has under a key of its own: "constructor" is a word like any other. */
export function entryOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A name as the words of a report come: "al-Qaeda" is three, "People's" two. */
export function wordsOf(name: string): string[] {
  return /^[\p{L}\d ]*$/u.test(name) ? name.split(' ') : tokenise(name).map(({ form }) => form);
}
