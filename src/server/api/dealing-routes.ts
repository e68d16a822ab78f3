import { z } from 'zod';
import { KINDS } from '../../reader/item.ts';
import { standpointOf } from '../../store/standpoint.ts';
import { dayOf, isoDay } from '../../world/calendar.ts';
import { pageOf } from '../../store/page-of.ts';
import { day, ids, listOf, PAGING, pagingOf, VIEW, viewOf, whole } from './parameters.ts';
import { json, type RecordApiOptions, route, type Route } from './route.ts';

/** Days back for which pairs are told, the day of the view with them, and how many pairs. */
const DAYS = 60;
const PAIRS = 12;

const RANGE = {
  from: day('Happened, or where no day is told was published, on this day or after it.').exactOptional(),
  until: day('Happened, or was published, on this day or before it.').exactOptional(),
};

/** Who is in the record, and who dealt with whom. */
export function dealingRoutes({ store }: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'listActors',
      method: 'get',
      path: '/actors',
      summary: 'Actors by how many lines they are in, and in which roles',
      query: z.strictObject({
        ...VIEW,
        ...PAGING,
        ...RANGE,
        kind: listOf('Only lines of these kinds.', KINDS).exactOptional(),
      }),
      answers: json('ActorPage'),
      async answer({ query }) {
        const { kind, from, until } = query;
        const body = await store.actors({
          ...viewOf(query),
          ...pagingOf(query),
          ...(kind !== undefined && { kinds: kind }),
          ...(from !== undefined && { from }),
          ...(until !== undefined && { until }),
        });
        return { body, ...(body.next !== undefined && { next: body.next }) };
      },
    }),
    route({
      name: 'listPairs',
      method: 'get',
      path: '/pairs',
      summary: 'What pairs of actors did to each other, day by day, the busiest pairs first',
      query: z.strictObject({
        ...VIEW,
        actor: ids('Only pairs with any of these.').exactOptional(),
        days: whole('So many days back from where the view stands, that day with them; 60 unless said.', 1, 3660).exactOptional(),
        limit: whole('At most so many pairs; 12 unless said.', 1, 1000).exactOptional(),
      }),
      answers: json('Pairs'),
      async answer({ query }) {
        const { actor, days = DAYS, limit = PAIRS } = query;
        const view = viewOf(query);
        const { day: until } = await standpointOf(store, view);
        const from = isoDay((dayOf(until) ?? 0) - days + 1);
        const pairs = await store.pairs({ ...view, from, until, ...(actor !== undefined && { actors: actor }) });
        const rows = actor === undefined ? pairs : pairs.filter(({ pair }) => pair.some(({ id }) => actor.includes(id)));
        return { body: { from, until, rows: rows.slice(0, limit) } };
      },
    }),
    route({
      name: 'listEdges',
      method: 'get',
      path: '/network',
      summary: 'Who did something to whom, as events tell it, the most first',
      query: z.strictObject({ ...VIEW, ...PAGING, ...RANGE }),
      answers: json('EdgePage'),
      async answer({ query }) {
        const { from, until } = query;
        const range = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
        const body = pageOf(await store.network({ ...viewOf(query), ...range }), pagingOf(query));
        return { body, ...(body.next !== undefined && { next: body.next }) };
      },
    }),
  ];
} // prettier-ignore
