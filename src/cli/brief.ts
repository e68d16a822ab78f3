import { briefAsHtml } from '../export/brief-html.ts';
import { briefAsMarkdown } from '../export/brief-markdown.ts';
import { briefOf } from '../record/brief.ts';
import { asOfInstant } from '../record/known.ts';
import { briefPartsOf } from '../store/brief-parts.ts';
import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export const BRIEF_FORMATS = ['markdown', 'html'] as const;

export interface BriefOptions extends RecordOptions {
  /** A day or an instant: tells what changed since then. */
  readonly since?: string;
  readonly format: (typeof BRIEF_FORMATS)[number];
  readonly title?: string;
}

/** `brief`: one page with footnotes, as Markdown or HTML. Gives the exit code. */
export function briefCommand(options: BriefOptions, streams: Streams): Promise<number> {
  const since = options.since === undefined ? undefined : asOfInstant(options.since);
  if (options.since !== undefined && since === undefined) {
    streams.err(`demarche: --since ${options.since.slice(0, 40)}: write a day as 2022-01-26, or an instant as 2022-01-26T18:00Z`);
    return Promise.resolve(EXIT.usage);
  }
  return withStore(options, 'read', streams, async ({ store, view }) => {
    const title = options.title ?? options.affair ?? 'The record';
    const parts = await briefPartsOf(store, view, { title, ...(since !== undefined && { since }) });
    if (parts.reports === 0) {
      streams.err('demarche: no report is on record by then');
      return EXIT.nothing;
    }
    const brief = briefOf(parts);
    if (options.json) streams.out(`${JSON.stringify(brief)}\n`);
    else streams.out(options.format === 'html' ? briefAsHtml(brief) : briefAsMarkdown(brief));
    return EXIT.ok;
  });
} // prettier-ignore
