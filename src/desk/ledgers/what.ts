import type { Row } from '../api.ts';

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
