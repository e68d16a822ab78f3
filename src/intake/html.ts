import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Draft } from './draft.ts';
import { Rejection } from './rejection.ts';

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
const SILENT = new Set('script style noscript template svg nav button form iframe figcaption'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Whether a text is an HTML page rather than plain text that mentions a tag. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p)\b/i.test(
    text.slice(0, 4000),
  );
}

/** The report in an HTML page: its main text as paragraphs parted by blank lines, with what the page says of itself. */
export function fromHtml(html: string, nesting: number): Draft {
  expectShallow(html, nesting);
  const page = pageOf(html);
  const said = selfDescription(page);
  const article = new Readability(parseHTML(html).document).parse(); // it takes its document apart, so it gets its own
  const root = article?.content
    ? pageOf(`<!doctype html><html><body>${article.content}</body></html>`).body
    : page.body;
  const text = root === null ? '' : paragraphsOf(root).join('\n\n');
  if (text === '') throw new Rejection('the page holds no text');
  const title = said.title ?? article?.title ?? undefined;
  return { ...said, ...(title ? { title } : {}), text };
}

/**
 * Throws when elements are nested deeper than `limit`, before anything recursive sees the page. A linear scan of the
 * tags: an unclosed element counts as open, as it does for a parser, but for those that HTML closes by itself.
 */
function expectShallow(html: string, limit: number): void {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/g)) {
    const tag = name.toLowerCase();
    if (VOID.has(tag)) continue;
    if (slash === '/') {
      const at = open.lastIndexOf(tag);
      if (at >= 0) open.length = at;
    } else {
      if ((tag === 'p' || tag === 'li') && open.at(-1) === tag) open.pop();
      open.push(tag);
      if (open.length > limit) throw new Rejection(`its elements are nested deeper than ${limit} levels`);
    }
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
  const title =
    meta('og:title', 'twitter:title') ??
    linked['headline'] ??
    document.querySelector('h1')?.textContent?.trim();
  const outlet = meta('og:site_name', 'application-name') ?? linked['publisher'];
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  const published =
    meta('article:published_time', 'date', 'dc.date', 'dcterms.created', 'pubdate', 'datePublished') ??
    linked['datePublished'] ??
    document.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime');
  return {
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
  };
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
    if (!isRecord(node) || !/Article|Report/.test(String(node['@type']))) continue;
    const publisher = isRecord(node['publisher']) ? node['publisher']['name'] : undefined;
    const fields = { headline: node['headline'], datePublished: node['datePublished'], publisher };
    return Object.fromEntries(
      Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
