import { Worker } from 'node:worker_threads';
import { StoreError, type StoreProblem } from './error.ts';
import type { Store } from './store.ts';

/** Which store a thread opens, and how: see `StoreOptions`. Its rules are those of `loadRules`. */
export interface ThreadedOptions {
  readonly path: string;
  readonly readOnly?: boolean;
  readonly shared?: boolean;
  readonly create?: boolean;
}

/** To the thread: do this. */
export interface Call {
  readonly call: number;
  readonly method: keyof Store;
  readonly args: readonly unknown[];
}

/** From the thread: what came of a call; of call 0, which is never made, what came of opening the store. */
export type Outcome =
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failure: Failure };

/** An error, as it is sent: classes of our own do not survive being copied between threads. */
export interface Failure {
  readonly message: string;
  readonly stack?: string;
  /** Of a StoreError. */
  readonly code?: StoreProblem;
}

/** By name, so that the compiler sees that none is missing. */
const METHODS: Readonly<Record<keyof Store, true>> = {
  keep: true,
  holds: true,
  remove: true,
  reread: true,
  reports: true,
  report: true,
  copies: true,
  entries: true,
  rows: true,
  actors: true,
  network: true,
  pairs: true,
  due: true,
  entry: true,
  find: true,
  changes: true,
  totals: true,
  brief: true,
  stamp: true,
  edit: true,
  edits: true,
  affairs: true,
  setAffair: true,
  outlets: true,
  gradeOutlet: true,
  verify: true,
  backup: true,
  close: true,
};

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Opens a store in a thread of its own, so that a slow question blocks nobody's event loop. It is a `Store` like any other: calls and
 * answers are messages, in the order in which they are made. Rejects as `openStore` throws.
 */
export async function openThreaded(options: ThreadedOptions): Promise<Store> {
  const worker = new Worker(new URL('./store-worker.js', import.meta.url), { workerData: options });
  const waiting = new Map<number, Waiting>();
  let ended: Error | undefined;
  let last = 0;
  const answerTo = (call: number): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(call, { resolve, reject }));
  const end = (error: Error): void => {
    ended ??= error;
    for (const one of waiting.values()) one.reject(ended);
    waiting.clear();
  };
  worker.on('message', (outcome: Outcome) => {
    const one = waiting.get(outcome.call);
    waiting.delete(outcome.call);
    if ('failure' in outcome) one?.reject(errorOf(outcome.failure));
    else one?.resolve(outcome.value);
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('the thread of the store has ended')));
  const ask = (method: keyof Store, args: readonly unknown[]): Promise<unknown> => {
    if (ended !== undefined) return Promise.reject(ended);
    const call: Call = { call: ++last, method, args };
    const answer = answerTo(call.call);
    worker.postMessage(call);
    return answer;
  };
  await answerTo(0);
  // What each gives is told by the worker's store, as METHODS has its methods and no others.
  const calls = Object.keys(METHODS)
    .filter((name): name is keyof Store => name in METHODS)
    .map((method): readonly unknown[] => [method, (...args: readonly unknown[]) => ask(method, args)]);
  const store: Store = Object.fromEntries(calls);
  return {
    ...store,
    async close() {
      await store.close();
      await worker.terminate();
    },
  };
}

function errorOf({ message, stack, code }: Failure): Error {
  const error = code === undefined ? new Error(message) : new StoreError(code, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
