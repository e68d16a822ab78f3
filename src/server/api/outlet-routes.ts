import { z } from 'zod';
import type { Outlet } from '../../store/outlets.ts';
import { sourceGradeSchema } from './entry-schema.ts';
import { json, type RecordApiOptions, route, type Route } from './route.ts';

export const outletSchema: z.ZodType<Outlet> = z.object({
  name: z.string(),
  grade: sourceGradeSchema,
  reports: z.int(),
});

/** The user's letters for outlets. */
export function outletRoutes({ store }: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'listOutlets',
      method: 'get',
      path: '/outlets',
      summary: 'Outlets with their letters, by name',
      query: z.strictObject({}),
      answers: json('Outlets'),
      answer: async () => ({ body: { rows: await store.outlets() } }),
    }),
    route({
      name: 'gradeOutlet',
      method: 'put',
      path: '/outlets',
      summary: 'Give an outlet a letter: A (reliable) to E (unreliable); F takes it back',
      query: z.strictObject({}),
      body: z.strictObject({
        name: z.string().trim().min(1, 'must not be empty').max(200),
        grade: sourceGradeSchema,
      }),
      answers: json('Outlets'),
      async answer({ body: { name, grade } }) {
        await store.gradeOutlet(name, grade);
        return { body: { rows: await store.outlets() } };
      },
    }),
  ];
}
