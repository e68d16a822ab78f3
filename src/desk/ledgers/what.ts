import { conditionInWords } from '../../record/wording.ts';
import type { Row } from '../api.ts';
import type { Column } from './columns.ts';

/** What a line says beside its doer and its addressee; `quoted`: these are the report's words, and take quotation marks. */
export interface What {
  readonly words: string;
  readonly quoted: boolean;
}

/** Fewer words than these seldom tell by themselves what is asked or charged ("Russia demands", "the accusation"). */
const TELLING = 4;

/** What stands in the column "What": the point itself where the item has one, else the words cited, else the whole sentence. */
export function whatOf({ item, line }: Pick<Row, 'item' | 'line'>): What {
  switch (item.kind) {
    case 'statement':
      return { words: item.words ?? item.gist, quoted: item.words !== undefined };
    case 'demand':
    case 'answer':
    case 'commitment':
    case 'claim':
    case 'decision':
      return { words: item.what.split(/\s+/).length < TELLING ? line : item.what, quoted: false };
    case 'posture':
    case 'measure':
    case 'figure':
    case 'event':
      return { words: item.cite.quote, quoted: true };
    case 'meeting':
      return { words: line, quoted: false };
  }
}

/** What stands in that column of a list that has `columns`: with the "if" where this has no column of its own. */
export function whatIn(columns: readonly Column[], row: Pick<Row, 'item' | 'line'>): What {
  const what = whatOf(row);
  const apart = columns.some(({ id }) => id === 'condition');
  const condition = apart ? '' : conditionOf(row);
  return condition === '' ? what : { ...what, words: `${what.words}, ${condition}` };
}

/** "if NATO refused", where what a line says does not say so itself; '' = it hangs on nothing more. */
export function conditionOf(row: Pick<Row, 'item' | 'line'>): string {
  const { item } = row;
  if (item.kind !== 'commitment' || item.condition === undefined || whatOf(row).words.includes(item.condition)) return '';
  return conditionInWords(item.condition);
} // prettier-ignore
