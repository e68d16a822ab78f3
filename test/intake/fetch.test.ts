import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { isPublicAddress } from '../../src/intake/address.ts';
import { type FetchOptions, isAddress, takeAddress } from '../../src/intake/fetch.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import type { Taken } from '../../src/intake/take-in.ts';

const PAGE = `<!doctype html><html><head><title>Two ministers speak</title></head><body><article>
<p>The foreign minister said on Monday that his country wanted talks with its neighbour about the border.</p>
<p>The neighbour's government answered that it was ready to send a delegation to the capital next week.</p>
</article></body></html>`;

const html = { 'content-type': 'text/html; charset=utf-8' };

/** Serves on loopback, under the name `news.example`, and fetches from there. */
async function fetching(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  options: FetchOptions & { path?: string; limit?: number } = {},
): Promise<Taken> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { path = '/story', limit = DEFAULT_LIMITS.bytes, ...rest } = options;
  try {
    return await takeAddress(
      `http://news.example:${port}${path}`,
      {},
      { ...DEFAULT_LIMITS, bytes: limit },
      {
        resolve: async (host) =>
          host === 'news.example'
            ? [{ address: '127.0.0.1', family: 4 }]
            : [{ address: '10.0.0.1', family: 4 }],
        isAllowed: (one) => one === '127.0.0.1',
        ...rest,
      },
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function reasonOf(taken: Taken): string {
  return taken.ok ? 'taken' : taken.reason;
}

suite('fetching an address', () => {
  test('a page becomes a report that names where it came from', async () => {
    const taken = await fetching((_, response) => response.writeHead(200, html).end(PAGE));
    assert.ok(taken.ok);
    assert.match(taken.report.url ?? '', /^http:\/\/news\.example:\d+\/story$/);
    assert.match(taken.report.text, /wanted talks/);
  });

  test('it asks for the name and sends no cookies', async () => {
    let seen: IncomingMessage['headers'] = {};
    await fetching((request, response) => {
      seen = request.headers;
      response.writeHead(200, html).end(PAGE);
    });
    assert.match(seen.host ?? '', /^news\.example:/);
    assert.equal(seen.cookie, undefined);
  });

  test('packed bodies are unpacked, and measured unpacked', async () => {
    const packed = (_: IncomingMessage, response: ServerResponse): void => {
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(PAGE));
    };
    assert.ok((await fetching(packed)).ok);
    assert.match(reasonOf(await fetching(packed, { limit: 300 })), /larger than the limit/);
  });

  test('a redirect is followed, but not to a private address, another protocol, or for ever', async () => {
    const to =
      (location: string) =>
      (request: IncomingMessage, response: ServerResponse): void => {
        if (request.url === '/end') response.writeHead(200, html).end(PAGE);
        else response.writeHead(302, { location }).end();
      };
    assert.ok((await fetching(to('/end'))).ok);
    assert.match(
      reasonOf(await fetching(to('http://inside.example/'))),
      /10\.0\.0\.1, which is not on the public/,
    );
    assert.match(reasonOf(await fetching(to('file:///etc/hosts'))), /only http and https/);
    assert.match(reasonOf(await fetching(to('/again'))), /more than 5 times/);
  });

  test('what is no page of text, an error and a slow server are told as such', async () => {
    assert.match(
      reasonOf(
        await fetching((_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x')),
      ),
      /it is image\/png/,
    );
    assert.match(
      reasonOf(await fetching((_, response) => response.writeHead(404, html).end())),
      /answered 404/,
    );
    assert.match(reasonOf(await fetching(() => undefined, { timeout: 50 })), /took too long/);
  });

  test('a body that breaks off is no report', async () => {
    const taken = await fetching((_, response) => {
      response.writeHead(200, { ...html, 'content-length': '5000' }).write(PAGE.slice(0, 200));
      setTimeout(() => response.destroy(), 20);
    });
    assert.match(reasonOf(taken), /cannot be fetched \(ECONNRESET\)/);
  });

  test('addresses of this machine and its networks are refused without a connection', async () => {
    const refuse = async (url: string): Promise<string> =>
      reasonOf(await takeAddress(url, {}, DEFAULT_LIMITS));
    for (const host of [
      '127.0.0.1',
      '[::1]',
      '10.1.2.3',
      '192.168.0.1',
      '169.254.169.254',
      '2130706433',
      '0x7f.1',
    ])
      assert.match(await refuse(`http://${host}/`), /not on the public internet/, host);
    assert.match(await refuse('http://user:secret@news.example/'), /user name/);
    assert.match(await refuse('http://'), /not an address/);
  });
});

test('public addresses', () => {
  for (const one of ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])
    assert.ok(isPublicAddress(one), one);
  const not =
    '0.0.0.0 127.8.8.8 100.64.0.1 172.16.0.1 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 fe80::1 fc00::1 ::ffff:127.0.0.1 ::ffff:7f00:1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 ff02::1 100::1 localhost';
  for (const one of not.split(' ')) assert.ok(!isPublicAddress(one), one);
});

test('what names an address', () => {
  assert.ok(isAddress('https://news.example/1'));
  assert.ok(isAddress('HTTP://news.example'));
  for (const one of ['report.txt', '-', 'ftp://news.example', 'http.txt']) assert.ok(!isAddress(one), one);
});
