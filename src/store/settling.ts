import { bearing, likest, placed } from '../record/bonds.ts';
import type { RecordRules } from '../record/rules.ts';
import { type Bonds, settleGone, settleNew, type Shelf, windowOf } from '../record/settle.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './ledger.ts';
import type { Held, Library } from './library.ts';
import { createMoves, type Moves, type Placed } from './moves.ts';
import { compareStanding, createNeighbours, type Neighbours, shelfOf, type Standing } from './shelves.ts';
import { createItemTrees, createLinkPairs, type ItemTrees } from './trees.ts';

/** Settles the record on disk as reports come and go. */
export interface Settling {
  /** The report and its body have been written. */
  add(no: number): void;
  /** The report is still there, and is about to be taken away. */
  remove(no: number): void;
  /** What is decided for a whole batch: before a transaction ends. */
  finish(): void;
  /** Edits are written: what they move, and what they moved before, is moved. */
  regroup<Result>(write: () => Result): Result;
  readonly trees: ItemTrees;
  readonly moves: Moves;
  /** What was written is undone. */
  forget(): void;
}

export function createSettling(
  engine: Engine,
  library: Library,
  ledger: Ledger,
  rules: RecordRules,
): Settling {
  const neighbours = createNeighbours(engine);
  const trees = createItemTrees(engine, ledger);
  const standingOfItem = (item: number): Standing => {
    const { row } = library.item(item).held;
    return { known: row.known, rank: row.rank, thing: item };
  };
  const keysBy = (keysOf: (held: Held, place: number) => readonly number[]) => (item: number) => {
    const { held, place } = library.item(item);
    return keysOf(held, place);
  };
  const sameShelf = shelfOf(
    neighbours,
    standingOfItem,
    keysBy((held, place) => held.keysOf(place)),
  );
  const linkShelf = shelfOf(
    neighbours,
    standingOfItem,
    keysBy((held, place) => held.linkKeysOf(place)),
  );
  const moves = createMoves(engine, library, standingOfItem);
  const joining = placed(
    likest(
      trees,
      (later, earlier) => rules.joinOf(library.telling(later), library.telling(earlier))?.score,
      (a, b) => compareStanding(standingOfItem(a), standingOfItem(b)),
    ),
    trees,
    (item) => moves.of(item),
  );
  const joinAgain = (items: Iterable<number>): void => {
    for (const item of items) joining.decide(item, windowOf(item, sameShelf));
  };
  const linking = bearing(
    createLinkPairs(engine),
    (later, earlier) => rules.linkOf(library.telling(later), library.telling(earlier)).length > 0,
  );
  const standingOfReport = (no: number): Standing => {
    const { known, rank } = library.report(no).row;
    return { known, rank, thing: no };
  };
  const storyShelf = shelfOf(neighbours, standingOfReport, (no) => library.report(no).storyKeys);
  /** Reports whose origin is to be decided again, once all that came or went with them has: each but once. */
  const undecided = new Set<number>();
  const stories: Bonds<number> = {
    decide: (later) => undecided.add(later),
    admit: (later) => undecided.add(later),
    restsOn: () => true,
  };
  /** Every key of a thing, with the shelf of its kind. */
  const shelvesOf = (item: number): readonly Shelf<number>[] => [sameShelf, linkShelf].filter((shelf) => shelf.keysOf(item).length > 0); // prettier-ignore
  return {
    trees,
    moves,
    forget: () => {
      undecided.clear();
      moves.forget();
      neighbours.forget();
      ledger.forget();
      library.forget();
    },
    add(no) {
      const held = library.report(no);
      // Nothing is put under an item that has not found its own place.
      moves.setAside(no);
      foresee(neighbours, held);
      for (const key of storyShelf.keysOf(no)) neighbours.add(standingOfReport(no), key);
      settleNew(no, storyShelf, stories);
      const items = itemsOf(held);
      for (const item of items) {
        trees.begin(item);
        for (const shelf of shelvesOf(item))
          for (const key of shelf.keysOf(item)) neighbours.add(standingOfItem(item), key);
        settleNew(item, sameShelf, joining);
        settleNew(item, linkShelf, linking);
      }
      for (const item of items) trees.list(item);
      moves.setAside(undefined);
      joinAgain(moves.under(no));
    },
    regroup(write) {
      const before = moves.all();
      const result = write();
      moves.forget();
      const now = moves.all();
      joinAgain(
        new Set([...before.keys(), ...now.keys()].filter((item) => !isSame(before.get(item), now.get(item)))),
      );
      return result;
    },
    finish() {
      for (const no of undecided) decideStory(engine, library, no, windowOf(no, storyShelf));
      undecided.clear();
    },
    remove(no) {
      undecided.delete(no);
      const held = library.report(no);
      const moved = moves.under(no);
      moves.setAside(no);
      joinAgain(moved);
      // Last first, so that the places of the others among their neighbours stand until their turn.
      for (const item of itemsOf(held).toReversed()) {
        for (const shelf of shelvesOf(item))
          for (const key of shelf.keysOf(item)) neighbours.take(standingOfItem(item), key);
        settleGone(item, sameShelf, joining);
        settleGone(item, linkShelf, linking);
        engine.run('delete from link where later = ? or earlier = ?', item, item);
        trees.end(item);
      }
      for (const key of storyShelf.keysOf(no)) neighbours.take(standingOfReport(no), key);
      settleGone(no, storyShelf, stories);
      // Numbers are given again: none may point to what is no more.
      for (const copy of engine.all<{ no: number }>('select no from report where parent = ?', no))
        setOrigin(engine, library, copy.no, undefined);
      engine.run('delete from withdrawal where later = ? or earlier = ?', no, no);
    },
  };
}

