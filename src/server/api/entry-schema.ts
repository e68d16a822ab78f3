import { z } from 'zod';
import type { Change } from '../../record/change.ts';
import { ACTIONS, type Edit, type Entry, STATUSES, type StatusValue } from '../../record/entry.ts';
import { type Link, type Reason, RELATIONS } from '../../record/link.ts';
import type { ReportHead } from '../../record/telling.ts';
import type { LoggedEdit } from '../../store/edits.ts';
import { actorSchema, itemSchema, kindSchema } from './item-schema.ts';

export const headFields: {
  readonly id: z.ZodString;
  readonly title: z.ZodExactOptional<z.ZodString>;
  readonly outlet: z.ZodExactOptional<z.ZodString>;
  readonly url: z.ZodExactOptional<z.ZodString>;
  readonly published: z.ZodExactOptional<z.ZodString>;
} = {
  id: z.string(),
  title: z.string().exactOptional(),
  outlet: z.string().exactOptional(),
  url: z.string().exactOptional(),
  published: z.string().exactOptional(),
};

/** A report without its text. */
export const reportHeadSchema: z.ZodType<ReportHead> = z.object(headFields);

const reason: z.ZodType<Reason> = z.object({ code: z.string(), value: z.string().exactOptional() });

export const tellingSchema: z.ZodType<Entry['tellings'][number]> = z.object({
  item: itemSchema,
  report: reportHeadSchema,
  place: z.int(),
  known: z.string().exactOptional(),
  turn: z.literal([0, 1, 2]).exactOptional(),
  origin: z.string(),
  gone: z.object({ from: z.string(), by: z.string() }).exactOptional(),
  joined: z.object({ to: z.string(), why: z.array(reason) }).exactOptional(),
});

export const linkSchema: z.ZodType<Link> = z.object({
  relation: z.enum(RELATIONS),
  from: z.string(),
  to: z.string(),
  score: z.number(),
  why: z.array(reason),
});

/** Every status that an entry of any kind may have. */
export const STATUS_VALUES: readonly StatusValue[] = [...new Set(Object.values(STATUSES).flat())];

const target = z.object({
  item: z.string(),
  report: z.string(),
  kind: kindSchema,
  start: z.int(),
  end: z.int(),
});

const editFields = {
  seq: z.int(),
  target,
  action: z.enum(ACTIONS),
  field: z.string().exactOptional(),
  value: z
    .string()
    .meta({
      description:
        'As JSON. `set`: the new value; `split`: ids of what leaves together with the target; `merge`: the id of an item of the line that is joined; `undo`: the place of the edit that is withdrawn.',
    })
    .exactOptional(),
  moves: z
    .array(z.object({ item: target, to: target.exactOptional() }))
    .meta({
      description:
        'Of `split` and `merge`: which telling was put under which; under none where `to` is absent.',
    })
    .exactOptional(),
  note: z.string().exactOptional(),
  author: z.string(),
  made: z.string(),
};

export const editSchema: z.ZodType<Edit> = z.object(editFields);

export const loggedEditSchema: z.ZodType<LoggedEdit> = z.object({
  ...editFields,
  orphaned: z.boolean(),
  withdrawn: z.boolean(),
});

const contradiction = z.object({
  field: z.string(),
  versions: z.array(
    z.object({ value: z.string(), items: z.array(z.string()), attribution: z.array(actorSchema) }),
  ),
});

/** One line of the record. */
export const entrySchema: z.ZodType<Entry> = z.object({
  id: z.string(),
  kind: kindSchema,
  item: itemSchema,
  tellings: z.array(tellingSchema),
  origins: z.int(),
  contradictions: z.array(contradiction),
  status: z
    .object({
      value: z.enum(STATUS_VALUES),
      since: z.string().exactOptional(),
      by: z.string().exactOptional(),
    })
    .exactOptional(),
  due: z.object({ day: z.string(), approximate: z.boolean() }).exactOptional(),
  links: z.array(linkSchema),
  grade: z.object({
    source: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
    item: z.literal([1, 2, 3, 4, 5, 6]),
    why: z.array(z.string()),
  }),
  edits: z.array(editSchema),
  first: z.string().exactOptional(),
  last: z.string().exactOptional(),
});

export const changeSchema: z.ZodType<Change> = z.object({
  change: z.enum(['new', 'revised', 'withdrawn']),
  before: entrySchema.exactOptional(),
  after: entrySchema.exactOptional(),
  what: z.array(z.string()),
});
