import { isDoubtful } from '../../reader/item.ts';
import { capital } from '../../record/names-in-words.ts';
import { relationInWords } from '../../record/relation-words.ts';
import { edtfInWords } from '../../world/date-words.ts';
import type { Row } from '../api.ts';
import { namesOf } from '../words/items.ts';

/** What stands under a row: another line that bears on it, or a version in which its reports differ. */
export interface Under {
  readonly label: string;
  readonly words: string;
  /** Of the line that it opens. */
  readonly id: string;
  readonly day?: string | undefined;
  readonly doubtful: boolean;
}

/** Fields in which the reports of one line may differ. */
const FIELDS: Readonly<Record<string, string>> = {
  when: 'date',
  where: 'place',
  present: 'who was present',
  count: 'number',
  verdict: 'verdict',
};
/** Lines under one row; the rest is in its evidence. */
const MOST = 3;

/** What stands under a row, the surest first; `more`: how many are left out. */
export function underOf(row: Row): { readonly lines: readonly Under[]; readonly more: number } {
  const { id, linked, contradictions } = row;
  const bearing = linked.map((other): Under => ({
    label: capital(relationInWords(other.relation, other.onIt)),
    words: other.line,
    id: other.id,
    day: other.day,
    doubtful: isDoubtful(other),
  }));
  const versions = contradictions.flatMap(({ field, versions }) =>
    versions.map((version): Under => ({
      label: `One ${FIELDS[field] ?? field}`,
      words: `${field === 'when' ? edtfInWords(version.value) : version.value}, on the word of ${namesOf(version.attribution) || 'the outlet'}`,
      id,
      doubtful: false,
    })),
  );
  const lines = [...bearing, ...versions];
  return { lines: lines.slice(0, MOST), more: Math.max(0, lines.length - MOST) };
}

/** How many lines stand under a row, the one that counts the rest included. */
export function linesUnder({ linked, contradictions }: Row): number {
  const all = linked.length + contradictions.reduce((sum, { versions }) => sum + versions.length, 0);
  return Math.min(all, MOST + 1);
}
