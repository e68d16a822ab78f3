// Questions that the desk and the terminal ask of a store.
import { KINDS } from '../../src/reader/item.ts';
import { dueNext } from '../../src/store/due-next.ts';
import type { Store } from '../../src/store/store.ts';
import { isoDay } from '../../src/world/calendar.ts';
import { DAYS } from './shape.ts';

const FIRST_DAY = 18_978;
/** Rows of a page. */
export const PAGE = 50;

export interface Question {
  readonly name: string;
  /** Milliseconds asked of the slowest twentieth; '' where nothing is. */
  readonly limit: string;
  readonly ask: (store: Store) => Promise<unknown>;
  /** It is asked less often. */
  readonly isLong?: boolean;
}

const WORDS = [
  'sanctions',
  'before who',
  'rata',
  'Bata deen',
  'there new',
  'pora',
  '"more than"',
  'said into',
];
const ACTORS = ['RUS', 'UKR', 'USA', 'NATO', 'DEU', 'MDA'];

/** What is asked for changes by chance from one asking to the next. */
export function questions(random: () => number): Question[] {
  const among = <T>(values: readonly T[], otherwise: T): T => values[Math.floor(random() * values.length)] ?? otherwise;
  const kind = () => among(KINDS, 'event');
  const actor = () => among(ACTORS, 'RUS');
  const hour = () => String(Math.floor(random() * 24)).padStart(2, '0');
  const instant = () => `${isoDay(FIRST_DAY + Math.floor(random() * DAYS))}T${hour()}:00:00Z`;
  const evening = (day: number) => `${isoDay(day)}T18:00:00Z`;
  const day = () => {
    const first = FIRST_DAY + 1 + Math.floor(random() * (DAYS - 2));
    return { from: evening(first), to: evening(first + 1) };
  };
  const week = () => {
    const first = FIRST_DAY + Math.floor(random() * (DAYS - 7));
    return { from: isoDay(first), until: isoDay(first + 7) };
  };
  const twoMonths = () => {
    const asOf = instant();
    return { asOf, from: isoDay(Math.floor(Date.parse(asOf) / 86_400_000) - 59), until: asOf.slice(0, 10) };
  };
  let after: string | undefined;
  const turned = async (store: Store): Promise<void> => {
    const page = await store.entries({ kinds: [kind()], limit: PAGE, ...(after !== undefined && { after }) });
    after = page.next;
  };
  const page = { limit: PAGE };
  return [
    { name: 'ledger of a kind, page by page', limit: '60', ask: turned },
    { name: 'ledger by kind, actor and days', limit: '60', ask: (store) => store.entries({ kinds: [kind()], by: [actor()], ...week(), ...page }) },
    { name: 'all kinds of an actor', limit: '60', ask: (store) => store.entries({ actors: [actor()], ...page }) },
    { name: 'ledger as of a day', limit: '60', ask: (store) => store.entries({ kinds: [kind()], asOf: instant(), ...page }) },
    { name: 'what is contested, as of a day', limit: '', ask: (store) => store.rows({ contested: true, doubtful: true, asOf: instant(), ...page }), isLong: true },
    { name: 'what is doubtful, as of a day', limit: '', ask: (store) => store.rows({ onlyDoubtful: true, asOf: instant(), ...page }), isLong: true },
    { name: 'full text, 20 passages', limit: '100', ask: (store) => store.find(among(WORDS, 'rata'), { limit: 20 }) },
    { name: 'what changed in a day', limit: '1000', ask: (store) => store.changes(day()), isLong: true },
    { name: 'the news of a day, by weight', limit: '', ask: (store) => store.changes({ ...day(), order: 'weight', ...page }), isLong: true },
    { name: 'what is due', limit: '', ask: (store) => dueNext(store, { asOf: instant() }, 30), isLong: true },
    { name: 'the brief of a day', limit: '', ask: (store) => store.brief({ asOf: instant(), title: 'The record' }), isLong: true },
    { name: 'actors', limit: '', ask: (store) => store.actors({ asOf: instant(), ...page }), isLong: true },
    { name: 'pairs, of two months', limit: '', ask: (store) => store.pairs(twoMonths()), isLong: true },
    { name: 'network', limit: '', ask: (store) => store.network({ asOf: instant() }), isLong: true },
    { name: 'totals', limit: '', ask: (store) => store.totals({ asOf: instant() }) },
  ];
} // prettier-ignore
