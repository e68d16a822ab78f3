import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

async function firstEntry(url: string): Promise<string> {
  const { rows } = JSON.parse(await (await fetch(`${url}api/v1/entries`)).text());
  return rows[0].id;
}

function edited(url: string, item: string): Promise<Response> {
  return fetch(`${url}api/v1/edits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ item, action: 'accept', author: 'Ada' }),
  });
}

suite('serve', () => {
  test('serves the record, takes an edit, and ends when it is interrupted, streams and all', async (t) => {
    const path = await storeAt(t);
    const first = await serving(['--db', path]);
    assert.match(first.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.equal((await edited(first.url, await firstEntry(first.url))).status, 201);
    const stream = await fetch(`${first.url}api/v1/changes/stream`);
    first.interrupt();
    assert.equal((await first.ended).code, 0);
    await stream.text().catch(() => undefined); // whether it ended or was cut, it is over
  });

  test('leaves others to write: a second server, and add, which the stream tells of', async (t) => {
    const path = await storeAt(t);
    const [one, other] = [await serving(['--db', path]), await serving(['--db', path])];
    const stream = (await fetch(`${one.url}api/v1/changes/stream`)).body?.pipeThrough(new TextDecoderStream());
    const events = stream?.getReader();
    assert.match((await events?.read())?.value ?? '', /"reports":1,/);

    const report = join(dirname(path), 'report.txt');
    writeFileSync(report, 'Russia demanded on Wednesday that NATO withdraw its troops from Romania and Bulgaria.');
    const added = spawnSync(process.execPath, [MAIN, 'add', '--db', path, '--date', '2022-01-27', report], { encoding: 'utf8' });
    assert.equal(added.status, 0, added.stderr);
    assert.match((await events?.read())?.value ?? '', /"reports":2,/);

    const id = await firstEntry(one.url);
    assert.equal((await edited(one.url, id)).status, 201);
    assert.equal((await edited(other.url, id)).status, 201);
    const { edits } = JSON.parse(await (await fetch(`${one.url}api/v1/entries/${id}`)).text());
    assert.equal(edits.length, 2, 'one sees what the other wrote');

    // Who writes for longer than one waits.
    const writer = openStore(path, { rules: loadRules() });
    const refused = await edited(one.url, id);
    assert.equal(refused.status, 409);
    assert.match(await refused.text(), /another process is writing/);
    // Who is done meanwhile is waited for.
    const waiting = edited(one.url, id);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await writer.close();
    assert.equal((await waiting).status, 201);
    for (const server of [one, other]) {
      server.interrupt();
      assert.equal((await server.ended).code, 0);
    }
  }); // prettier-ignore

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
