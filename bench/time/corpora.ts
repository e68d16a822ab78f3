// Reads the temporal corpora: TimeML, WikiWars and the dates of GUM.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, type DayNumber } from '../../src/world/calendar.ts';

export interface GoldTime {
  readonly start: number;
  readonly end: number;
  /** The TIMEX value, '' where the corpus gives none. */
  readonly value: string;
}

export interface TimeDocument {
  readonly name: string;
  readonly text: string;
  /** The day of publication, where it is known and of use. */
  readonly day: DayNumber | undefined;
  readonly times: readonly GoldTime[];
}

/** TempEval-3: the expressions of TEXT; the creation time stands before it. */
export function readTempEval(data: string): TimeDocument[] {
  return filesIn(join(data, 'time/te3-platinum'), '.tml').map(({ name, content }) => ({
    name,
    day: dayOf(/<DCT>.*?value="(?<day>[^"]+)"/s.exec(content)?.groups?.['day'] ?? ''),
    ...inline(between(content, '<TEXT>', '</TEXT>'), 'TIMEX3', 'value'),
  }));
}

/** WikiWars: histories, whose dates never count from the day they were saved. */
export function readWikiWars(data: string): TimeDocument[] {
  return filesIn(join(data, 'time/wikiwars'), '.xml').map(({ name, content }) => ({
    name,
    day: undefined,
    ...inline(between(content, '<TEXT>', '</TEXT>'), 'TIMEX2', 'val'),
  }));
}

/** The news of GUM; only dates with a day of their own (`when`). */
export function readGumNews(data: string): TimeDocument[] {
  return filesIn(join(data, 'time/gum-dates'), '.xml').flatMap(({ name, content }) => {
    if (!name.startsWith('GUM_news')) return [];
    const day = dayOf(/dateCreated="(?<day>[^"]+)"/.exec(content)?.groups?.['day'] ?? '');
    return day === undefined ? [] : [{ name, day, ...gumText(content) }];
  });
}

function filesIn(folder: string, ending: string): { name: string; content: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
}

function between(content: string, from: string, to: string): string {
  const start = content.indexOf(from) + from.length;
  return content.slice(start, content.indexOf(to, start));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text without its tags, and the outermost elements `tag` with their attribute. */
function inline(marked: string, tag: string, attribute: string): { text: string; times: GoldTime[] } {
  let text = '';
  const times: GoldTime[] = [];
  const open: { start: number; value: string }[] = [];
  for (const [piece] of marked.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith(`</${tag}`)) {
      const last = open.pop();
      if (last !== undefined && open.length === 0) times.push({ ...last, end: text.length });
    } else if (piece.startsWith(`<${tag}`)) {
      const value = new RegExp(` ${attribute}="([^"]*)"`, 'i').exec(piece)?.[1] ?? '';
      open.push({ start: text.length, value });
    } else if (!piece.startsWith('<')) {
      text += piece.replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
    }
  }
  return { text, times };
}

/** One token a line; tokens inside `<w>` are written together, and marks close up. */
function gumText(content: string): { text: string; times: GoldTime[] } {
  let text = '';
  let joined = false;
  let first = true;
  const times: GoldTime[] = [];
  const open: { start: number; value: string }[] = [];
  for (const line of content.split('\n').slice(1)) {
    if (line === '<w>') [joined, first] = [true, true];
    else if (line === '</w>') joined = false;
    else if (line === '</s>' || line === '</p>') text += '\n';
    else if (line.startsWith('<date')) {
      open.push({ start: -1, value: /when="(?<value>[^"]*)"/.exec(line)?.groups?.['value'] ?? '' });
    } else if (line.startsWith('</date')) {
      const last = open.pop();
      if (last !== undefined && last.value !== '' && last.start >= 0)
        times.push({ ...last, end: text.length });
    } else if (!line.startsWith('<') && line.includes('\t')) {
      const form = line.slice(0, line.indexOf('\t'));
      const close =
        /^[,.;:!?)%]|^['’]s?$|^n't$/.test(form) || (joined && !first) || /[\n($“‘-]$|^$/.test(text);
      if (!close) text += ' ';
      first = false;
      for (const one of open) if (one.start < 0) one.start = text.length;
      text += form;
    }
  }
  return { text, times };
}
