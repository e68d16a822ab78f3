import { availableParallelism } from 'node:os';
import { DEFAULT_BUDGET } from '../intake/budget.ts';
import { DEFAULT_LIMITS, type Limits } from '../intake/limits.ts';
import type { Said } from '../intake/take-in.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import type { Report } from '../report/report.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { type Answer, type Readers, type ReadingOptions, startReaders } from './reading.ts';
import type { Store } from './store.ts';

/** Something to add, by the name that people know it by: a file, or a report that was taken in already. */
export type ToAdd =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly report: Report };

export interface AddingOptions {
  /** Version of the coder, and the clock. */
  readonly coder: string;
  readonly now: () => string;
  readonly affair?: string;
  readonly said?: Said;
  readonly limits?: Limits;
  /** Seconds of processor time for each report; Infinity: as long as it takes. */
  readonly budget?: number;
  /** Threads that read; one for each core unless said, eight at most, as each holds the model. */
  readonly threads?: number;
  readonly ownActors?: string;
  /** Ends it early: what was read is kept, what was not is left. */
  readonly signal?: AbortSignal;
  /** Told after every batch that is on disk. */
  readonly progress?: (progress: Progress) => void;
  /** Told of what refuses a source, or is worth knowing of one that is taken. */
  readonly notice?: (name: string, message: string) => void;
  /** Told of every source, once what becomes of it is on disk or is certain. */
  readonly settled?: (source: Settled) => void;
  /** Another file for the threads to run: what their breaking down is tried with. */
  readonly worker?: URL;
}

/**
 * What became of a source. `kept`: it is new, and read to its end unless `cut`; `held`: the store had it already; `rejected`: it is no
 * report that can be read. `report`: its id.
 */
export type Settled =
  | {
      readonly source: string;
      readonly state: 'kept';
      readonly report: string;
      readonly items: number;
      readonly cut?: true;
    }
  | { readonly source: string; readonly state: 'held'; readonly report: string }
  | { readonly source: string; readonly state: 'rejected'; readonly reason: string };

export interface Progress {
  /** New in the store, and on disk. */
  readonly added: number;
  /** Held already, and passed over before they were read. */
  readonly held: number;
  readonly rejected: number;
  /** Kept, but not read to their end, as their time was spent. */
  readonly cut: number;
}

export interface Added extends Progress {
  readonly interrupted: boolean;
}

/** Reports of one transaction: few enough that an interruption costs little, enough that the disk is not waited for at each. */
const BATCH = 64;
/** Milliseconds after which a smaller batch is written. */
const PATIENCE = 1000;
const MOST_THREADS = 8;

/**
 * Takes sources in, reads them in threads and keeps them, a batch at a time. However many there are, a few dozen are in memory.
 * What is held already is passed over, so that whatever ended a former run, the next goes on where it stopped. A source
 * that cannot be read is told of and costs no other. Rejects where the store does, or where no thread can be started.
 */
export async function addAll(
  store: Store,
  sources: Iterable<ToAdd> | AsyncIterable<ToAdd>,
  options: AddingOptions,
): Promise<Added> {
  const mailbox = createMailbox<Answer | Error>();
  const stop = (): void => mailbox.wake();
  options.signal?.addEventListener('abort', stop);
  const run = new Run(store, options, mailbox);
  try {
    const rest = iteratorOf(sources);
    let ended = false;
    while (options.signal?.aborted !== true) {
      while (!ended && run.hasRoom() && mailbox.isEmpty()) {
        const next = await rest.next();
        if (next.done) ended = true;
        else await run.begin(next.value);
      }
      if (ended && run.isIdle() && mailbox.isEmpty()) break;
      const answer = await mailbox.next(run.untilWriting());
      if (answer instanceof Error) throw answer;
      if (answer !== undefined) await run.take(answer);
      if (run.untilWriting() <= 0) await run.write();
    }
    await run.write();
    return { ...run.counts, interrupted: options.signal?.aborted === true };
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await run.close();
  }
}

/** What is under way between the sources and the disk. */
class Run {
  readonly counts: Counts = { added: 0, held: 0, rejected: 0, cut: 0 };
  readonly #store: Store;
  readonly #options: AddingOptions;
  readonly #readers: Readers;
  readonly #jobs = new Map<number, ToAdd>();
  /** What is worth telling of reports that are being read: told once they are, as a job may be begun twice. */
  readonly #notes = new Map<number, readonly string[]>();
  #batch: Taken[] = [];
  #written: number = Date.now();
  #last = 0;

