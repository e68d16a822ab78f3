import type { Brief, BriefLine, Source } from '../record/brief.ts';
import { quoted } from '../record/wording.ts';
import { publishedInWords } from '../world/date-words.ts';

/** The brief as Markdown with footnotes (the `[^1]` of GitHub, Pandoc and most editors). */
export function briefAsMarkdown(brief: Brief): string {
  const parts = [`# ${escaped(brief.title)}`, `*${viewInWords(brief)}*`];
  for (const { title, lines, more, none } of brief.sections) {
    parts.push(`## ${escaped(title)}`);
    parts.push(lines.length === 0 ? none : lines.map((line) => bullet(line, '')).join('\n'));
    if (more > 0) parts.push(`…and ${more} more.`);
  }
  parts.push(
    brief.sources.map((source) => `[^${source.number}]: ${escaped(sourceInWords(source))}`).join('\n'),
  );
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** "As of 26 January 2022, 23:59 UTC; changes since …". */
export function viewInWords({ asOf, since }: Brief): string {
  const from = since === undefined ? '' : `; changes since ${publishedInWords(since)}`;
  return `As of ${publishedInWords(asOf)}${from}`;
}

/** The sentence of a source, who published it, when and where it stands. */
export function sourceInWords({ telling, others, origins }: Source): string {
  const { report, item } = telling;
  const where = [
    report.outlet ?? 'outlet unknown',
    publishedInWords(report.published),
    report.title === undefined ? undefined : quoted(report.title),
    report.url,
  ].filter((part) => part !== undefined);
  const more = others === 0 ? '' : `; ${others} more ${others === 1 ? 'telling' : 'tellings'}, ${origins} independent ${origins === 1 ? 'origin' : 'origins'}`; // prettier-ignore
  return `${quoted(item.cite.quote)} ${where.join(', ')} (${report.id}:${item.cite.start}–${item.cite.end})${more}`;
}

function bullet({ text, notes, under = [] }: BriefLine, indent: string): string {
  const marks = notes.map((note) => `[^${note}]`).join('');
  return [`${indent}- ${escaped(text)}${marks}`, ...under.map((line) => bullet(line, `${indent}  `))].join(
    '\n',
  );
}

/** What Markdown would take for its own marks, and HTML for a tag. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (mark) => `\\${mark}`);
}
