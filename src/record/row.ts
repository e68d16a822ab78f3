import type { ActorRef, Answer, Claim, Item, Kind } from '../reader/item.ts';
import type { Due } from './due.ts';
import type { Contradiction, Entry, Status } from './entry.ts';
import type { Grade } from './grade.ts';
import type { Relation } from './link.ts';
import { type LinkedEntry, linkedOf } from './linked.ts';
import type { ReportHead } from './telling.ts';
import { answerInWords, lineOf } from './wording.ts';

/** An entry as a list shows it: what speaks for it, and what bears on it, without its tellings. */
export interface Row {
  /** Id of the entry. */
  readonly id: string;
  readonly kind: Kind;
  /** One English sentence that tells it, without an end mark. */
  readonly line: string;
  /** The telling that speaks for the entry, with an analyst's corrections. */
  readonly item: Item;
  /** The report of that telling. */
  readonly report: ReportHead;
  /** Under which day it is listed, `YYYY-MM-DD`: when it happened, or else was published; absent = undated. */
  readonly day?: string;
  /** How many reports tell it, and how many of them are of independent origin. */
  readonly reports: number;
  readonly origins: number;
  readonly grade: Pick<Grade, 'source' | 'item'>;
  readonly status?: Status;
  readonly due?: Due;
  readonly contradictions: readonly Contradiction[];
  /** Instants: first known, and last told. */
  readonly first?: string;
  readonly last?: string;
  /** Whether an analyst's edit that stands is about it. */
  readonly edited: boolean;
  /** What bears on it, and then what it bears on; the surest first, each entry once a relation. */
  readonly linked: readonly LinkedRow[];
}

/** With the sentence that tells it. */
export type Worded<T> = T & { readonly line: string };

/** The other end of a link. */
export interface LinkedRow {
  readonly relation: Relation;
  /** Whether the other bears on the entry, rather than the entry on the other. */
  readonly onIt: boolean;
  /** Under 0.5 it is doubtful and changes nothing. */
  readonly score: number;
  readonly id: string;
  readonly kind: Kind;
  /** An answer is told as it stands under what it answers: "NATO rejects it". */
  readonly line: string;
  readonly by: readonly ActorRef[];
  readonly day?: string;
  /** Of an answer. */
  readonly verdict?: Answer['verdict'];
  /** Of a claim. */
  readonly stance?: Claim['stance'];
  readonly status?: Status['value'];
}

/** What rows are made with: entries of one view. */
export interface RowParts {
  /** The entry that an item belongs to, where it stands in the view. */
  entryOf(item: string): Entry | undefined;
  /** Under which day an entry is listed; undefined where it has none. */
  dayOf(entry: Entry): string | undefined;
}

export function rowOf(entry: Entry, parts: RowParts): Row {
  const { id, kind, item, tellings, origins, grade, status, due, contradictions, first, last } = entry;
  const telling = tellings.find((one) => one.item.id === item.id) ?? tellings[0];
  if (telling === undefined) throw new RangeError('an entry has at least one telling');
  const day = parts.dayOf(entry);
  return {
    id,
    kind,
    line: lineOf(entry),
    item,
    report: telling.report,
    ...(day !== undefined && { day }),
    reports: new Set(tellings.map(({ report }) => report.id)).size,
    origins,
    grade: { source: grade.source, item: grade.item },
    ...(status !== undefined && { status }),
    ...(due !== undefined && { due }),
    contradictions,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    edited: entry.edits.length > 0,
    linked: linkedOf(entry, (other) => parts.entryOf(other)).map((one) => linkedRow(entry, one, parts)),
  };
}

function linkedRow(entry: Entry, { link, onIt, other }: LinkedEntry, parts: RowParts): LinkedRow {
  const { id, kind, item, status } = other;
  const day = parts.dayOf(other);
  return {
    relation: link.relation,
    onIt,
    score: link.score,
    id,
    kind,
    line: onIt && link.relation === 'answers' ? answerInWords(other, entry) : lineOf(other),
    by: item.by,
    ...(day !== undefined && { day }),
    ...(item.kind === 'answer' && { verdict: item.verdict }),
    ...(item.kind === 'claim' && { stance: item.stance }),
    ...(status !== undefined && { status: status.value }),
  };
}
