import { createHash } from 'node:crypto';
import { accepts } from 'hono/accepts';
import { z } from 'zod';
import { briefAsDocx } from '../../export/brief-docx.ts';
import { briefAsHtml } from '../../export/brief-html.ts';
import { briefAsMarkdown } from '../../export/brief-markdown.ts';
import { PAPERS } from '../../export/paper.ts';
import { type BriefDocument, missingSources, renumbered } from '../../record/brief-document.ts';
import { instant, VIEW, viewOf, words } from './parameters.ts';
import { documentSchema } from './brief-schema.ts';
import { problemType, Refusal } from './refusal.ts';
import { type RecordApiOptions, type RecordContext, route, type Route } from './route.ts';

/** By the media type that is asked for. */
const FORMATS = { json: 'application/json', markdown: 'text/markdown', html: 'text/html' } as const;
type Format = keyof typeof FORMATS;

/** The one page with footnotes. */
export function briefRoutes({ store }: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'getBrief',
      method: 'get',
      path: '/brief',
      summary: 'One page with footnotes: what changed, positions, what is due, what is contested',
      query: z.strictObject({
        ...VIEW,
        since: instant('Tell what changed since then: a day (its end) or an instant.').exactOptional(),
        title: words('Its title.', 200).exactOptional(),
        format: z
          .enum(['json', 'markdown', 'html'])
          .meta({ description: 'By the Accept header unless said.' })
          .exactOptional(),
      }),
      answers: { 'application/json': 'Brief', 'text/markdown': 'text', 'text/html': 'text' },
      async answer({ query }, c) {
        const { since, title = query.affair ?? 'The record', format = formatWanted(c) } = query;
        const brief = await store.brief({ ...viewOf(query), title, ...(since !== undefined && { since }) });
        c.header('vary', 'accept');
        if (format === 'json') return { body: brief };
        if (format === 'html') return page(c, briefAsHtml(brief));
        return c.body(briefAsMarkdown(brief), 200, { 'content-type': 'text/markdown; charset=utf-8' });
      },
    }),
    route({
      name: 'printBrief',
      method: 'post',
      path: '/brief/document',
      summary: 'A brief as somebody has edited it, as a file: what has no source is marked',
      query: z.strictObject({
        format: z.enum(['markdown', 'html', 'docx']),
        paper: z.enum(PAPERS).meta({ description: 'What it is printed on; a4 unless said.' }).exactOptional(),
      }),
      body: documentSchema,
      bodyLimit: DOCUMENT_LIMIT,
      answers: { 'text/markdown': 'text', 'text/html': 'text', [DOCX]: 'binary' },
      async answer({ query, body }, c) {
        const brief = inOrder(body);
        const named = (extension: string) =>
          c.header(
            'content-disposition',
            `attachment; filename="brief-${brief.asOf.slice(0, 10)}.${extension}"`,
          );
        switch (query.format) {
          case 'markdown':
            named('md');
            return c.body(briefAsMarkdown(brief), 200, { 'content-type': 'text/markdown; charset=utf-8' });
          case 'html':
            named('html');
            return page(c, briefAsHtml(brief, query.paper));
          case 'docx':
            named('docx');
            return c.body(Uint8Array.from(briefAsDocx(brief, query.paper)), 200, { 'content-type': DOCX });
        }
      },
    }),
  ];
}

/** Bytes of an edited brief. */
const DOCUMENT_LIMIT = 1024 * 1024;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function inOrder(brief: BriefDocument): BriefDocument {
  const missing = missingSources(brief);
  if (missing.length === 0) return renumbered(brief);
  const message = `there is no source ${missing.slice(0, 5).join(', ')}`;
  throw new Refusal({
    type: problemType('bad-request'),
    status: 400,
    title: 'Bad request',
    detail: `The body: sources: ${message}`,
    errors: [{ path: 'sources', message }],
  });
}

function formatWanted(c: RecordContext): Format {
  const wanted = accepts(c, { header: 'Accept', supports: Object.values(FORMATS), default: FORMATS.json });
  if (wanted === FORMATS.html) return 'html';
  return wanted === FORMATS.markdown ? 'markdown' : 'json';
}

/** A page with its own style and nothing else: the policy names that style by its hash, and so allows no other. */
function page(c: RecordContext, html: string): Response {
  const style = /<style>(?<style>[^<]*)<\/style>/.exec(html)?.groups?.['style'] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return c.body(html, 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
}
