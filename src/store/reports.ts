import type { Engine } from './engine.ts';
import { badCursor } from './error.ts';
import { FACETS } from './facets.ts';
import type { Held, Library } from './library.ts';
import { KINDS, type Kind } from '../reader/item.ts';
import { knownOf, UNDATED } from './numbers.ts';
import type { Copy, Store, StoredReport, Totals, View } from './store.ts';
import { conditionsOf, type Seen } from './views.ts';

type ReportPage = Awaited<ReturnType<Store['reports']>>;

/** Reports of a view in the canonical order, the newest first. */
export function reportsPage(
  engine: Engine,
  library: Library,
  query: View & { limit: number; after?: string },
): ReportPage {
  const conditions = conditionsOf(query);
  const match = /^(-?\d{1,16})\.(\d{1,16})$/.exec(query.after ?? '');
  if (query.after !== undefined && match === null) throw badCursor(query.after);
  const rows = engine.all<{ no: number; known: number; rank: number }>(
    `select no, known, rank from report where ${conditions.sql} and (known, rank) < (?, ?)
     order by known desc, rank desc limit ?`,
    ...conditions.values,
    match === null ? UNDATED + 1 : Number(match[1]),
    match === null ? 0 : Number(match[2]),
    query.limit + 1,
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const shown: ReportPage['rows'] = page.map(({ no }) => {
    const { head, row } = library.report(no);
    return { ...head, added: row.added, coder: row.coder };
  });
  return rows.length > query.limit && last !== undefined
    ? { rows: shown, next: `${last.known}.${last.rank}` }
    : { rows: shown };
}

export function storedReport({ report, items, unread, row }: Held): StoredReport {
  return { report, items, unread, added: row.added, coder: row.coder };
}

/** The tree of a story, its origin first, then in the canonical order. */
export function copiesOf(
  library: Library,
  engine: Engine,
  no: number,
  seen: Seen,
  withdrawnBy: (no: number) => string | undefined,
): Copy[] {
  const root = library.report(no).row.root ?? no;
  const numbers = [
    root,
    ...engine.all<{ no: number }>('select no from report where root = ?', root).map((row) => row.no),
  ];
  return numbers
    .map((number) => library.report(number))
    .filter(({ row }) => row.known <= seen.last && seen.admits(row.no))
    .toSorted((a, b) => a.row.known - b.row.known || a.row.rank - b.row.rank)
    .map((held) => copyOf(library, held, withdrawnBy(held.row.no)));
}

function copyOf(library: Library, held: Held, withdrawnBy: string | undefined): Copy {
  const { parent } = held.row;
  const withdrawn = withdrawnBy === undefined ? {} : { withdrawnBy };
  if (parent === null) return { report: held.head, why: [], ...withdrawn };
  const original = library.report(parent);
  // How the two are alike is not kept, as it follows from them.
  const kinship = held.story.parentAmong([original.story]);
  return {
    report: held.head,
    parent: original.row.id,
    ...(kinship !== undefined && { kept: kinship.kept }),
    why: kinship?.why ?? [],
    ...withdrawn,
  };
}

/** How much there is; an entry counts where its first telling is in the view. */
export function totalsOf(engine: Engine, view: View): Totals {
  const { sql, values } = conditionsOf(view);
  const reports = engine.get<{ reports: number; origins: number; first: number | null; last: number | null }>(
    `select count(*) reports, count(*) - count(root) origins, min(known) first, max(nullif(known, ${UNDATED})) last
     from report where ${sql}`,
    ...values,
  );
  const narrowed = (view.affair ?? view.knownAt) !== undefined;
  const counts = engine.all<{ kind: number; n: number }>(
    narrowed
      ? `select kind, count(*) n from entry join report using (known, rank) where told & ${FACETS.sure} <> 0 and ${sql} group by kind`
      : `select kind, count(*) n from entry where told & ${FACETS.sure} <> 0 and known <= ? group by kind`,
    ...values,
  );
  const entries: Partial<Record<Kind, number>> = {};
  for (const [number, kind] of KINDS.entries()) {
    const count = counts.find((row) => row.kind === number)?.n;
    if (count !== undefined) entries[kind] = count;
  }
  const [first, last] = [reports?.first, reports?.last].map((known) => known === null || known === undefined ? undefined : knownOf(known)); // prettier-ignore
  return {
    reports: reports?.reports ?? 0,
    origins: reports?.origins ?? 0,
    entries,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  };
}
