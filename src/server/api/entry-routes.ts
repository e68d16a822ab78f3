import { z } from 'zod';
import { rowsAsCsv, rowsHeading } from '../../export/rows-csv.ts';
import type { Entry } from '../../record/entry.ts';
import type { Row } from '../../record/row.ts';
import { evidenceOf } from '../../store/evidence.ts';
import type { Page, Store, View } from '../../store/store.ts';
import { FILTER, filterOf } from './filter.ts';
import { PAGING, pagingOf, VIEW, viewOf, words } from './parameters.ts';
import { notFound } from './refusal.ts';
import { json, type RecordApiOptions, route, type Route } from './route.ts';

const view = z.strictObject(VIEW);

/** The ledger, its lines and what they rest on; and full text. */
export function entryRoutes({ store }: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'listEntries',
      method: 'get',
      path: '/entries',
      summary: 'Lines of the record, a page at a time',
      query: z.strictObject({ ...FILTER, ...PAGING }),
      answers: json('EntryPage'),
      async answer({ query }) {
        const body = await store.entries({ ...filterOf(query), ...pagingOf(query) });
        return { body, ...(body.next !== undefined && { next: body.next }) };
      },
    }),
    route({
      name: 'listRows',
      method: 'get',
      path: '/rows',
      summary: 'Lines of the record as a list shows them: a sentence each, with what bears on it',
      query: z.strictObject({ ...FILTER, ...PAGING }),
      answers: json('RowPage'),
      async answer({ query }) {
        const body = await store.rows({ ...filterOf(query), ...pagingOf(query) });
        return { body, ...(body.next !== undefined && { next: body.next }) };
      },
    }),
    route({
      name: 'exportRows',
      method: 'get',
      path: '/rows.csv',
      summary: 'All those lines as a table for a spreadsheet',
      query: z.strictObject(FILTER),
      answers: { 'text/csv': 'text' },
      endless: true,
      async answer({ query }, c) {
        const ask = (after?: string) =>
          store.rows({ ...filterOf(query), limit: PIECE, ...(after !== undefined && { after }) });
        // The first page before anything is sent, so that what is wrong is told by status.
        return c.body(csvOf(await ask(), ask), 200, {
          'content-type': 'text/csv; charset=utf-8; header=present',
          'content-disposition': 'attachment; filename="lines.csv"',
        });
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

/** Rows that are sent at a time, so that a long table is never held whole. */
const PIECE = 1000;

function csvOf(first: Page<Row>, ask: (after: string) => Promise<Page<Row>>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  let page: Page<Row> | undefined = first;
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes.encode(rowsHeading())),
    async pull(controller) {
      if (page === undefined) return controller.close();
      controller.enqueue(bytes.encode(rowsAsCsv(page.rows)));
      page = page.next === undefined ? undefined : await ask(page.next);
    },
  });
}

async function entryIn(store: Store, id: string, asked: View): Promise<Entry> {
  const entry = await store.entry(id, asked);
  if (entry === undefined) throw notFound('No line of the record, as asked for, has an item with this id.');
  return entry;
}
