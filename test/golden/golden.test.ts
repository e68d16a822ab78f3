// What is read from each report of the sample crisis, as a person can look at it: test/golden/sample/*.txt.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { suite, test } from 'node:test';
import { takeFile } from '../../src/intake/files.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { packageFile } from '../../src/intake/package-file.ts';
import { reader } from '../reader/notation.ts';
import { render } from './render.ts';

/** `UPDATE_GOLDEN=1 npm test` takes every new rendering over. */
const UPDATE = Boolean(process.env['UPDATE_GOLDEN']);

const FOLDER = packageFile('test', 'golden', 'sample');
const REPORTS = readdirSync(packageFile('data', 'sample'))
  .filter((name) => /^\d{4}-.*\.md$/.test(name))
  .toSorted();

suite('golden: what is read from the sample reports', () => {
  for (const name of REPORTS) test(name, () => compare(basename(name, '.md'), rendered(name)));

  test('every golden file has its report', () => {
    mkdirSync(FOLDER, { recursive: true });
    const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.changed.txt'));
    assert.deepEqual(files.toSorted(), REPORTS.map((name) => name.replace(/\.md$/, '.txt')));
  });
});

function rendered(name: string): string {
  const taken = takeFile(packageFile('data', 'sample', name), {}, DEFAULT_LIMITS);
  assert.ok(taken.ok, 'a sample report is read');
  return render({ report: taken.report, items: reader.read(taken.report) });
}

/** Compares with the golden file; what differs is saved beside it. */
function compare(name: string, got: string): void {
  const golden = packageFile('test', 'golden', 'sample', `${name}.txt`);
  const changed = packageFile('test', 'golden', 'sample', `${name}.changed.txt`);
  const wanted = existsSync(golden) ? readFileSync(golden, 'utf8') : undefined;
  rmSync(changed, { force: true });
  if (wanted === got) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(UPDATE ? golden : changed, got);
  if (UPDATE) return;
  const [from, to] = [changed, golden].map((path) => relative(packageFile(), path));
  assert.fail(
    `${firstDifference(wanted ?? '', got)}\n${wanted === undefined ? 'there is no golden file yet' : 'the reading has changed'}: look at the difference, and if it is right,\n  mv ${from} ${to}\n(or UPDATE_GOLDEN=1 npm test for all of them)`,
  );
}

function firstDifference(wanted: string, got: string): string {
  const [before, after] = [wanted.split('\n'), got.split('\n')];
  const at = after.findIndex((line, index) => line !== before[index]);
  const index = at < 0 ? after.length : at;
  return `line ${index + 1}\n  was  ${before[index] ?? '(nothing)'}\n  now  ${after[index] ?? '(nothing)'}`;
}
