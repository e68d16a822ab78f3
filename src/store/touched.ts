import type { Assembler } from './entry-parts.ts';
import type { Engine } from './engine.ts';
import type { Standings } from './standings.ts';
import type { Seen } from './views.ts';

/** A report of which what it tells does not stand as it was read: it is withdrawn, made from one that is, or something of it was edited. */
export interface Touched {
  readonly no: number;
  readonly isWithdrawn: number;
  readonly isEdited: number;
}

/** Few of all reports, so that no other need be asked. */
export function touchedReports(engine: Engine): Touched[] {
  return engine.all(
    `with recursive gone (no) as (
       select earlier from withdrawal union select report.no from report join gone on report.parent = gone.no
     ), edited (id) as (select distinct report from edit)
     select no, no in gone isWithdrawn, id in edited isEdited from report where no in gone or id in edited`,
  );
}

/** Whether a telling stands in the view; undefined where only the entry itself can tell. */
export function standingBy(
  { engine, standings }: { readonly engine: Engine; readonly standings: Standings },
  assembler: Assembler,
  seen: Seen,
): (item: number) => boolean | undefined {
  const touched = new Map(touchedReports(engine).map(({ no, isEdited }) => [no, isEdited === 1]));
  /** When the tellings of reports are taken back; undefined where it is not the same for all of a report, or something else was made of it. */
  const gone = new Map<number, number | undefined>();
  const goneFrom = (no: number, isEdited: boolean): number | undefined => {
    if (!gone.has(no)) gone.set(no, isEdited ? undefined : assembler.goneFrom(no));
    return gone.get(no);
  };
  const { last } = seen;
  return (item) => {
    if (standings.placeOf(item).known > last) return false;
    const no = standings.reportOf(item);
    if (!seen.all && !seen.admits(no)) return false;
    const isEdited = touched.get(no);
    if (isEdited === undefined) return true;
    const from = goneFrom(no, isEdited);
    return from === undefined ? undefined : from > last;
  };
}
