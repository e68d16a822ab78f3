import { z } from 'zod';
import type { ComparedSentence } from '../../record/compared.ts';
import type { Span } from '../../text/span.ts';
import type { AddResult, PassedOver } from '../adder.ts';
import type { ServerStatus } from '../status.ts';

const span: z.ZodType<Span> = z.object({ start: z.int(), end: z.int() });

const compared: z.ZodType<ComparedSentence> = z.discriminatedUnion('change', [
  z.object({ change: z.literal('kept'), here: span, there: span }),
  z.object({
    change: z.literal('changed'),
    here: span,
    there: span,
    words: z.array(z.object({ from: z.string(), to: z.string() })),
  }),
  z.object({ change: z.literal('added'), here: span }),
  z.object({ change: z.literal('cut'), there: span }),
]);

/** `here`: offsets into the text of `report`; `there`: into that of `with`. */
export const comparisonSchema: z.ZodType<{ report: string; with: string; rows: readonly ComparedSentence[] }> = z.object({
  report: z.string(),
  with: z.string(),
  rows: z.array(compared),
}); // prettier-ignore

export const addedReportSchema: z.ZodType<Omit<AddResult & { ok: true }, 'ok'>> = z.object({
  report: z.string(),
  items: z.int(),
  notes: z.array(z.string()),
});

export const passedOverSchema: z.ZodType<{ rows: readonly PassedOver[] }> = z.object({
  rows: z.array(z.object({ start: z.int(), end: z.int(), why: z.string() })),
});

export const serverStatusSchema: z.ZodType<ServerStatus> = z.object({
  version: z.string(),
  coder: z.string(),
  adds: z.boolean(),
  filling: z.object({ done: z.int(), of: z.int() }).exactOptional(),
});
