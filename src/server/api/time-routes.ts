import { z } from 'zod';
import { asCalendar } from '../../export/ical.ts';
import { undated } from '../../record/brief.ts';
import type { Change } from '../../record/change.ts';
import type { Worded } from '../../record/row.ts';
import { lineOf, sentenceOf } from '../../record/wording.ts';
import { dueNext } from '../../store/due-next.ts';
import { standpointOf } from '../../store/standpoint.ts';
import { instant, PAGING, pagingOf, VIEW, viewOf, whole } from './parameters.ts';
import { problemType, Refusal } from './refusal.ts';
import { json, type RecordApiOptions, route, type Route } from './route.ts';

const dueQuery = z.strictObject({
  ...VIEW,
  days: whole('So many days ahead; 30 unless said.', 0, 3660).exactOptional(),
});
const AHEAD = 30;

/** What is due, and what changed. */
export function timeRoutes({ store }: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'getDue',
      method: 'get',
      path: '/due',
      summary: 'What is due next, the overdue first',
      query: dueQuery,
      answers: json('Due'),
      async answer({ query }) {
        const { day, instant: at, entries } = await dueNext(store, viewOf(query), query.days ?? AHEAD);
        const rows = entries.map((entry) => ({ ...entry, line: sentenceOf(undated(entry)) }));
        return { body: { day, instant: at, rows } };
      },
    }),
    route({
      name: 'getDueCalendar',
      method: 'get',
      path: '/due.ics',
      summary: 'What is due next as an iCalendar',
      query: dueQuery,
      answers: { 'text/calendar': 'text' },
      async answer({ query }, c) {
        const { instant: at, entries } = await dueNext(store, viewOf(query), query.days ?? AHEAD);
        return c.body(asCalendar(entries, at), 200, {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'attachment; filename="due.ics"',
        });
      },
    }),
    route({
      name: 'listChanges',
      method: 'get',
      path: '/changes',
      summary: 'What the record gained, changed and lost between two instants',
      query: z.strictObject({
        ...VIEW,
        ...PAGING,
        from: instant('A day (its end) or an instant: what came after it is told.'),
        order: z
          .enum(['known', 'weight'])
          .meta({ description: 'As they became known unless said; or the news first, by weight.' })
          .exactOptional(),
        to: instant('A day or an instant; `as_of`, or else the newest report, unless said.').exactOptional(),
      }),
      answers: json('ChangePage'),
      async answer({ query }) {
        const { asOf, ...rest } = viewOf(query);
        const { from } = query;
        const to = query.to ?? asOf ?? (await standpointOf(store, rest)).instant;
        if (query.to !== undefined && asOf !== undefined && query.to > asOf) throw afterwards('to', 'as_of');
        if (from > to) throw afterwards('from', 'to');
        const order = query.order === undefined ? {} : { order: query.order };
        const page = await store.changes({ ...rest, from, to, ...order, ...pagingOf(query) });
        const { rows, total, counts, ...next } = page;
        return { body: { from, to, total, counts, rows: rows.map(told), ...next }, ...next };
      },
    }),
  ];
}

function told(change: Change): Worded<Change> {
  const entry = change.after ?? change.before;
  return { ...change, line: entry === undefined ? '' : lineOf(entry) };
}

function afterwards(later: string, earlier: string): Refusal {
  const detail = `${later}: it lies after ${earlier}`;
  return new Refusal({
    type: problemType('bad-request'),
    status: 400,
    title: 'Bad request',
    detail,
    errors: [{ path: later, message: `it lies after ${earlier}` }],
  });
}
