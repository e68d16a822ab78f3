import { isDoubtful } from '../reader/item.ts';
import type { Change } from '../record/change.ts';
import { changeOf } from '../record/diff.ts';
import { OVERDUE_KINDS } from '../record/status.ts';
import { compareText } from '../record/telling.ts';
import { dayOf } from '../world/calendar.ts';
import type { Assembler } from './entry-parts.ts';
import { entryAt, type EntryParts, rootsDue } from './entries.ts';
import { secondsOf } from './numbers.ts';
import type { View } from './store.ts';
import type { Seen } from './views.ts';

/**
 * What changed between two instants. Looked at is what could have: entries that were told of meanwhile, those that what was told
 * bears on, what was withdrawn, and what had its day.
 */
export function changesBetween(
  parts: EntryParts,
  assembler: Assembler,
  view: View,
  span: { from: string; to: string },
  seenAt: (view: View) => Seen,
): Change[] {
  const [before, after] = [
    { ...view, asOf: span.from },
    { ...view, asOf: span.to },
  ];
  const [seenBefore, seenAfter] = [seenAt(before), seenAt(after)];
  const changes: Change[] = [];
  for (const root of touched(parts, span)) {
    const change = changeOf(
      sureAt(entryAt(parts, assembler, root, before, seenBefore)),
      sureAt(entryAt(parts, assembler, root, after, seenAfter)),
    );
    if (change !== undefined) changes.push(change);
  }
  return changes.toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
}

/** Doubtful entries count for nothing. */
function sureAt<T extends { readonly item: { readonly score: number } }>(
  entry: T | undefined,
): T | undefined {
  return entry === undefined || isDoubtful(entry.item) ? undefined : entry;
}

/** In the order in which the entries became known. */
function keyOf({ before, after }: Change): string {
  const entry = after ?? before;
  return `${entry?.first ?? '~'} ${entry?.tellings[0]?.report.id ?? ''} ${String(entry?.tellings[0]?.place ?? 0).padStart(6, '0')}`;
}

function touched({ engine, trees }: EntryParts, { from, to }: { from: string; to: string }): Set<number> {
  const [first, last] = [secondsOf(from), secondsOf(to)];
  const items = new Set<number>();
  const reports = engine.all<{ no: number; items: number }>(
    'select no, items from report where known > ? and known <= ?',
    first,
    last,
  );
  const withdrawn = engine.all<{ no: number; items: number }>(
    `with recursive gone (no, copies) as (
       select withdrawal.earlier, withdrawal.copies from withdrawal join report on report.no = withdrawal.later
         where report.known > ? and report.known <= ?
       union select report.no, gone.copies from report join gone on report.parent = gone.no where gone.copies > 0
     ) select distinct report.no, report.items from gone join report on report.no = gone.no`,
    first,
    last,
  );
  for (const { no, items: count } of [...reports, ...withdrawn])
    for (let item = no; item < no + count; item++) items.add(item);
  for (const { no, items: count } of [...reports, ...withdrawn]) {
    const linked = engine.all<{ item: number }>(
      `select earlier item from link where later >= ? and later < ?
       union select later from link where earlier >= ? and earlier < ?`,
      no,
      no + count,
      no,
      no + count,
    );
    for (const { item } of linked) items.add(item);
  }
  // What was due on a day that has gone by is overdue.
  const [before, after] = [dayOf(from.slice(0, 10)) ?? 0, dayOf(to.slice(0, 10)) ?? 0];
  const due = rootsDue(engine, { from: before, until: after - 1, last }, OVERDUE_KINDS);
  // In their order on disk, so that each report is opened once.
  return new Set([...[...items].map((item) => trees.rootOf(item)), ...due].toSorted((a, b) => a - b));
}
