import type { ActorRef, Kind, Realis } from '../reader/item.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import type { Brief } from '../record/brief.ts';
import type { Change } from '../record/change.ts';
import type { Edit, Entry, StatusValue } from '../record/entry.ts';
import type { SourceGrade } from '../record/grade.ts';
import type { Edge } from '../record/network.ts';
import type { PairSeries } from '../record/pairs.ts';
import type { Row } from '../record/row.ts';
import type { ReportHead } from '../record/telling.ts';
import type { Report } from '../report/report.ts';
import type { LoggedEdit } from './edits.ts';
import type { Outlet } from './outlets.ts';

/** Which part of the record, on which day. */
export interface View {
  /** Name of an affair; absent = all reports. */
  readonly affair?: string;
  /** Only what reports published by this instant support; absent = all, undated reports too. */
  readonly asOf?: string;
  /** Only what this store held by this instant (when the report was added); absent = all. What is held is grouped as today. */
  readonly knownAt?: string;
  /** The day on which one stands, `YYYY-MM-DD`, by which things are overdue; absent = that of `asOf` or else of the last report. */
  readonly day?: string;
}

export interface EntryQuery extends View {
  readonly kinds?: readonly Kind[];
  /** Ids of actors; an entry matches when any of them is in `by`, `to` or `attribution`. */
  readonly actors?: readonly string[];
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  /** Days on which it happened (or, where no day is told, was published), inclusive; of what took several days, one is enough. */
  readonly from?: string;
  readonly until?: string;
  readonly statuses?: readonly StatusValue[];
  /** Only those that are told so by what speaks for them. */
  readonly realis?: readonly Realis[];
  /** Only those whose tellings differ or that are denied; false = only the others. */
  readonly contested?: boolean;
  /** At least so many independent origins. */
  readonly originsFrom?: number;
  /** Doubtful entries (score under 0.5) too. */
  readonly doubtful?: boolean;
  /** Only those. */
  readonly onlyDoubtful?: boolean;
  /** At most this many, 1 to 1000. */
  readonly limit: number;
  /** The cursor that the page before gave. */
  readonly after?: string;
  /** Newest first unless said. */
  readonly oldestFirst?: boolean;
}

export interface ActorQuery extends View {
  readonly kinds?: readonly Kind[];
  /** Days under which lines are listed, inclusive. */
  readonly from?: string;
  readonly until?: string;
  readonly limit: number;
  readonly after?: string;
}

/** What changed between two instants, `from` exclusive. */
export interface ChangeQuery extends Omit<View, 'asOf'> {
  readonly from: string;
  readonly to: string;
  /** As they became known unless said; or the news first, by weight. */
  readonly order?: 'known' | 'weight';
  /** Absent = all of them: of so many, links are worked out when they are asked for. */
  readonly limit?: number;
  readonly after?: string;
}

export interface BriefQuery extends View {
  readonly title: string;
  /** An instant; what changed since then is told. */
  readonly since?: string;
}

export interface DealingQuery extends View {
  /** Days of lines, inclusive: see `EntryQuery`. */
  readonly from?: string;
  readonly until?: string;
  /** Only lines that have any of these in them. */
  readonly actors?: readonly string[];
}

/** An actor, with the number of sure lines that it is in, and of those in which it has each role. */
export interface ActorLines extends ActorRef {
  readonly lines: number;
  readonly by: number;
  readonly to: number;
  readonly attribution: number;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Asks for the next page; absent on the last. */
  readonly next?: string;
}

/** A page of changes, and how many there are in all. */
export interface Changes extends Page<Change> {
  readonly total: number;
  readonly counts: Readonly<Record<Change['change'], number>>;
}

/** A report as the store holds it. */
export interface StoredReport {
  readonly report: Report;
  readonly items: ReadReport['items'];
  /** Part of the text that was not read, as its time was spent. */
  readonly unread: ReadReport['unread'];
  /** When it was added, and by which version of the coder its items were read. */
  readonly added: string;
  readonly coder: string;
}

/** A place in a story's origin tree. */
export interface Copy {
  readonly report: ReportHead;
  /** Id of the report that it copies; absent for the origin. */
  readonly parent?: string;
  /** 0 to 1: how much of it stands in its parent. */
  readonly kept?: number;
  readonly why: readonly string[];
  /** Present where it is withdrawn: the id of the report that does. */
  readonly withdrawnBy?: string;
}

