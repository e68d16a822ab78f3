import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import type { Kind } from '../reader/item.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import type { Report } from '../report/report.ts';
import { answerAsset, type AssetLookup } from './assets.ts';
import { ownHostOnly, ownOriginOnly, securityHeaders } from './guard.ts';
import type { Connection } from './guard.ts';
import { checkPaste } from './pasted.ts';
import type { PastedSource } from './pasted.ts';
import { answerProblem } from './problem.ts';

/** One line of the list of reports. */
export interface ReportSummary extends Omit<Report, 'text'> {
  /** How many items the report gave, doubtful ones included. */
  readonly items: number;
  /** How many of them have a score under 0.5. */
  readonly doubtful: number;
  /** How many of each kind; a kind without items is absent. */
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
}

/** Answer of `GET /api/reports`: reports in the order in which the app was given them. */
export interface Overview {
  readonly version: string;
  readonly affair: string;
  readonly reports: readonly ReportSummary[];
}

export type PasteResult =
  | { readonly ok: true; readonly read: ReadReport }
  /** `reason`: one sentence for a person. */
  | { readonly ok: false; readonly reason: string };

export interface AppOptions {
  /** The program's own version, shown in the desk. */
  readonly version: string;
  /** Name of the affair, as displayed. */
  readonly affair: string;
  readonly reports: readonly ReadReport[];
  /** Reads a report without keeping it. Must not throw for any text. */
  readonly readPasted: (source: PastedSource) => PasteResult;
  readonly assets: AssetLookup;
  /** Told of an error that nobody foresaw; the answer itself never carries it. */
  readonly onFailure?: (error: Error) => void;
}

export type App = Hono<{ Bindings: Connection }>;

/** Largest body of a request, in bytes. */
export const BODY_LIMIT: number = 2 * 1024 * 1024;

/** The HTTP API and the desk's files. Opens no socket: see `listen`, or call `app.request()` in a test. */
export function createApp(options: AppOptions): App {
  const byId = new Map(options.reports.map((read) => [read.report.id, read]));
  const overview: Overview = {
    version: options.version,
    affair: options.affair,
    reports: options.reports.map((read) => summarize(read)),
  };
  const app: App = new Hono();

  // Headers first, so that the refusals below carry them too; then who may ask at all.
  app.use(securityHeaders(), ownHostOnly());
  app.use('/api/*', etag());

  app.get('/api/reports', (c) => c.json(overview, 200, { 'cache-control': 'no-cache' }));

  app.get('/api/reports/:id', (c) => {
    const read = byId.get(c.req.param('id'));
    if (read === undefined) return notFound(c, 'There is no report with this id.');
    return c.json(read, 200, { 'cache-control': 'no-cache' });
  });

  app.post(
    '/api/read',
    ownOriginOnly(),
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) =>
        answerProblem(c, {
          status: 413,
          title: 'Content too large',
          detail: 'A report may have 2 MB at most.',
        }),
    }),
    async (c) => {
      if (!/^application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? '')) {
        return answerProblem(c, {
          status: 415,
          title: 'Unsupported media type',
          detail: 'Send the report as application/json.',
        });
      }
      const body = parseJson(await c.req.text());
      const checked = checkPaste(body);
      if (!checked.ok) {
        const detail = checked.errors.map(({ path, message }) => (path ? `${path}: ${message}` : message));
        return answerProblem(c, {
          status: 400,
          title: 'Bad request',
          detail: detail.join('; '),
          errors: checked.errors,
        });
      }
      const result = options.readPasted(checked.source);
      if (!result.ok) {
        return answerProblem(c, { status: 422, title: 'Report rejected', detail: result.reason });
      }
      return c.json(result.read, 200, { 'cache-control': 'no-store' });
    },
  );

  app.get('*', (c) => {
    const asset = options.assets(c.req.path);
    return asset === undefined ? notFound(c, 'There is nothing at this address.') : answerAsset(c, asset);
  });

  app.notFound((c) => notFound(c, 'There is nothing at this address.'));
  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      return answerProblem(c, { status: 400, title: 'Bad request', detail: error.message });
    }
    options.onFailure?.(error);
    return answerProblem(c, {
      status: 500,
      title: 'Internal error',
      detail: 'The server failed at this request. Nothing was changed.',
    });
  });
  return app;
}

function summarize({ report, items }: ReadReport): ReportSummary {
  const { text: _, ...head } = report;
  const kinds: Partial<Record<Kind, number>> = {};
  for (const { kind } of items) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return { ...head, items: items.length, doubtful: items.filter(({ score }) => score < 0.5).length, kinds };
}

function notFound(c: Context, detail: string): Response {
  return answerProblem(c, { status: 404, title: 'Not found', detail });
}

/** The value of a JSON text; undefined, which no schema accepts, where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
