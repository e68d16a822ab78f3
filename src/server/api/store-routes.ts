import { z } from 'zod';
import { faultOf } from '../../record/edits.ts';
import { makeEdit } from '../../store/make-edit.ts';
import { VIEW, viewOf, words } from './parameters.ts';
import { problemType, Refusal } from './refusal.ts';
import { json, type RecordApiOptions, route, type Route } from './route.ts';

const line = (most: number) => z.string().trim().min(1, 'must not be empty').max(most);

const signed = {
  author: line(200).regex(/^\P{Cc}*$/u, 'is a name on one line'),
  note: line(5000).exactOptional(),
};
const common = { item: line(64), ...signed };

/** An analyst's word on an item, as it is sent. */
const askedEdit = z.discriminatedUnion('action', [
  z.strictObject({ ...common, action: z.enum(['accept', 'reject']) }),
  z.strictObject({ ...common, action: z.literal('note'), note: line(5000) }),
  z.strictObject({
    ...common,
    action: z.literal('set'),
    field: line(40),
    value: z.unknown().meta({ description: 'The new value: any JSON that the field takes.' }),
  }),
  z.strictObject({
    ...common,
    action: z.literal('split'),
    with: z
      .array(line(64))
      .max(1000)
      .meta({ description: 'Other tellings of its line that leave together with it.' })
      .exactOptional(),
  }),
  z.strictObject({
    ...common,
    action: z.literal('merge'),
    into: line(64).meta({ description: 'Any telling of the line that it joins.' }),
  }),
  z.strictObject({
    ...signed,
    action: z.literal('undo'),
    seq: z.int().min(1).meta({ description: 'The place in the log of the edit that is withdrawn.' }),
  }),
]);
type AskedBody = z.infer<typeof askedEdit>;

/** What an action takes, as the log has it. */
function takenBy(body: AskedBody): { field?: string; value?: string } {
  switch (body.action) {
    case 'set':
      return { field: body.field, value: JSON.stringify(body.value) };
    case 'split':
      return body.with === undefined ? {} : { value: JSON.stringify(body.with) };
    case 'merge':
      return { value: JSON.stringify(body.into) };
    case 'undo':
      return { value: String(body.seq) };
    case 'accept':
    case 'reject':
    case 'note':
      return {};
  }
}

/** How much there is, the affairs, and analysts' edits. */
export function storeRoutes({ store, now }: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'getTotals',
      method: 'get',
      path: '/totals',
      summary: 'How many reports, independent origins and lines of each kind',
      query: z.strictObject(VIEW),
      answers: json('Totals'),
      answer: async ({ query }) => ({ body: await store.totals(viewOf(query)) }),
    }),
    route({
      name: 'listAffairs',
      method: 'get',
      path: '/affairs',
      summary: 'The named affairs',
      query: z.strictObject({}),
      answers: json('Affairs'),
      answer: async () => ({ body: { rows: await store.affairs() } }),
    }),
    route({
      name: 'listEdits',
      method: 'get',
      path: '/edits',
      summary: 'Analysts’ edits in the order in which they were made',
      query: z.strictObject({ item: words('Only those of the item with this id.', 64).exactOptional() }),
      answers: json('Edits'),
      answer: async ({ query }) => ({ body: { rows: await store.edits(query) } }),
    }),
    route({
      name: 'makeEdit',
      method: 'post',
      path: '/edits',
      summary: 'Keep an analyst’s word on an item beside what was read',
      query: z.strictObject({}),
      body: askedEdit,
      status: 201,
      answers: json('Edit'),
      async answer({ body }) {
        const { action, author, note } = body;
        const item = body.action === 'undo' ? '' : body.item;
        const asked = {
          action,
          author,
          ...(note !== undefined && { note }),
          ...takenBy(body),
        };
        const fault = faultOf(asked);
        if (fault !== undefined)
          throw new Refusal({
            type: problemType('bad-edit'),
            status: 422,
            title: 'Not an edit',
            detail: fault,
          });
        return { body: await makeEdit(store, { ...asked, item, made: now() }), status: 201 };
      },
    }),
  ];
}
