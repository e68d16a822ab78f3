import type { Item } from '../reader/item.ts';
import { gravity, hasSubstance, isUnnamed, numberOf, statesIn } from './brief-choice.ts';

/**
 * What of an item decides whether and where a page tells it, as bits. They are added up for the tellings of an entry, so that it is
 * weighed before it is put together: an item has one trait of each group, and what all tellings agree in is so of the entry.
 */
const GROUPS = {
  /** Somebody is named for it; nobody is. */
  naming: { first: 0, size: 2 },
  /** See `gravity`. */
  gravity: { first: 2, size: 5 },
  /** Two of its sides are states or bodies; one; none. */
  states: { first: 7, size: 3 },
  /** It tells a reader something; as soon as a second origin tells it; never. */
  substance: { first: 10, size: 3 },
  /** It counts forces or losses that there are; it does not. */
  number: { first: 13, size: 2 },
  /** It hangs on a condition; it does not. */
  condition: { first: 15, size: 2 },
} as const;
export type TraitGroup = keyof typeof GROUPS;

/** How many bits traits take. */
export const TRAIT_BITS = 17;

/** The traits of one item. */
export function traitsOf(item: Item): number {
  const isTelling = [1, 2].findIndex((origins) => hasSubstance({ item, origins }));
  const isConditional = item.kind === 'commitment' && item.condition !== undefined;
  return (
    bit('naming', isUnnamed({ item }) ? 1 : 0) |
    bit('gravity', gravity(item)) |
    bit('states', 2 - statesIn({ item })) |
    bit('substance', isTelling < 0 ? 2 : isTelling) |
    bit('number', numberOf({ item }) > 0 && item.realis === 'actual' ? 0 : 1) |
    bit('condition', isConditional ? 0 : 1)
  );
}

function bit(group: TraitGroup, place: number): number {
  return 1 << (GROUPS[group].first + place);
}

/** Which of a group are there, by their places in it from 0: what an entry may have of it, the first the most. */
export function placesOf(group: TraitGroup, traits: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < GROUPS[group].size; place++)
    if ((traits & bit(group, place)) !== 0) places.push(place);
  return places;
}
