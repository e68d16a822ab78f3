import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { suite, test } from 'node:test';
import { packageFile } from '../../src/intake/package-file.ts';

const MAIN = packageFile('build', 'src', 'cli', 'main.js');

suite('demo', () => {
  test('answers before the sample is read, on a store that is gone when it ends', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-test-'));
    t.after(() => rmSync(folder, { recursive: true }));
    // Left by a run that was killed long ago, and by one that has just begun.
    for (const name of ['demarche-demo-old', 'demarche-demo-new']) mkdirSync(join(folder, name));
    utimesSync(join(folder, 'demarche-demo-old'), 0, 0);
    const child = spawn(process.execPath, [MAIN, 'demo', '--port', '0'], { env: { ...process.env, TMPDIR: folder } });
    t.after(() => child.kill('SIGKILL'));
    child.stderr.resume();
    const [url] = await once(createInterface({ input: child.stdout }), 'line');
    assert.match(await (await fetch(`${url}ledgers/demand`)).text(), /<div id="desk">/);
    const totals = JSON.parse(await (await fetch(`${url}api/v1/totals`)).text());
    assert.ok(totals.reports < 68, 'the sample is not read yet');
    const [own, ...others] = readdirSync(folder).filter((name) => name !== 'demarche-demo-new');
    assert.deepEqual(others, [], 'what was left is gone');
    assert.ok(existsSync(join(folder, own ?? '', 'record.db')));

    // Everything is told as it comes, and the sample is one affair.
    const events = (await fetch(`${url}api/v1/changes/stream`)).body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let told = ''; !/"reports":[1-9]/.test(told); told = (await events?.read())?.value ?? '"reports":1') continue;
    const affairs = JSON.parse(await (await fetch(`${url}api/v1/affairs`)).text());
    assert.deepEqual(affairs.rows.map(({ name }: { name: string }) => name), ['Ukraine, winter 2021–22']);
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(folder), ['demarche-demo-new']);
  });
}); // prettier-ignore
