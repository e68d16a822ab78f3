import { KINDS, type Kind } from '../reader/item.ts';
import { type Brief, briefOf, OVERDUE } from '../record/brief.ts';
import { pairDays, pairsCited, withPairs } from '../record/brief-pairs.ts';
import type { Entry } from '../record/entry.ts';
import { pairsOf } from '../record/pairs.ts';
import { OVERDUE_KINDS } from '../record/status.ts';
import { dayOf } from '../world/calendar.ts';
import { changesBetween } from './changes.ts';
import { dealingsIn } from './dealings.ts';
import { entryAt, itemNumber, rootsDue } from './entries.ts';
import type { Assembler } from './entry-parts.ts';
import { createProspects, type ProspectParts } from './prospects.ts';
import { totalsOf } from './reports.ts';
import { instantOf } from './standpoint.ts';
import type { BriefQuery, View } from './store.ts';
import type { Seen } from './views.ts';

/** Kinds that have a section of their own; the newest of each are enough for a page. */
const ON_THE_PAGE: readonly Kind[] = KINDS.filter((kind) => kind !== 'statement' && kind !== 'event');
const OF_EACH = 1000;

/** The brief of a view, with what its pairs did to each other. */
export function briefOfView(
  parts: ProspectParts,
  assembler: Assembler,
  { title, since, ...view }: BriefQuery,
  seenAt: (view: View) => Seen,
): Brief {
  const { engine } = parts;
  const seen = seenAt(view);
  const totals = totalsOf(engine, view);
  const instant = instantOf(view, totals);
  const due = dueBy(parts, instant.slice(0, 10), seen.last);
  const prospectsOf = createProspects(parts, assembler, { view, seen, due });
  const { asOf: _, ...rest } = view;
  const brief = briefOf({
    title,
    asOf: instant,
    ...(since !== undefined && { since }),
    reports: totals.reports,
    origins: totals.origins,
    entries: ON_THE_PAGE.flatMap((kind) => prospectsOf(kind, OF_EACH)),
    entryOf: entriesBy(parts, assembler, view, seen),
    changes: since === undefined ? [] : changesBetween(parts, assembler, rest, { from: since, to: instant }, seenAt),
  });
  const actors = [...new Set(pairsCited(brief).flat())];
  if (actors.length === 0) return brief;
  const days = pairDays(brief);
  return withPairs(brief, pairsOf(dealingsIn(parts, assembler, { ...view, ...days, actors }, seen), days));
} // prettier-ignore

/** Roots of entries of which something may be to come on a day, or to have gone by without a word. */
function dueBy({ engine }: ProspectParts, day: string, last: number): Set<number> {
  const today = dayOf(day) ?? 0;
  const past = rootsDue(engine, { from: today - OVERDUE, until: today - 1, last }, OVERDUE_KINDS);
  const ahead = rootsDue(engine, { from: today, until: Infinity, last }, ON_THE_PAGE);
  return new Set([...past, ...ahead]);
}

/** The entry that an item belongs to: each is put together once. */
function entriesBy(
  parts: ProspectParts,
  assembler: Assembler,
  view: View,
  seen: Seen,
): (item: string) => Entry | undefined {
  const entries = new Map<number, Entry | undefined>();
  return (item) => {
    const number = itemNumber(parts, item);
    if (number === undefined) return undefined;
    const root = parts.trees.rootOf(number);
    if (!entries.has(root)) entries.set(root, entryAt(parts, assembler, root, view, seen));
    return entries.get(root);
  };
}
