import { DEFAULT_BUDGET } from '../intake/budget.ts';
import { DEFAULT_LIMITS } from '../intake/limits.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import { makeReport } from '../report/report.ts';
import type { Report } from '../report/report.ts';
import { type Answer, type Asked, type Readers, startReaders } from '../store/reading.ts';
import type { Store } from '../store/store.ts';
import type { Adder, PassedOver } from './adder.ts';
import { passedOverIn } from './passed-over.ts';

export interface ReadingAdderOptions {
  readonly store: Store;
  /** Version of the coder, and the clock. */
  readonly coder: string;
  readonly now: () => string;
  /** A table of the user's own actors, laid over ours. */
  readonly ownActors?: string;
  /** Another file for the thread to run: what its breaking down is tried with. */
  readonly worker?: URL;
}

/** An adder with a thread that is to be ended. */
export interface ReadingAdder extends Adder {
  close(): Promise<void>;
}

const UNREAD = 'its end is unread, as its time was spent';
/** So many reports are remembered of which it was asked what gave no item. */
const REMEMBERED = 64;

/** Reads in a thread, which is started when it is first needed, as it holds the model. */
export function createReadingAdder({ store, coder, now, ...options }: ReadingAdderOptions): ReadingAdder {
  const thread = createReadingThread(options);
  const passed = new Map<string, readonly PassedOver[]>();
  return {
    async add({ text, ...said }) {
      const answer = await thread.ask((job) => ({ ask: 'paste', job, text, said }));
      if ('rejected' in answer) return { ok: false, reason: asSentence(answer.rejected) };
      const read = readIn(answer);
      const added = await store.keep([read], { coder, added: now() });
      const notes = [
        ...(added === 0 ? ['it was held already'] : []),
        ...(read.unread === undefined ? [] : [UNREAD]),
        ...(('notes' in answer ? answer.notes : undefined) ?? []),
      ];
      return { ok: true, report: read.report.id, items: read.items.length, notes: notes.map(asSentence) };
    },
    async date(id, published) {
      const stored = await store.report(id);
      if (stored === undefined) return undefined;
      const reason = await whyNotDated(store, stored.report);
      if (reason !== undefined) return { ok: false, reason };
      const { id: _, ...parts } = stored.report;
      const report = makeReport({ ...parts, published });
      const answer = await thread.ask((job) => ({ ask: 'read', job, report }));
      if ('rejected' in answer) throw new Error(answer.rejected);
      const read = readIn(answer);
      passed.delete(id);
      await store.reread(read, coder, id);
      return {
        ok: true,
        report: report.id,
        items: read.items.length,
        notes: read.unread === undefined ? [] : [asSentence(UNREAD)],
      };
    },
    async remove(report) {
      passed.delete(report);
      return store.remove(report);
    },
    async passedOver(id) {
      const stored = await store.report(id);
      if (stored === undefined) return undefined;
      const held = passed.get(id);
      if (held !== undefined) return held;
      const answer = await thread.ask((job) => ({ ask: 'read', job, report: stored.report, passed: true }));
      if ('rejected' in answer) throw new Error(answer.rejected);
      const found = passedOverIn(readIn(answer));
      passed.set(id, found);
      const [oldest] = passed.keys();
      if (passed.size > REMEMBERED && oldest !== undefined) passed.delete(oldest);
      return found;
    },
    close: () => thread.close(),
  };
}

/** Why a report is not given a date; undefined: it can be. */
async function whyNotDated(store: Store, { id, published }: Report): Promise<string | undefined> {
  if (published !== undefined) return `It has a date: ${published}.`;
  const edits = await store.edits({});
  const edited = edits.some(
    ({ target, action, withdrawn }) => target.report === id && action !== 'undo' && !withdrawn,
  );
  return edited
    ? 'Its items were edited as they are. Take the edits back first: with a date they are read anew.'
    : undefined;
}

interface ReadingThread {
  /** `asked`: what to ask, by the number of the job. Rejects where no thread can be started. */
  ask(asked: (job: number) => Asked): Promise<Answer>;
  close(): Promise<void>;
}

interface Job {
  readonly asked: Asked;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

function createReadingThread({
  ownActors,
  worker,
}: Pick<ReadingAdderOptions, 'ownActors' | 'worker'>): ReadingThread {
  const jobs = new Map<number, Job>();
  let last = 0;
  let readers: Readers | undefined;
  const ended = (job: number): Job | undefined => {
    const one = jobs.get(job);
    jobs.delete(job);
    return one;
  };
  const start = (): Readers =>
    startReaders(
      {
        said: {},
        limits: DEFAULT_LIMITS,
        budget: DEFAULT_BUDGET,
        threads: 1,
        ...(ownActors !== undefined && { ownActors }),
      },
      {
        told: (answer) => ended(answer.job)?.resolve(answer),
        again(job) {
          const one = jobs.get(job);
          if (one !== undefined) readers?.ask(one.asked);
        },
        failed(error) {
          readers = undefined;
          for (const job of jobs.keys()) ended(job)?.reject(error);
        },
      },
      worker,
    );
  return {
    ask: (askedOf) =>
      new Promise((resolve, reject) => {
        const asked = askedOf(++last);
        jobs.set(asked.job, { asked, resolve, reject });
        readers ??= start();
        readers.ask(asked);
      }),
    async close() {
      await readers?.close();
    },
  };
}

/** What a thread read of a report. */
function readIn(answer: Answer): ReadReport {
  if (!('read' in answer)) throw new Error('the thread told of something else than a report that was read');
  return JSON.parse(answer.read);
}

/** What is told in a clause, as people read it alone: "there is no text in it" → "There is no text in it." */
function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.!?]$/.test(clause) ? '' : '.'}`;
}
