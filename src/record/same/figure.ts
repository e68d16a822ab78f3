import type { Figure } from '../../reader/item.ts';
import { dayKeys, daysBetween, oneDay } from './days.ts';
import { isoDay } from '../../world/calendar.ts';
import { type Joining, joining } from './joining.ts';
import { likenessOf, sharedWords } from './likeness.ts';
import { namesOf, partyMatch } from './parties.ts';
import { placeMatch } from './places.ts';
import { placeOrWord } from './sketch.ts';
import { stemOf } from './stem.ts';
import type { Told } from './told.ts';

/** A sum of money is told again for so long. */
export const MONEY_DAYS = 3;

/** Below this, two numbers may be the same by chance. */
const SMALL = 20;

/** Words that count anybody. */
const ANYBODY: ReadonlySet<string> = new Set(
  ['people', 'person', 'victim', 'life', 'casualty', 'other'].map(stemOf),
);

/**
 * One question, whatever its answers: how many of what, where or of whose, as of a day. Numbers that sources give differently for
 * the same day are versions of one entry; figures as of two days are two, as a toll that rises is no contradiction. A sum of
 * money is one only with the same sum.
 */
export function joinFigures(later: Told<Figure>, earlier: Told<Figure>): Joining | undefined {
  const { item: a } = later;
  const { item: b } = earlier;
  if (a.what !== b.what || a.realis !== b.realis || !unitsMatch(a, b)) return undefined;
  const [doers, others, place] = [partyMatch(later.by, earlier.by), partyMatch(later.to, earlier.to), placeMatch(later, earlier)];
  if (doers === undefined || others === undefined || place === undefined) return undefined;
  const same = amountOf(a) !== undefined && amountOf(a) === amountOf(b);
  const likeness = likenessOf(later.quote, earlier.quote);
  const words = { code: 'words', value: sharedWords(likeness), weight: 0.5 * likeness.dice };
  if (a.what === 'money') {
    if (!same || daysBetween(later, earlier) > MONEY_DAYS) return undefined;
    return joining({ code: 'number', value: String(amountOf(a)), weight: 0.3 }, { code: 'by', value: namesOf(earlier.by), weight: doers === 'silent' ? 0 : 0.15 }, words);
  }
  // "Three dead" may be any three: a small number needs a place, a doer or more words.
  const specific = place === 'same' || doers === 'same' || (amountOf(a) ?? 0) >= SMALL;
  if (!specific && likeness.weight < 2.4) return undefined;
  const day = oneDay(later);
  if (day === undefined || day !== oneDay(earlier)) return undefined;
  return joining(
    { code: 'number', value: String(amountOf(a)), weight: same ? 0.25 : 0 },
    { code: 'day', value: isoDay(day), weight: 0.1 },
    { code: 'place', value: b.where.map(({ id }) => id).join(', '), weight: place === 'same' ? 0.3 : place === 'silent' ? 0 : 0.2 },
    { code: 'by', value: namesOf(earlier.by), weight: doers === 'silent' ? 0 : 0.1 },
    words,
  );
} // prettier-ignore

export function figureKeys(told: Told<Figure>): readonly string[] {
  const { item } = told;
  const of = item.what === 'money' ? String(amountOf(item)) : placeOrWord(told);
  return dayKeys(told).map((day) => `figure|${item.what}|${of}|${day}`);
}

function amountOf({ count, min, max }: Figure): number | undefined {
  return count ?? min ?? max;
}

/** "Soldiers" and "Ukrainian soldiers"; "people" are any. */
function unitsMatch(a: Figure, b: Figure): boolean {
  const [ua, ub] = [headOf(a.unit), headOf(b.unit)];
  return ua === ub || (a.what !== 'money' && (ANYBODY.has(ua) || ANYBODY.has(ub)));
}

function headOf(unit: string): string {
  return stemOf(unit.toLowerCase().split(/\s+/u).at(-1) ?? '');
}
