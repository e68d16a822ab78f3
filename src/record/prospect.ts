import type { Kind } from '../reader/item.ts';
import { hasSubstance, numberOf, weightBy } from './brief-choice.ts';
import type { Entry } from './entry.ts';
import { placesOf, type TraitGroup, traitsOf } from './traits.ts';

/**
 * A sure entry of which so much is known before it is put together: a page looks through thousands and tells of a few. Of what its
 * tellings do not agree in it says what may be.
 */
export interface Prospect {
  readonly kind: Kind;
  /** Those of all its tellings: see `traitsOf`. */
  readonly traits: number;
  readonly origins: number;
  /** As the entry has it. */
  readonly last?: string;
  /** Whether something may be due of it, its tellings may differ, and something may bear on it. */
  readonly mayBeDue: boolean;
  readonly mayDiffer: boolean;
  readonly mayBeBorneOn: boolean;
  /** Puts it together. */
  readonly entry: () => Entry;
}

/** Of an entry that is put together already. */
export function prospectOf(entry: Entry): Prospect {
  const { kind, item, origins, last, due, contradictions, links, tellings } = entry;
  return {
    kind,
    traits: traitsOf(item),
    origins,
    ...(last !== undefined && { last }),
    mayBeDue: due !== undefined,
    mayDiffer: contradictions.length > 0,
    mayBeBorneOn: links.some(({ to }) => tellings.some((telling) => telling.item.id === to)),
    entry: () => entry,
  };
}

/** Whether it tells a reader something: see `hasSubstance`. */
export function tells(prospect: Prospect): boolean {
  const [place, ...others] = placesOf('substance', prospect.traits);
  if (place === undefined || others.length > 0) return hasSubstance(prospect.entry());
  return place === 0 || (place === 1 && prospect.origins > 1);
}

/** Whether it counts forces or losses that there are. */
export function counts(prospect: Prospect): boolean {
  const [place, ...others] = placesOf('number', prospect.traits);
  if (place !== undefined && others.length === 0) return place === 0;
  const entry = prospect.entry();
  return numberOf(entry) > 0 && entry.item.realis === 'actual';
}

export function mayHang({ traits }: Prospect): boolean {
  return most('condition', traits) === 0;
}

/** The most of its sides that may be states or bodies, 0 to 2. */
export function mostStates({ traits }: Prospect): number {
  return 2 - most('states', traits);
}

/** As `weightOf` the entry at the most: never after it. */
export function weightAtMost(prospect: Prospect): number[] {
  const { traits, origins, last } = prospect;
  return weightBy({
    isUnnamed: most('naming', traits) === 1,
    origins,
    gravity: most('gravity', traits),
    states: mostStates(prospect),
    last,
  });
}

function most(group: TraitGroup, traits: number): number {
  return placesOf(group, traits)[0] ?? 0;
}
