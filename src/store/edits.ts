import { isAbout } from '../record/edits.ts';
import type { Edit, Move } from '../record/entry.ts';
import { inForce, withdrawnIn } from '../record/regroup.ts';
import type { Telling } from '../record/telling.ts';
import { sumOf } from './body.ts';
import type { Engine } from './engine.ts';
import { parsedJson } from './error.ts';
import type { Library } from './library.ts';

interface EditRow {
  readonly seq: number;
  readonly item: string;
  readonly report: string;
  readonly kind: Edit['target']['kind'];
  readonly start: number;
  readonly end: number;
  readonly action: Edit['action'];
  readonly field: string | null;
  readonly value: string | null;
  readonly note: string | null;
  readonly author: string;
  readonly made: string;
  readonly moves: string | null;
}

/** Writes an edit at the end of the log. */
export function putEdit(engine: Engine, edit: Omit<Edit, 'seq'>): Edit {
  const { target, action, field, value, note, author, made, moves } = edit;
  const seq = (engine.get<{ seq: number | null }>('select max(seq) seq from edit')?.seq ?? 0) + 1;
  engine.run(
    'insert into edit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    seq, target.item, target.report, target.kind, target.start, target.end,
    action, field ?? null, value ?? null, note ?? null, author, made, sumOfEdit({ seq, ...edit }), moves === undefined ? null : JSON.stringify(moves),
  ); // prettier-ignore
  return { seq, ...edit };
}

/** Edits in force of items in reports, in the order of the log: few reports have any. */
export function editsBy(engine: Engine): (reports: readonly string[]) => Edit[] {
  const edited = new Set(
    engine.all<{ report: string }>('select distinct report from edit').map(({ report }) => report),
  );
  return (reports) => {
    const wanted = reports.filter((report) => edited.has(report));
    if (wanted.length === 0) return [];
    const rows = engine.all<EditRow>(
      'select * from edit where report in (select value from json_each(?)) order by seq',
      JSON.stringify(wanted),
    );
    // What withdraws an edit has its target.
    return inForce(rows.map(editOf));
  };
}

/** Whether somebody has accepted or corrected a telling, whatever became of that edit. */
export function correctedIn(engine: Engine): (telling: Pick<Telling, 'item' | 'report'>) => boolean {
  const rows = engine.all<EditRow>(`select * from edit where action in ('accept', 'set')`);
  const edits = rows.map(editOf);
  const reports = new Set(edits.map(({ target }) => target.report));
  return (telling) => reports.has(telling.report.id) && edits.some((edit) => isAbout(edit, telling));
}

/** Edits that move tellings, and those that may withdraw one of them, in the order of the log. */
export function movingEdits(engine: Engine): Edit[] {
  return engine
    .all<EditRow>(`select * from edit where moves is not null or action = 'undo' order by seq`)
    .map(editOf);
}

/** An edit as the log shows it. */
export interface LoggedEdit extends Edit {
  /** Nothing that it could be about is held. */
  readonly orphaned: boolean;
  /** A later edit withdraws it. */
  readonly withdrawn: boolean;
}

/** The log, or the part of it that is about an item. */
export function editLog(engine: Engine, library: Library, item?: string): LoggedEdit[] {
  const rows =
    item === undefined
      ? engine.all<EditRow>('select * from edit order by seq')
      : engine.all<EditRow>('select * from edit where item = ? order by seq', item);
  const edits = rows.map(editOf);
  const withdrawn = withdrawnIn(edits);
  return edits.map((edit) => {
    const no = library.numberOf(edit.target.report);
    const held = no === undefined ? undefined : library.report(no);
    const about = held?.items.some((one) => isAbout(edit, { item: one, report: held.head })) ?? false;
    return { ...edit, orphaned: !about, withdrawn: withdrawn.has(edit.seq) };
  });
}

function sumOfEdit({ seq, target, action, field, value, note, author, made, moves }: Edit): number {
  const { item, report, kind, start, end } = target;
  const parts: unknown[] = [seq, item, report, kind, start, end, action, field, value, note, author, made];
  if (moves !== undefined) parts.push(moves);
  return sumOf(JSON.stringify(parts));
}

/** Edits that are not what was written, by their place in the log. */
export function damagedEdits(engine: Engine): number[] {
  return engine
    .all<EditRow & { sum: number }>('select * from edit')
    .filter((row) => sumOfEdit(editOf(row)) !== row.sum)
    .map(({ seq }) => seq);
}

function editOf(row: EditRow): Edit {
  const { seq, item, report, kind, start, end, action, field, value, note, author, made, moves } = row;
  return {
    seq,
    target: { item, report, kind, start, end },
    action,
    ...(field !== null && { field }),
    ...(value !== null && { value }),
    ...(note !== null && { note }),
    author,
    made,
    ...(moves !== null && { moves: parsedJson<Move[]>(moves, `edit ${seq}`) }),
  };
}
