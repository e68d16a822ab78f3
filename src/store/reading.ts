import { Worker } from 'node:worker_threads';
import { compileSparingly } from '../intake/compiling.ts';
import type { Limits } from '../intake/limits.ts';
import type { Said } from '../intake/take-in.ts';
import type { Report } from '../report/report.ts';

/** What every thread is told at its start. */
export interface ReadingOptions {
  readonly said: Said;
  readonly limits: Limits;
  /** Seconds of processor time that the reading of one report may take. */
  readonly budget: number;
  readonly threads: number;
  readonly ownActors?: string;
}

/**
 * To a thread: take a file in, read what was taken in (or this report, telling what gave no item), read a text as soon as it is taken in,
 * or forget what was taken in.
 */
export type Asked =
  | { readonly ask: 'take'; readonly job: number; readonly path: string }
  | { readonly ask: 'read'; readonly job: number; readonly report?: Report; readonly passed?: true }
  | { readonly ask: 'paste'; readonly job: number; readonly text: string; readonly said: Said }
  | { readonly ask: 'drop'; readonly job: number };

/** From a thread, of a job: `taken` is the report's id; `read` a ReadReport as JSON; `notes` what is worth knowing of what was taken in. */
export type Answer =
  | { readonly job: number; readonly taken: string; readonly notes: readonly string[] }
  | { readonly job: number; readonly read: string; readonly notes?: readonly string[] }
  | { readonly job: number; readonly rejected: string };

/** From a thread: that it has loaded what it needs, or an answer. */
export type Told = { readonly ready: true } | Answer;

/** Who is told what comes of it. */
export interface Listener {
  told(answer: Answer): void;
  /** A job that was lost with its thread, by no fault of its own, is to be begun again. */
  again(job: number): void;
  /** No thread can be started. */
  failed(error: Error): void;
}

/** Threads that read. */
export interface Readers {
  /** Whether one of them has room for another job. */
  hasRoom(): boolean;
  /** Begins a job in the thread with most room, or goes on with one where it began. */
  ask(asked: Asked): void;
  close(): Promise<void>;
}

/** Jobs that wait at a thread, so that it does not stand still while a batch is written. */
const DEPTH = 12;

/** A small nursery costs a twentieth of the time and saves a seventh of the memory (2026-11-28); the rest bounds what a hostile report may take. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 384 };

interface Thread {
  readonly worker: Worker;
  /** What it was asked and has not answered, first the one that it is at. */
  readonly waiting: Asked[];
  /** Jobs that it has begun and not ended. */
  readonly jobs: Set<number>;
  ready: boolean;
}

/**
 * Starts the threads. One that breaks down costs the job that it was at, which is told as rejected; its other jobs are begun again
 * in another. `file`: what they run.
 */
export function startReaders(
  options: ReadingOptions,
  listener: Listener,
  file: URL = new URL('./reading-worker.js', import.meta.url),
): Readers {
  compileSparingly();
  const threads = new Set<Thread>();
  let closed = false;
  const ended = (thread: Thread, reason: string): void => {
    threads.delete(thread);
    if (closed) return;
    if (!thread.ready) return listener.failed(new Error(reason));
    start();
    const [at] = thread.waiting;
    if (at !== undefined) listener.told({ job: at.job, rejected: `it could not be read: ${reason}` });
    for (const job of thread.jobs) if (job !== at?.job) listener.again(job);
  };
  const start = (): void => {
    const worker = new Worker(file, { workerData: options, resourceLimits: MEMORY });
    const thread: Thread = { worker, waiting: [], jobs: new Set(), ready: false };
    threads.add(thread);
    let reason = 'the reader stopped';
    worker.on('message', (told: Told) => {
      if ('ready' in told) thread.ready = true;
      else {
        thread.waiting.shift();
        if (!('taken' in told)) thread.jobs.delete(told.job);
        listener.told(told);
      }
    });
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => ended(thread, reason));
  };
  for (let n = 0; n < options.threads; n++) start();
  return {
    hasRoom: () => emptiest(threads).jobs.size < DEPTH,
    ask(asked) {
      const at = [...threads].find(({ jobs }) => jobs.has(asked.job)) ?? emptiest(threads);
      if (asked.ask === 'drop') at.jobs.delete(asked.job);
      else {
        at.jobs.add(asked.job);
        at.waiting.push(asked);
      }
      at.worker.postMessage(asked);
    },
    async close() {
      closed = true;
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

function emptiest(threads: ReadonlySet<Thread>): Thread {
  const [least] = [...threads].toSorted((a, b) => a.jobs.size - b.jobs.size);
  if (least === undefined) throw new RangeError('there is no thread');
  return least;
}
