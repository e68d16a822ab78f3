import { z } from 'zod';
import { comparedSentences } from '../../record/compared.ts';
import type { Copy, Store, StoredReport, View } from '../../store/store.ts';
import { PAGING, pagingOf, VIEW, viewOf, words } from './parameters.ts';
import { notFound } from './refusal.ts';
import { json, type RecordApiOptions, route, type Route } from './route.ts';

const view = z.strictObject(VIEW);

/** Reports with what was read from them, and the stories that they belong to. */
export function reportRoutes({ store }: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'listReports',
      method: 'get',
      path: '/reports',
      summary: 'Reports without their texts, the newest first',
      query: z.strictObject({ ...VIEW, ...PAGING }),
      answers: json('ReportPage'),
      async answer({ query }) {
        const body = await store.reports({ ...viewOf(query), ...pagingOf(query) });
        return { body, ...(body.next !== undefined && { next: body.next }) };
      },
    }),
    route({
      name: 'getReport',
      method: 'get',
      path: '/reports/{id}',
      summary: 'A report: its text, its items, what of it was not read',
      query: view,
      answers: json('StoredReport'),
      answer: async ({ id, query }) => ({ body: await reportIn(store, id, viewOf(query)) }),
    }),
    route({
      name: 'listCopies',
      method: 'get',
      path: '/reports/{id}/copies',
      summary: 'The story that a report belongs to, its origin first',
      query: view,
      answers: json('Copies'),
      answer: async ({ id, query }) => ({ body: { rows: await copiesIn(store, id, viewOf(query)) } }),
    }),
    route({
      name: 'compareReports',
      method: 'get',
      path: '/reports/{id}/compare',
      summary: 'A report beside another, sentence by sentence: what was kept, changed, added, cut',
      query: z.strictObject({
        ...VIEW,
        with: words('Id of the other report, which it may be made from.', 64),
      }),
      answers: json('Comparison'),
      async answer({ id, query }) {
        const [here, there] = [
          await reportIn(store, id, viewOf(query)),
          await reportIn(store, query.with, viewOf(query)),
        ];
        const rows = comparedSentences(here.report.text, there.report.text);
        return { body: { report: id, with: query.with, rows } };
      },
    }),
  ];
}

/** A report that the view shows. */
async function reportIn(store: Store, id: string, asked: View): Promise<StoredReport> {
  await copiesIn(store, id, asked);
  const stored = await store.report(id);
  if (stored === undefined) throw notFound('There is no report with this id.');
  return stored;
}

/** The story of a report as the view shows it; refused where the view does not show the report. */
export async function copiesIn(store: Store, id: string, asked: View): Promise<readonly Copy[]> {
  const copies = await store.copies(id, asked);
  if (!copies.some(({ report }) => report.id === id))
    throw notFound('There is no report with this id, as asked for.');
  return copies;
}
