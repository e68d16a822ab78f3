import { isDoubtful } from '../reader/item.ts';
import { relationInWords } from '../record/relation-words.ts';
import { sentenceOf } from '../record/wording.ts';
import type { LinkedEntry } from '../record/linked.ts';
import { publishedInWords } from '../world/date-words.ts';
import type { Paint } from './paint.ts';

/** A line for each: "↳ answered: NATO rejects …" with where it is told. */
export function linkInLine({ link, onIt, other }: LinkedEntry, paint: Paint): string {
  const words = relationInWords(link.relation, onIt);
  const doubt = isDoubtful(link) ? ' (doubtful)' : '';
  const [first] = other.tellings;
  const source = first === undefined ? '' : `${first.report.outlet ?? 'outlet unknown'}, ${publishedInWords(first.report.published)}`;
  return `           ↳ ${words}${doubt}: ${sentenceOf(other)} ${paint.dim(`${source} · ${other.id}`)}\n`;
} // prettier-ignore
