import { capital } from '../../record/names-in-words.ts';
import { publishedInWords } from '../../world/date-words.ts';
import type { Found } from '../api.ts';
import { routeWith, SCREENS } from '../route.ts';
import type { Route } from '../route.ts';
import { counted } from '../words/amounts.ts';
import { LEDGER_NAMES } from '../words/ledgers.ts';

/** Somewhere to go. */
export interface Choice {
  readonly key: string;
  readonly what: string;
  /** The words in it that were looked for. */
  readonly hits?: RegExp;
  readonly where: string;
  readonly to: Route;
}

/** How many actors are offered. */
const ACTORS = 4;

/** Screens, ledgers and actors whose names hold what was written. */
export function placesNamed(
  written: string,
  actors: readonly { readonly id: string; readonly name: string; readonly lines: number }[],
  from: Route,
): Choice[] {
  const wanted = written.trim().toLowerCase();
  const named = (name: string): boolean => name.toLowerCase().includes(wanted);
  const screens = SCREENS.map((screen): Choice => {
    const what = capital(screen);
    return { key: screen, what, where: 'Screen', to: routeWith(from, { screen, part: undefined, own: {} }) };
  });
  const ledgers = Object.entries(LEDGER_NAMES).map(([part, what]): Choice => ({
    key: `ledger ${part}`,
    what,
    where: 'Ledger',
    to: routeWith(from, { screen: 'ledgers', part, own: {} }),
  }));
  const people = actors.map(({ id, name, lines }): Choice => ({
    key: `actor ${id}`,
    what: name,
    where: `${counted(lines, 'line', 'lines')}, in the ledger of events`,
    to: routeWith(from, { screen: 'ledgers', part: 'event', own: { actor: id } }),
  }));
  if (wanted === '') return screens;
  return [...screens, ...ledgers]
    .filter(({ what }) => named(what))
    .concat(people.filter(({ what }) => named(what)).slice(0, ACTORS));
}

/** Passages: each opens its report where the words stand, and the evidence of the line that cites them where it is one. */
export function passagesOf(found: readonly Found[], words: string, from: Route): Choice[] {
  // Of several lines in a passage it is not told which one holds the words: the Reader shows them.
  const hits = hitsOf(words);
  return found.map(({ report, start, snippet, entries: [open, ...others] }) => ({
    key: `${report.id} ${start}`,
    what: cutOut(snippet.replaceAll(/\s+/g, ' ').trim(), start > 0),
    ...(hits !== undefined && { hits }),
    where: [report.outlet, report.published && publishedInWords(report.published)].filter(Boolean).join(', '),
    to: routeWith(from, {
      screen: 'reader',
      part: report.id,
      open: others.length === 0 ? open : undefined,
      own: { find: words.replaceAll(/["“”*]/g, '') },
    }),
  }));
}

/** With dots where it begins or ends within a sentence. */
function cutOut(passage: string, cutBefore: boolean): string {
  return `${cutBefore ? '… ' : ''}${passage}${/[.!?]["”’']?$/.test(passage) ? '' : ' …'}`;
}

/** Finds in a passage the words that were looked for, and those that only end otherwise; undefined where none are words. */
function hitsOf(words: string): RegExp | undefined {
  const all = words.match(/[\p{L}\d]{2,}/gu) ?? [];
  return all.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\d])((?:${all.join('|')})[\\p{L}\\d]*)`, 'giu');
} // prettier-ignore
