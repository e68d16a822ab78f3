import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { packageFile } from '../../src/intake/package-file.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';
import { reportsOf } from '../server/api/asking.ts';

const MAIN = packageFile('build', 'src', 'cli', 'main.js');

interface Serving {
  readonly url: string;
  interrupt(): void;
  readonly ended: Promise<{ code: number | null; err: string }>;
}

/** Starts `demarche serve`; `url` is the first line that it prints, '' where it prints none. */
async function serving(args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', ...args]);
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<{ code: number | null; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, err }));
  });
  const printed = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('\n')) resolve();
    });
  });
  await Promise.race([printed, ended]);
  return { url: out.split('\n')[0] ?? '', interrupt: () => child.kill('SIGINT'), ended };
}

async function storeAt(t: TestContext): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-serve-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'record.db');
  const store = openStore(path, { create: true, rules: loadRules() });
  await store.keep(reportsOf(['2022-01-26 Wire: demand RUS > NATO "no further enlargement"']), {
    added: '2022-03-01T00:00:00Z',
    coder: 'test 1',
  });
  await store.close();
  return path;
}

suite('serve', () => {
  test('serves the record, takes an edit, and ends when it is interrupted, streams and all', async (t) => {
    const path = await storeAt(t);
    const first = await serving(['--db', path]);
    assert.match(first.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { rows } = JSON.parse(await (await fetch(`${first.url}api/v1/entries`)).text());
    const edit = JSON.stringify({ item: rows[0].id, action: 'accept', author: 'Ada' });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: edit };
    assert.equal((await fetch(`${first.url}api/v1/edits`, init)).status, 201);

    // A second one reads, and says why it does no more.
    const second = await serving(['--db', path]);
    assert.equal((await fetch(`${second.url}api/v1/entries/${rows[0].id}`)).status, 200);
    assert.equal((await fetch(`${second.url}api/v1/edits`, init)).status, 409);
    second.interrupt();
    assert.match((await second.ended).err, /edits are refused/);

    const stream = await fetch(`${first.url}api/v1/changes/stream`);
    first.interrupt();
    assert.equal((await first.ended).code, 0);
    await stream.text().catch(() => undefined); // whether it ended or was cut, it is over
  });

  test('is refused to other machines, without a store, and at no port', async (t) => {
    const path = await storeAt(t);
    for (const [args, code, told] of [
      [['--db', path, '--host', '0.0.0.0'], 1, /Refused to listen on 0\.0\.0\.0: there is no sign-in yet/],
      [['--db', `${path}.none`], 1, /there is no record at/],
      [['--db', path, '--port', '70000'], 2, /it is not a port/],
    ] as const) {
      const { url, ended } = await serving(args);
      assert.equal(url, '');
      const { code: given, err } = await ended;
      assert.equal(given, code);
      assert.match(err, told);
    }
  });
});
