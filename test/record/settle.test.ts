import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { bearing, likest } from '../../src/record/bonds.ts';
import { type Bonds, settleGone, settleNew, type Shelf, WINDOW, windowOf } from '../../src/record/settle.ts';

/** The same runs every time; a failure prints the path to it. */
const SEED = 20220126;

/** A thing is a number, which is its place in the order; keys are few, so that there are more things under one than a window holds. */
function keysOf(thing: number): number[] {
  return thing % 5 === 0 ? [0, 1 + (thing % 3)] : [thing % 3];
}

/** Two sorts of things that look for each other, one of them rare; every eleventh is of both. */
function facingKeysOf(thing: number): number[] {
  if (thing % 11 === 0) return [0, 1];
  return thing % 7 < 5 ? [0] : [1];
}

/** Of a pair, alone; half of the pairs have nothing to do with each other, and many are equally alike. */
function likeness(later: number, earlier: number): number | undefined {
  const mixed = Math.imul(later * 31 + earlier, 0x9e3779b1) >>> 0;
  return mixed % 2 === 0 ? undefined : ((mixed >>> 8) % 7) / 7;
}

/** By the definition: all that stand under a key are gone through. `mirrorOf`: the key of those that are looked for by a key. */
function shelfOf(
  things: Set<number>,
  keys: (thing: number) => number[],
  mirrorOf: (key: number) => number,
): Shelf<number> {
  const earlierUnder = (key: number, than: number): number[] =>
    [...things].filter((one) => one < than && keys(one).includes(key)).toSorted((a, b) => b - a);
  return {
    keysOf: keys,
    lookedAt: (thing, key) => earlierUnder(mirrorOf(key), thing).slice(0, WINDOW),
    lookers(thing, key) {
      const later = [...things].filter((one) => one > thing && keys(one).includes(mirrorOf(key)));
      return later.flatMap((one) => {
        const others = earlierUnder(key, one).filter((other) => other !== thing);
        if (others.filter((other) => other > thing).length >= WINDOW) return [];
        const edge = others[WINDOW - 1];
        return [edge === undefined ? { later: one } : { later: one, edge }];
      });
    },
  };
}

/** For what is decided by the whole window: whatever comes into it or falls out. */
function wholly(decide: (later: number) => void): Bonds<number> {
  return { decide, admit: decide, restsOn: () => true };
}

/** A record of things: what they made of each other, by three ways of deciding. */
class Things {
  readonly all: Set<number> = new Set();
  readonly parents: Map<number, number> = new Map();
  readonly links: Set<string> = new Set();
  readonly sums: Map<number, number> = new Map();
  readonly shelf: Shelf<number> = shelfOf(this.all, keysOf, (key) => key);
  readonly facing: Shelf<number> = shelfOf(this.all, facingKeysOf, (key) => 1 - key);
  readonly #bonds: readonly (readonly [Shelf<number>, Bonds<number>])[];

  constructor() {
    const { parents, links, sums, shelf, facing } = this;
    this.#bonds = [
      [shelf, likest(
        {
          parentOf: (thing) => parents.get(thing),
          setParent: (thing, parent) => void (parent === undefined ? parents.delete(thing) : parents.set(thing, parent)),
        },
        { score: likeness, most: (later, earlier) => Math.ceil(3 * (likeness(later, earlier) ?? -1 / 3) + 1e-9) / 3, lately: new Map() },
        (a, b) => a - b,
      )],
      [facing, bearing(
        {
          has: (later, earlier) => links.has(`${later} ${earlier}`),
          add: (later, earlier) => links.add(`${later} ${earlier}`),
          set(later, all) {
            for (const link of links) if (link.startsWith(`${later} `)) links.delete(link);
            for (const earlier of all) links.add(`${later} ${earlier}`);
          },
        },
        (later, earlier) => (likeness(later, earlier) ?? 0) > 0.5,
      )],
      [shelf, wholly((later) => sums.set(later, windowOf(later, shelf).reduce((sum, one) => sum + one, 0)))],
    ];
  } // prettier-ignore

  add(thing: number): void {
    this.all.add(thing);
    for (const [shelf, bonds] of this.#bonds) settleNew(thing, shelf, bonds);
  }

  remove(thing: number): void {
    this.all.delete(thing);
    for (const [shelf, bonds] of this.#bonds) settleGone(thing, shelf, bonds);
    this.parents.delete(thing);
    this.sums.delete(thing);
    for (const link of this.links) if (link.split(' ').includes(String(thing))) this.links.delete(link);
  }

  /** In words, in order. */
  told(): string[] {
    return [...this.all]
      .toSorted((a, b) => a - b)
      .map((thing) => {
        const links = [...this.links].filter((link) => link.startsWith(`${thing} `)).toSorted();
        return `${thing}: ${this.parents.get(thing) ?? '-'} ${this.sums.get(thing)} ${links.join()}`;
      });
  }
}

/** The same by its definition: every thing looks at its whole window, once all are there. */
function settledAtOnce(things: readonly number[]): string[] {
  const at = new Things();
  for (const thing of things.toSorted((a, b) => a - b)) at.add(thing);
  for (const thing of at.all) {
    const window = windowOf(thing, at.shelf);
    const best = window
      .flatMap((earlier) => likeness(thing, earlier) ?? [])
      .reduce((most, score) => Math.max(most, score), -1);
    const parent = window
      .filter((earlier) => likeness(thing, earlier) === best)
      .toSorted((a, b) => a - b)[0];
    assert.equal(at.parents.get(thing), parent);
    assert.equal(at.sums.get(thing), window.reduce((sum, one) => sum + one, 0));
    for (const earlier of windowOf(thing, at.facing))
      assert.equal(at.links.has(`${thing} ${earlier}`), (likeness(thing, earlier) ?? 0) > 0.5);
  } // prettier-ignore
  return at.told();
}

const someThings = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), {
  minLength: 150,
  maxLength: 300,
});

suite('settling', () => {
  test('any order of coming gives what all at once give', () => {
    fc.assert(
      fc.property(someThings, (things) => {
        const record = new Things();
        for (const thing of things) record.add(thing);
        assert.deepEqual(record.told(), settledAtOnce(things));
      }),
      { seed: SEED, numRuns: 4 },
    );
  });

  test('whoever comes and goes might never have been there', () => {
    fc.assert(
      fc.property(someThings, fc.infiniteStream(fc.boolean()), (things, coin) => {
        const record = new Things();
        for (const thing of things) record.add(thing);
        const stay = things.filter(() => coin.next().value);
        for (const thing of things) if (!stay.includes(thing)) record.remove(thing);
        assert.deepEqual(record.told(), settledAtOnce(stay));
      }),
      { seed: SEED, numRuns: 4 },
    );
  });
});
