/**
 * How the record is settled as reports come and go. Each thing (a report, an item) looks at the things before it in the
 * canonical order that share a key with it, the `WINDOW` nearest of each key, and what it makes of them rests on
 * it and them alone. So the outcome is a function of the set of things: whoever comes or goes, in whatever order, only
 * those are decided again into whose window something came, or out of whose window something fell.
 */

/** So many of the nearest earlier things under one key are looked at. */
export const WINDOW = 64;

/** The things with a key on either side of one: at most `WINDOW` a side, nearest first, the thing itself in neither. */
export interface Around<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** Things by their keys, in the canonical order. */
export interface Shelf<T> {
  keysOf(thing: T): readonly number[];
  around(thing: T, key: number): Around<T>;
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
  for (const key of shelf.keysOf(thing)) for (const one of shelf.around(thing, key).before) window.add(one);
  return [...window];
}

/** A thing has been put on the shelf, and nothing else since things were last settled. */
export function settleNew<T>(thing: T, shelf: Shelf<T>, bonds: Bonds<T>): void {
  bonds.decide(thing, windowOf(thing, shelf));
  const admitting = new Set<T>();
  const again = new Set<T>();
  for (const key of shelf.keysOf(thing)) {
    const { before, after } = shelf.around(thing, key);
    for (const [i, later] of after.entries()) {
      admitting.add(later);
      // Its window was the i things between and the nearest WINDOW - i before: the last of these falls out.
      const fallen = before[WINDOW - 1 - i];
      if (fallen !== undefined && bonds.restsOn(later, fallen)) again.add(later);
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
    const { before, after } = shelf.around(thing, key);
    for (const [i, later] of after.entries()) {
      if (bonds.restsOn(later, thing)) again.add(later);
      // The other way round: what had fallen out for it comes back.
      const back = before[WINDOW - 1 - i];
      if (back !== undefined) admitting.push([later, back]);
    }
  }
  for (const later of again) bonds.decide(later, windowOf(later, shelf));
  for (const [later, earlier] of admitting) if (!again.has(later)) bonds.admit(later, earlier);
}
