import type { Bonds } from './settle.ts';

/** Each thing's parent, where it has one: an earlier thing. */
export interface Forest<T> {
  parentOf(thing: T): T | undefined;
  setParent(thing: T, parent: T | undefined): void;
}

/** How like two things are, of a pair alone. */
export interface Likenesses<T> {
  /** Undefined where they have nothing to do with each other. */
  readonly score: (later: T, earlier: T) => number | undefined;
  /** The most that the score can be, told at little cost; 0 where there is none. */
  readonly most: (later: T, earlier: T) => number;
  /** The score of a pair that has one and was asked for lately, so that it is not worked out again. */
  readonly lately: Scores<T>;
}

/** Scores of things with what they are most like. */
export interface Scores<T> {
  get(later: T): Scored<T> | undefined;
  set(later: T, scored: Scored<T>): unknown;
}

export interface Scored<T> {
  readonly earlier: T;
  readonly score: number;
}

/**
 * A thing's parent is the earlier one that it is most like, the first of equals. Who may be most like it is looked at first, and those who cannot be
 * its parent any more are not. `compare`: the canonical order.
 */
export function likest<T>(
  forest: Forest<T>,
  { score, most, lately }: Likenesses<T>,
  compare: (a: T, b: T) => number,
): Bonds<T> {
  /** Whether one with this score comes before `best`. */
  const isBefore = (earlier: T, its: number, best: T, most: number): boolean =>
    its > most || (its === most && compare(earlier, best) < 0);
  const held = (later: T, parent: T): number => {
    const known = lately.get(later);
    return known?.earlier === parent ? known.score : (score(later, parent) ?? -Infinity);
  };
  return {
    decide(later, window) {
      let best: { readonly earlier: T; readonly score: number } | undefined;
      for (const { earlier, atMost } of byMost(later, window, most, compare)) {
        if (best !== undefined && !isBefore(earlier, atMost, best.earlier, best.score)) break;
        const its = score(later, earlier);
        if (its === undefined) continue;
        if (best === undefined || isBefore(earlier, its, best.earlier, best.score))
          best = { earlier, score: its };
      }
      if (best !== undefined) lately.set(later, best);
      if (forest.parentOf(later) !== best?.earlier) forest.setParent(later, best?.earlier);
    },
    admit(later, earlier) {
      const parent = forest.parentOf(later);
      if (parent === earlier) return;
      const atMost = most(later, earlier);
      if (atMost === 0) return;
      const least = parent === undefined ? 0 : held(later, parent);
      if (parent !== undefined && !isBefore(earlier, atMost, parent, least)) return;
      const its = score(later, earlier);
      if (its === undefined || (parent !== undefined && !isBefore(earlier, its, parent, least))) return;
      lately.set(later, { earlier, score: its });
      forest.setParent(later, earlier);
    },
    restsOn: (later, earlier) => forest.parentOf(later) === earlier,
  };
}

/** Those that may have a score, who may have most first, the earliest of equals first. */
function byMost<T>(
  later: T,
  window: readonly T[],
  most: Likenesses<T>['most'],
  compare: (a: T, b: T) => number,
): { readonly earlier: T; readonly atMost: number }[] {
  return window
    .map((earlier) => ({ earlier, atMost: most(later, earlier) }))
    .filter(({ atMost }) => atMost > 0)
    .toSorted((a, b) => b.atMost - a.atMost || compare(a.earlier, b.earlier));
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
