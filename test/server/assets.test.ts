import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { loadAssets } from '../../src/server/assets.ts';

/** Where `npm run build` puts the desk, seen from build/test/server. */
const DESK = resolve(import.meta.dirname, '../../desk');
/** Most that the scripts of the first view may weigh, in bytes of gzip. */
const BUDGET = 60_000;

suite('loadAssets', () => {
  const assets = loadAssets(DESK);
  const page = new TextDecoder().decode(assets('/')?.body);
  const linked = [...page.matchAll(/(?:src|href)="(?<path>\/[^"]+)"/g)].map(
    ({ groups }) => groups?.['path'] ?? '',
  );

  test('finds all that the page asks for, under hashed names', () => {
    assert.ok(linked.length >= 3, page);
    for (const path of linked) assert.equal(assets(path)?.immutable, true, path);
    assert.equal(assets('/index.html')?.immutable, false);
    assert.doesNotMatch(page, /%|https?:|<script>|<style|style=|onclick/, 'nothing that the policy forbids');
  });

  test('leaves out source maps and what is not there', () => {
    assert.equal(assets('/package.json'), undefined);
    assert.equal(assets('/../package.json'), undefined);
    for (const path of linked) assert.equal(assets(`${path}.map`), undefined);
  });

  test('keeps the scripts of the first view within 60 kB', () => {
    const scripts = linked.filter((path) => path.endsWith('.js'));
    const weights = scripts.map((path) => gzipSync(assets(path)?.body ?? new Uint8Array()).length);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    assert.ok(sum > 0 && sum <= BUDGET, `${sum} bytes`);
  });

  test('says what to do when the desk is not built', () => {
    assert.throws(() => loadAssets(join(tmpdir(), 'no-such-desk')), /npm run build/);
  });
});
