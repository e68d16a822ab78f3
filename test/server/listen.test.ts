import assert from 'node:assert/strict';
import { request } from 'node:http';
import { suite, test } from 'node:test';
import { ListenError, listen } from '../../src/server/listen.ts';
import { asking } from './api/asking.ts';

/** Status of GET /api/v1/totals on `port` with this Host header. */
function statusWithHost(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, host: '127.0.0.1', path: '/api/v1/totals', headers: { host } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sent.on('error', reject).end();
  });
}

suite('listen', () => {
  test('serves on a free port of this machine, to its own address only', async (t) => {
    const { api } = await asking(t, []);
    const { url, port, close } = await listen(api, { port: 0 });
    try {
      assert.equal(url, `http://127.0.0.1:${port}/`);
      assert.equal((await fetch(`${url}api/v1/totals`)).status, 200);
      assert.equal(await statusWithHost(port, `localhost:${port}`), 200);
      assert.equal(await statusWithHost(port, `localhost:${port + 1}`), 403);
      assert.equal(await statusWithHost(port, 'localhost'), 403);
      assert.equal(await statusWithHost(port, `evil.example:${port}`), 403);
    } finally {
      await close();
    }
    await assert.rejects(fetch(url));
  });

  test('says in one line that a port is in use', async (t) => {
    const { api } = await asking(t, []);
    const first = await listen(api, { port: 0 });
    try {
      await assert.rejects(listen(api, { port: first.port }), (error) => {
        assert.ok(error instanceof ListenError);
        assert.match(error.message, /^Port \d+ on 127\.0\.0\.1 is in use\. Choose another with --port/);
        return true;
      });
    } finally {
      await first.close();
    }
  });

  test('refuses to be reached from other machines', async (t) => {
    const { api } = await asking(t, []);
    for (const hostname of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) {
      await assert.rejects(listen(api, { port: 0, hostname }), /Refused to listen/);
    }
  });

  test('refuses a body that is too large without reading it to its end', async (t) => {
    const { api } = await asking(t, []);
    const { url, close } = await listen(api, { port: 0 });
    try {
      const response = await fetch(`${url}api/v1/edits`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'a'.repeat(5_000_000) }),
      });
      assert.equal(response.status, 413);
    } finally {
      await close();
    }
  });
});
