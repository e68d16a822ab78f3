import type { Kind } from '../../reader/item.ts';
import type { BriefLine } from '../../record/brief.ts';
import type { BriefDocument, DocumentSource } from '../../record/brief-document.ts';
import { knownFrom } from '../../record/known.ts';
import type { DayNumber } from '../../world/calendar.ts';
import { dayOf } from '../../world/calendar.ts';
import type { DatedRow, Span } from './picture-row.ts';
import { spanOf } from './picture-row.ts';
import type { Lane } from './timeline-layout.ts';

/** What a page cites, laid along days. */
export interface CitedDays {
  /** What was said, what was done and what is due; those of which nothing is cited are left out. */
  readonly lanes: readonly Lane[];
  /** Days that are drawn, and the one that is looked from. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly asOf: DayNumber;
  /** How many sources lie wholly before the days that are drawn, after them, and nowhere. */
  readonly before: number;
  readonly after: number;
  readonly undated: number;
}

/** Days before the view and after it that are drawn at most, and at least. */
const BACK = { most: 45, least: 6 };
const AHEAD = { most: 30, least: 4 };
const WEEK = 7;

const WORDS: ReadonlySet<Kind> = new Set(['statement', 'demand', 'answer', 'commitment', 'claim']);

/** When what a page cites was, or is due; undefined where no source has a day. */
export function citedDays(brief: BriefDocument): CitedDays | undefined {
  const asOf = dayOf(brief.asOf.slice(0, 10));
  const rows = rowsOf(brief);
  const spans = rows.flatMap((row) => spanOf(row) ?? []);
  if (asOf === undefined || spans.length === 0) return undefined;
  // What lasts for long, or is told to the month, is drawn, but it is not what the days are laid out for.
  const inReach = ({ first, last }: Span): boolean =>
    last - first < WEEK && last >= asOf - BACK.most && first <= asOf + AHEAD.most;
  const near = spans.filter(inReach);
  const first = Math.min(asOf - BACK.least, ...near.map((span) => Math.max(span.first, asOf - BACK.most)));
  const last = Math.max(asOf + AHEAD.least, ...near.map((span) => Math.min(span.last, asOf + AHEAD.most)));
  const lanes = LANES.map(({ id, label, holds }) => ({ id, label, rows: rows.filter(holds) }));
  return {
    lanes: lanes.filter(({ rows: own }) => own.length > 0),
    first,
    last,
    asOf,
    before: spans.filter((span) => span.last < first).length,
    after: spans.filter((span) => span.first > last).length,
    undated: brief.sources.length - spans.length,
  };
}

/** A row of a page's timeline. */
interface CitedRow extends DatedRow {
  readonly number: number;
  readonly isDue: boolean;
}

const LANES: readonly { id: string; label: string; holds: (row: CitedRow) => boolean }[] = [
  { id: 'said', label: 'Said', holds: ({ kind, isDue }) => !isDue && WORDS.has(kind) },
  { id: 'done', label: 'Done', holds: ({ kind, isDue }) => !isDue && !WORDS.has(kind) },
  { id: 'due', label: 'Due', holds: ({ isDue }) => isDue },
];

/** The sources of which it is known what they tell. */
function rowsOf({ sections, sources }: BriefDocument): readonly CitedRow[] {
  const lines = new Map<number, string>();
  const walk = ({ text, notes, under = [] }: BriefLine): void => {
    for (const note of notes) if (!lines.has(note)) lines.set(note, text);
    for (const below of under) walk(below);
  };
  for (const section of sections) for (const line of section.lines) walk(line);
  return sources.flatMap((source) => rowOf(source, lines.get(source.number) ?? '') ?? []);
}

function rowOf({ number, telling, due }: DocumentSource, line: string): CitedRow | undefined {
  const { kind, realis, when } = telling.item;
  if (kind === undefined || realis === undefined) return undefined;
  const told = knownFrom(telling.report)?.slice(0, 10);
  const shared = { id: `source-${number}`, number, kind, line, ...(told !== undefined && { day: told }) };
  // What a page cites is sure: doubtful lines are left out of it.
  if (due === undefined)
    return { ...shared, isDue: false, item: { realis, score: 1, ...(when !== undefined && { when }) } };
  const edtf = `${due.day}${due.approximate ? '~' : ''}`;
  return {
    ...shared,
    isDue: true,
    item: { realis: 'planned', score: 1, when: { edtf, text: '', basis: 'resolved' } },
  };
}
