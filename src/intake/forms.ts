import { parse } from 'yaml';
import type { Draft } from './draft.ts';
import { Rejection } from './rejection.ts';

/**
 * Markdown with YAML front matter: the fields between two lines of `---`, then the body, which is kept as written.
 * Undefined when the text does not begin so. Throws a {@link Rejection} when the front matter cannot be read.
 */
export function fromFrontMatter(text: string): Draft | undefined {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return undefined;
  const rest = text.slice(opening[0].length);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (!closing) return undefined;
  const fields = frontMatter(rest.slice(0, closing.index));
  if (fields === undefined) return undefined;
  const field = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '');
  const title = field('title', 'headline');
  const outlet = field('outlet', 'source', 'publisher', 'publication');
  const url = field('url', 'link', 'canonical');
  const published = field('date', 'published', 'pubdate');
  return {
    text: rest.slice(closing.index + closing[0].length).replace(/^(?:[ \t]*\r?\n)+/, ''),
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
  };
}

/** More than this is no front matter that anybody wrote. */
const LONGEST = 16_384;

const DEEPEST = 50;

/** The scalar fields, names in lower case; undefined where there are no fields, as between two rules. Dates stay as written. */
function frontMatter(source: string): Map<string, string> | undefined {
  if (source.length > LONGEST)
    throw new Rejection(`its front matter is longer than the limit of ${LONGEST / 1024} kB`);
  expectFlat(source);
  let value: unknown;
  try {
    value = parse(source, { schema: 'failsafe', maxAliasCount: 0, uniqueKeys: false, logLevel: 'error' });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Rejection(`its front matter is not YAML: ${reason}`);
  }
  if (value === null || value === '') return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return new Map(
    Object.entries(value).flatMap(([name, content]) =>
      typeof content === 'string' ? [[name.toLowerCase(), content.trim().replace(/\s+/g, ' ')] as const] : [],
    ),
  );
}

/** Throws before the YAML parser, which recurses, would run out of stack. */
function expectFlat(source: string): void {
  let depth = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) throw new Rejection(`its front matter is nested deeper than ${DEEPEST} levels`);
  }
  if (/^ *(?:[-?:][ \t]+){50}/m.test(source))
    throw new Rejection(`its front matter is nested deeper than ${DEEPEST} levels`);
}

/** Line 1 the title, line 2 the date as `yyyymmdd`, line 3 the address, then the text. Undefined for any other form. */
export function fromHeaderLines(text: string): Draft | undefined {
  const header = /^([^\r\n]*)\r?\n(\d{8})[ \t]*\r?\n(\S*)[ \t]*\r?\n/.exec(text);
  if (!header) return undefined;
  const [whole, title = '', published = '', url = ''] = header;
  return {
    text: text.slice(whole.length),
    published,
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(url ? { url } : {}),
  };
}
