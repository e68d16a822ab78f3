import { createHash } from 'node:crypto';
import { accepts } from 'hono/accepts';
import { z } from 'zod';
import { briefAsHtml } from '../../export/brief-html.ts';
import { briefAsMarkdown } from '../../export/brief-markdown.ts';
import { briefOf } from '../../record/brief.ts';
import { briefPartsOf } from '../../store/brief-parts.ts';
import { instant, VIEW, viewOf, words } from './parameters.ts';
import { type RecordApiOptions, type RecordContext, route, type Route } from './route.ts';

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
        const parts = await briefPartsOf(store, viewOf(query), {
          title,
          ...(since !== undefined && { since }),
        });
        const brief = briefOf(parts);
        c.header('vary', 'accept');
        if (format === 'json') return { body: brief };
        if (format === 'html') return page(c, briefAsHtml(brief));
        return c.body(briefAsMarkdown(brief), 200, { 'content-type': 'text/markdown; charset=utf-8' });
      },
    }),
  ];
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
