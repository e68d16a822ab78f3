import { z } from 'zod';
import type { Adder, AddResult } from '../adder.ts';
import { pastedSource, toldDate } from '../pasted.ts';
import type { ServerStatus } from '../status.ts';
import { VIEW, viewOf } from './parameters.ts';
import { notFound, problemType, Refusal } from './refusal.ts';
import { copiesIn } from './report-routes.ts';
import { json, type RecordApiOptions, route, type Route } from './route.ts';

/** Bytes of a report that is sent. */
export const REPORT_LIMIT: number = 2 * 1024 * 1024;

/** Reports in and out, and what the server is doing. */
export function addingRoutes(options: RecordApiOptions): readonly Route[] {
  const { store } = options;
  return [
    route({
      name: 'getStatus',
      method: 'get',
      path: '/status',
      summary: 'What the server is, and what it is doing',
      query: z.strictObject({}),
      answers: json('Status'),
      answer: async () => ({ body: statusOf(options) }),
    }),
    route({
      name: 'addReport',
      method: 'post',
      path: '/reports',
      summary: 'Read a report and keep it',
      query: z.strictObject({}),
      body: pastedSource,
      bodyLimit: REPORT_LIMIT,
      status: 201,
      answers: json('AddedReport'),
      async answer({ body }) {
        return { body: added(await adderOf(options).add(body)), status: 201 };
      },
    }),
    route({
      name: 'dateReport',
      method: 'put',
      path: '/reports/{id}/date',
      summary: 'Give a report without a date its day of publication: it is read anew, under another id',
      query: z.strictObject({}),
      body: toldDate,
      answers: json('AddedReport'),
      async answer({ id, body: { date } }) {
        return { body: added(await adderOf(options).date(id, date)) };
      },
    }),
    route({
      name: 'removeReport',
      method: 'delete',
      path: '/reports/{id}',
      summary: 'Remove a report, and exactly what rested on it alone',
      query: z.strictObject({}),
      status: 204,
      answers: {},
      async answer({ id }, c) {
        if (!(await adderOf(options).remove(id))) throw notFound('There is no report with this id.');
        return c.body(null, 204);
      },
    }),
    route({
      name: 'listPassedOver',
      method: 'get',
      path: '/reports/{id}/passed-over',
      summary: 'What of a report gave no item, and why',
      query: z.strictObject(VIEW),
      answers: json('PassedOver'),
      async answer({ id, query }) {
        const adder = adderOf(options);
        await copiesIn(store, id, viewOf(query));
        const rows = await adder.passedOver(id);
        if (rows === undefined) throw notFound('There is no report with this id.');
        return { body: { rows } };
      },
    }),
  ];
}

/** What is told of a report that was read. Throws where there is none, or where it is not taken. */
function added(result: AddResult | undefined): Omit<AddResult & { ok: true }, 'ok'> {
  if (result === undefined) throw notFound('There is no report with this id.');
  if (!result.ok)
    throw new Refusal({
      type: problemType('rejected'),
      status: 422,
      title: 'Report rejected',
      detail: result.reason,
    });
  const { report, items, notes } = result;
  return { report, items, notes };
}

export function statusOf({ version, coder, adder, filling }: RecordApiOptions): ServerStatus {
  const now = filling?.();
  return { version, coder, adds: adder !== undefined, ...(now !== undefined && { filling: now }) };
}

function adderOf({ adder }: RecordApiOptions): Adder {
  if (adder !== undefined) return adder;
  throw new Refusal({
    type: problemType('read-only'),
    status: 409,
    title: 'Reports are not read here',
    detail: 'This server shows the record as it is: it neither reads, adds nor removes reports.',
  });
}
