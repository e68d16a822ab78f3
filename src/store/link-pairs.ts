import type { Pairs } from '../record/bonds.ts';
import type { Engine } from './engine.ts';

/** Pairs of items of which one bears on the other: held in memory while a batch is settled, and written by `finish`. */
export interface LinkPairs extends Pairs<number> {
  /** An item that no pair has. */
  begin(item: number): void;
  /** Takes out all pairs of an item that is no more. */
  end(item: number): void;
  finish(): void;
  forget(): void;
}

/** `saysOf`: what the links of a pair say, see `codeOfLinks`. */
export function createLinkPairs(
  engine: Engine,
  saysOf: (later: number, earlier: number) => number,
): LinkPairs {
  const fresh = new Set<number>();
  /** All that a later item has, as it is decided so far, with what it says where that is on disk. */
  const decided = new Map<number, Map<number, number | undefined>>();
  const pairsOf = (later: number): Map<number, number | undefined> => {
    const held = decided.get(later);
    if (held !== undefined) return held;
    const rows = fresh.has(later)
      ? []
      : engine.all<{ earlier: number; says: number }>(
          'select earlier, says from link where later = ?',
          later,
        );
    const pairs = new Map(rows.map(({ earlier, says }) => [earlier, says]));
    decided.set(later, pairs);
    return pairs;
  };
  const finish = (): void => {
    const written: number[] = [];
    for (const [later, pairs] of [...decided].toSorted(([a], [b]) => a - b)) {
      if (!fresh.has(later)) engine.run('delete from link where later = ?', later);
      for (const [earlier, says] of pairs) written.push(later, earlier, says ?? saysOf(later, earlier));
    }
    engine.insert('link', 3, written);
    decided.clear();
    fresh.clear();
  };
  return {
    begin: (item) => fresh.add(item),
    has: (later, earlier) => pairsOf(later).has(earlier),
    add(later, earlier) {
      const pairs = pairsOf(later);
      if (!pairs.has(earlier)) pairs.set(earlier, undefined);
    },
    set(later, all) {
      if (all.length > 0 || !fresh.has(later))
        decided.set(later, new Map(all.map((one) => [one, undefined])));
      else decided.delete(later);
    },
    end(item) {
      finish();
      engine.run('delete from link where later = ? or earlier = ?', item, item);
    },
    finish,
    forget() {
      decided.clear();
      fresh.clear();
    },
  };
}