  constructor(store: Store, options: AddingOptions, mailbox: Mailbox<Answer | Error>) {
    this.#store = store;
    this.#options = options;
    const reading: ReadingOptions = {
      said: options.said ?? {},
      limits: options.limits ?? DEFAULT_LIMITS,
      budget: options.budget ?? DEFAULT_BUDGET,
      threads: options.threads ?? Math.min(MOST_THREADS, availableParallelism()),
      ...(options.ownActors !== undefined && { ownActors: options.ownActors }),
    };
    this.#readers = startReaders(
      reading,
      {
        told: (answer) => mailbox.put(answer),
        failed: (error) => mailbox.put(error),
        again: (job) => this.#ask(job),
      },
      options.worker,
    );
  }

  hasRoom(): boolean {
    return this.#readers.hasRoom();
  }

  isIdle(): boolean {
    return this.#jobs.size === 0;
  }

  /** Milliseconds until the batch is to be written; 0 or less: now. */
  untilWriting(): number {
    if (this.#batch.length >= BATCH) return 0;
    return this.#batch.length === 0 ? PATIENCE : this.#written + PATIENCE - Date.now();
  }

  async begin(source: ToAdd): Promise<void> {
    if ('report' in source && (await this.#holds(source.report.id))) {
      this.#hold(source.name, source.report.id);
      return;
    }
    this.#jobs.set(++this.#last, source);
    this.#ask(this.#last);
  }

  async take(answer: Answer): Promise<void> {
    const source = this.#jobs.get(answer.job);
    if (source === undefined) return;
    if ('taken' in answer) {
      const held = await this.#holds(answer.taken);
      this.#readers.ask({ ask: held ? 'drop' : 'read', job: answer.job });
      if (!held) {
        this.#notes.set(answer.job, answer.notes);
        return;
      }
      this.#hold(source.name, answer.taken);
    } else if ('rejected' in answer) {
      this.counts.rejected++;
      this.#options.notice?.(source.name, answer.rejected);
      this.#options.settled?.({ source: source.name, state: 'rejected', reason: answer.rejected });
    } else {
      for (const note of this.#notes.get(answer.job) ?? []) this.#options.notice?.(source.name, note);
      this.#collect(source.name, JSON.parse(answer.read));
    }
    this.#notes.delete(answer.job);
    this.#jobs.delete(answer.job);
  }

  /** Puts the batch on disk. */
  async write(): Promise<void> {
    const { coder, now, affair, progress } = this.#options;
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length > 0) {
      const how = { coder, added: now(), ...(affair !== undefined && { affair }) };
      const before = await this.#store.holds(batch.map(({ read }) => read.report.id));
      await this.#store.keep(
        batch.map(({ read }) => read),
        how,
      );
      this.#tell(batch, new Set(before));
    }
    this.#written = Date.now();
    progress?.({ ...this.counts });
  }

  /** `held`: ids that the store had before the batch was kept. Of two of one id the second is held by then. */
  #tell(batch: readonly Taken[], held: Set<string>): void {
    for (const { name, read } of batch) {
      const { id } = read.report;
      if (held.has(id)) {
        this.#hold(name, id);
        continue;
      }
      held.add(id);
      this.counts.added++;
      const cut = read.unread !== undefined && { cut: true as const };
      this.#options.settled?.({ source: name, state: 'kept', report: id, items: read.items.length, ...cut });
    }
  }

  #hold(source: string, report: string): void {
    this.counts.held++;
    this.#options.settled?.({ source, state: 'held', report });
  }

  close(): Promise<void> {
    return this.#readers.close();
  }

  #ask(job: number): void {
    const source = this.#jobs.get(job);
    if (source === undefined) return;
    if ('path' in source) this.#readers.ask({ ask: 'take', job, path: source.path });
    else this.#readers.ask({ ask: 'read', job, report: source.report });
  }

  #collect(name: string, read: ReadReport): void {
    if (read.unread !== undefined) {
      this.counts.cut++;
      this.#options.notice?.(name, 'its end is unread, as its time was spent');
    }
    if (this.#batch.length === 0) this.#written = Date.now();
    this.#batch.push({ name, read });
  }

  async #holds(id: string): Promise<boolean> {
    return (await this.#store.holds([id])).has(id);
  }
}

/** A report that is read, and under which name it came. */
interface Taken {
  readonly name: string;
  readonly read: ReadReport;
}

type Counts = { -readonly [Count in keyof Progress]: Progress[Count] };

function iteratorOf(sources: Iterable<ToAdd> | AsyncIterable<ToAdd>): Iterator<ToAdd> | AsyncIterator<ToAdd> {
  return Symbol.asyncIterator in sources ? sources[Symbol.asyncIterator]() : sources[Symbol.iterator]();
}
