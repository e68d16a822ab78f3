import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { loadSample } from '../../src/intake/sample.ts';
import { addAll } from '../../src/store/adding.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';

const HOW = { coder: 'demarche test', now: () => '2022-03-01T00:00:00Z' };
let made: Promise<string> | undefined;

/** The file of a store of the whole sample, made once for all tests of the process, that nobody may write to. */
export function sampleStore(): Promise<string> {
  return (made ??= make());
}

/** A copy of it that a test may write to; its folder goes with the process. */
export async function sampleStoreToWrite(): Promise<string> {
  const copy = join(temporaryFolder(), 'sample.db');
  cpSync(await sampleStore(), copy);
  return copy;
}

async function make(): Promise<string> {
  const path = join(temporaryFolder(), 'sample.db');
  const store = openStore(path, { rules: loadRules(), create: true });
  try {
    const sources = loadSample(DEFAULT_LIMITS).map((report) => ({ name: report.title ?? report.id, report }));
    assert.equal((await addAll(store, sources, HOW)).added, sources.length);
  } finally {
    await store.close();
  }
  return path;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-sample-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