export interface Found {
  readonly report: ReportHead;
  /** Half-open UTF-16 offsets into its text. */
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
  /** Ids of the entries whose citation holds a word that was looked for. */
  readonly entries: readonly string[];
}

/** Named part of a store: a report belongs when it was added to it by name or when its rule takes it in. */
export interface Affair {
  readonly name: string;
  readonly actors: readonly string[];
  readonly words: readonly string[];
  readonly from?: string;
  readonly until?: string;
}

export interface Totals {
  readonly reports: number;
  readonly origins: number;
  readonly entries: Readonly<Partial<Record<Kind, number>>>;
  readonly first?: string;
  readonly last?: string;
}

/** What `verify` found; empty = nothing wrong. `where` names the report, item or page. */
export interface Damage {
  readonly code: 'page' | 'hash' | 'citation' | 'coding' | 'index';
  readonly where: string;
  readonly message: string;
}

/**
 * Reports and what was read from them, on disk. Everything that is acknowledged (a promise that came good) is on disk.
 * Throws a StoreError with a code for what the user can do something about: locked, damaged, too new, no such
 * affair, a cursor that no page gave.
 */
export interface Store {
  /** Keeps a batch in one transaction. Reports already held are passed over. Gives how many were new. */
  keep(batch: readonly ReadReport[], how: { added: string; coder: string; affair?: string }): Promise<number>;
  /** Whether a report is held: for resuming. */
  holds(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Removes a report and exactly what rested on it alone. False: there is none with this id. */
  remove(report: string): Promise<boolean>;
  /**
   * Puts newly read items in the place of a report's former ones. `former`: the id that it had, where something else is known of it now, such as
   * its date; it stays in the affairs that it was added to by name.
   */
  reread(read: ReadReport, coder: string, former?: string): Promise<void>;

  reports(
    view: View & { limit: number; after?: string },
  ): Promise<Page<ReportHead & { added: string; coder: string }>>;
  report(id: string): Promise<StoredReport | undefined>;
  /** The whole origin tree that a report stands in, root first. */
  copies(report: string, view: View): Promise<readonly Copy[]>;

  entries(query: EntryQuery): Promise<Page<Entry>>;
  /** The same as a list shows them. */
  rows(query: EntryQuery): Promise<Page<Row>>;
  /** Entries of which something is due between two days (`YYYY-MM-DD`, inclusive), whatever has become of it, soonest first. */
  due(
    query: View & { from: string; until: string; limit: number; kinds?: readonly Kind[] },
  ): Promise<readonly Entry[]>;
  /** The entry that an item (any telling of it) belongs to. */
  entry(id: string, view: View): Promise<Entry | undefined>;
  /** Full text, best first. */
  find(words: string, query: View & { limit: number; after?: string }): Promise<Page<Found>>;
  changes(query: ChangeQuery): Promise<Changes>;
  totals(view: View): Promise<Totals>;
  /** One page with footnotes. */
  brief(query: BriefQuery): Promise<Brief>;
  /** Who is in the record, those of most lines first. */
  actors(query: ActorQuery): Promise<Page<ActorLines>>;
  /** Who did something to whom, the most first. */
  network(query: DealingQuery): Promise<readonly Edge[]>;
  /** What pairs of actors did to each other from day to day, the busiest first. */
  pairs(
    query: DealingQuery & { readonly from: string; readonly until: string },
  ): Promise<readonly PairSeries[]>;
  /**
   * A word that is another whenever something may have been written since, by whichever process: cheap, to be asked for each second. Words of two
   * openings of a store say nothing of each other.
   */
  stamp(): Promise<string>;

  /** Keeps an edit, and moves what it splits or merges. Rejects with a StoreError `bad-edit` where that cannot be done. */
  edit(edit: Omit<Edit, 'seq' | 'moves'>): Promise<Edit>;
  edits(query: { item?: string }): Promise<readonly LoggedEdit[]>;

  affairs(): Promise<readonly Affair[]>;
  setAffair(affair: Affair): Promise<void>;

  /** Outlets of reports that are held or that were graded, by name. */
  outlets(): Promise<readonly Outlet[]>;
  /** F takes a grade back. */
  gradeOutlet(name: string, grade: SourceGrade): Promise<void>;

  /** Checks pages, hashes, citations and indexes; not the coding, which needs a reader. */
  verify(): Promise<readonly Damage[]>;
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
