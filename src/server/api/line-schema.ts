import { z } from 'zod';
import type { ReportLine } from '../../store/report-lines.ts';
import type { Span } from '../../text/span.ts';
import { editSchema, statusSchema } from './entry-schema.ts';
import { itemSchema } from './item-schema.ts';

const line: z.ZodType<ReportLine> = z.object({
  item: itemSchema,
  standing: z.enum(['stands', 'rejected', 'withdrawn']),
  line: z
    .object({
      id: z.string(),
      tellings: z.int(),
      reports: z.int(),
      origins: z.int(),
      status: statusSchema.exactOptional(),
      contradicted: z.boolean(),
      links: z.int(),
    })
    .exactOptional(),
  edits: z.array(editSchema),
});

/** `sentences`: half-open UTF-16 offsets into the text of the report. */
export const reportLinesSchema: z.ZodType<{
  sentences: readonly Span[];
  rows: readonly ReportLine[];
}> = z.object({
  sentences: z.array(z.object({ start: z.int(), end: z.int() })),
  rows: z.array(line),
});
