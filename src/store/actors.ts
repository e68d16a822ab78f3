import { KINDS } from '../reader/item.ts';
import { createUsualNames } from '../record/usual-names.ts';
import { dayOf } from '../world/calendar.ts';
import { badCursor } from './error.ts';
import type { EntryParts } from './entries.ts';
import { actorsIn, ROLES, SURE_LINE } from './ledger.ts';
import { kindNumber } from './numbers.ts';
import type { ActorLines, ActorQuery, Page } from './store.ts';
import { conditionsOf } from './views.ts';

interface Counted {
  readonly no: number;
  readonly id: string;
  readonly lines: number;
  readonly by: number;
  readonly to: number;
  readonly attribution: number;
}

/** Actors by how many sure lines they are in; a line counts where its first telling is in the view. */
export function actorsPage(parts: EntryParts, query: ActorQuery): Page<ActorLines> {
  const { after = '0', limit } = query;
  if (!/^\d{1,9}$/.test(after)) throw badCursor(after);
  const { sql, values } = conditionsOf(query);
  // Only what tells reports apart needs them.
  const narrowed = (query.affair ?? query.knownAt) !== undefined;
  const days = [query.from, query.until].map((day) => (day === undefined ? undefined : dayOf(day)));
  const rows = parts.engine.all<Counted>(
    `select actor.no, actor.id, count(*) lines, sum(roles & ${ROLES.by} <> 0) "by", sum(roles & ${ROLES.to} <> 0) "to",
       sum(roles & ${ROLES.attribution} <> 0) attribution
     from entry_actor join actor on actor.no = entry_actor.actor ${narrowed ? 'join report using (known, rank)' : ''}
     where roles & ${SURE_LINE} <> 0 and ${narrowed ? sql : 'known <= ?'} and kind in (select value from json_each(?)) and day >= ? and day <= ?
     group by actor.no order by lines desc, actor.id limit ? offset ?`,
    ...values,
    JSON.stringify((query.kinds ?? KINDS).map(kindNumber)),
    days[0] ?? Number.MIN_SAFE_INTEGER,
    days[1] ?? Number.MAX_SAFE_INTEGER,
    limit + 1,
    Number(after),
  );
  const shown = rows.slice(0, limit).map(({ no, ...counts }) => ({ ...counts, name: nameOf(parts, no, counts.id) }));
  return rows.length > limit ? { rows: shown, next: String(Number(after) + limit) } : { rows: shown };
} // prettier-ignore

/** So many of its newest lines say how an actor is called. */
const LINES = 20;

function nameOf({ engine, trees, library }: EntryParts, no: number, id: string): string {
  const names = createUsualNames();
  const lines = engine.all<{ root: number }>(
    `select root from entry_actor where actor = ? order by day desc, known desc, root limit ${LINES}`,
    no,
  );
  for (const { root } of lines)
    for (const item of trees.under(root))
      for (const role of Object.keys(ROLES))
        for (const actor of actorsIn(library.telling(item).item, role)) if (actor.id === id) names.add(actor);
  return names.of(id).name;
}
