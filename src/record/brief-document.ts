import type { Item } from '../reader/item.ts';
import type { Brief, BriefLine, Source } from './brief.ts';
import type { ReportHead } from './telling.ts';

/** What of a source's item is printed: its words, and where it is known what it is and when it was, its mark on the days. */
export type DocumentItem = Pick<Item, 'cite'> & Partial<Pick<Item, 'kind' | 'realis' | 'when'>>;

/** What of a source is printed. */
export interface DocumentSource extends Omit<Source, 'telling'> {
  readonly telling: { readonly item: DocumentItem; readonly report: ReportHead };
}

/** A brief as it is printed: as the record gives it, or as somebody has edited it. */
export interface BriefDocument extends Omit<Brief, 'sources'> {
  readonly sources: readonly DocumentSource[];
}

/** Whether a line says something for which nobody vouches: in print it is marked. */
export function isUnsourced({ notes, own }: BriefLine): boolean {
  return notes.length === 0 && own !== true;
}

/** What stands after a line that has no source. */
export const NO_SOURCE = '[no source]';

/** Numbers that lines name and that are no source's, each once. */
export function missingSources({ sections, sources }: BriefDocument): number[] {
  const known = new Set(sources.map(({ number }) => number));
  return [...new Set(sections.flatMap(({ lines }) => lines.flatMap(notesOf)))].filter((note) => !known.has(note));
} // prettier-ignore

/**
 * The same with its sources numbered from 1 in the order in which they are named, and without those that are named nowhere: what an
 * editor moves about keeps no order. Every note must be a source's number.
 */
export function renumbered(brief: BriefDocument): BriefDocument {
  const order = [...new Set(brief.sections.flatMap(({ lines }) => lines.flatMap(notesOf)))];
  const numbers = new Map(order.map((old, i) => [old, i + 1]));
  const firstOf = new Map<string, number>();
  const sources = order.flatMap((old): DocumentSource[] => {
    const source = brief.sources.find((one) => one.number === old);
    const number = numbers.get(old);
    if (source === undefined || number === undefined) return [];
    const { sameAs: _, ...rest } = source;
    const sameAs = firstOf.get(source.telling.report.id);
    if (sameAs === undefined) firstOf.set(source.telling.report.id, number);
    return [{ ...rest, number, ...(sameAs !== undefined && { sameAs }) }];
  });
  const anew = (line: BriefLine): BriefLine => ({
    ...line,
    notes: line.notes.flatMap((note) => numbers.get(note) ?? []),
    ...(line.under !== undefined && { under: line.under.map(anew) }),
  });
  const sections = brief.sections.map((section) => ({ ...section, lines: section.lines.map(anew) }));
  return { ...brief, sections, sources };
}

/** The notes of a line and of what stands under it, as they are read. */
function notesOf({ notes, under = [] }: BriefLine): number[] {
  return [...notes, ...under.flatMap(notesOf)];
}
