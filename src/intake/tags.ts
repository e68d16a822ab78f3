/** A tag in HTML, as a parser would see it. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly closing: boolean;
}

/** Elements whose content is characters, never tags. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes', 'iframe']);

/**
 * The tags of a page, in order, in one pass that never looks back: what stands in comments, scripts and attribute
 * values is no tag. A `mark` is counted for every `<` and `&` outside of those, for each costs a parser a node.
 */
export function* tagsOf(html: string, mark: () => void): Generator<Tag> {
  const next = /[<&]/g;
  for (let match = next.exec(html); match; match = next.exec(html)) {
    const at = match.index;
    mark();
    if (match[0] === '&') continue;
    if (html.startsWith('<!--', at)) {
      next.lastIndex = after(html, '-->', at + 4);
      continue;
    }
    const tag = TAG_NAME.exec(html.slice(at, at + 40));
    if (!tag) continue;
    const name = (tag[2] ?? '').toLowerCase();
    const closing = tag[1] === '/';
    yield { name, closing };
    next.lastIndex = tagEnd(html, at + tag[0].length);
    if (!closing && RAW.has(name)) next.lastIndex = rawEnd(html, name, next.lastIndex);
  }
}

const TAG_NAME = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/;

function after(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at + what.length;
}

/** Where the tag that reaches `from` is over: a `>` in a quoted value does not end it. */
function tagEnd(html: string, from: number): number {
  const stop = /=\s{0,20}["']|>/g;
  stop.lastIndex = from;
  for (let match = stop.exec(html); match; match = stop.exec(html)) {
    if (match[0] === '>') return stop.lastIndex;
    stop.lastIndex = after(html, match[0].at(-1) ?? '', stop.lastIndex);
  }
  return html.length;
}

function rawEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?![a-z0-9-])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
