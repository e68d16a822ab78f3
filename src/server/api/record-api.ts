import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { StoreError } from '../../store/error.ts';
import type { App } from '../app.ts';
import { ownHostOnly, ownOriginOnly, securityHeaders } from '../guard.ts';
import { answerProblem } from '../problem.ts';
import { addingRoutes } from './adding-routes.ts';
import { briefRoutes } from './brief-routes.ts';
import { checkedRequest } from './checked-request.ts';
import { dealingRoutes } from './dealing-routes.ts';
import { entryRoutes } from './entry-routes.ts';
import { indexPage } from './index-page.ts';
import { lineRoutes } from './line-routes.ts';
import { liveRoutes } from './live.ts';
import { API_ROOT, openApiOf } from './openapi.ts';
import { notFound, problemOfStore, problemType, Refusal } from './refusal.ts';
import { outletRoutes } from './outlet-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { json, type RecordApiOptions, type RecordContext, route, type Route } from './route.ts';
import { storeRoutes } from './store-routes.ts';
import { timeRoutes } from './time-routes.ts';

/** Characters of the part of an address after `?`. */
export const QUERY_LIMIT = 8000;
/** Bytes of the body of a request, unless its route says: an edit is small. */
export const BODY_LIMIT: number = 64 * 1024;
/** Seconds after which who found the store in use may ask again. */
const RETRY_AFTER = 5;

/**
 * The record over HTTP, and a page that lists its addresses. Opens no socket: see `listen`, or call `app.request()` in a test.
 * The store stays the caller's, who closes it after the server.
 */
export function createRecordApi(options: RecordApiOptions): App {
  const app: App = new Hono();
  let document: object | undefined;
  const routes: Route[] = [
    ...entryRoutes(options),
    ...reportRoutes(options),
    ...lineRoutes(options),
    ...dealingRoutes(options),
    ...timeRoutes(options),
    ...addingRoutes(options),
    ...liveRoutes(options),
    ...briefRoutes(options),
    ...storeRoutes(options),
    ...outletRoutes(options),
    route({
      name: 'getDocument',
      method: 'get',
      path: '/openapi.json',
      summary: 'This interface as an OpenAPI 3.1 document',
      query: z.strictObject({}),
      answers: json('Document'),
      answer: async () => ({ body: (document ??= openApiOf(routes, options)) }),
    }),
  ];

  // Headers first, so that the refusals below carry them too; then who may ask at all.
  app.use(securityHeaders(), ownHostOnly(), ownOriginOnly(), shortQueryOnly());
  for (const one of routes) mount(app, one);
  for (const path of new Set(routes.map((one) => one.path))) refuseOthers(app, path, routes);
  for (const path of [API_ROOT, `${API_ROOT}/`])
    app.get(path, etag(), (c) => c.html(indexPage(routes, options.version), 200, PRIVATE));

  app.notFound((c) => answerProblem(c, notFound('There is nothing at this address.').problem));
  app.onError((error, c) => {
    if (error instanceof Refusal) return answerProblem(c, error.problem);
    if (error instanceof StoreError) {
      const problem = problemOfStore(error);
      if (problem.status === 503 || error.code === 'locked') c.header('retry-after', String(RETRY_AFTER));
      return answerProblem(c, problem);
    }
    options.onFailure?.(error);
    return answerProblem(c, {
      type: problemType('failed'),
      status: 500,
      title: 'Internal error',
      detail: 'The server failed at this request. Nothing was changed.',
    });
  });
  return app;
}

/** For who asks, and to be asked for again: the record changes. */
const PRIVATE = { 'cache-control': 'private, no-cache' } as const;

function mount(app: App, one: Route): void {
  const path = routedPath(one.path);
  const before: MiddlewareHandler[] = [
    ...(one.method === 'get' && one.endless !== true ? [etag()] : []),
    ...(one.body === undefined ? [] : [smallBodyOnly(one.bodyLimit ?? BODY_LIMIT)]),
  ];
  for (const handler of before) app.on(one.method, path, handler);
  app.on(one.method, path, async (c: RecordContext) => {
    const asked = await checkedRequest(one, c);
    c.header('cache-control', one.method === 'get' ? PRIVATE['cache-control'] : 'no-store');
    const answer = await one.answer(asked, c);
    if (answer instanceof Response) return answer;
    const { body, status = 200, next } = answer;
    if (next !== undefined) c.header('link', `<${addressOfNext(c, next)}>; rel="next"`);
    return c.body(JSON.stringify(body), status, { 'content-type': 'application/json' });
  });
}

function routedPath(path: string): string {
  return `${API_ROOT}${path.replace('{id}', ':id')}`;
}

/** The address that was asked for, with another cursor. */
function addressOfNext(c: RecordContext, next: string): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('after', next);
  return `${pathname}?${searchParams.toString()}`;
}

/** An address that there is, asked for by a method that it does not have. */
function refuseOthers(app: App, path: string, routes: readonly Route[]): void {
  const methods = routes.filter((one) => one.path === path).map(({ method }) => method.toUpperCase());
  const allow = methods.includes('GET') ? [...methods, 'HEAD'].join(', ') : methods.join(', ');
  app.all(routedPath(path), (c) => {
    c.header('allow', allow);
    const title = 'Method not allowed';
    return answerProblem(c, {
      type: problemType('method'),
      status: 405,
      title,
      detail: `This address takes ${allow}.`,
    });
  });
}

function shortQueryOnly(): MiddlewareHandler {
  return async function shortQueryOnly(c, next) {
    const { search } = new URL(c.req.url);
    if (search.length <= QUERY_LIMIT) return next();
    const detail = `The parameters may have ${QUERY_LIMIT} characters together.`;
    return answerProblem(c, {
      type: problemType('too-long'),
      status: 414,
      title: 'Address too long',
      detail,
    });
  };
}

function smallBodyOnly(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) =>
      answerProblem(c, {
        type: problemType('too-large'),
        status: 413,
        title: 'Content too large',
        detail: `A body may have ${maxSize / 1024} kB at most.`,
      }),
  });
}
