import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Address, isPublicAddress, type Resolve, systemResolve, vettedAddress } from './address.ts';
import { type Limits, tooLarge } from './limits.ts';
import { Rejection } from './rejection.ts';
import { type Said, type Taken, takeIn } from './take-in.ts';

/** How an address is fetched; the defaults are what the program uses, the rest is for tests. */
export interface FetchOptions {
  /** Milliseconds for everything: names, redirects and the body. */
  readonly timeout?: number;
  readonly resolve?: Resolve;
  readonly isAllowed?: (address: string) => boolean;
  readonly signal?: AbortSignal;
}

const TIMEOUT = 20_000;
const REDIRECTS = 5;
/** Larger than any honest header block. */
const HEADER_BYTES = 32_768;
const TYPES = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml)$/;

/** Whether a source names an address of the web rather than a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * Fetches one page and takes it in. The socket is pinned to an address that was vetted, so that a name cannot come to mean
 * another between the check and the connection; each redirect is vetted anew. No cookies, no scripts, nothing that the page
 * refers to. The address it came from is the report's where the page names none.
 */
export async function takeAddress(
  source: string,
  said: Said,
  limits: Limits,
  options: FetchOptions = {},
): Promise<Taken> {
  const clock = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const signal = options.signal === undefined ? clock : AbortSignal.any([clock, options.signal]);
  try {
    const page = await follow(source, limits, { ...options, signal });
    return takeIn(page.body, { ...said, url: said.url ?? page.url }, limits);
  } catch (error) {
    if (error instanceof Rejection) return { ok: false, reason: error.message };
    if (clock.aborted) return { ok: false, reason: 'it took too long to answer and was given up' };
    if (signal.aborted) return { ok: false, reason: 'it was interrupted' };
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    return { ok: false, reason: `it cannot be fetched (${code})` };
  }
}

interface Fetched {
  readonly url: string;
  readonly body: Uint8Array | string;
}

async function follow(
  source: string,
  limits: Limits,
  options: FetchOptions & { signal: AbortSignal },
): Promise<Fetched> {
  let url = addressOf(source);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const at = await unless(
      options.signal,
      vettedAddress(url.hostname, options.resolve ?? systemResolve, options.isAllowed ?? isPublicAddress),
    );
    const answer = await ask(url, at, options.signal);
    const { statusCode: status = 0, headers } = answer;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      answer.destroy();
      const next = addressOf(headers.location, url);
      if (url.protocol === 'https:' && next.protocol === 'http:')
        throw new Rejection(`it leads from https to http (${next.href.slice(0, 120)})`);
      url = next;
      continue;
    }
    try {
      if (status !== 200) throw new Rejection(`the server answered ${status}`);
      return { url: url.href, body: await bodyOf(answer, limits) };
    } finally {
      answer.destroy();
    }
  }
  throw new Rejection(`it leads on more than ${REDIRECTS} times`);
}

function addressOf(written: string, base?: URL): URL {
  if (!URL.canParse(written, base?.href)) throw new Rejection('it is not an address');
  const url = new URL(written, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Rejection(`only http and https are fetched, not ${url.protocol.slice(0, 20)}`);
  if (url.username !== '' || url.password !== '')
    throw new Rejection('an address with a user name in it is not fetched');
  url.hash = '';
  return url;
}

/** The head of the answer; its body is still to be read. */
function ask(url: URL, at: Address, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent: false, // no socket of another request
        signal,
        maxHeaderSize: HEADER_BYTES,
        headers: {
          accept: 'text/html, application/xhtml+xml, text/plain, text/markdown',
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'demarche',
        },
        lookup: (_host, { all }, pinned) =>
          all === true ? pinned(null, [at]) : pinned(null, at.address, at.family),
      },
      resolve,
    );
    asked.once('error', reject);
    asked.end();
  });
}

/** The body, unpacked and no longer than the limit; as characters where the server names how they are written. */
async function bodyOf(answer: http.IncomingMessage, limits: Limits): Promise<Uint8Array | string> {
  const [type = '', ...parameters] = (answer.headers['content-type'] ?? 'text/html').split(';');
  if (!TYPES.test(type.trim().toLowerCase()))
    throw new Rejection(`it is ${type.trim().slice(0, 60)}, not a page of text`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpacked(answer)) {
    size += chunk.length;
    if (size > limits.bytes) throw new Rejection(tooLarge(limits));
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const charset = /^\s*charset="?([\w-]+)"?/i.exec(
    parameters.find((one) => /charset=/i.test(one)) ?? '',
  )?.[1];
  return charset === undefined ? bytes : (inCharset(bytes, charset) ?? bytes);
}

function unpacked(answer: http.IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity') return answer;
  const unpack = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }[encoding];
  if (unpack === undefined)
    throw new Rejection(`it is packed in a way we do not know (${encoding.slice(0, 40)})`);
  return pipeline(answer, unpack(), () => undefined); // an error comes out of the reading of it
}

/** Undefined where no such way of writing is known, and for the bytes that our own decoder tells better. */
function inCharset(bytes: Uint8Array, charset: string): string | undefined {
  if (/^(?:utf-?8|us-ascii|iso-8859-1|windows-1252)$/i.test(charset)) return undefined;
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A promise that ends when a signal does: what is done by the system's resolver cannot be called off. */
function unless<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Rejection('it took too long to answer and was given up'));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
