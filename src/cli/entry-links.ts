import type { Relation } from '../record/link.ts';
import { sentenceOf } from '../record/wording.ts';
import type { LinkedEntry } from '../record/linked.ts';
import { publishedInWords } from '../world/date-words.ts';
import type { Paint } from './paint.ts';

/** How a relation reads from the entry that it bears on, and from the one that bears. */
const IN_WORDS: Readonly<Record<Relation, readonly [on: string, from: string]>> = {
  answers: ['answered', 'answers'],
  denies: ['denied', 'denies'],
  admits: ['admitted', 'admits'],
  triggers: ['its condition', 'is the condition of'],
  'carries-out': ['carried out', 'carries out'],
  breaks: ['not kept', 'goes against'],
  withdraws: ['withdrawn', 'withdraws'],
  settles: ['settled', 'settles'],
};

/** A line for each: "↳ answered: NATO rejects …" with where it is told. */
export function linkInLine({ link, onIt, other }: LinkedEntry, paint: Paint): string {
  const words = IN_WORDS[link.relation][onIt ? 0 : 1];
  const doubt = link.score < 0.5 ? ' (doubtful)' : '';
  const [first] = other.tellings;
  const source = first === undefined ? '' : `${first.report.outlet ?? 'outlet unknown'}, ${publishedInWords(first.report.published)}`;
  return `           ↳ ${words}${doubt}: ${sentenceOf(other)} ${paint.dim(`${source} · ${other.id}`)}\n`;
} // prettier-ignore
