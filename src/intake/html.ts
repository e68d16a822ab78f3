import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Draft } from './draft.ts';
import type { Limits } from './limits.ts';
import { Rejection } from './rejection.ts';
import { tagsOf } from './tags.ts';

/** As much of the DOM as is used here: the program is compiled without the DOM's types, which belong to the desk. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}
interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}
interface Page {
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const pageOf = (html: string): Page => parseHTML(html).document;

/** Elements that end a paragraph; everything else flows inside one. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements whose words are not part of a report. */
const SILENT = new Set(
  'head title script style noscript template svg nav button form iframe figcaption'.split(' '),
);
/** Elements that a parser closes by itself, and those that close them when they open. */
const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['p', BLOCKS],
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['option', new Set(['option', 'optgroup'])],
  ['td', new Set(['td', 'th', 'tr', 'tbody', 'tfoot'])],
  ['th', new Set(['td', 'th', 'tr', 'tbody', 'tfoot'])],
  ['tr', new Set(['tr', 'tbody', 'tfoot'])],
]);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Whether a text is an HTML page rather than plain text that mentions a tag. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4000).replace(/^(?:\s|<!--(?:(?!-->)[^])*-->|<\?[^>]*>)*/, '');
  return /^<(?:!doctype\s+html|html|head|body|main|article|section|header|div|p|h[1-6]|meta|title|table|ul|ol|span|blockquote)\b/i.test(
    start,
  );
}

/** The report in an HTML page: its main text as paragraphs parted by blank lines, with what the page says of itself. */
export function fromHtml(html: string, limits: Limits): Draft {
  expectModest(html, limits);
  const whole = withBody(html);
  const page = pageOf(whole);
  const said = selfDescription(page);
  const article = new Readability(parseHTML(whole).document).parse(); // it takes its document apart, so it gets its own
  const main = article?.content
    ? textOf(pageOf(`<!doctype html><html><body>${article.content}</body></html>`))
    : '';
  const text = main === '' ? textOf(page) : main; // what has no main text for Readability may still have some
  if (text === '') throw new Rejection('the page holds no text');
  const title = said.title ?? folded(article?.title);
  return { ...said, ...(title ? { title } : {}), text };
}

function textOf(page: Page): string {
  return page.body === null ? '' : paragraphsOf(page.body).join('\n\n');
}

/** A page may leave out its `<body>`, which a browser adds and the parser here does not. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const content = html.replace(/<\/?(?:!doctype|html|head)\b[^<>]{0,1000}>/gi, '');
  return `<!doctype html><html><body>${content}</body></html>`;
}

/**
 * Throws when elements are nested too deep or a page holds too many marks, before anything sees it that recurses or
 * costs more than a scan. An unclosed element counts as open, as it does for a parser, but for those that HTML closes by itself.
 */
function expectModest(html: string, limits: Limits): void {
  const open: string[] = [];
  let marks = 0;
  const count = (): void => {
    if (++marks > limits.marks)
      throw new Rejection(`the page holds more than ${limits.marks} tags and entities`);
  };
  for (const { name, closing } of tagsOf(html, count)) {
    if (VOID.has(name)) continue;
    if (closing) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      continue;
    }
    const closes = (last: string | undefined): boolean => CLOSED_BY.get(last ?? '')?.has(name) ?? false;
    while (closes(open.at(-1))) open.pop();
    open.push(name);
    if (open.length > limits.nesting)
      throw new Rejection(`its elements are nested deeper than ${limits.nesting} levels`);
  }
}

/** The words of `root`, a string a paragraph, white space folded as a browser would. */
function paragraphsOf(root: PageNode): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const close = (): void => {
    const text = current.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === 3) {
      current += node.textContent ?? '';
    } else if (node.nodeType === 1) {
      const tag = node.nodeName.toLowerCase();
      if (SILENT.has(tag)) return;
      if (BLOCKS.has(tag)) close();
      for (const child of node.childNodes) walk(child);
      if (BLOCKS.has(tag)) close();
    }
  };
  walk(root);
  close();
  return paragraphs;
}

/** What the page's metadata say: Open Graph, schema.org JSON-LD, `<time>`, canonical link. */
function selfDescription(document: Page): Omit<Draft, 'text'> {
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) =>
        document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'),
      )
      .find((content) => content?.trim())
      ?.trim();
  const linked = linkedData(document);
  const title = folded(
    meta('og:title', 'twitter:title') ?? linked['headline'] ?? document.querySelector('h1')?.textContent,
  );
  const outlet = folded(meta('og:site_name', 'application-name') ?? linked['publisher']);
  const url = [document.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url')].find(
    (address) => /^https?:/i.test(address ?? ''),
  );
  const time = (selector: string): string | undefined =>
    document.querySelector(selector)?.getAttribute('datetime')?.trim();
  const published =
    meta('article:published_time', 'date', 'dc.date', 'dcterms.created', 'pubdate', 'datePublished') ??
    linked['datePublished'] ??
    time('article time[datetime]') ??
    time('time[datetime]');
  return {
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
  };
}

function folded(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

/** Headline, date and publisher of the first schema.org article; anything malformed is as good as absent. */
function linkedData(document: Page): Record<string, string> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parseJson(script.textContent ?? ''));
    if (found) return found;
  }
  return {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a page's broken JSON-LD is no reason to refuse its text
  }
}

function articleIn(value: unknown): Record<string, string> | undefined {
  const graph = isRecord(value) && Array.isArray(value['@graph']) ? value['@graph'] : value;
  for (const node of Array.isArray(graph) ? graph : [graph]) {
    if (!isRecord(node) || !typesOf(node).some((type) => /Article|Report|BlogPosting/.test(type))) continue;
    const publisher = isRecord(node['publisher']) ? node['publisher']['name'] : undefined;
    const fields = { headline: node['headline'], datePublished: node['datePublished'], publisher };
    return Object.fromEntries(
      Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }
  return undefined;
}

function typesOf(node: Record<string, unknown>): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
