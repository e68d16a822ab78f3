// The shelf on disk against its definition: all that stand under a key are gone through.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { type Looker, WINDOW } from '../../src/record/settle.ts';
import { openEngine } from '../../src/store/engine.ts';
import { keyHash, mirrorOf } from '../../src/store/numbers.ts';
import { createNeighbours, type Neighbours } from '../../src/store/shelves.ts';
import type { Standings } from '../../src/store/standings.ts';

/** Things are numbers, and stand in the order of their last three digits first. */
const place = (thing: number): number => (thing % 1000) * 10_000 + thing;
const STANDINGS: Standings = {
  compare: (a, b) => place(a) - place(b),
  reportOf: (thing) => thing,
  placeOf: () => ({ known: 0, rank: 0 }),
  daysBetween: () => 0,
  put: () => undefined,
  drop: () => undefined,
  forget: () => undefined,
};

const [LIKES, BEARS] = [keyHash('same', 'a'), keyHash('bears', 'b')];
const KEYS = [LIKES, BEARS, mirrorOf(BEARS)];

/** A thing's keys: most bear on others, few are borne upon, some are both. */
function keysOf(thing: number): number[] {
  return [LIKES, ...(thing % 5 > 0 ? [BEARS] : []), ...(thing % 7 < 2 ? [mirrorOf(BEARS)] : [])];
}

function lookedAt(things: readonly number[], thing: number, key: number): number[] {
  const before = things.filter((one) => place(one) < place(thing) && keysOf(one).includes(mirrorOf(key)));
  return before.toSorted((a, b) => place(b) - place(a)).slice(0, WINDOW);
}

/** Who has the thing in its window, and what would be there in its stead. */
function lookers(things: readonly number[], thing: number, key: number): Looker<number>[] {
  const others = things.filter((one) => one !== thing);
  return things
    .filter((one) => keysOf(one).includes(mirrorOf(key)) && lookedAt([...others, thing], one, mirrorOf(key)).includes(thing))
    .toSorted((a, b) => place(a) - place(b))
    .map((later) => {
      const edge = lookedAt(others, later, mirrorOf(key))[WINDOW - 1];
      return edge === undefined ? { later } : { later, edge };
    });
} // prettier-ignore

function withNeighbours(work: (neighbours: Neighbours) => void): void {
  const engine = openEngine(':memory:', { readOnly: false, name: 'shelf' });
  try {
    engine.exec('create table shared (key integer, thing integer, primary key (key, thing)) without rowid');
    work(createNeighbours(engine, STANDINGS));
  } finally {
    engine.close();
  }
}

suite('shelves', () => {
  test('give what their definition gives, in memory and from disk, whoever came and went', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 150, maxLength: 250 }),
        fc.integer({ min: 0, max: 40 }),
        (things, gone) =>
          withNeighbours((neighbours) => {
            for (const thing of things) for (const key of keysOf(thing)) neighbours.add(thing, key);
            for (const thing of things.slice(0, gone)) for (const key of keysOf(thing)) neighbours.take(thing, key);
            const held = things.slice(gone);
            for (const fresh of [false, true]) {
              if (fresh) {
                neighbours.flush();
                neighbours.forget();
              }
              for (const thing of held.slice(0, 40)) {
                for (const key of KEYS.filter((one) => keysOf(thing).includes(one))) {
                  assert.deepEqual(neighbours.lookedAt(thing, key), lookedAt(held, thing, key));
                  assert.deepEqual(neighbours.lookers(thing, key), lookers(held, thing, key));
                }
              }
            }
          }),
      ),
      { seed: 20220126, numRuns: 5 },
    );
  }); // prettier-ignore
});
