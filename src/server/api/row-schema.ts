import { z } from 'zod';
import { RELATIONS } from '../../record/link.ts';
import type { Row } from '../../record/row.ts';
import {
  contradictionSchema,
  dueSchema,
  itemGradeSchema,
  reportHeadSchema,
  sourceGradeSchema,
  statusSchema,
  STATUS_VALUES,
} from './entry-schema.ts';
import { actorSchema, itemSchema, kindSchema, stanceSchema, verdictSchema } from './item-schema.ts';

const linkedRow: z.ZodType<Row['linked'][number]> = z.object({
  relation: z.enum(RELATIONS),
  onIt: z.boolean(),
  score: z.number(),
  id: z.string(),
  kind: kindSchema,
  line: z.string(),
  by: z.array(actorSchema),
  day: z.string().exactOptional(),
  verdict: verdictSchema.exactOptional(),
  stance: stanceSchema.exactOptional(),
  status: z.enum(STATUS_VALUES).exactOptional(),
});

/** One line of the record as a list shows it. */
export const rowSchema: z.ZodType<Row> = z.object({
  id: z.string(),
  kind: kindSchema,
  line: z.string(),
  item: itemSchema,
  report: reportHeadSchema,
  day: z.string().exactOptional(),
  reports: z.int(),
  origins: z.int(),
  grade: z.object({ source: sourceGradeSchema, item: itemGradeSchema }),
  status: statusSchema.exactOptional(),
  due: dueSchema.exactOptional(),
  contradictions: z.array(contradictionSchema),
  first: z.string().exactOptional(),
  last: z.string().exactOptional(),
  edited: z.boolean(),
  linked: z.array(linkedRow),
});
