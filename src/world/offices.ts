import { periodAt } from './actors.ts';
import { covers, type Period } from './period.ts';
import type { DayNumber } from './calendar.ts';
import { slug } from './refs.ts';
import { listOf, rowsOf, type Table, TableError } from './table.ts';

/** A person's time in an office. */
export interface Tenure {
  /** Id of the state or body. */
  readonly actor: string;
  /** `head-of-state`, `foreign-minister`, `other:cia-director` … */
  readonly office: string;
  /** What the office is called while this person holds it, in lower case. */
  readonly titles: readonly string[];
  readonly period: Period;
  /** "acting", "joint" and the like. */
  readonly note: string;
  readonly person: Person;
}

export interface Person {
  /** Slug of the name. */
  readonly id: string;
  /** As English-language news write it; what tells namesakes apart in the table ("(born 1951)") stands in the id only. */
  readonly name: string;
  /** Other spellings and forms. */
  readonly variants: readonly string[];
  readonly gender: 'm' | 'f' | '';
  /** In the order of the tables. */
  readonly tenures: readonly Tenure[];
}

interface Draft extends Person {
  readonly variants: string[];
  readonly tenures: Tenure[];
}

export const OFFICE_COLUMNS: readonly string[] = 'actor office title person variants gender from to note'.split(' '); // prettier-ignore

export interface Offices {
  readonly tenures: readonly Tenure[];
  readonly persons: ReadonlyMap<string, Person>;
}

/** Reads who held which office when. Throws a TableError where a row names an unknown actor or a time that is none. */
export function readOffices(tables: readonly Table[], isActor: (id: string) => boolean): Offices {
  const persons = new Map<string, Draft>();
  const tenures: Tenure[] = [];
  // Most names and titles stand in many rows; what is worked out from them is kept, as loading has to be quick.
  const byName = new Map<string, Draft>();
  const titlesOf = new Map<string, readonly string[]>();
  for (const table of tables) {
    for (const row of rowsOf(table, OFFICE_COLUMNS)) {
      const [actor = '', office = '', title = '', name = '', variants, gender, from, to, note = ''] = row.cells;
      if (!isActor(actor)) throw new TableError(table.name, row.line, `no actor has the id ${actor}`);
      let person = byName.get(name);
      if (person === undefined) {
        const id = slug(name);
        if (id === '') throw new TableError(table.name, row.line, 'a holder needs a name');
        person = persons.get(id);
        if (person === undefined) {
          person = { id, name: name.replace(/ \([^)]*\)$/, ''), variants: [], gender: gender === 'm' || gender === 'f' ? gender : '', tenures: [] };
          persons.set(id, person);
        }
        byName.set(name, person);
      }
      let titles = titlesOf.get(title);
      if (titles === undefined) titlesOf.set(title, (titles = listOf(title)));
      for (const variant of listOf(variants))
        if (variant !== person.name && !person.variants.includes(variant)) person.variants.push(variant);
      const tenure: Tenure = {
        actor,
        office,
        titles,
        period: periodAt(table, row, from, to),
        note,
        person,
      };
      person.tenures.push(tenure);
      tenures.push(tenure);
    }
  }
  return { tenures, persons };
} // prettier-ignore

/** Offices before which others give way when one title names several. */
const RANK: readonly string[] = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'other:head',
];

/** 0 for the highest. */
export function rankOf(office: string): number {
  const rank = RANK.indexOf(office);
  return rank < 0 ? RANK.length : rank;
}

/** The tenures on a day, the latest begun first: on the day of a handover both are listed, the successor before. */
export function tenuresOn(tenures: readonly Tenure[], day: DayNumber): Tenure[] {
  return tenures
    .filter(({ period }) => covers(period, day))
    .toSorted((a, b) => rankOf(a.office) - rankOf(b.office) || b.period.from - a.period.from);
}
