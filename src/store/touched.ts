import type { Engine } from './engine.ts';

/** A report of which what it tells does not stand as it was read: it is withdrawn, made from one that is, or something of it was edited. */
export interface Touched {
  readonly no: number;
  readonly items: number;
  readonly isWithdrawn: number;
  readonly isEdited: number;
}

/** Few of all reports, so that no other need be asked. */
export function touchedReports(engine: Engine): Touched[] {
  return engine.all(
    `with recursive gone (no) as (
       select earlier from withdrawal union select report.no from report join gone on report.parent = gone.no
     ), edited (id) as (select distinct report from edit)
     select no, items, no in gone isWithdrawn, id in edited isEdited from report where no in gone or id in edited`,
  );
}
