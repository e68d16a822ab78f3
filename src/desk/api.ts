import type { ActorRef, Kind } from '../reader/item.ts';
import type { Brief } from '../record/brief.ts';
import type { Change } from '../record/change.ts';
import type { Edit, Entry } from '../record/entry.ts';
import type { Link } from '../record/link.ts';
import type { PairSeries } from '../record/pairs.ts';
import type { Row, Worded } from '../record/row.ts';
import type { ReportHead } from '../record/telling.ts';
import type { Item } from '../reader/item.ts';
import type { Report } from '../report/report.ts';
import type { Route } from './route.ts';

// What the HTTP API answers, as the desk sees it. A test holds these against the server's own types.

export interface Page<T> {
  readonly rows: readonly T[];
  /** To be given as `after`; absent on the last page. */
  readonly next?: string;
}

export interface Totals {
  readonly reports: number;
  readonly origins: number;
  readonly entries: Readonly<Partial<Record<Kind, number>>>;
  /** Instants: the first and the last report. */
  readonly first?: string;
  readonly last?: string;
}

/** A sentence that tells a line, in its report. */
export interface Shown {
  readonly telling: Entry['tellings'][number];
  readonly before: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly coder: string;
}

/** A place in the tree of a story. */
export interface Copy {
  readonly report: ReportHead;
  readonly parent?: string;
  /** 0 to 1: how much of it stands in its parent. */
  readonly kept?: number;
  readonly why: readonly string[];
  readonly withdrawnBy?: string;
}

export interface LinkedEntry {
  readonly link: Link;
  readonly onIt: boolean;
  readonly other: Worded<Entry>;
}

export interface Evidence {
  readonly line: string;
  readonly entry: Entry;
  readonly tellings: readonly Shown[];
  readonly stories: readonly { readonly origin: string; readonly copies: readonly Copy[] }[];
  readonly links: readonly LinkedEntry[];
}

export interface StoredReport {
  readonly report: Report;
  readonly items: readonly Item[];
  readonly unread?: readonly { readonly start: number; readonly end: number }[];
  readonly added: string;
  readonly coder: string;
}

/** Half-open UTF-16 offsets into a report's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What became of an item of a report in the record. */
export interface ReportLine {
  /** With an analyst's corrections. */
  readonly item: Item;
  readonly standing: 'stands' | 'rejected' | 'withdrawn';
  /** The line of the record that it is a telling of, where it stands. */
  readonly line?: {
    readonly id: string;
    readonly tellings: number;
    readonly reports: number;
    readonly origins: number;
    readonly status?: Entry['status'];
    readonly contradicted: boolean;
    readonly links: number;
  };
  readonly edits: readonly Edit[];
}

export interface ReportLines {
  readonly sentences: readonly Span[];
  readonly rows: readonly ReportLine[];
}

/** A part of a report that gave no item, and why, in a sentence. */
export type PassedOver = Span & { readonly why: string };

/** A sentence of two reports: `here` in the one that is looked at, `there` in the other. */
export type ComparedSentence =
  | { readonly change: 'kept'; readonly here: Span; readonly there: Span }
  | {
      readonly change: 'changed';
      readonly here: Span;
      readonly there: Span;
      /** What the other has, and what stands here in its place; '' where there is nothing. */
      readonly words: readonly { readonly from: string; readonly to: string }[];
    }
  | { readonly change: 'added'; readonly here: Span }
  | { readonly change: 'cut'; readonly there: Span };

/** An actor, and in how many lines of the record. */
export interface ActorLines {
  readonly id: string;
  readonly name: string;
  readonly lines: number;
  readonly by: number;
  readonly to: number;
  readonly attribution: number;
}

export interface Found {
  readonly report: ReportHead;
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
  readonly entries: readonly string[];
}

export interface Affair {
  readonly name: string;
  readonly actors: readonly string[];
  readonly words: readonly string[];
  readonly from?: string;
  readonly until?: string;
}

export type ReportRow = ReportHead & { readonly added: string; readonly coder: string };
export type ChangePage = Page<Worded<Change>> & {
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly counts: Readonly<Record<Change['change'], number>>;
};
export interface DuePage {
  /** From where it is looked at: a day `YYYY-MM-DD`, and an instant. */
  readonly day: string;
  readonly instant: string;
  readonly rows: readonly Worded<Entry>[];
}
export interface PairPage {
  /** Days, inclusive. */
  readonly from: string;
  readonly until: string;
  readonly rows: readonly PairSeries[];
}
export type { ActorRef, Brief, Change, Edit, Entry, Row, Worded };

/** What came of a request: `reason` is a sentence for a person, `status` 0 where no answer came at all. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly reason: string };

export const ROOT = '/api/v1';

/**
 * The address of a reading of the part of the record, on the day, that a route stands on. Parameters without a value are left out.
 * `limited`: whether it takes affair and day at all.
 */
export function addressOf(
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>> = {},
  view: Pick<Route, 'affair' | 'asOf' | 'knownAt'> = {},
): string {
  const { affair, asOf, knownAt } = view;
  const all: Readonly<Record<string, string | number | undefined>> = {
    ...parameters,
    affair,
    as_of: asOf,
    known_at: knownAt,
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(all))
    if (value !== undefined && value !== '') search.set(name, String(value));
  return `${ROOT}${path}${search.size === 0 ? '' : `?${search.toString()}`}`;
}

/** Asks the API. Never throws: what went wrong is part of the answer. */
export async function ask<T>(address: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(address, init);
    if (!response.ok) return { ok: false, status: response.status, reason: await detailOf(response) };
    const text = await response.text();
    // The server's types are held against ours in a test: here its answer is trusted.
    const value: T = JSON.parse(text === '' ? 'null' : text);
    return { ok: true, value };
  } catch {
    return { ok: false, status: 0, reason: 'The server does not answer. Is demarche still running?' };
  }
}

/** Gives the API something to keep. */
export function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json' };
  return ask<T>(`${ROOT}${path}`, {
    method,
    ...(body !== undefined && { headers, body: JSON.stringify(body) }),
  });
}

async function detailOf(response: Response): Promise<string> {
  try {
    const problem: { detail?: unknown } = JSON.parse(await response.text());
    if (typeof problem.detail === 'string') return problem.detail;
  } catch {
    // Not a problem document: the status has to do.
  }
  return `The server answered ${response.status}.`;
}
