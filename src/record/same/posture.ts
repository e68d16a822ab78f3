import type { Posture, Unit } from '../../reader/item.ts';
import { dayKeys, dayMatch, dayName, oneDay } from './days.ts';
import { type Joining, joining } from './joining.ts';
import { type Likeness, likenessOf, opposed, sharedWords } from './likeness.ts';
import { namesOf, partyMatch } from './parties.ts';
import { placeMatch, stateOf } from './places.ts';
import { isDone } from './realis.ts';
import { placeOrWord } from './sketch.ts';
import type { Told } from './told.ts';

/** Moves that reports use for one another. */
export const MOVES: Readonly<Record<Posture['move'], string>> = {
  buildup: 'gather',
  deploy: 'gather',
  reinforce: 'gather',
  drill: 'drill',
  alert: 'alert',
  withdraw: 'withdraw',
  strike: 'strike',
  test: 'test',
};

/** From so many on a number of men is a standing total, which sources give differently for one day. */
export const TOTAL = 10_000;

/**
 * One move of forces: the same side, move, place and day, with the same number of the same units or much the same words. Two
 * numbers are two moves, but for standing totals ("Russian troops near Ukraine") as of the same day in the same place: these are versions
 * of one entry, and never those of two days.
 */
export function joinPostures(later: Told<Posture>, earlier: Told<Posture>): Joining | undefined {
  if (MOVES[later.item.move] !== MOVES[earlier.item.move] || isDone(later.item) !== isDone(earlier.item)) return undefined;
  const [doers, place, day] = [partyMatch(later.by, earlier.by), placeMatch(later, earlier), dayMatch(later, earlier)];
  const others = partyMatch(later.to, earlier.to);
  if (doers === undefined || others === undefined || place === undefined || day === undefined) return undefined;
  const counts = countMatch(later.item, earlier.item);
  if (counts === undefined) return undefined;
  if ((counts === 'versions' || isTotal(later) || isTotal(earlier)) && !(placed(place) && isOneDay(later, earlier))) return undefined;
  if (opposed(later.quote, earlier.quote)) return undefined;
  const likeness = likenessOf(later.quote, earlier.quote);
  if (counts === 'silent' && !tellsEnough(likeness)) return undefined;
  // A number alone may count others: "3,000 more, beside the 3,000 sent this month".
  if (counts === 'same' && !placed(place) && likeness.weight < 1) return undefined;
  return joining(
    { code: 'units', value: unitsOf(earlier.item), weight: counts === 'same' ? 0.3 : counts === 'versions' ? 0.2 : 0 },
    { code: 'by', value: namesOf(earlier.by), weight: doers === 'silent' ? 0 : 0.1 },
    { code: 'place', value: earlier.item.where.map(({ id }) => id).join(', '), weight: place === 'same' ? 0.2 : placed(place) ? 0.1 : 0 },
    { code: 'day', value: dayName(earlier), weight: day === 'same' ? 0.1 : 0.05 },
    { code: 'words', value: sharedWords(likeness), weight: 0.5 * likeness.dice },
  );
} // prettier-ignore

/** "A Russian attack" is every attack: without a number, two heavy words must be the same, or the whole of a short clause. */
function tellsEnough({ dice, weight }: Likeness): boolean {
  return dice >= 0.4 && (weight >= 1.9 || (dice >= 0.9 && weight >= 1.7));
}

export function postureKeys(told: Told<Posture>): readonly string[] {
  const side = told.by[0]?.side ?? '';
  return dayKeys(told).map((day) => `posture|${MOVES[told.item.move]}|${side}|${whatOf(told)}|${day}`);
}

/** What tells a move from the many others of one side in the same days: its number, or else its place, or else a word. */
function whatOf(told: Told<Posture>): string {
  if (isTotal(told)) return `total ${stateOf(told)}`;
  const [count] = countsOf(told.item);
  if (count !== undefined) return String(count);
  return placeOrWord(told);
}

function placed(place: ReturnType<typeof placeMatch>): boolean {
  return place === 'same' || place === 'state' || place === 'within';
}

function isOneDay(a: Told, b: Told): boolean {
  const day = oneDay(a);
  return day !== undefined && day === oneDay(b);
}

/** `same`: a number in common; `versions`: two totals; `silent`: one gives none; undefined: two numbers of two moves. */
function countMatch(a: Posture, b: Posture): 'same' | 'versions' | 'silent' | undefined {
  const [ca, cb] = [countsOf(a), countsOf(b)];
  if (ca.length === 0 || cb.length === 0) return 'silent';
  if (ca.some((count) => cb.includes(count))) return 'same';
  return [...ca, ...cb].every((count) => count >= TOTAL) && MOVES[a.move] === 'gather' ? 'versions' : undefined;
} // prettier-ignore

export function countsOf({ units }: Posture): readonly number[] {
  return units.flatMap(({ count, min, max }: Unit) => count ?? min ?? max ?? []);
}

function isTotal({ item }: Told<Posture>): boolean {
  return MOVES[item.move] === 'gather' && countsOf(item).some((count) => count >= TOTAL);
}

function unitsOf({ units }: Posture): string {
  return units.map(({ unit, count }) => (count === undefined ? unit : `${count} ${unit}`)).join(', ');
}
