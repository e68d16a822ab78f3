import type { Item } from '../../reader/item.ts';
import { datesContradict, daysBetween } from './days.ts';
import { type Joining, joining } from './joining.ts';
import { likenessOf, opposed, sameNumbers, sharedWords } from './likeness.ts';
import { STAGES } from './measure.ts';
import { TOTAL } from './posture.ts';
import { partyMatch } from './parties.ts';
import type { Told } from './told.ts';

/** Copies travel for days; a standing line is the same only from one paper to another. */
export const COPIED_DAYS = 3;
const ALIKE = 0.75;
const NEARLY_THE_SAME = 0.92;
/** Weight of what must be in common: fewer words than some three may be so by chance. */
const ENOUGH = 2.5;

/**
 * The same sentence, as copies of one story have it: nearly the same words with the same numbers, in another report of the
 * same days, read as the same sort of item. Who takes part may have been read from other parts of the story, but never as
 * others.
 */
export function joinWording(later: Told, earlier: Told): Joining | undefined {
  if (later.report === earlier.report || !isOneSort(later.item, earlier.item)) return undefined;
  if (daysBetween(later, earlier) > daysFor(later, earlier) || datesContradict(later, earlier)) return undefined;
  if (!sameNumbers(later.quote, earlier.quote) || opposed(later.quote, earlier.quote)) return undefined;
  const likeness = likenessOf(later.quote, earlier.quote);
  if (likeness.dice < ALIKE || likeness.weight < ENOUGH) return undefined;
  const nearlySame = likeness.dice >= NEARLY_THE_SAME;
  if (!nearlySame && (partyMatch(later.by, earlier.by) === undefined || partyMatch(later.to, earlier.to) === undefined)) return undefined;
  return joining({ code: 'wording', value: sharedWords(likeness), weight: likeness.dice });
} // prettier-ignore

/**
 * How many things are, or stand somewhere, is told anew every day: one outlet's standing line of the next day is another count.
 */
function daysFor({ item, outlet, quote }: Told, earlier: Told): number {
  const counts = item.kind === 'event' && [...quote.numbers].some((number) => Number(number) >= TOTAL);
  if (item.kind !== 'figure' && item.kind !== 'posture' && !counts) return COPIED_DAYS;
  return outlet !== undefined && outlet === earlier.outlet ? 0 : 1;
}

/** Whether two items of a kind agree in what must be the same before anything else is asked. */
function isOneSort(a: Item, b: Item): boolean {
  switch (a.kind) {
    case 'statement':
    case 'meeting':
    case 'demand':
    case 'decision':
      return b.kind === a.kind;
    case 'answer':
      return b.kind === a.kind && b.verdict === a.verdict;
    case 'commitment':
    case 'claim':
      return b.kind === a.kind && b.stance === a.stance;
    case 'posture':
      return b.kind === a.kind && b.move === a.move;
    case 'measure':
      return b.kind === a.kind && b.type === a.type && STAGES[b.status] === STAGES[a.status];
    case 'figure':
      return b.kind === a.kind && b.what === a.what && (b.count ?? b.min ?? b.max) === (a.count ?? a.min ?? a.max);
    case 'event':
      return b.kind === a.kind && b.cameo.startsWith(a.cameo.slice(0, 2));
  }
} // prettier-ignore
