import { z } from 'zod';
import type { Change } from '../../record/change.ts';
import type { Due } from '../../record/due.ts';
import {
  ACTIONS,
  type Contradiction,
  type Edit,
  type Entry,
  type Status,
  STATUSES,
  type StatusValue,
} from '../../record/entry.ts';
import { type Grade, SOURCE_GRADES, type SourceGrade } from '../../record/grade.ts';
import { type Link, type Reason, RELATIONS } from '../../record/link.ts';
import type { Worded } from '../../record/row.ts';
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
  turn: z.int().min(0).max(127).exactOptional(),
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

export const contradictionSchema: z.ZodType<Contradiction> = z.object({
  field: z.string(),
  versions: z.array(
    z.object({ value: z.string(), items: z.array(z.string()), attribution: z.array(actorSchema) }),
  ),
});

export const statusSchema: z.ZodType<Status> = z.object({
  value: z.enum(STATUS_VALUES),
  since: z.string().exactOptional(),
  by: z.string().exactOptional(),
});

export const dueSchema: z.ZodType<Due> = z.object({ day: z.string(), approximate: z.boolean() });

export const sourceGradeSchema: z.ZodType<SourceGrade> = z.enum(SOURCE_GRADES);
export const itemGradeSchema: z.ZodType<Grade['item']> = z.literal([1, 2, 3, 4, 5, 6]);

const line = z.string().meta({ description: 'One English sentence that tells it, without an end mark.' });

const entryFields = {
  id: z.string(),
  kind: kindSchema,
  item: itemSchema,
  tellings: z.array(tellingSchema),
  origins: z.int(),
  contradictions: z.array(contradictionSchema),
  status: statusSchema.exactOptional(),
  due: dueSchema.exactOptional(),
  links: z.array(linkSchema),
  grade: z.object({
    source: sourceGradeSchema,
    item: itemGradeSchema,
    why: z.array(z.string()),
  }),
  edits: z.array(editSchema),
  first: z.string().exactOptional(),
  last: z.string().exactOptional(),
};

/** One line of the record. */
export const entrySchema: z.ZodType<Entry> = z.object(entryFields);
export const toldEntrySchema: z.ZodType<Worded<Entry>> = z.object({ ...entryFields, line });

export const toldChangeSchema: z.ZodType<Worded<Change>> = z.object({
  line,
  change: z.enum(['new', 'revised', 'withdrawn']),
  before: entrySchema.exactOptional(),
  after: entrySchema.exactOptional(),
  what: z.array(z.string()),
});
