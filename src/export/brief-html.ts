import type { Brief, BriefLine, Source } from '../record/brief.ts';
import { sourceInWords, viewInWords } from './brief-markdown.ts';

/** The brief as one page of HTML that needs nothing else: no script, no picture, no address but the reports' own. */
export function briefAsHtml(brief: Brief): string {
  const sections = brief.sections.map(({ title, lines, more, none }) => {
    const list = lines.length === 0 ? `<p class="none">${escaped(none)}</p>` : `<ul>${lines.map(item).join('')}</ul>`;
    return `<section><h2>${escaped(title)}</h2>${list}${more > 0 ? `<p class="none">…and ${more} more.</p>` : ''}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(brief.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escaped(brief.title)}</h1><p>${escaped(viewInWords(brief))}</p></header>
<main>
${sections.join('\n')}
</main>
<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
<ol>${brief.sources.map(sourceItem).join('\n')}</ol></section>
</body>
</html>
`;
} // prettier-ignore

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 Georgia, 'Times New Roman', serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
header p, .none { opacity: .75; margin: .3rem 0; font-style: italic; }
ul { margin: 0; padding-left: 1.2rem; }
li { margin: .25rem 0; }
sup a { padding: 0 .15em; }
ol { font-size: .85rem; padding-left: 1.8rem; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } a { color: inherit; text-decoration: none; } li { break-inside: avoid; } @page { margin: 18mm; } }
`;

function item({ text, notes, under = [] }: BriefLine): string {
  const marks = notes.map((note) => `<sup><a href="#s${note}" id="r${note}">${note}</a></sup>`).join('');
  const below = under.length === 0 ? '' : `<ul>${under.map(item).join('')}</ul>`;
  return `<li>${escaped(text)}${marks}${below}</li>`;
}

function sourceItem(source: Source): string {
  const { url } = source.telling.report;
  const link = url !== undefined && /^https?:\/\//.test(url) ? ` <a href="${escaped(url)}" rel="noreferrer">open</a>` : ''; // prettier-ignore
  return `<li id="s${source.number}">${escaped(sourceInWords(source))}${link}</li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
