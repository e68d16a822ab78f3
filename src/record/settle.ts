/**
 * How the record is settled as reports come and go. Each thing (a report, an item) looks at the things before it in the
 * canonical order that stand under a key that it looks under, the `WINDOW` nearest of each key, and what it makes of them rests
 * on it and them alone. So the outcome is a function of the set of things: whoever comes or goes, in whatever order, only
 * those are decided again into whose window something came, or out of whose window something fell.
 */

/** So many of the nearest earlier things under one key are looked at. */
export const WINDOW = 32;

/** Things by their keys, in the canonical order. Likes look for each other under one key; who looks for others has a key that is theirs, and they his. */
export interface Shelf<T> {
  /** The keys under which it stands. */
  keysOf(thing: T): readonly number[];
  /** The earlier things that it looks at by a key of its own: at most `WINDOW`, nearest first. */
  lookedAt(thing: T, key: number): readonly T[];
  /** The later things that look at it as it stands under a key. */
  lookers(thing: T, key: number): readonly Looker<T>[];
}

/** Who has a thing in its window. */
export interface Looker<T> {
  readonly later: T;
  /** What has no room in that window for the thing, and would have if the thing were not there. */
  readonly edge?: T;
}

/** What things make of the earlier ones in their window, as it is decided so far. */
export interface Bonds<T> {
  /** Decides anew, the whole window at hand. */
  decide(later: T, window: readonly T[]): void;
  /** `earlier` has come into the window. */
  admit(later: T, earlier: T): void;
  /** Whether what `later` decided would be another without `earlier`. */
  restsOn(later: T, earlier: T): boolean;
}

/** All that a thing looks at. */
export function windowOf<T>(thing: T, shelf: Shelf<T>): T[] {
  const window = new Set<T>();
  for (const key of shelf.keysOf(thing)) for (const one of shelf.lookedAt(thing, key)) window.add(one);
  return [...window];
}

/** A thing has been put on the shelf, and nothing else since things were last settled. */
export function settleNew<T>(thing: T, shelf: Shelf<T>, bonds: Bonds<T>): void {
  bonds.decide(thing, windowOf(thing, shelf));
  const admitting = new Set<T>();
  const again = new Set<T>();
  for (const key of shelf.keysOf(thing)) {
    for (const { later, edge } of shelf.lookers(thing, key)) {
      admitting.add(later);
      if (edge !== undefined && bonds.restsOn(later, edge)) again.add(later);
    }
  }
  for (const later of admitting) {
    if (again.has(later)) bonds.decide(later, windowOf(later, shelf));
    else bonds.admit(later, thing);
  }
}

/** A thing has been taken from the shelf, its keys still told by it; nothing else since things were last settled. */
export function settleGone<T>(thing: T, shelf: Shelf<T>, bonds: Bonds<T>): void {
  const again = new Set<T>();
  const admitting: [later: T, earlier: T][] = [];
  for (const key of shelf.keysOf(thing)) {
    for (const { later, edge } of shelf.lookers(thing, key)) {
      if (bonds.restsOn(later, thing)) again.add(later);
      if (edge !== undefined) admitting.push([later, edge]);
    }
  }
  for (const later of again) bonds.decide(later, windowOf(later, shelf));
  for (const [later, earlier] of admitting) if (!again.has(later)) bonds.admit(later, earlier);
}
