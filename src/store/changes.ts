import { isDoubtful } from '../reader/item.ts';
import type { Change } from '../record/change.ts';
import { changeOf } from '../record/diff.ts';
import { newsFirst } from '../record/news.ts';
import { OVERDUE_KINDS } from '../record/status.ts';
import { compareText } from '../record/telling.ts';
import { dayOf } from '../world/calendar.ts';
import type { Engine } from './engine.ts';
import type { Assembler } from './entry-parts.ts';
import { complete, entryAt, type EntryParts, rootsDue } from './entries.ts';
import { linksIn } from './link-says.ts';
import { secondsOf } from './numbers.ts';
import { pageOf } from './page-of.ts';
import type { ChangeQuery, Changes, View } from './store.ts';
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

/** The same, counted, with a page of them. */
export function changesPage(
  parts: EntryParts,
  assembler: Assembler,
  { from, to, order, limit, after, ...view }: ChangeQuery,
  seenAt: (view: View) => Seen,
): Changes {
  const changes = changesBetween(parts, assembler, view, { from, to }, seenAt);
  const counts = { new: 0, revised: 0, withdrawn: 0 };
  for (const { change } of changes) counts[change]++;
  const all = order === 'weight' ? newsFirst(changes) : changes;
  const total = all.length;
  if (limit === undefined) return { total, counts, rows: all };
  const { rows, ...next } = pageOf(all, { limit, ...(after !== undefined && { after }) });
  return { total, counts, rows: rows.map(whole), ...next };
}

function whole({ before, after, ...change }: Change): Change {
  return {
    ...change,
    ...(before !== undefined && { before: complete(before) }),
    ...(after !== undefined && { after: complete(after) }),
  };
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

/** Roots of entries that may have changed, in their order on disk, so that each report is opened once. */
function touched({ engine }: EntryParts, { from, to }: { from: string; to: string }): number[] {
  const [first, last] = [secondsOf(from), secondsOf(to)];
  const roots = new Set<number>();
  for (const { no, items } of movedReports(engine, first, last)) {
    const end = no + items;
    const told = engine.all<{ item: number; root: number }>(
      'select item, root from joined where item >= ? and item < ?',
      no,
      end,
    );
    const under = new Map(told.map(({ item, root }) => [item, root]));
    for (let item = no; item < end; item++) roots.add(under.get(item) ?? item);
    for (const root of bornOn(engine, no, end)) roots.add(root);
  }
  // What was due on a day that has gone by is overdue.
  const [before, after] = [dayOf(from.slice(0, 10)) ?? 0, dayOf(to.slice(0, 10)) ?? 0];
  const due = rootsDue(engine, { from: before, until: after - 1, last }, OVERDUE_KINDS);
  return [...new Set([...roots, ...due])].toSorted((a, b) => a - b);
}

/** Reports that became known, or were withdrawn, between two instants. */
function movedReports(engine: Engine, first: number, last: number): { no: number; items: number }[] {
  return engine.all(
    `with recursive gone (no, copies) as (
       select withdrawal.earlier, withdrawal.copies from withdrawal join report on report.no = withdrawal.later
         where report.known > ?1 and report.known <= ?2
       union select report.no, gone.copies from report join gone on report.parent = gone.no where gone.copies > 0
     ) select no, items from report where known > ?1 and known <= ?2
       union select report.no, report.items from gone join report on report.no = gone.no`,
    first,
    last,
  );
}

/** Roots of what items from `first` up to `end` bear on so that its status may change. */
function bornOn(engine: Engine, first: number, end: number): number[] {
  const pairs = engine.all<{ root: number; says: number; isLater: number }>(
    `with tied (item, says, isLater) as (
       select earlier, says, 1 from link where later >= ?1 and later < ?2
       union all select later, says, 0 from link where earlier >= ?1 and earlier < ?2
     ) select coalesce(root, item) root, says, isLater from tied left join joined using (item)`,
    first,
    end,
  );
  const bears = ({ says, isLater }: (typeof pairs)[number]): boolean =>
    linksIn(says).some(({ onEarlier, isSure }) => isSure && onEarlier === (isLater === 1));
  return pairs.filter(bears).map(({ root }) => root);
}
