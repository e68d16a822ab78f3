import { z } from 'zod';
import type { Brief, BriefLine } from '../../record/brief.ts';
import type { BriefDocument, DocumentSource } from '../../record/brief-document.ts';
import { headFields, tellingSchema } from './entry-schema.ts';

export const briefLineSchema: z.ZodType<BriefLine> = z.object({
  text: z.string(),
  notes: z.array(z.int()),
  own: z
    .literal(true)
    .meta({ description: 'It tells of the page itself, and needs no source.' })
    .exactOptional(),
  get under() {
    return z.array(briefLineSchema).exactOptional();
  },
});

export const briefSchema: z.ZodType<Brief> = z.object({
  title: z.string(),
  asOf: z.string(),
  since: z.string().exactOptional(),
  sections: z.array(
    z.object({ title: z.string(), lines: z.array(briefLineSchema), more: z.int(), none: z.string() }),
  ),
  sources: z.array(
    z.object({
      number: z.int(),
      telling: tellingSchema,
      reports: z.int(),
      origins: z.int(),
      sameAs: z.int().exactOptional(),
    }),
  ),
});

// What is sent to be printed: as `Brief`, of which what is not printed may be left out, and no longer than a page of a few sheets.

const instant = z.iso.datetime('must be an instant, as in 2022-01-26T18:00:00Z');
const number = z.int().min(1).max(9999);
const count = z.int().min(0).max(1_000_000_000);

function lineOf(levels: number): z.ZodType<BriefLine> {
  const fields = {
    text: z.string().trim().min(1, 'must not be empty').max(2000),
    notes: z.array(number).max(20),
    own: z.literal(true).exactOptional(),
  };
  if (levels === 0) return z.strictObject(fields);
  return z.strictObject({
    ...fields,
    under: z
      .array(lineOf(levels - 1))
      .max(50)
      .exactOptional(),
  });
}

const source: z.ZodType<DocumentSource> = z.strictObject({
  number,
  telling: z.object({
    item: z.object({
      cite: z.object({ start: count, end: count, quote: z.string().max(20_000) }),
    }),
    report: z.object({
      id: headFields.id.max(64),
      title: z.string().max(1000).exactOptional(),
      outlet: z.string().max(500).exactOptional(),
      url: z.string().max(2000).exactOptional(),
      published: z.string().max(40).exactOptional(),
    }),
  }),
  reports: count,
  origins: count,
  sameAs: number.exactOptional(),
});

/** A brief as an analyst has edited it. */
export const documentSchema: z.ZodType<BriefDocument> = z.strictObject({
  title: z.string().trim().min(1, 'must not be empty').max(200),
  asOf: instant,
  since: instant.exactOptional(),
  sections: z
    .array(
      z.strictObject({
        title: z.string().trim().min(1, 'must not be empty').max(200),
        lines: z.array(lineOf(2)).max(200),
        more: count,
        none: z.string().max(500),
      }),
    )
    .max(40),
  sources: z.array(source).max(500),
});
