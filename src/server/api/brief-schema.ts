import { z } from 'zod';
import type { Brief, BriefLine } from '../../record/brief.ts';
import type { BriefDocument, DocumentSource } from '../../record/brief-document.ts';
import type { PairSeries, PairTable } from '../../record/pairs.ts';
import { pairsSchema } from './dealing-schema.ts';
import { dueSchema, headFields, tellingSchema } from './entry-schema.ts';
import { kindSchema, REALIS } from './item-schema.ts';

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
      due: dueSchema
        .meta({ description: 'When what it tells is due, or was without a word of what came of it.' })
        .exactOptional(),
      sameAs: z.int().exactOptional(),
    }),
  ),
  pairs: pairsSchema
    .meta({ description: 'What the pairs that its lines are about did to each other in the 30 days before.' })
    .exactOptional(),
});

// What is sent to be printed: as `Brief`, of which what is not printed may be left out, and no longer than a page of a few sheets.

const instant = z.iso.datetime('must be an instant, as in 2022-01-26T18:00:00Z');
const number = z.int().min(1).max(9999);
const count = z.int().min(0).max(1_000_000_000);
const day = z.iso.date('must be a day, as in 2022-01-26');

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
      kind: kindSchema.exactOptional(),
      realis: z.enum(REALIS).exactOptional(),
      when: z
        .object({
          edtf: z.string().max(100),
          text: z.string().max(1000),
          basis: z.enum(['stated', 'resolved', 'published']),
        })
        .exactOptional(),
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
  due: z.strictObject({ day, approximate: z.boolean() }).exactOptional(),
  sameAs: number.exactOptional(),
});

const actor = z.strictObject({ id: z.string().max(200), name: z.string().max(200) });
const flow = z.strictObject({
  goldstein: z.number().min(-1e9).max(1e9),
  cooperative: count,
  conflictual: count,
});
const series: z.ZodType<PairSeries> = z.strictObject({
  pair: z.tuple([actor, actor]),
  events: count,
  cooperative: count,
  conflictual: count,
  days: z.array(z.strictObject({ day, there: flow.exactOptional(), back: flow.exactOptional() })).max(400),
});
const pairs: z.ZodType<PairTable> = z.strictObject({ from: day, until: day, rows: z.array(series).max(20) });

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
  pairs: pairs.exactOptional(),
});
