import { z } from 'zod';
import { KINDS } from '../../reader/item.ts';
import type { Evidence } from '../../store/evidence.ts';
import type { Affair, Copy, Found, Store, StoredReport, Totals } from '../../store/store.ts';
import type { Problem } from '../problem.ts';
import {
  editSchema,
  entrySchema,
  headFields,
  linkSchema,
  loggedEditSchema,
  reportHeadSchema,
  tellingSchema,
  toldChangeSchema,
  toldEntrySchema,
} from './entry-schema.ts';
import { actorSchema, itemSchema, placeSchema } from './item-schema.ts';
import { outletSchema } from './outlet-routes.ts';
import { briefLineSchema, briefSchema } from './brief-schema.ts';
import { actorLinesSchema, edgeSchema, pairsSchema } from './dealing-schema.ts';
import { reportLinesSchema } from './line-schema.ts';
import {
  addedReportSchema,
  comparisonSchema,
  passedOverSchema,
  serverStatusSchema,
} from './report-schema.ts';
import { rowSchema } from './row-schema.ts';

const span = z.object({ start: z.int(), end: z.int() });

/** `unread` is left out where all was read. */
const stored: z.ZodType<Omit<StoredReport, 'unread'>> = z.object({
  report: z.object({ ...headFields, text: z.string() }),
  items: z.array(itemSchema),
  unread: z.array(span).exactOptional(),
  added: z.string(),
  coder: z.string(),
});

const copy: z.ZodType<Copy> = z.object({
  report: reportHeadSchema,
  parent: z.string().exactOptional(),
  kept: z.number().exactOptional(),
  why: z.array(z.string()),
  withdrawnBy: z.string().exactOptional(),
});

const evidence: z.ZodType<Evidence> = z.object({
  line: z.string(),
  entry: entrySchema,
  tellings: z.array(
    z.object({
      telling: tellingSchema,
      before: z.string(),
      after: z.string(),
      cutBefore: z.boolean(),
      cutAfter: z.boolean(),
      coder: z.string(),
    }),
  ),
  stories: z.array(z.object({ origin: z.string(), copies: z.array(copy) })),
  links: z.array(z.object({ link: linkSchema, onIt: z.boolean(), other: toldEntrySchema })),
});

const found: z.ZodType<Found> = z.object({
  report: reportHeadSchema,
  start: z.int(),
  end: z.int(),
  snippet: z.string(),
  entries: z.array(z.string()),
});

const affair: z.ZodType<Affair> = z.object({
  name: z.string(),
  actors: z.array(z.string()),
  words: z.array(z.string()),
  from: z.string().exactOptional(),
  until: z.string().exactOptional(),
});

const totals: z.ZodType<Totals> = z.object({
  reports: z.int(),
  origins: z.int(),
  entries: z.partialRecord(z.enum(KINDS), z.int()),
  first: z.string().exactOptional(),
  last: z.string().exactOptional(),
});

const problem: z.ZodType<Omit<Problem, 'status'>> = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
});

type ReportPage = Awaited<ReturnType<Store['reports']>>;
const reportRow: z.ZodType<ReportPage['rows'][number]> = z.object({
  ...headFields,
  added: z.string(),
  coder: z.string(),
});

/** Rows, and the cursor that asks for more of them. */
function page(row: z.ZodType): z.ZodType {
  return z.object({
    rows: z.array(row),
    next: z
      .string()
      .meta({ description: 'The cursor of the next page; absent on the last.' })
      .exactOptional(),
  });
}

/** Everything that the API answers, by the name that its document gives it. */
export type AnswerName =
  | 'Actor'
  | 'Place'
  | 'Item'
  | 'ReportHead'
  | 'Telling'
  | 'Link'
  | 'Entry'
  | 'EntryPage'
  | 'Row'
  | 'RowPage'
  | 'ReportLines'
  | 'Pairs'
  | 'ActorPage'
  | 'EdgePage'
  | 'Evidence'
  | 'ReportPage'
  | 'StoredReport'
  | 'Copy'
  | 'Copies'
  | 'Comparison'
  | 'AddedReport'
  | 'PassedOver'
  | 'Status'
  | 'FoundPage'
  | 'Due'
  | 'Change'
  | 'ChangePage'
  | 'BriefLine'
  | 'Brief'
  | 'Totals'
  | 'Affairs'
  | 'Outlets'
  | 'Edit'
  | 'Edits'
  | 'Document'
  | 'Problem';

export const ANSWERS: Readonly<Record<AnswerName, z.ZodType>> = {
  Actor: actorSchema,
  Place: placeSchema,
  Item: itemSchema,
  ReportHead: reportHeadSchema,
  Telling: tellingSchema,
  Link: linkSchema,
  Entry: entrySchema,
  EntryPage: page(entrySchema),
  Row: rowSchema,
  RowPage: page(rowSchema),
  ReportLines: reportLinesSchema,
  Pairs: pairsSchema,
  ActorPage: page(actorLinesSchema),
  EdgePage: page(edgeSchema),
  Evidence: evidence,
  ReportPage: page(reportRow),
  StoredReport: stored,
  Copy: copy,
  Copies: z.object({ rows: z.array(copy) }),
  Comparison: comparisonSchema,
  AddedReport: addedReportSchema,
  PassedOver: passedOverSchema,
  Status: serverStatusSchema,
  FoundPage: page(found),
  Due: z.object({ day: z.string(), instant: z.string(), rows: z.array(toldEntrySchema) }),
  Change: toldChangeSchema,
  ChangePage: z.object({
    from: z.string(),
    to: z.string(),
    total: z.int(),
    counts: z.object({ new: z.int(), revised: z.int(), withdrawn: z.int() }),
    rows: z.array(toldChangeSchema),
    next: z.string().exactOptional(),
  }),
  BriefLine: briefLineSchema,
  Brief: briefSchema,
  Totals: totals,
  Affairs: z.object({ rows: z.array(affair) }),
  Outlets: z.object({ rows: z.array(outletSchema) }),
  Edit: editSchema,
  Edits: z.object({ rows: z.array(loggedEditSchema) }),
  Document: z.looseObject({ openapi: z.string() }),
  Problem: problem,
};
