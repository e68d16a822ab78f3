import type { Entry } from '../record/entry.ts';
import type { Link, Relation } from '../record/link.ts';
import { sentenceOf } from '../record/wording.ts';
import type { Store, View } from '../store/store.ts';
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

export interface LinkedEntry {
  readonly link: Link;
  /** Whether the other bears on the entry, rather than the entry on the other. */
  readonly onIt: boolean;
  readonly other: Entry;
}

/** The entries at the other ends of an entry's links, each once, those that bear on it first. */
export async function linkedEntries(entry: Entry, store: Store, view: View): Promise<LinkedEntry[]> {
  const own = new Set(entry.tellings.map(({ item }) => item.id));
  const found = new Map<string, LinkedEntry>();
  for (const link of entry.links.toSorted((a, b) => b.score - a.score)) {
    const onIt = own.has(link.to);
    const other = await store.entry(onIt ? link.from : link.to, view);
    if (other === undefined || other.id === entry.id) continue;
    const key = `${link.relation} ${onIt} ${other.id}`;
    if (!found.has(key)) found.set(key, { link, onIt, other });
  }
  return [...found.values()].toSorted((a, b) => Number(b.onIt) - Number(a.onIt));
}

/** A line for each: "↳ answered: NATO rejects …" with where it is told. */
export function linkInLine({ link, onIt, other }: LinkedEntry, paint: Paint): string {
  const words = IN_WORDS[link.relation][onIt ? 0 : 1];
  const doubt = link.score < 0.5 ? ' (doubtful)' : '';
  const [first] = other.tellings;
  const source = first === undefined ? '' : `${first.report.outlet ?? 'outlet unknown'}, ${publishedInWords(first.report.published)}`;
  return `           ↳ ${words}${doubt}: ${sentenceOf(other)} ${paint.dim(`${source} · ${other.id}`)}\n`;
} // prettier-ignore
