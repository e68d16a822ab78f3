import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { takeFile } from '../../src/intake/files.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { STORY } from './texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
after(() => rmSync(folder, { recursive: true }));

function refused(path: string): string {
  const taken = takeFile(path, {}, DEFAULT_LIMITS);
  return taken.ok ? 'not refused' : taken.reason;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('a file is taken in as it is', () => {
  const taken = takeFile(file('story.txt', STORY), { date: '2022-01-28' }, DEFAULT_LIMITS);
  assert.ok(taken.ok);
  assert.equal(taken.report.text, STORY);
  assert.deepEqual(taken.notes, []);
});

test('what cannot be read is refused in one clear line', () => {
  assert.equal(refused(join(folder, 'none.txt')), 'there is no such file');
  assert.equal(refused(join(file('plain.txt', STORY), 'under')), 'there is no such file');
  assert.equal(refused(folder), 'it is a folder, not a file');
  assert.equal(refused('a\0b'), 'it cannot be read (ERR_INVALID_ARG_VALUE)');
  assert.equal(refused(join(folder, 'x'.repeat(5000))), 'it cannot be read (ENAMETOOLONG)');
  assert.equal(refused(file('empty.txt', '')), 'the file is empty');
  assert.equal(refused(file('blank.txt', ' \n\n')), 'there is no text in it, only white space');
  assert.match(refused(file('binary', new Uint8Array(1000))), /not a text file/);
  assert.equal(refused(file('big.txt', 'a'.repeat(5_000_000))), 'it is larger than the limit of 2 MB (5.0 MB)');
}); // prettier-ignore

test('a device without an end is read no further than the limit', { skip: process.platform === 'win32' && 'no such device' }, () => {
  assert.equal(refused('/dev/zero'), 'it is larger than the limit of 2 MB');
}); // prettier-ignore
