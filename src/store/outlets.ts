import type { SourceGrade, SourceGrades } from '../record/grade.ts';
import { sumOf } from './body.ts';
import type { Engine } from './engine.ts';

/** An outlet of which reports are held, or that was graded. */
export interface Outlet {
  readonly name: string;
  /** F: it was not graded, or cannot be judged. */
  readonly grade: SourceGrade;
  /** How many reports of it are held. */
  readonly reports: number;
}

/** The user's letters for outlets. */
export interface Outlets {
  readonly gradeOf: SourceGrades;
  /** By name. */
  all(): Outlet[];
  set(name: string, grade: SourceGrade): void;
  /** Forgets what others may have written, or what was undone. */
  forget(): void;
}

interface OutletRow {
  readonly name: string;
  readonly grade: SourceGrade;
}

export function createOutlets(engine: Engine): Outlets {
  let letters: ReadonlyMap<string, SourceGrade> | undefined;
  const known = (): ReadonlyMap<string, SourceGrade> =>
    (letters ??= new Map(
      engine.all<OutletRow>('select name, grade from outlet').map(({ name, grade }) => [name, grade]),
    ));
  return {
    gradeOf: (name) => known().get(name) ?? 'F',
    all: () =>
      engine.all<Outlet>(
        `with held (name, reports) as (
           select json_extract(head, '$.outlet') outlet, count(*) from report where outlet is not null group by outlet
         ), named (name) as (select name from held union select name from outlet)
         select name, coalesce(grade, 'F') grade, coalesce(reports, 0) reports
         from named left join held using (name) left join outlet using (name) order by name`,
      ),
    set(name, grade) {
      letters = undefined;
      if (grade === 'F') engine.run('delete from outlet where name = ?', name);
      else
        engine.run(
          'insert into outlet values (?, ?, ?) on conflict do update set grade = excluded.grade, sum = excluded.sum',
          name,
          grade,
          sumOf(name, grade),
        );
    },
    forget() {
      letters = undefined;
    },
  };
}

/** Outlets whose letters are not what was written. */
export function damagedOutlets(engine: Engine): string[] {
  return engine
    .all<OutletRow & { sum: number }>('select name, grade, sum from outlet')
    .filter(({ name, grade, sum }) => sumOf(name, grade) !== sum)
    .map(({ name }) => name);
}
