import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { answerProblem } from './problem.ts';

/** What the server knows of a request's connection. Absent in tests that call the app without a socket. */
export type Connection = Partial<Pick<HttpBindings, 'incoming'>>;

/** Only these names in a Host header mean this machine, whatever an attacker's DNS says. */
const OWN_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Puts the security headers on every answer, errors included; one that an answer has already is its own. */
export function securityHeaders(): MiddlewareHandler {
  return async function securityHeaders(c, next) {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      if (!c.res.headers.has(name)) c.header(name, value);
  };
}

/**
 * Refuses requests that were addressed to another name than this machine's own (DNS rebinding), or, where the
 * connection is known, to another port than the one listened on.
 */
export function ownHostOnly(): MiddlewareHandler<{ Bindings: Connection }> {
  return async function ownHostOnly(c, next) {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const match = /^(?<name>\[[0-9a-f:]+\]|[^:]+)(?::(?<port>\d+))?$/i.exec(host);
    const name = match?.groups?.['name']?.toLowerCase() ?? '';
    const listening = localPort(c.env);
    const port = Number(match?.groups?.['port'] ?? 80);
    if (OWN_NAMES.has(name) && (listening === undefined || listening === port)) return next();
    return answerProblem(c, {
      status: 403,
      title: 'Forbidden',
      detail: 'This server answers only to 127.0.0.1, localhost and [::1] on its own port.',
    });
  };
}

/** Refuses requests that a page of another origin makes. Programs that send no Origin header are let through. */
export function ownOriginOnly(): MiddlewareHandler {
  return async function ownOriginOnly(c, next) {
    const origin = c.req.header('origin');
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (origin === undefined || origin === `http://${host}`) return next();
    return answerProblem(c, {
      status: 403,
      title: 'Forbidden',
      detail: 'This server answers only to its own pages and to programs, not to a page of another origin.',
    });
  };
}

/** Hono gives `{}` or nothing as bindings when the app is called without a server. */
function localPort(env: Connection | undefined): number | undefined {
  return env?.incoming?.socket.localPort;
}
