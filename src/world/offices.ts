import { periodAt } from './actors.ts';
import { covers, type Period } from './period.ts';
import { type DayNumber, isoDay } from './calendar.ts';
import { slug } from './refs.ts';
import { listOf, rowsOf, type Table, TableError } from './table.ts';
import { flatMap } from '../text/flat-map.ts';

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

/**
 * Reads who held which office when. A row with several actors (`UN|UNRWA`) is an office of each. Throws a TableError where a
 * row names an unknown actor or a time that is none.
 */
export function readOffices(tables: readonly Table[], isActor: (id: string) => boolean): HolderRow[] {
  return flatMap(tables, (table) =>
    flatMap(rowsOf(table, OFFICE_COLUMNS), (row) => {
      const [actors, office = '', title, name = '', variants, gender, from, to, note = ''] = row.cells;
      const wrong = (problem: string): TableError => new TableError(table.name, row.line, problem);
      const id = slug(name);
      if (id === '') throw wrong('a holder needs a name');
      const held = {
        id,
        name: name.replace(/ \([^)]*\)$/, ''),
        variants: listOf(variants),
        gender: genderOf(gender),
        office,
        titles: listOf(title),
        period: periodAt(table, row, from, to),
        note,
      };
      return listOf(actors).map((actor) => {
        if (!isActor(actor)) throw wrong(`no actor has the id ${actor}`);
        return { ...held, actor };
      });
    }),
  );
} // prettier-ignore

/** The gender that a cell says; '' for anything but m and f. */
export function genderOf(cell: string | undefined): Person['gender'] {
  return cell === 'm' || cell === 'f' ? cell : '';
}

/** Whether an office was held for the time being on a day: the table says so, or it had been held for less than a year. */
export function isProvisional({ titles, note, office, period }: Tenure, day: DayNumber): boolean {
  // "acting until 2013-04-19": then no more.
  const until = /until (\d{4}[-\d]*)/.exec(note)?.[1];
  const over = until !== undefined && isoDay(day).slice(0, until.length) > until;
  const said = [over ? '' : note, ...titles].some((words) => PROVISIONAL.test(words));
  // A cabinet that has resigned stays on, however long it was in office.
  return said || office === 'head-of-government' || day - period.from < 366;
}

const PROVISIONAL = /\b(?:acting|interim|transition\w*|provisional|caretaker|de facto)\b/;

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
