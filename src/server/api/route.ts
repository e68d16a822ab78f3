import type { Context } from 'hono';
import type { z } from 'zod';
import type { Store } from '../../store/store.ts';
import type { Adder } from '../adder.ts';
import type { Connection } from '../guard.ts';
import type { Filling } from '../status.ts';
import type { AnswerName } from './answer-schema.ts';

export type RecordContext = Context<{ Bindings: Connection }>;

/** What the routes need. */
export interface RecordApiOptions {
  readonly store: Store;
  /** Absent: reports are neither added nor removed. */
  readonly adder?: Adder;
  /** Reports that are being read now; undefined, or absent: none. */
  readonly filling?: () => Filling | undefined;
  /** The program's own version. */
  readonly version: string;
  /** The version of the coder. */
  readonly coder: string;
  /** The instant, UTC, to the second: when an edit is made. */
  readonly now: () => string;
  /** Told of an error that nobody foresaw; the answer itself never carries it. */
  readonly onFailure?: (error: Error) => void;
  /** Aborted when the server closes: streams end. */
  readonly closing?: AbortSignal;
  /** Milliseconds between two looks at the store for those who listen; 1000 unless said. */
  readonly lookEvery?: number;
}

/** A request that was checked. */
export interface Asked<Query, Body> {
  /** What stands in the address for `{id}`; '' where it has none. */
  readonly id: string;
  readonly query: Query;
  readonly body: Body;
}

/** An answer in JSON. */
export interface Answer {
  readonly body: object;
  readonly status?: 200 | 201;
  /** The cursor of the next page. */
  readonly next?: string;
}

/** One address of the API: what it takes, what it answers, and how. The server and its document are made of these. */
export interface Route<Query = unknown, Body = unknown> {
  /** For programs that are made from the document: its `operationId`. */
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Under the root, with `{id}` where an id of a report or an item stands. */
  readonly path: string;
  readonly summary: string;
  /** Each parameter on its own, so that the document can list them. */
  readonly query: z.ZodObject & z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Bytes that a body may have; 64 kB unless said. */
  readonly bodyLimit?: number;
  /** 204: nothing more is to be said. */
  readonly status?: 200 | 201 | 204;
  /** What it answers, by media type: a schema by name, or text or bytes. */
  readonly answers: Readonly<Record<string, AnswerName | 'text' | 'binary'>>;
  /** An answer that never ends, or is never there whole: it has no hash. */
  readonly endless?: true;
  answer(asked: Asked<Query, Body>, c: RecordContext): Promise<Answer | Response>;
}

/** So that a route's `answer` knows what its schemas give. */
export function route<Query, Body>(one: Route<Query, Body>): Route<Query, Body> {
  return one;
}

/** What most routes answer. */
export function json(name: AnswerName): Route['answers'] {
  return { 'application/json': name };
}
