import type { PoliticalEvent } from '../../reader/item.ts';
import { dayMatch, dayName } from './days.ts';
import { type Joining, joining } from './joining.ts';
import { contradict, likenessOf, sharedWords } from './likeness.ts';
import { namesOf, partyMatch } from './parties.ts';
import { placeMatch } from './places.ts';
import { isDone } from './realis.ts';
import { datedContentKeys } from './sketch.ts';
import type { Told } from './told.ts';

/**
 * One event: the same CAMEO root and quadrant, doer, target and days. Sides do many things of one type on one day, above all with words,
 * so that what is told must be alike too; what was done in the same town or place on the same day needs less of it.
 */
export function joinEvents(later: Told<PoliticalEvent>, earlier: Told<PoliticalEvent>): Joining | undefined {
  if (rootOf(later.item) !== rootOf(earlier.item) || later.item.quad !== earlier.item.quad || isDone(later.item) !== isDone(earlier.item)) return undefined;
  const [doers, others, day, place] = [partyMatch(later.by, earlier.by), partyMatch(later.to, earlier.to), dayMatch(later, earlier), placeMatch(later, earlier)];
  if (doers === undefined || others === undefined || day === undefined || place === undefined) return undefined;
  if (contradict(later.quote, earlier.quote)) return undefined;
  const likeness = likenessOf(later.quote, earlier.quote);
  const isWords = later.item.quad === 1 || later.item.quad === 3;
  if (likeness.weight < 1.5 || likeness.dice < (isWords ? 0.55 : 0.45)) return undefined;
  return joining(
    { code: 'by', value: namesOf(earlier.by), weight: doers === 'same' ? 0.1 : doers === 'side' ? 0.05 : 0 },
    { code: 'to', value: namesOf(earlier.to), weight: others === 'silent' ? 0 : 0.1 },
    { code: 'place', value: earlier.item.where.map(({ id }) => id).join(', '), weight: place === 'same' ? 0.15 : 0 },
    { code: 'day', value: dayName(earlier), weight: day === 'same' ? 0.1 : 0.05 },
    { code: 'words', value: sharedWords(likeness), weight: 0.6 * likeness.dice },
  );
} // prettier-ignore

export function eventKeys(told: Told<PoliticalEvent>): readonly string[] {
  return datedContentKeys(told, rootOf(told.item));
}

function rootOf({ cameo }: PoliticalEvent): string {
  return cameo.slice(0, 2);
}
