import { briefAsDocx } from '../export/brief-docx.ts';
import { briefAsHtml } from '../export/brief-html.ts';
import { briefAsMarkdown } from '../export/brief-markdown.ts';
import type { Paper } from '../export/paper.ts';
import type { Brief } from '../record/brief.ts';
import { asOfInstant } from '../record/known.ts';
import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export const BRIEF_FORMATS = ['markdown', 'html', 'docx'] as const;

export interface BriefOptions extends RecordOptions {
  /** A day or an instant: tells what changed since then. */
  readonly since?: string;
  readonly format: (typeof BRIEF_FORMATS)[number];
  readonly title?: string;
  readonly paper?: Paper;
}

/** `brief`: one page with footnotes, as Markdown, HTML or a Word document. Gives the exit code. */
export function briefCommand(options: BriefOptions, streams: Streams): Promise<number> {
  const since = options.since === undefined ? undefined : asOfInstant(options.since);
  if (options.since !== undefined && since === undefined) {
    streams.err(`demarche: --since ${options.since.slice(0, 40)}: write a day as 2022-01-26, or an instant as 2022-01-26T18:00Z`);
    return Promise.resolve(EXIT.usage);
  }
  if (options.format === 'docx' && !options.json && streams.outIsTerminal) {
    streams.err('demarche: a Word document is no text for a terminal: write it to a file with > brief.docx');
    return Promise.resolve(EXIT.usage);
  }
  return withStore(options, 'read', streams, async ({ store, view }) => {
    const title = options.title ?? options.affair ?? 'The record';
    if ((await store.totals(view)).reports === 0) {
      streams.err('demarche: no report is on record by then');
      return EXIT.nothing;
    }
    const brief = await store.brief({ ...view, title, ...(since !== undefined && { since }) });
    streams.out(options.json ? `${JSON.stringify(brief)}\n` : written(brief, options));
    return EXIT.ok;
  });
} // prettier-ignore

function written(brief: Brief, { format, paper }: BriefOptions): string | Uint8Array {
  switch (format) {
    case 'markdown':
      return briefAsMarkdown(brief);
    case 'html':
      return briefAsHtml(brief, paper);
    case 'docx':
      return briefAsDocx(brief, paper);
  }
}
