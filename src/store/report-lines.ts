import { isDoubtful, type Item } from '../reader/item.ts';
import { edited, isAbout, isRejected } from '../record/edits.ts';
import type { Edit, Entry, Status } from '../record/entry.ts';
import { inForce } from '../record/regroup.ts';
import type { Store, View } from './store.ts';

/** What became of an item of a report in the record. */
export interface ReportLine {
  /** As it was read, with an analyst's corrections. */
  readonly item: Item;
  /** `withdrawn`: a later version, a correction or a kill took it back, or the view does not reach it. */
  readonly standing: 'stands' | 'rejected' | 'withdrawn';
  /** The line of the record that it is a telling of; absent where it does not stand. */
  readonly line?: {
    readonly id: string;
    /** How often it is told: by how many items, by how many reports, and how many of these are of independent origin. */
    readonly tellings: number;
    readonly reports: number;
    readonly origins: number;
    readonly status?: Status;
    /** Whether its tellings differ in a field. */
    readonly contradicted: boolean;
    /** How many other lines bear on it or are borne on by it; doubtful links are not counted. */
    readonly links: number;
  };
  /** Edits in force that are about it, in the order of the log. */
  readonly edits: readonly Edit[];
}

/** The items of a report with the lines that they belong to, in the order in which they were read. */
export async function reportLines(
  { id, items }: { readonly id: string; readonly items: readonly Item[] },
  store: Store,
  view: View,
): Promise<ReportLine[]> {
  const lines: ReportLine[] = [];
  for (const item of items) {
    const entry = await store.entry(item.id, view);
    const telling = entry?.tellings.find((one) => one.item.id === item.id);
    if (entry !== undefined && telling !== undefined) {
      const edits = inForce(entry.edits).filter((edit) => isAbout(edit, telling));
      lines.push({ item: telling.item, standing: 'stands', line: lineOf(entry), edits });
      continue;
    }
    const edits = inForce((await store.edits({ item: item.id })).map(asMade)).filter(
      ({ target }) => target.report === id,
    );
    const standing = isRejected(edits) ? 'rejected' : 'withdrawn';
    lines.push({ item: edited(item, edits), standing, edits });
  }
  return lines;
}

/** An edit of the log as it was made. */
function asMade(logged: Edit): Edit {
  const { seq, target, action, field, value, moves, note, author, made } = logged;
  return {
    seq,
    target,
    action,
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value }),
    ...(moves !== undefined && { moves }),
    ...(note !== undefined && { note }),
    author,
    made,
  };
}

function lineOf({
  id,
  tellings,
  origins,
  status,
  contradictions,
  links,
}: Entry): NonNullable<ReportLine['line']> {
  return {
    id,
    tellings: tellings.length,
    reports: new Set(tellings.map(({ report }) => report.id)).size,
    origins,
    ...(status !== undefined && { status }),
    contradicted: contradictions.length > 0,
    links: links.filter((link) => !isDoubtful(link)).length,
  };
}
