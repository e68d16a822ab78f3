import type { Brief, BriefLine, Source } from '../../record/brief.ts';
import type { PairTable } from '../../record/pairs.ts';

/** A source as a draft keeps it: its number is given when the page is laid out. */
export type DraftSource = Omit<Source, 'number' | 'sameAs'>;

/** A sentence of a draft. */
export interface DraftLine {
  /** Names the sentence within its draft, for good. */
  readonly key: string;
  readonly text: string;
  /** Ids of the items that it rests on. */
  readonly cites: readonly string[];
  /** It tells of the page itself, and needs no source. */
  readonly own?: true;
  readonly under: readonly DraftLine[];
}

export interface DraftSection {
  readonly title: string;
  readonly lines: readonly DraftLine[];
  readonly more: number;
  readonly none: string;
}

/** The page as an analyst has edited it. Every change gives a new one, so that each can be gone back to. */
export interface Draft {
  readonly title: string;
  readonly asOf: string;
  readonly since?: string;
  readonly sections: readonly DraftSection[];
  /** What can be cited, by the item's id. */
  readonly sources: Readonly<Record<string, DraftSource>>;
  /** As the record's own page has them. */
  readonly pairs?: PairTable;
  /** Sentences of the record's own page when the draft was begun or last brought up to it: what is not among them is new. */
  readonly taken: readonly string[];
  /** The next key. */
  readonly next: number;
  /** Present once nothing may be changed: by whom and when it was made final. */
  readonly final?: { readonly by: string; readonly at: string };
}

/** The record's own page as a draft. */
export function draftOf(brief: Brief): Draft {
  const byNumber = new Map(brief.sources.map((source) => [source.number, source]));
  let next = 1;
  const lineOf = ({ text, notes, own, under = [] }: BriefLine): DraftLine => ({
    key: String(next++),
    text,
    cites: notes.flatMap((note) => byNumber.get(note)?.telling.item.id ?? []),
    ...(own === true && { own }),
    under: under.map(lineOf),
  });
  const sections = brief.sections.map(({ title, lines, more, none }) => ({
    title,
    lines: lines.map(lineOf),
    more,
    none,
  }));
  const { title, asOf, since, pairs } = brief;
  return {
    title,
    asOf,
    ...(since !== undefined && { since }),
    ...(pairs !== undefined && { pairs }),
    sections,
    sources: sourcesOf(brief),
    taken: sentencesOf(brief),
    next,
  };
}

/** The draft as a page, with its sources numbered in the order in which they are first named. What nothing cites is left out. */
export function briefOf({ title, asOf, since, sections, sources, pairs }: Draft): Brief {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number[] => {
    if (sources[id] === undefined) return [];
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return [number];
  };
  const lineOf = ({ text, cites, own, under }: DraftLine): BriefLine => {
    const notes = cites.flatMap(numberOf);
    return {
      text,
      notes,
      ...(own === true && { own }),
      ...(under.length > 0 && { under: under.map(lineOf) }),
    };
  };
  const laid = sections.map(({ lines, ...rest }) => ({ ...rest, lines: lines.map(lineOf) }));
  const firsts = new Map<string, number>();
  const listed = [...numbers].flatMap(([id, number]): Source[] => {
    const source = sources[id];
    if (source === undefined) return [];
    const report = source.telling.report.id;
    const sameAs = firsts.get(report);
    if (sameAs === undefined) firsts.set(report, number);
    return [{ number, ...source, ...(sameAs !== undefined && { sameAs }) }];
  });
  return {
    title,
    asOf,
    ...(since !== undefined && { since }),
    sections: laid,
    sources: listed,
    ...(pairs !== undefined && { pairs }),
  };
}

/** Sentences that keep the page from being final, and why. */
export function blockingIn(draft: Draft): Blocking[] {
  return linesIn(draft).flatMap((line): Blocking[] => {
    if (line.text.trim() === '') return [{ line, why: 'empty' }];
    return isUncited(line) ? [{ line, why: 'no source' }] : [];
  });
}

interface Blocking {
  readonly line: DraftLine;
  readonly why: 'no source' | 'empty';
}

/** Whether a sentence rests on nothing, though it tells of more than the page itself. */
export function isUncited({ own, cites }: DraftLine): boolean {
  return own !== true && cites.length === 0;
}

