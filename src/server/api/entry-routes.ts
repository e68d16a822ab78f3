import { z } from 'zod';
import { KINDS } from '../../reader/item.ts';
import type { Entry } from '../../record/entry.ts';
import { evidenceOf } from '../../store/evidence.ts';
import type { Store, View } from '../../store/store.ts';
import { STATUS_VALUES } from './entry-schema.ts';
import { day, flag, ids, listOf, PAGING, pagingOf, VIEW, viewOf, words } from './parameters.ts';
import { notFound } from './refusal.ts';
import { json, type RecordApiOptions, route, type Route } from './route.ts';

const view = z.strictObject(VIEW);

const entryQuery = z.strictObject({
  ...VIEW,
  ...PAGING,
  kind: listOf('Only these kinds.', KINDS).exactOptional(),
  actor: ids('Only lines in which any of these is a doer, a target or the source.').exactOptional(),
  by: ids('Only lines by any of these.').exactOptional(),
  to: ids('Only lines to, of or against any of these.').exactOptional(),
  from: day('Happened, or where no day is told was published, on this day or after it.').exactOptional(),
  until: day('Happened, or was published, on this day or before it.').exactOptional(),
  status: listOf('Only lines that stand so.', STATUS_VALUES).exactOptional(),
  doubtful: flag('Doubtful lines (score under 0.5) too.').exactOptional(),
  order: z.enum(['newest', 'oldest']).meta({ description: 'The newest first unless said.' }).exactOptional(),
});

/** The ledger, its lines and what they rest on; and full text. */
export function entryRoutes({ store }: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'listEntries',
      method: 'get',
      path: '/entries',
      summary: 'Lines of the record, a page at a time',
      query: entryQuery,
      answers: json('EntryPage'),
      async answer({ query }) {
        const { kind, actor, by, to, from, until, status, doubtful, order } = query;
        const body = await store.entries({
          ...viewOf(query),
          ...pagingOf(query),
          ...(kind !== undefined && { kinds: kind }),
          ...(actor !== undefined && { actors: actor }),
          ...(by !== undefined && { by }),
          ...(to !== undefined && { to }),
          ...(from !== undefined && { from }),
          ...(until !== undefined && { until }),
          ...(status !== undefined && { statuses: status }),
          doubtful: doubtful === true,
          oldestFirst: order === 'oldest',
        });
        return { body, ...(body.next !== undefined && { next: body.next }) };
      },
    }),
    route({
      name: 'getEntry',
      method: 'get',
      path: '/entries/{id}',
      summary: 'The line of the record that an item belongs to',
      query: view,
      answers: json('Entry'),
      answer: async ({ id, query }) => ({ body: await entryIn(store, id, viewOf(query)) }),
    }),
    route({
      name: 'getEvidence',
      method: 'get',
      path: '/entries/{id}/evidence',
      summary: 'What a line rests on: each sentence in its report, copies, links, edits',
      query: view,
      answers: json('Evidence'),
      async answer({ id, query }) {
        const asked = viewOf(query);
        return { body: await evidenceOf(await entryIn(store, id, asked), store, asked) };
      },
    }),
    route({
      name: 'find',
      method: 'get',
      path: '/find',
      summary: 'Passages that hold words, the best first',
      query: z.strictObject({
        ...VIEW,
        ...PAGING,
        q: words('Words that must all be there, "in quotes" as they stand, -word not, word* as it begins.', 500),
      }),
      answers: json('FoundPage'),
      async answer({ query }) {
        const body = await store.find(query.q, { ...viewOf(query), ...pagingOf(query) });
        return { body, ...(body.next !== undefined && { next: body.next }) };
      },
    }),
  ];
} // prettier-ignore

async function entryIn(store: Store, id: string, asked: View): Promise<Entry> {
  const entry = await store.entry(id, asked);
  if (entry === undefined) throw notFound('No line of the record, as asked for, has an item with this id.');
  return entry;
}
