// A process of its own that keeps what comes in, one report a line, and is measured by itself: `keep-all STORE`. It goes on where
// the store stops, and tells at each step, one JSON object a line, what it has cost so far.
import { createInterface } from 'node:readline';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';

/** What keeping has cost when so many reports had come. */
export interface Step {
  readonly reports: number;
  /** New ones since the process began: those before them were held already. */
  readonly kept: number;
  /** UTF-8 bytes of all texts, and all items. */
  readonly text: number;
  readonly items: number;
  /** Processor time of the whole process since it began, parsing of what comes in included. */
  readonly seconds: number;
  /** Most memory that the process has had so far. */
  readonly peak: number;
}

const BATCH = 64;
const STEP = 1000;

const [path = ''] = process.argv.slice(2);
const store = openStore(path, { create: true, rules: loadRules() });
let [reports, kept, text, items] = [0, 0, 0, 0];
let batch: ReadReport[] = [];

const tell = (): void => {
  const { user, system } = process.cpuUsage();
  // In units of 1,024 bytes, whatever the system.
  const peak = process.resourceUsage().maxRSS * 1024;
  const step: Step = { reports, kept, text, items, seconds: (user + system) / 1e6, peak };
  process.stdout.write(`${JSON.stringify(step)}\n`);
};

const keep = async (): Promise<void> => {
  const held = await store.holds(batch.map(({ report }) => report.id));
  const fresh = batch.filter(({ report }) => !held.has(report.id));
  if (fresh.length > 0) kept += await store.keep(fresh, { added: '2026-01-01T00:00:00Z', coder: 'bench' });
  batch = [];
};

for await (const line of createInterface({ input: process.stdin })) {
  const read: ReadReport = JSON.parse(line);
  reports++;
  text += Buffer.byteLength(read.report.text);
  items += read.items.length;
  batch.push(read);
  if (batch.length === BATCH) await keep();
  if (reports % STEP === 0) tell();
}
await keep();
await store.close();
tell();
