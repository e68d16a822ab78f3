import { foldName } from './folding.ts';
import { entryOf } from './name-index.ts';
import { genderOf, type HolderRow, type Person, type Tenure } from './offices.ts';
import { ALWAYS } from './period.ts';
import { listOf } from './table.ts';
import { flatMap } from '../text/flat-map.ts';

/** Who held what, worked out for looking up: plain data, which JSON keeps. Numbers are those of `rows`. */
export interface OfficeIndex {
  /** Cells parted by tabs: id, name, variants, gender, actor, number of the post, first day, last day (both may be empty), note. */
  readonly rows: readonly string[];
  /** Offices, each with what it is called while a holder has it: many holders have the same. Two cells: office, titles. */
  readonly posts: readonly string[];
  readonly byActor: Readonly<Record<string, readonly number[]>>;
  /** By the person's id. */
  readonly byPerson: Readonly<Record<string, readonly number[]>>;
  /** Ids of persons by each word under which a name of theirs is looked up (`foldWord`): the last, and the family name where it stands first. */
  readonly byWord: Readonly<Record<string, readonly string[]>>;
}

/** Where the family name comes first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CHN', 'TWN', 'PRK', 'KOR', 'VNM', 'KHM', 'SGP', 'HKG']);

export function isFamilyFirst({ tenures }: Person): boolean {
  return tenures.some(({ actor }) => FAMILY_FIRST.has(actor));
}

export function indexOffices(holders: readonly HolderRow[]): OfficeIndex {
  const byActor: Record<string, number[]> = {};
  const byPerson: Record<string, number[]> = {};
  const words: Record<string, Set<string>> = {};
  for (const [number, { actor, id }] of holders.entries()) {
    (byActor[actor] ??= []).push(number);
    (byPerson[id] ??= []).push(number);
  }
  for (const [id, numbers] of Object.entries(byPerson)) {
    const own = flatMap(numbers, (number) => holders[number] ?? []);
    const familyFirst = own.some(({ actor }) => FAMILY_FIRST.has(actor));
    for (const form of flatMap(own, ({ name, variants }) => [name, ...variants])) {
      const folded = foldName(form);
      for (const word of [folded.at(-1), familyFirst ? folded[0] : undefined])
        if (word !== undefined) (words[word] ??= new Set()).add(id);
    }
  }
  const byWord = Object.fromEntries(Object.entries(words).map(([word, ids]) => [word, [...ids]]));
  const posts = new Map<string, number>();
  const rows = holders.map((holder) => {
    const post = `${holder.office}\t${holder.titles.join('|')}`;
    const number = posts.get(post) ?? posts.size;
    posts.set(post, number);
    return lineOf(holder, number);
  });
  return { rows, posts: [...posts.keys()], byActor, byPerson, byWord };
}

function lineOf({ id, name, variants, gender, actor, period, note }: HolderRow, post: number): string {
  const ends = [period.from, period.to].map((day) => (Number.isFinite(day) ? String(day) : ''));
  return [id, name, variants.join('|'), gender, actor, post, ...ends, note].join('\t');
}

function rowOf(line: string, posts: readonly string[]): HolderRow {
  const [id = '', name = '', variants, gender, actor = '', post, from, to, note = ''] = line.split('\t');
  const [office = '', titles] = posts[Number(post)]?.split('\t') ?? [];
  return {
    id,
    name,
    variants: listOf(variants),
    gender: genderOf(gender),
    actor,
    office,
    titles: listOf(titles),
    period: from || to ? { from: from ? Number(from) : -Infinity, to: to ? Number(to) : Infinity } : ALWAYS,
    note,
  };
} // prettier-ignore

/** Persons and what they held. */
export interface Offices {
  has(person: string): boolean;
  /** What a person held, in the order of the tables; empty for an id that is nobody's. */
  heldBy(person: string): readonly Tenure[];
  /** Persons of whom a name has this word (`foldWord`) where the family name stands. */
  withWord(word: string): readonly Person[];
  /** In the order of the tables. */
  tenuresOf(actor: string): readonly Tenure[];
}

const NONE: readonly [] = [];

/** Several indexes as one: who stands in more than one is one person, with the name that the first of them gives. What is asked for is made once. */
export function lookUpOffices(indexes: readonly OfficeIndex[]): Offices {
  const persons = new Map<string, Person>();
  // Asked of everybody who acts: a set answers sooner than a record.
  const ids = new Set(flatMap(indexes, ({ byPerson }) => Object.keys(byPerson)));
  const held = new Map<string, readonly Tenure[]>();
  const heldBy = (id: string): HolderRow[] =>
    flatMap(indexes, ({ byPerson, rows, posts }) => (entryOf(byPerson, id) ?? NONE).map((number) => rowOf(rows[number] ?? '', posts)));
  const personOf = (id: string): Person => {
    let person = persons.get(id);
    if (person === undefined) persons.set(id, (person = personFrom(heldBy(id))));
    return person;
  };
  return {
    has: (id) => ids.has(id),
    heldBy: (id) => personOf(id).tenures,
    withWord(word) {
      const ids = new Set(flatMap(indexes, ({ byWord }) => entryOf(byWord, word) ?? NONE));
      return Array.from(ids, personOf);
    },
    tenuresOf(actor) {
      let tenures = held.get(actor);
      if (tenures === undefined) {
        const lines = flatMap(indexes, ({ byActor, rows }) => (entryOf(byActor, actor) ?? NONE).map((number) => rows[number] ?? ''));
        const ids = new Set(lines.map((line) => line.slice(0, line.indexOf('\t'))));
        tenures = flatMap(Array.from(ids, personOf), (person) => person.tenures.filter((one) => one.actor === actor));
        held.set(actor, tenures);
      }
      return tenures;
    },
  };
} // prettier-ignore

function personFrom(rows: readonly HolderRow[]): Person {
  const [first] = rows;
  const name = first?.name ?? '';
  const forms = new Set(flatMap(rows, ({ name, variants }) => [name, ...variants]));
  forms.delete(name);
  const tenures: Tenure[] = [];
  const person: Person = {
    id: first?.id ?? '',
    name,
    variants: [...forms],
    gender: rows.find(({ gender }) => gender !== '')?.gender ?? '',
    tenures,
  };
  for (const { actor, office, titles, period, note } of rows)
    tenures.push({ actor, office, titles, period, note, person });
  return person;
}
