// A thread that takes reports in and reads them: it loads the reader once, and is asked by messages, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { budgetOf } from '../intake/budget.ts';
import { takeFile } from '../intake/files.ts';
import { loadReader } from '../intake/reader.ts';
import { type Said, takeIn } from '../intake/take-in.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import type { Report } from '../report/report.ts';
import type { Asked, ReadingOptions, Told } from './reading.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a thread of its own');
const options: ReadingOptions = workerData;
const reader = loadReader(options.ownActors, true);
/** Reports that were taken in and wait for word whether they are to be read. */
const taken = new Map<number, Report>();

const tell = (told: Told): void => port.postMessage(told);

function take(job: number, path: string): Told {
  const result = takeFile(path, options.said, options.limits);
  if (!result.ok) return { job, rejected: result.reason };
  taken.set(job, result.report);
  return { job, taken: result.report.id, notes: result.notes };
}

function paste(job: number, text: string, said: Said): Told {
  const result = takeIn(text, said, options.limits);
  if (!result.ok) return { job, rejected: result.reason };
  return { job, read: read(result.report, false), notes: result.notes };
}

/** As text: it is parsed faster than objects are copied between threads. */
function read(report: Report, withPassed: boolean): string {
  // The budget counts the processor time of all threads, so each thread is given all of theirs.
  const { items, unread, passed } = reader.explain(report, budgetOf(options.budget * options.threads));
  const done: ReadReport = {
    report,
    items,
    ...(unread.length > 0 && { unread }),
    ...(withPassed && { passed }),
  };
  return JSON.stringify(done);
}

function reportOf(job: number, given: Report | undefined): Report {
  const report = given ?? taken.get(job);
  taken.delete(job);
  if (report === undefined) throw new Error(`job ${job} is unknown`);
  return report;
}

function answer(asked: Asked): Told | undefined {
  const { job } = asked;
  try {
    switch (asked.ask) {
      case 'take':
        return take(job, asked.path);
      case 'read':
        return { job, read: read(reportOf(job, asked.report), asked.passed === true) };
      case 'paste':
        return paste(job, asked.text, asked.said);
      case 'drop':
        taken.delete(job);
        return undefined;
    }
  } catch (error) {
    taken.delete(job);
    const reason = error instanceof Error ? error.message : String(error);
    return { job, rejected: `it could not be read: ${reason}` };
  }
}

port.on('message', (asked: Asked) => {
  const told = answer(asked);
  if (told !== undefined) tell(told);
});
tell({ ready: true });
