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

/** The scalar fields, names in lower case. Dates stay as they were written. */
function frontMatter(source: string): Map<string, string> {
  let value: unknown;
  try {
    value = parse(source, { schema: 'failsafe', maxAliasCount: 0, uniqueKeys: false });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Rejection(`its front matter is not YAML: ${reason}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, content]) =>
      typeof content === 'string' ? [[name.toLowerCase(), content.trim()] as const] : [],
    ),
  );
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
