import type { JSX } from 'preact';
import { dayAndMonth } from '../../world/date-words.ts';
import type { Page, Row } from '../api.ts';
import type { Loadable } from '../state/answers.ts';
import { dayInWords } from '../words/days.ts';
import { apart } from './parts.ts';
import { isWithDoubtful } from './section.tsx';

/** Rows that a part asks for: what is beyond them is in the ledger. */
export const LIMIT = 200;

/** How many a part has in all, the doubtful only where they are shown; undefined until it is known. */
export function countOf(page: Loadable<Page<Row>>): string | undefined {
  if (page.state !== 'ready') return undefined;
  const count = shownRows(page.value.rows).length.toLocaleString('en-GB');
  return page.value.next === undefined ? count : `more than ${count}`;
}

export function shownRows(rows: readonly Row[]): readonly Row[] {
  return isWithDoubtful() ? rows : apart(rows).sure;
}

/** The day under which a line is listed. */
export function Day({ of: { day } }: { readonly of: Row }): JSX.Element {
  if (day === undefined) return <span class="note">undated</span>;
  return (
    <time class="note" dateTime={day} title={dayInWords(day)}>
      {dayAndMonth(day)}
    </time>
  );
}