/** Sentences of the record's page now that it did not have when the draft was begun. */
export function newIn(draft: Draft, brief: Brief): string[] {
  const taken = new Set(draft.taken);
  return sentencesOf(brief).filter((text) => !taken.has(text));
}

/** The draft with the record's new sentences put at the end of their sections. */
export function withNew(draft: Draft, brief: Brief): Draft {
  const fresh = new Set(newIn(draft, brief));
  let { next } = draft;
  const renamed = (line: DraftLine): DraftLine => ({
    ...line,
    key: String(next++),
    under: line.under.map(renamed),
  });
  const own = draftOf(brief);
  const sections = draft.sections.map((section) => {
    const same = own.sections.find(({ title }) => title === section.title);
    const added = same?.lines.filter(({ text }) => fresh.has(text)).map(renamed) ?? [];
    return { ...section, lines: [...section.lines, ...added] };
  });
  return {
    ...draft,
    asOf: brief.asOf,
    ...(own.pairs !== undefined && { pairs: own.pairs }),
    sections,
    sources: { ...own.sources, ...draft.sources },
    taken: own.taken,
    next,
  };
}

/** All sentences, each before those under it. */
export function linesIn({ sections }: Pick<Draft, 'sections'>): DraftLine[] {
  const flat = (line: DraftLine): DraftLine[] => [line, ...line.under.flatMap(flat)];
  return sections.flatMap(({ lines }) => lines.flatMap(flat));
}

export function withText(draft: Draft, key: string, text: string): Draft {
  return changed(draft, key, (line) => [{ ...line, text }]);
}

/** With a source that a sentence rests on, or without one. */
export function withCite(draft: Draft, key: string, source: DraftSource): Draft {
  const { id } = source.telling.item;
  const cited = changed(draft, key, (line) => [
    line.cites.includes(id) ? line : { ...line, cites: [...line.cites, id] },
  ]);
  return { ...cited, sources: { ...cited.sources, [id]: source } };
}

export function withoutCite(draft: Draft, key: string, id: string): Draft {
  return changed(draft, key, (line) => [{ ...line, cites: line.cites.filter((cite) => cite !== id) }]);
}

export function withoutLine(draft: Draft, key: string): Draft {
  return changed(draft, key, () => []);
}

/** With an empty sentence after another, beside it; or, without a key, at the end of a section. Gives its key too. */
export function withLine(
  draft: Draft,
  after: { readonly key: string } | { readonly section: number },
): { draft: Draft; key: string } {
  const key = String(draft.next);
  const line: DraftLine = { key, text: '', cites: [], under: [] };
  const longer = { ...draft, next: draft.next + 1 };
  if ('key' in after) return { key, draft: changed(longer, after.key, (one) => [one, line]) };
  const sections = longer.sections.map((section, at) =>
    at === after.section ? { ...section, lines: [...section.lines, line] } : section,
  );
  return { key, draft: { ...longer, sections } };
}

/** A sentence one place up or down among those beside it; at an end, it stays. */
export function moved(draft: Draft, key: string, step: 1 | -1): Draft {
  const within = (lines: readonly DraftLine[]): readonly DraftLine[] => {
    const at = lines.findIndex((line) => line.key === key);
    const [line, other] = [lines[at], lines[at + step]];
    if (line === undefined) return lines.map((one) => ({ ...one, under: within(one.under) }));
    if (other === undefined) return lines;
    return lines.map((one) => (one === line ? other : one === other ? line : one));
  };
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, lines: within(section.lines) })),
  };
}

function changed(draft: Draft, key: string, change: (line: DraftLine) => readonly DraftLine[]): Draft {
  const within = (lines: readonly DraftLine[]): DraftLine[] =>
    lines.flatMap((line) => (line.key === key ? change(line) : [{ ...line, under: within(line.under) }]));
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, lines: within(section.lines) })),
  };
}

function sourcesOf({ sources }: Brief): Record<string, DraftSource> {
  return Object.fromEntries(
    sources.map(({ telling, reports, origins, due }) => [
      telling.item.id,
      { telling, reports, origins, ...(due !== undefined && { due }) },
    ]),
  );
}

function sentencesOf(brief: Brief): string[] {
  const flat = ({ text, under = [] }: BriefLine): string[] => [text, ...under.flatMap(flat)];
  return brief.sections.flatMap(({ lines }) => lines.flatMap(flat));
}
