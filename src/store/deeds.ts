import { isDoubtful, type Item } from '../reader/item.ts';
import { type Dealing, dealingsOf } from '../record/dealings.ts';
import { fullness } from '../record/entry-of.ts';
import type { Telling } from '../record/telling.ts';
import type { Engine, Value } from './engine.ts';
import { createNumbering } from './numbering.ts';
import { daysTold, kindNumber } from './numbers.ts';

/** What tellings of events say of who dealt with whom, written so that it is read without opening their reports. */
export interface Deeds {
  /** Nothing of a telling of another kind. */
  add(root: number, item: number, telling: Telling): void;
  /** An entry is no more. */
  strike(root: number, kind: number): void;
  flush(): void;
  forget(): void;
}

/** How the day of dealings is told: not at all (it is that on which the entry became known), as the first of its days, or too widely. */
export const DATED = { not: 0, first: 1, widely: 2 } as const;

/** The event of all that are told in an entry that speaks for it has the greatest worth, and of these stands first: see `entryOf`. */
function worthOf(item: Item): number {
  return (isDoubtful(item) ? 0 : 1000) + fullness(item) * 101 + Math.round(item.score * 100);
}

export const KIND_OF_DEEDS: number = kindNumber('event');

export function createDeeds(engine: Engine): Deeds {
  const parties = createNumbering(engine, 'party', ['id', 'name']);
  const rows: (readonly Value[])[] = [];
  const partiesTo = (dealings: readonly Dealing[]): string => JSON.stringify(dealings.flatMap(({ by, to }) => [by, to].map(({ id, name }) => parties.of(id, name))));
  return {
    add(root, number, { item }) {
      if (item.kind !== 'event') return;
      const dealings = dealingsOf({ item });
      const { first = null, last = null } = daysTold(item) ?? {};
      const [one] = dealings;
      rows.push([
        root,
        number,
        first,
        last,
        worthOf(item),
        item.when === undefined ? DATED.not : one?.day === undefined ? DATED.widely : DATED.first,
        one === undefined ? null : partiesTo(dealings),
        one === undefined ? null : Math.round(one.goldstein * 10),
        one === undefined ? null : Number(one.cooperative),
      ]);
    },
    strike(root, kind) {
      if (kind === KIND_OF_DEEDS) engine.run('delete from deed where root = ?', root);
    },
    flush() {
      engine.insert('deed', 9, rows.splice(0).toSorted(([a = 0, one = 0], [b = 0, other = 0]) => Number(a) - Number(b) || Number(one) - Number(other)).flat());
    },
    forget() {
      rows.length = 0;
      parties.forget();
    },
  };
} // prettier-ignore
