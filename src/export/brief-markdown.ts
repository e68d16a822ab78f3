import type { BriefLine } from '../record/brief.ts';
import { type BriefDocument, type DocumentSource, isUnsourced, NO_SOURCE } from '../record/brief-document.ts';
import { quoted } from '../record/quoted.ts';
import { publishedInWords } from '../world/date-words.ts';

/** The brief as Markdown with footnotes (the `[^1]` of GitHub, Pandoc and most editors). */
export function briefAsMarkdown(brief: BriefDocument): string {
  const parts = [`# ${escaped(brief.title)}`, `*${viewInWords(brief)}*`];
  for (const { title, lines, more, none } of brief.sections) {
    parts.push(`## ${escaped(title)}`);
    parts.push(lines.length === 0 ? none : lines.map((line) => bullet(line, '')).join('\n'));
    if (more > 0) parts.push(`…and ${more} more.`);
  }
  parts.push(brief.sources.map((source) => `[^${source.number}]: ${sourceInWords(source)}`).join('\n'));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** "As of 26 January 2022, 23:59 UTC; changes since …". */
export function viewInWords({ asOf, since }: BriefDocument): string {
  const from = since === undefined ? '' : `; changes since ${publishedInWords(since)}`;
  return `As of ${publishedInWords(asOf)}${from}`;
}

/** Longest quotation under a page: it is there to be found again, the report to be read. */
const QUOTE = 150;

/** The sentence of a source. */
export function quoteOf({ telling }: DocumentSource): string {
  return quoted(telling.item.cite.quote, QUOTE);
}

/** "Meridian Wire, Wed 26 January 2022". */
export function publicationOf({ telling: { report } }: DocumentSource): string {
  return `${report.outlet ?? 'outlet unknown'}, ${publishedInWords(report.published)}`;
}

/** Where in the report the sentence stands: "cd9cd9c1e7a09556:629–696". */
export function placeOf({ telling: { report, item } }: DocumentSource): string {
  return `${report.id}:${item.cite.start}–${item.cite.end}`;
}

/** "; 3 reports, all of one story"; '' of what one report tells. */
export function standingOf({ reports, origins }: DocumentSource): string {
  if (reports < 2) return '';
  return `; ${reports} reports, ${origins === 1 ? 'all of one story' : `${origins} independent origins`}`;
}

function sourceInWords(source: DocumentSource): string {
  const { title, url } = source.telling.report;
  const place = `${placeOf(source)}${standingOf(source)}`;
  if (source.sameAs !== undefined)
    return `${escaped(quoteOf(source))} the same report as ${source.sameAs} (${place})`;
  const name = title === undefined ? url : escaped(title);
  const isLinked = url !== undefined && /^https?:\/\/[^\s<>()]+$/.test(url);
  const headline = name === undefined ? '' : `${isLinked ? `[${name}](${url})` : name}, `;
  return `${escaped(quoteOf(source))} ${headline}${escaped(publicationOf(source))} (${place})`;
}

function bullet(line: BriefLine, indent: string): string {
  const { text, notes, under = [] } = line;
  const marks = isUnsourced(line) ? ` **${escaped(NO_SOURCE)}**` : notes.map((note) => `[^${note}]`).join('');
  return [`${indent}- ${escaped(text)}${marks}`, ...under.map((below) => bullet(below, `${indent}  `))].join(
    '\n',
  );
}

/** What Markdown would take for its own marks, and HTML for a tag. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (mark) => `\\${mark}`);
}
