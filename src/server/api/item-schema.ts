import { z } from 'zod';
import {
  type Answer,
  type Claim,
  type Item,
  KINDS,
  MEASURE_STATUSES,
  MEASURE_TYPES,
  MEETING_FORMATS,
  MOVES,
  type Realis,
} from '../../reader/item.ts';
import { EVENT_TYPES } from '../../world/ontology.ts';
import type { ActorRef, PlaceRef } from '../../world/refs.ts';
import type { When } from '../../world/when.ts';

// Shapes of items as the API answers them. Each is held to its type by the compiler, and to what the store gives by a test.

export const actorSchema: z.ZodType<ActorRef> = z.object({ id: z.string(), name: z.string() }).meta({
  description: 'Who. `id`: ISO 3166 alpha-3 for a state, an acronym for a body, else a readable slug.',
});

export const placeSchema: z.ZodType<PlaceRef> = z.object({
  id: z.string(),
  name: z.string(),
  lat: z.number().exactOptional(),
  lon: z.number().exactOptional(),
  precision: z.enum(['point', 'city', 'region', 'country', 'sea']),
  country: z.string().exactOptional(),
  disputed: z.literal(true).exactOptional(),
  score: z.number().exactOptional(),
  alternatives: z.array(z.object({ id: z.string(), name: z.string(), score: z.number() })).exactOptional(),
});

const when: z.ZodType<When> = z.object({
  edtf: z.string().meta({ description: 'ISO 8601-2: `2022-01-27`, `2021-12`, `2022-01-24/2022-01-30`.' }),
  text: z.string(),
  basis: z.enum(['stated', 'resolved', 'published']),
});

export const REALIS: readonly Realis[] = [
  'actual',
  'planned',
  'possible',
  'conditional',
  'negated',
  'historical',
];

const common = {
  id: z.string(),
  report: z.string(),
  cite: z
    .object({ start: z.int(), end: z.int(), quote: z.string() })
    .meta({ description: 'UTF-16 offsets into the text of the report, half-open.' }),
  by: z.array(actorSchema),
  to: z.array(actorSchema),
  via: z.array(actorSchema),
  attribution: z.array(actorSchema),
  realis: z.enum(REALIS),
  when: when.exactOptional(),
  where: z.array(placeSchema),
  score: z.number(),
  rule: z.string(),
};

const amount = {
  count: z.number().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  approx: z.boolean(),
};

export const kindSchema: z.ZodType<Item['kind']> = z.enum(KINDS);

export const verdictSchema: z.ZodType<Answer['verdict']> = z.enum([
  'accepts',
  'rejects',
  'partly',
  'counters',
  'defers',
]);
export const stanceSchema: z.ZodType<Claim['stance']> = z.enum(['accuses', 'denies', 'admits', 'disputes']);

/** An item of each kind. */
export const itemSchema: z.ZodType<Item> = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('statement'),
    form: z.enum(['direct', 'partial', 'indirect']),
    words: z.string().exactOptional(),
    gist: z.string(),
    verb: z.string(),
    medium: z
      .enum(['press', 'tweet', 'interview', 'parliament', 'letter', 'broadcast', 'document'])
      .exactOptional(),
  }),
  z.object({
    ...common,
    kind: z.literal('demand'),
    form: z.enum(['demand', 'urge', 'request', 'ultimatum', 'proposal']),
    what: z.string(),
  }),
  z.object({
    ...common,
    kind: z.literal('answer'),
    verdict: verdictSchema,
    what: z.string(),
    demand: z.string().exactOptional(),
  }),
  z.object({
    ...common,
    kind: z.literal('commitment'),
    stance: z.enum(['threat', 'promise', 'offer', 'proposal']),
    what: z.string(),
    condition: z.string().exactOptional(),
  }),
  z.object({
    ...common,
    kind: z.literal('claim'),
    stance: stanceSchema,
    what: z.string(),
    answers: z.string().exactOptional(),
  }),
  z.object({
    ...common,
    kind: z.literal('posture'),
    move: z.enum(MOVES),
    units: z.array(z.object({ unit: z.string(), ...amount })),
  }),
  z.object({
    ...common,
    kind: z.literal('meeting'),
    format: z.enum(MEETING_FORMATS),
    status: z.enum(['held', 'scheduled', 'proposed', 'possible', 'cancelled']),
    channel: z.string().exactOptional(),
    outcome: z.string().exactOptional(),
  }),
  z.object({
    ...common,
    kind: z.literal('measure'),
    type: z.enum(MEASURE_TYPES),
    status: z.enum(MEASURE_STATUSES),
  }),
  z.object({
    ...common,
    kind: z.literal('figure'),
    what: z.enum(['killed', 'wounded', 'displaced', 'detained', 'missing', 'money', 'other']),
    ...amount,
    unit: z.string(),
  }),
  z.object({
    ...common,
    kind: z.literal('decision'),
    what: z.string(),
    status: z.enum(['pending', 'taken']),
  }),
  z.object({
    ...common,
    kind: z.literal('event'),
    type: z.enum(EVENT_TYPES),
    mode: z.string().exactOptional(),
    contexts: z.array(z.string()),
    cameo: z.string(),
    goldstein: z.number(),
    quad: z.literal([1, 2, 3, 4]),
  }),
]);
