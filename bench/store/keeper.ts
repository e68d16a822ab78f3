// A process of its own that keeps generated reports and is killed while it does: `keeper STORE REPORTS [PAGES]`. It goes on where
// the store stops, and tells the number of each batch once it is acknowledged.
import { writeSync } from 'node:fs';
import { StoreError } from '../../src/store/error.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';
import { BATCH, crashed, HOW } from './crashed.ts';

const [path = '', reports = '', pages] = process.argv.slice(2);
const reads = crashed(Number(reports));
try {
  const store = openStore(path, {
    create: true,
    rules: loadRules(),
    ...(pages !== undefined && { maxPages: Number(pages) }),
  });
  const held = await store.holds(reads.map(({ report }) => report.id));
  for (let at = 0; at < reads.length; at += BATCH) {
    const batch = reads.slice(at, at + BATCH);
    if (!batch.every(({ report }) => held.has(report.id))) await store.keep(batch, HOW);
    writeSync(1, `${at / BATCH}\n`);
  }
  await store.close();
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  writeSync(2, `${error.code}\n`);
  process.exitCode = 5;
}
