import { renderToString } from 'preact-render-to-string';
import { citedDays } from '../desk/pictures/cited-days.ts';
import { CitedPicture } from '../desk/pictures/cited-picture.tsx';
import { PairPictures } from '../desk/pictures/pair-pictures.tsx';
import type { BriefLine } from '../record/brief.ts';
import { type BriefDocument, type DocumentSource, isUnsourced, NO_SOURCE } from '../record/brief-document.ts';
import { placeOf, publicationOf, quoteOf, standingOf, viewInWords } from './brief-markdown.ts';
import { styleOn } from './brief-style.ts';
import type { Paper } from './paper.ts';

/** The brief as one page of HTML that needs nothing else: its pictures stand in it, and it has no script and no address but the reports' own. */
export function briefAsHtml(brief: BriefDocument, paper: Paper = 'a4'): string {
  const cited = new Set<number>();
  const sections = brief.sections.map(({ title, lines, more, none }) => {
    const list = lines.length === 0 ? `<p class="none">${escaped(none)}</p>` : `<ul>${lines.map((line) => item(line, cited)).join('')}</ul>`;
    return `<section><h2>${escaped(title)}</h2>${list}${more > 0 ? `<p class="none">and ${more.toLocaleString('en')} more on record</p>` : ''}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(brief.title)}</title>
<style>${styleOn(paper)}</style>
</head>
<body>
<header><h1>${escaped(brief.title)}</h1><p>${escaped(viewInWords(brief))}</p></header>
<main>
${[...sections, ...pictures(brief)].join('\n')}
</main>
<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2>
<ol>${brief.sources.map(sourceItem).join('\n')}</ol></section>
</body>
</html>
`;
} // prettier-ignore

/** Pixels of the timeline: those of the column. */
const WIDTH = 700;

/** The desk's own pictures, drawn here. */
function pictures(brief: BriefDocument): string[] {
  const days = citedDays(brief);
  const { pairs } = brief;
  return [
    ...(pairs === undefined ? [] : [`<section><h2>Between whom</h2>${renderToString(PairPictures({ pairs }))}</section>`]),
    ...(days === undefined ? [] : [`<section><h2>What is cited, by day</h2>${renderToString(CitedPicture({ days, width: WIDTH }))}</section>`]),
  ];
} // prettier-ignore

/** `cited`: sources named before; the first mark of each is where its note leads back to. */
function item(line: BriefLine, cited: Set<number>): string {
  const { text, notes, under = [] } = line;
  const marks = notes.map((note) => {
    const id = cited.has(note) ? '' : ` id="r${note}"`;
    cited.add(note);
    return `<sup><a href="#s${note}"${id} aria-label="source ${note}">${note}</a></sup>`;
  });
  const below = under.length === 0 ? '' : `<ul>${under.map((one) => item(one, cited)).join('')}</ul>`;
  const [words = '', status] = text.split(/ — (?=[^—]*$)/u);
  const said = status === undefined ? escaped(text) : `${escaped(words)} <span class="status">${escaped(status.replace(/\.$/, ''))}</span>`;
  const unsourced = isUnsourced(line) ? ` <strong>${NO_SOURCE}</strong>` : '';
  return `<li>${said}${unsourced}${marks.join('')}${below}</li>`;
} // prettier-ignore

function sourceItem(source: DocumentSource): string {
  const { number, telling } = source;
  const { url, title } = telling.report;
  const isLinked = url !== undefined && /^https?:\/\//.test(url);
  const name = escaped(title ?? (isLinked ? url : ''));
  const { sameAs } = source;
  const again = sameAs === undefined ? undefined : `the same report as <a href="#s${sameAs}">${sameAs}</a>`;
  const headline = isLinked ? `<a href="${escaped(url)}" rel="noreferrer">${name}</a>` : name;
  const where = [headline, escaped(publicationOf(source))].filter((part) => part !== '').join(', ');
  return `<li id="s${number}" value="${number}">${escaped(quoteOf(source))} <cite>${again ?? where}</cite>${escaped(standingOf(source))} <span class="place">${placeOf(source)}</span> <a class="back" href="#r${number}" aria-label="back to where source ${number} is cited">↑</a></li>`;
} // prettier-ignore

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
