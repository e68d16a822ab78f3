import type { Paper } from './paper.ts';
import type { ZipFile } from './zip.ts';

// The parts of a Word document (ECMA-376, transitional) that are the same for every brief. Sizes are in half-points, lengths in twentieths of a point.

export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Width and height. */
const SIZES: Readonly<Record<Paper, readonly [number, number]>> = {
  a4: [11_906, 16_838],
  letter: [12_240, 15_840],
};

export function xmlPart(name: string, body: string): ZipFile {
  return { name, text: `${HEAD}${body}` };
}

/** What XML takes as text: its marks written out, and without characters that it cannot have. */
export function xmlText(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Relationships by their ids, to the addresses of pages. */
export function linksPart(of: string, links: readonly string[]): ZipFile {
  const rows = links.map((url, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/hyperlink" Target="${xmlText(url)}" TargetMode="External"/>`);
  return xmlPart(`word/_rels/${of}.rels`, `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`);
} // prettier-ignore

export function sectionOn(paper: Paper): string {
  const [width, height] = SIZES[paper];
  return `<w:sectPr><w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="907" w:right="1020" w:bottom="907" w:left="1020" w:header="454" w:footer="454" w:gutter="0"/></w:sectPr>`;
}

/** Who made it is left out: the page is whoever's who hands it over. `asOf`: an instant, the day of the page. */
export function corePart(title: string, asOf: string): ZipFile {
  return xmlPart(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>en</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${xmlText(asOf)}</dcterms:created></cp:coreProperties>`,
  );
}

const TYPES = [
  ['word/document.xml', `${WORD}.document.main+xml`],
  ['word/styles.xml', `${WORD}.styles+xml`],
  ['word/numbering.xml', `${WORD}.numbering+xml`],
  ['word/settings.xml', `${WORD}.settings+xml`],
  ['word/footnotes.xml', `${WORD}.footnotes+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
] as const;

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="Cambria" w:cs="Cambria"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="40" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
  paragraphStyle('Title', 'Title', '<w:spacing w:after="40"/>', '<w:b/><w:sz w:val="32"/>'),
  paragraphStyle('Subtitle', 'Subtitle', '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="000000"/></w:pBdr><w:spacing w:after="120"/>', '<w:color w:val="555555"/><w:sz w:val="18"/>'),
  paragraphStyle('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="160" w:after="40"/><w:outlineLvl w:val="0"/>', '<w:b/><w:caps/><w:color w:val="8A3324"/><w:sz w:val="18"/>'),
  paragraphStyle('ListParagraph', 'List Paragraph', '<w:contextualSpacing/>', ''),
  paragraphStyle('Remark', 'Remark', '', '<w:color w:val="555555"/><w:sz w:val="18"/>'),
  paragraphStyle('FootnoteText', 'footnote text', '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="16"/>'),
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>',
]; // prettier-ignore

function paragraphStyle(id: string, name: string, paragraph: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;
}

function bullet(level: number, mark: string): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${284 * (level + 1)}" w:hanging="284"/></w:pPr></w:lvl>`;
}

/** All but the document itself, its notes, their links and its title. */
export const FIXED_PARTS: readonly ZipFile[] = [
  xmlPart(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${TYPES.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`,
  ),
  xmlPart(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  ),
  xmlPart(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${['styles', 'numbering', 'settings', 'footnotes'].map((name, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
  ),
  xmlPart('word/styles.xml', `<w:styles ${NAMESPACES}>${styles.join('')}</w:styles>`),
  xmlPart(
    'word/numbering.xml',
    `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${bullet(0, '•')}${bullet(1, '–')}${bullet(2, '·')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  ),
  xmlPart(
    'word/settings.xml',
    `<w:settings ${NAMESPACES}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  ),
];
