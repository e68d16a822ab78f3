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

/** A row of the tables of offices: somebody's time in one. */
export interface HolderRow extends Omit<Tenure, 'person'>, Omit<Person, 'tenures'> {}

export const OFFICE_COLUMNS: readonly string[] = 'actor office title person variants gender from to note'.split(' '); // prettier-ignore

/** Reads who held which office when. Throws a TableError where a row names an unknown actor or a time that is none. */
export function readOffices(tables: readonly Table[], isActor: (id: string) => boolean): HolderRow[] {
  return tables.flatMap((table) =>
    rowsOf(table, OFFICE_COLUMNS).map((row) => {
      const [actor = '', office = '', title, name = '', variants, gender, from, to, note = ''] = row.cells;
      const id = slug(name);
      if (!isActor(actor)) throw new TableError(table.name, row.line, `no actor has the id ${actor}`);
      if (id === '') throw new TableError(table.name, row.line, 'a holder needs a name');
      return {
        id,
        name: name.replace(/ \([^)]*\)$/, ''),
        variants: listOf(variants),
        gender: gender === 'm' || gender === 'f' ? gender : '',
        actor,
        office,
        titles: listOf(title),
        period: periodAt(table, row, from, to),
        note,
      };
    }),
  );
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