function isSame(a: Placed | undefined, b: Placed | undefined): boolean {
  return (a === undefined) === (b === undefined) && a?.parent === b?.parent;
}

function itemsOf({ row }: Held): number[] {
  return Array.from({ length: row.items }, (_, place) => row.no + place);
}

function foresee(neighbours: Neighbours, held: Held): void {
  const keys = new Set(held.storyKeys);
  for (let place = 0; place < held.row.items; place++)
    for (const key of [...held.keysOf(place), ...held.linkKeysOf(place)]) keys.add(key);
  neighbours.foresee([...keys]);
}

/** As numbers on disk. */
export const COPIES_TOO = ['none', 'all', 'sentences'] as const;

/** Which report a report copies, and what it withdraws of earlier ones. */
function decideStory(engine: Engine, library: Library, later: number, window: readonly number[]): void {
  const { story, row } = library.report(later);
  const earlier = window.map((no) => ({ no, story: library.report(no).story }));
  const best = story.parentAmong(earlier.map((one) => one.story));
  const parent = earlier.find((one) => one.story === best?.story)?.no;
  if ((row.parent ?? undefined) !== parent) setOrigin(engine, library, later, parent);
  engine.run('delete from withdrawal where later = ?', later);
  for (const one of earlier) {
    const withdrawn = story.withdraws(one.story);
    if (withdrawn === undefined) continue;
    const spans = withdrawn.spans?.map(({ start, end }) => [start, end]);
    engine.run(
      'insert into withdrawal values (?, ?, ?, ?)',
      one.no,
      later,
      spans === undefined ? null : JSON.stringify(spans),
      COPIES_TOO.indexOf(withdrawn.copies),
    );
  }
}

const COPIES = `with recursive tree (no) as (
    select ? union all select report.no from report join tree on report.parent = tree.no
  ) select no from tree`;

function setOrigin(engine: Engine, library: Library, no: number, parent: number | undefined): void {
  const root = parent === undefined ? no : (library.report(parent).row.root ?? parent);
  engine.run('update report set parent = ? where no = ?', parent ?? null, no);
  for (const copy of engine.all<{ no: number }>(COPIES, no)) {
    engine.run('update report set root = ? where no = ?', copy.no === root ? null : root, copy.no);
    library.refresh(copy.no);
  }
}
