import { z } from 'zod';
import type { Edge } from '../../record/network.ts';
import type { Flow, PairSeries, PairTable } from '../../record/pairs.ts';
import type { ActorLines } from '../../store/store.ts';
import { actorSchema } from './item-schema.ts';

const flow: z.ZodType<Flow> = z.object({
  goldstein: z.number().meta({ description: 'Sum over the events of the day, each −10 to +10.' }),
  cooperative: z.int(),
  conflictual: z.int(),
});

const series: z.ZodType<PairSeries> = z.object({
  pair: z.tuple([actorSchema, actorSchema]),
  events: z.int(),
  cooperative: z.int(),
  conflictual: z.int(),
  days: z
    .array(
      z.object({
        day: z.string(),
        there: flow.exactOptional(),
        back: flow.exactOptional(),
      }),
    )
    .meta({ description: 'Days on which something is told; another has no value, which is not 0.' }),
});

export const pairsSchema: z.ZodType<PairTable> = z.object({
  from: z.string(),
  until: z.string(),
  rows: z.array(series),
});

export const actorLinesSchema: z.ZodType<ActorLines> = z.object({
  id: z.string(),
  name: z.string(),
  lines: z.int(),
  by: z.int(),
  to: z.int(),
  attribution: z.int(),
});

export const edgeSchema: z.ZodType<Edge> = z.object({
  by: actorSchema,
  to: actorSchema,
  cooperative: z.int(),
  conflictual: z.int(),
  newest: z.string().exactOptional(),
});
