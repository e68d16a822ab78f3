import type { BriefLine } from '../record/brief.ts';
import { type BriefDocument, type DocumentSource, isUnsourced, NO_SOURCE } from '../record/brief-document.ts';
import { placeOf, publicationOf, quoteOf, standingOf, viewInWords } from './brief-markdown.ts';
import { corePart, FIXED_PARTS, linksPart, NAMESPACES, sectionOn, xmlPart, xmlText } from './docx-parts.ts';
import type { Paper } from './paper.ts';
import { zipOf } from './zip.ts';

/**
 * The brief as a Word document with real footnotes; a source that is named again refers to its note. The same brief is the same bytes.
 * Sources must be numbered as they are first named: Word numbers footnotes by itself.
 */
export function briefAsDocx(brief: BriefDocument, paper: Paper = 'a4'): Uint8Array {
  const cited = new Set<number>();
  const body = [
    paragraph('Title', run(brief.title)),
    paragraph('Subtitle', run(viewInWords(brief))),
    ...brief.sections.flatMap(({ title, lines, more, none }) => [
      paragraph('Heading1', run(title)),
      ...(lines.length === 0 && none !== '' ? [paragraph('Remark', run(none))] : []),
      ...lines.flatMap((line) => bullets(line, 0, cited)),
      ...(more > 0 ? [paragraph('Remark', run(`and ${more.toLocaleString('en')} more on record`))] : []),
    ]),
  ];
  const links = brief.sources.flatMap((source) => addressOf(source) ?? []);
  return zipOf([
    ...FIXED_PARTS,
    corePart(brief.title, brief.asOf),
    xmlPart('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body.join('')}${sectionOn(paper)}</w:body></w:document>`),
    xmlPart('word/footnotes.xml', footnotes(brief.sources)),
    linksPart('footnotes.xml', links),
  ]);
} // prettier-ignore

/** The levels of the list that the document has. */
const DEEPEST = 2;

/** `cited`: sources that were named before. */
function bullets(line: BriefLine, level: number, cited: Set<number>): string[] {
  const marks = line.notes.map((note) => mark(note, cited));
  const unsourced = isUnsourced(line) ? run(` ${NO_SOURCE}`, '<w:b/>') : '';
  const numbering = `<w:numPr><w:ilvl w:val="${Math.min(level, DEEPEST)}"/><w:numId w:val="1"/></w:numPr>`;
  return [
    paragraph('ListParagraph', `${run(line.text)}${unsourced}${marks.join(run(' ', RAISED))}`, numbering),
    ...(line.under ?? []).flatMap((below) => bullets(below, level + 1, cited)),
  ];
}

const RAISED = '<w:rStyle w:val="FootnoteReference"/>';

/** The footnote's mark where it is named first, with a bookmark; then a field that shows the number of the note at that bookmark. */
function mark(note: number, cited: Set<number>): string {
  if (cited.has(note))
    return `<w:fldSimple w:instr=" NOTEREF _source${note} \\h ">${run(String(note), RAISED)}</w:fldSimple>`;
  cited.add(note);
  return `<w:bookmarkStart w:id="${note}" w:name="_source${note}"/><w:r><w:rPr>${RAISED}</w:rPr><w:footnoteReference w:id="${note}"/></w:r><w:bookmarkEnd w:id="${note}"/>`;
}

function footnotes(sources: readonly DocumentSource[]): string {
  const line = (id: number, type: string, mark: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  let links = 0;
  const notes = sources.map((source) => {
    const link = addressOf(source) === undefined ? undefined : ++links;
    const mark = `<w:r><w:rPr>${RAISED}</w:rPr><w:footnoteRef/></w:r>`;
    return `<w:footnote w:id="${source.number}">${paragraph('FootnoteText', `${mark}${run(' ')}${sourceRuns(source, link)}`)}</w:footnote>`;
  });
  return `<w:footnotes ${NAMESPACES}>${line(-1, 'separator', 'separator')}${line(0, 'continuationSeparator', 'continuationSeparator')}${notes.join('')}</w:footnotes>`;
}

/** The sentence, and where it stands. `link`: the number of the report's address among those of the notes. */
function sourceRuns(source: DocumentSource, link: number | undefined): string {
  const { sameAs, telling } = source;
  const place = run(`${standingOf(source)} (${placeOf(source)})`);
  const quote = run(`${quoteOf(source)} `);
  if (sameAs !== undefined) return `${quote}${run(`the same report as ${sameAs}`)}${place}`;
  const { url, title = url } = telling.report;
  const name = title === undefined ? '' : `${headline(title, link)}${run(', ')}`;
  return `${quote}${name}${run(publicationOf(source))}${place}`;
}

function headline(title: string, link: number | undefined): string {
  if (link === undefined) return run(title);
  return `<w:hyperlink r:id="rId${link}">${run(title, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
}

/** The address of a report that its note leads to; undefined where it is none that a reader should follow, or where another note does. */
function addressOf({ sameAs, telling: { report } }: DocumentSource): string | undefined {
  const { url } = report;
  return sameAs === undefined && url !== undefined && /^https?:\/\/[^\s<>"]+$/.test(url) ? url : undefined;
}

function paragraph(style: string, runs: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs}</w:p>`;
}

function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}
