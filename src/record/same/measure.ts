import type { Measure } from '../../reader/item.ts';
import { dayMatch, dayName } from './days.ts';
import { type Joining, joining } from './joining.ts';
import { likenessOf, numbersDiffer, sharedWords } from './likeness.ts';
import { namesOf, partyMatch } from './parties.ts';
import { placeMatch } from './places.ts';
import { datedContentKeys } from './sketch.ts';
import type { Told } from './told.ts';

/** How far a measure has come. Announced and in force are two acts, which a link may bind together. */
export const STAGES: Readonly<Record<Measure['status'], string>> = {
  'in force': 'done',
  delivered: 'done',
  announced: 'announced',
  threatened: 'considered',
  considered: 'considered',
  eased: 'eased',
};

/** One measure: the same giver, receiver, type, stage and days, and the same sum or number where both give one. */
export function joinMeasures(later: Told<Measure>, earlier: Told<Measure>): Joining | undefined {
  if (later.item.type !== earlier.item.type || STAGES[later.item.status] !== STAGES[earlier.item.status]) return undefined;
  const [doers, others, day] = [partyMatch(later.by, earlier.by), partyMatch(later.to, earlier.to), dayMatch(later, earlier)];
  if (doers === undefined || others === undefined || day === undefined || placeMatch(later, earlier) === undefined) return undefined;
  if (numbersDiffer(later.quote, earlier.quote)) return undefined;
  const number = [...later.quote.numbers].find((one) => earlier.quote.numbers.has(one));
  const likeness = likenessOf(later.quote, earlier.quote);
  return joining(
    { code: 'number', value: number ?? '', weight: number === undefined ? 0 : 0.25 },
    { code: 'by', value: namesOf(earlier.by), weight: doers === 'silent' ? 0 : 0.1 },
    { code: 'to', value: namesOf(earlier.to), weight: others === 'silent' ? 0 : 0.1 },
    { code: 'day', value: dayName(earlier), weight: day === 'same' ? 0.1 : 0.05 },
    { code: 'words', value: sharedWords(likeness), weight: likeness.weight < 1.5 ? 0 : 0.6 * likeness.dice },
  );
} // prettier-ignore

export function measureKeys(told: Told<Measure>): readonly string[] {
  return datedContentKeys(told, told.item.type);
}
