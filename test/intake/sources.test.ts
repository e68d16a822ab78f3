import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { sourcesOf } from '../../src/intake/sources.ts';

suite('sources', () => {
  test('a folder stands for its reports and those of its folders, in order', () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
    try {
      mkdirSync(join(folder, 'b'));
      mkdirSync(join(folder, 'none'));
      for (const name of ['c.txt', 'a.md', 'b/page.HTML', 'README.md', '.hidden.txt', 'b/picture.png', 'none/x.csv'])
        writeFileSync(join(folder, name), 'x');
      symlinkSync(join(folder, 'c.txt'), join(folder, 'link.txt'));
      const { sources, missing } = sourcesOf([folder, join(folder, 'none'), join(folder, 'b/picture.png')]);
      assert.deepEqual(
        sources.map(({ name }) => name.slice(folder.length + 1)),
        ['a.md', 'b/page.HTML', 'c.txt', 'b/picture.png'],
      );
      assert.deepEqual(missing.map(({ name }) => name), [join(folder, 'none')]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('addresses and standard input are told from files, and what is not there is said', () => {
    const { sources, missing } = sourcesOf(['-', 'https://news.example/1', '/nowhere/at/all.txt']);
    assert.deepEqual(sources.map(({ kind }) => kind), ['input', 'address']);
    assert.deepEqual(missing, [{ name: '/nowhere/at/all.txt', reason: 'there is no such file' }]);
  });
}); // prettier-ignore
