import { isAbout } from '../record/edits.ts';
import type { Edit } from '../record/entry.ts';
import { sumOf } from './body.ts';
import type { Engine } from './engine.ts';
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
}

/** Writes an edit at the end of the log. */
export function putEdit(engine: Engine, edit: Omit<Edit, 'seq'>): Edit {
  const { target, action, field, value, note, author, made } = edit;
  const seq = (engine.get<{ seq: number | null }>('select max(seq) seq from edit')?.seq ?? 0) + 1;
  engine.run(
    'insert into edit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    seq, target.item, target.report, target.kind, target.start, target.end,
    action, field ?? null, value ?? null, note ?? null, author, made, sumOfEdit({ seq, ...edit }),
  ); // prettier-ignore
  return { seq, ...edit };
}

/** Edits of items in reports, in the order of the log: few reports have any. */
export function editsBy(engine: Engine): (reports: readonly string[]) => Edit[] {
  const edited = new Set(
    engine.all<{ report: string }>('select distinct report from edit').map(({ report }) => report),
  );
  return (reports) => {
    const wanted = reports.filter((report) => edited.has(report));
    if (wanted.length === 0) return [];
    return engine
      .all<EditRow>(
        'select * from edit where report in (select value from json_each(?)) order by seq',
        JSON.stringify(wanted),
      )
      .map(editOf);
  };
}

/** The log, or the part of it that is about an item. An edit is orphaned when nothing that it could be about is held. */
export function editLog(
  engine: Engine,
  library: Library,
  item?: string,
): (Edit & { readonly orphaned: boolean })[] {
  const rows =
    item === undefined
      ? engine.all<EditRow>('select * from edit order by seq')
      : engine.all<EditRow>('select * from edit where item = ? order by seq', item);
  return rows.map(editOf).map((edit) => {
    const no = library.numberOf(edit.target.report);
    const held = no === undefined ? undefined : library.report(no);
    const about = held?.items.some((one) => isAbout(edit, { item: one, report: held.head })) ?? false;
    return { ...edit, orphaned: !about };
  });
}

function sumOfEdit({ seq, target, action, field, value, note, author, made }: Edit): number {
  const { item, report, kind, start, end } = target;
  return sumOf(
    JSON.stringify([seq, item, report, kind, start, end, action, field, value, note, author, made]),
  );
}

/** Edits that are not what was written, by their place in the log. */
export function damagedEdits(engine: Engine): number[] {
  return engine
    .all<EditRow & { sum: number }>('select * from edit')
    .filter((row) => sumOfEdit(editOf(row)) !== row.sum)
    .map(({ seq }) => seq);
}

function editOf(row: EditRow): Edit {
  const { seq, item, report, kind, start, end, action, field, value, note, author, made } = row;
  return {
    seq,
    target: { item, report, kind, start, end },
    action,
    ...(field !== null && { field }),
    ...(value !== null && { value }),
    ...(note !== null && { note }),
    author,
    made,
  };
}
