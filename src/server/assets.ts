import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Context } from 'hono';

/** One file of the desk, held in memory. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Value of the content-type header. */
  readonly type: string;
  /** Value of the etag header, quotation marks included. */
  readonly etag: string;
  /** Whether the name carries a hash of the content, so that it may be cached for good. */
  readonly immutable: boolean;
}

/** The asset at a path of the site ("/", "/assets/desk-3F2A.js"), or undefined where there is none. */
export type AssetLookup = (path: string) => Asset | undefined;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Loads the built desk from `folder`; `index.html` is also found at "/". Files of a type that the desk does not use
 * (source maps) are left out. The whole desk is a few hundred kB, so no request ever touches the disk.
 */
export function loadAssets(folder: string): AssetLookup {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`The desk is not built: ${join(folder, 'index.html')} is missing. Run: npm run build`);
  }
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const body = new Uint8Array(readFileSync(join(folder, name)));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
    const path = `/${name.split(sep).join('/')}`;
    assets.set(path, { body, type, etag, immutable: path.startsWith('/assets/') });
  }
  const index = assets.get('/index.html');
  if (index !== undefined) assets.set('/', index);
  return (path) => assets.get(path);
}

/** A file, or that the browser has it already. */
export function answerAsset(c: Context, { body, type, etag, immutable }: Asset): Response {
  const headers = {
    etag,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'content-type': type });
}
