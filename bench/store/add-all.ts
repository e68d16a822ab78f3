// A process of its own that adds the files of a folder as `add` does, and is measured by itself: `add-all FOLDER STORE`. It tells at
// the end, as one JSON object, what it has cost.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileSparingly } from '../../src/intake/compiling.ts';
import { addAll } from '../../src/store/adding.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';

export interface AddedAll {
  readonly added: number;
  readonly items: number;
  /** Seconds: of the clock, and of the processor for all threads, the start of the process included. */
  readonly clock: number;
  readonly seconds: number;
  /** Most memory that the process has had, in bytes. */
  readonly peak: number;
}

const [folder = '', path = ''] = process.argv.slice(2);
compileSparingly();
const store = openStore(path, { create: true, rules: loadRules() });
const files = readdirSync(folder).map((name) => join(folder, name));
const { added } = await addAll(
  store,
  files.map((file) => ({ name: file, path: file })),
  { coder: 'bench', now: () => new Date().toISOString(), threads: 2 },
);
const { entries } = await store.totals({});
await store.close();
const { user, system } = process.cpuUsage();
const told: AddedAll = {
  added,
  items: Object.values(entries).reduce((sum, count) => sum + count, 0),
  clock: performance.now() / 1000,
  seconds: (user + system) / 1e6,
  // In units of 1,024 bytes, whatever the system.
  peak: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(told));
