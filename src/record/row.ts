import type { ActorRef, Answer, Claim, Item, Kind } from '../reader/item.ts';
import type { Due } from './due.ts';
import type { Contradiction, Status } from './entry.ts';
import type { Grade } from './grade.ts';
import type { Relation } from './link.ts';
import type { ReportHead } from './telling.ts';

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

/** The other end of a link. */
export interface LinkedRow {
  readonly relation: Relation;
  /** Whether the other bears on the entry, rather than the entry on the other. */
  readonly onIt: boolean;
  /** Under 0.5 it is doubtful and changes nothing. */
  readonly score: number;
  readonly id: string;
  readonly kind: Kind;
  readonly line: string;
  readonly by: readonly ActorRef[];
  readonly day?: string;
  /** Of an answer. */
  readonly verdict?: Answer['verdict'];
  /** Of a claim. */
  readonly stance?: Claim['stance'];
  readonly status?: Status['value'];
}
