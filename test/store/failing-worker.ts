// A thread that answers as the real one does, without reading: a text with "throw" in it is refused, one with "die" ends the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { takeFile } from '../../src/intake/files.ts';
import type { Report } from '../../src/report/report.ts';
import type { Asked, ReadingOptions } from '../../src/store/reading.ts';

const options: ReadingOptions = workerData;
const taken = new Map<number, Report>();
if (options.ownActors === 'none') throw new Error('there are no tables');
parentPort?.on('message', (asked: Asked) => {
  const { job } = asked;
  if (asked.ask === 'take') {
    const result = takeFile(asked.path, options.said, options.limits);
    if (!result.ok) return parentPort?.postMessage({ job, rejected: result.reason });
    taken.set(job, result.report);
    return parentPort?.postMessage({ job, taken: result.report.id, notes: result.notes });
  }
  if (asked.ask !== 'read') return;
  const report = asked.report ?? taken.get(job);
  if (report?.text.includes('die')) process.exit(1);
  if (report?.text.includes('throw')) return parentPort?.postMessage({ job, rejected: 'it could not be read: thrown' });
  parentPort?.postMessage({ job, read: JSON.stringify({ report, items: [] }) });
}); // prettier-ignore
parentPort?.postMessage({ ready: true });
