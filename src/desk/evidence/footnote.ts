import type { ReportHead } from '../../record/telling.ts';
import { dayInWords } from '../words/days.ts';
import { sourceLink } from '../words/source.ts';

/** What a footnote is made of. */
export interface Cited {
  /** Id of the line: the label of a Markdown footnote. */
  readonly id: string;
  readonly report: Pick<ReportHead, 'outlet' | 'title' | 'published' | 'url'>;
  /** The cited words, exactly. */
  readonly quote: string;
  /** Where the line can be looked at. */
  readonly permalink: string;
}

/** `Outlet, “Title”, 26 Jan 2022: “the words”. http://…` */
export function plainFootnote({ report, quote, permalink }: Cited): string {
  return `${sourceOf(report, (text) => text)}: “${oneLine(quote)}”. ${permalink}`;
}

/** `[^6ad309a5]: Outlet, “Title”, 26 Jan 2022: “the words”. [Line](http://…)`, with what Markdown would read as its own escaped. */
export function markdownFootnote({ id, report, quote, permalink }: Cited): string {
  const url = sourceLink(report.url);
  const source = url === undefined ? '' : ` [Source](${inLink(url)})`;
  return `[^${id.slice(0, 8)}]: ${sourceOf(report, escaped)}: “${escaped(oneLine(quote))}”.${source} [Line](${inLink(permalink)})`;
}

function sourceOf({ outlet, title, published }: Cited['report'], written: (text: string) => string): string {
  const parts = [
    written(oneLine(outlet ?? 'Outlet unknown')),
    ...(title === undefined ? [] : [`“${written(oneLine(title))}”`]),
    published === undefined ? 'undated' : dayInWords(published),
  ];
  return parts.join(', ');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`);
}

function inLink(address: string): string {
  return address.replaceAll('(', '%28').replaceAll(')', '%29');
}
