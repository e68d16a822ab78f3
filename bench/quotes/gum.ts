// The attributed content of GUM: what the source-and-cue unit of a discourse tree says (rstWeb's XML).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/text/span.ts';
import { groupBy } from '../group.ts';

export interface GumDocument {
  readonly genre: string;
  readonly text: string;
  /** Spans that are attributed to somebody, without overlaps, in text order. */
  readonly contents: readonly Span[];
}

/** A unit (with text) or a group of units, and what it hangs on. */
interface Node {
  readonly id: string;
  readonly parent: string;
  readonly relation: string;
  readonly words?: string;
}

export function readGum(data: string): GumDocument[] {
  const folder = join(data, 'quotes/gum-rst');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.rs4'))
    .toSorted()
    .map((name) => ({
      genre: /^GUM_(?<genre>[a-z]+)_/.exec(name)?.groups?.['genre'] ?? '',
      ...documentOf(readFileSync(join(folder, name), 'utf8')),
    }));
}

function documentOf(file: string): Omit<GumDocument, 'genre'> {
  const multinuclear = new Set(
    [...file.matchAll(/<rel name="([^"]+)" type="multinuc"/g)].map(([, name = '']) => name),
  );
  const nodes = [...file.matchAll(/<(?:segment|group) ([^>]*?)\/?>(?:([^<]*)<\/segment>)?/g)].map(
    ([, fields = '', words]): Node => {
      const field = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(fields)?.[1] ?? '';
      return {
        id: field('id'),
        parent: field('parent'),
        relation: field('relname'),
        ...(words === undefined ? {} : { words: unescaped(words) }),
      };
    },
  );
  const { text, places } = joined(nodes);
  const byParent = groupBy(nodes, ({ parent }) => parent);
  const isNucleus = ({ relation }: Node): boolean => relation === 'span' || multinuclear.has(relation);
  // All units of a node; of the node that is said itself only its nuclei, as the speaker's unit hangs on it too.
  const unitsUnder = (id: string, isTop: boolean): string[] => [
    ...(places.has(id) ? [id] : []),
    ...(byParent.get(id) ?? [])
      .filter((node) => (isTop ? isNucleus(node) : true))
      .flatMap((node) => unitsUnder(node.id, false)),
  ];
  const contents = nodes
    .filter(({ relation }) => relation.startsWith('attribution-'))
    .flatMap(({ parent }) => unitsUnder(parent, true).flatMap((id) => places.get(id) ?? []));
  return { text, contents: merged(contents, text) };
}

/** The units as one text, with spaces where English has them, and where each unit stands. */
function joined(nodes: readonly Node[]): { text: string; places: ReadonlyMap<string, Span> } {
  const places = new Map<string, Span>();
  let text = '';
  let isQuoted = false;
  for (const { id, words } of nodes) {
    if (words === undefined) continue;
    let start: number | undefined;
    for (const word of words.trim().split(/\s+/)) {
      const closes = word === '"' && isQuoted;
      if (word === '"') isQuoted = !isQuoted;
      const isClose = closes || /^(?:[.,;:!?%)\]”’…]|['’](?:s|re|ve|ll|d|m)|n['’]t)$/i.test(word);
      const afterOpen =
        /(?:^|[\s([“‘])["“‘([$€£]$/.test(text) && !(text.endsWith('"') && !isQuoted && !closes);
      if (text !== '' && !isClose && !afterOpen) text += ' ';
      start ??= text.length;
      text += word;
    }
    if (start !== undefined) places.set(id, { start, end: text.length });
  }
  return { text, places };
}

/** Spans that touch or overlap made one. */
export function merged(spans: readonly Span[], text: string): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last && (span.start <= last.end || text.slice(last.end, span.start).trim() === ''))
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}

function unescaped(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );
}
