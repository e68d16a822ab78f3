import type { Bonds } from './settle.ts';

/** Each thing's parent, where it has one: an earlier thing. */
export interface Forest<T> {
  parentOf(thing: T): T | undefined;
  setParent(thing: T, parent: T | undefined): void;
}

/**
 * A thing's parent is the earlier one that it is most like, the first of equals. `likeness`: of a pair, alone;
 * undefined where they have nothing to do with each other. `compare`: the canonical order.
 */
export function likest<T>(
  forest: Forest<T>,
  likeness: (later: T, earlier: T) => number | undefined,
  compare: (a: T, b: T) => number,
): Bonds<T> {
  return {
    decide(later, window) {
      let best: T | undefined;
      let most = -Infinity;
      for (const earlier of window) {
        const score = likeness(later, earlier);
        if (score === undefined || score < most) continue;
        if (best === undefined || score > most || compare(earlier, best) < 0) [best, most] = [earlier, score];
      }
      if (forest.parentOf(later) !== best) forest.setParent(later, best);
    },
    admit(later, earlier) {
      const parent = forest.parentOf(later);
      if (parent === earlier) return;
      const score = likeness(later, earlier);
      if (score === undefined) return;
      const held = parent === undefined ? -Infinity : (likeness(later, parent) ?? -Infinity);
      if (score > held || (score === held && parent !== undefined && compare(earlier, parent) < 0))
        forest.setParent(later, earlier);
    },
    restsOn: (later, earlier) => forest.parentOf(later) === earlier,
  };
}

/** Bonds of which some are laid by hand: what `placeOf` tells of a thing stands before what the rules make of it. */
export function placed<T>(
  bonds: Bonds<T>,
  forest: Forest<T>,
  placeOf: (thing: T) => { readonly parent: T | undefined } | undefined,
): Bonds<T> {
  return {
    decide(later, window) {
      const place = placeOf(later);
      if (place === undefined) bonds.decide(later, window);
      else if (forest.parentOf(later) !== place.parent) forest.setParent(later, place.parent);
    },
    admit(later, earlier) {
      if (placeOf(later) === undefined) bonds.admit(later, earlier);
    },
    restsOn: (later, earlier) => bonds.restsOn(later, earlier),
  };
}

/** Pairs of things of which the later bears on the earlier, or the reverse. */
export interface Pairs<T> {
  has(later: T, earlier: T): boolean;
  /** Changes nothing where they are one already. */
  add(later: T, earlier: T): void;
  /** In the place of all that `later` had. */
  set(later: T, earlier: readonly T[]): void;
}

/** Every pair within a window that `bears`, decided by the pair alone. */
export function bearing<T>(pairs: Pairs<T>, bears: (later: T, earlier: T) => boolean): Bonds<T> {
  return {
    decide(later, window) {
      pairs.set(
        later,
        window.filter((earlier) => bears(later, earlier)),
      );
    },
    admit(later, earlier) {
      if (bears(later, earlier)) pairs.add(later, earlier);
    },
    restsOn: (later, earlier) => pairs.has(later, earlier),
  };
}
