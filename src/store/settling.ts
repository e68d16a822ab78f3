import { bearing, likest, placed, type Scored } from '../record/bonds.ts';
import type { Link } from '../record/link.ts';
import type { Profile, RecordRules } from '../record/rules.ts';
import { type Bonds, settleGone, settleNew, type Shelf, windowOf } from '../record/settle.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './ledger.ts';
import { Lately } from './lately.ts';
import type { Held, Library } from './library.ts';
import { createLinkPairs } from './link-pairs.ts';
import { codeOfLinks } from './link-says.ts';
import { createMoves, type Moves, type Placed } from './moves.ts';
import { mirrorOf } from './numbers.ts';
import { createProfiles } from './profiles.ts';
import { createNeighbours } from './shelves.ts';
import type { Standings } from './standings.ts';
import { createItemTrees, type ItemTrees } from './trees.ts';

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

/** The scores of so many items with their parents are held, and as many from before. */
const SCORES = 100_000;

export function createSettling(
  engine: Engine,
  library: Library,
  { ledger, standings }: { readonly ledger: Ledger; readonly standings: Standings },
  rules: RecordRules,
): Settling {
  const neighbours = createNeighbours(engine, standings);
  const trees = createItemTrees(engine, ledger);
  const linksOf = (later: number, earlier: number): readonly Link[] =>
    rules.linkOf(library.telling(later), library.telling(earlier));
  const links = createLinkPairs(engine, (later, earlier) =>
    codeOfLinks(linksOf(later, earlier), library.telling(later).item.id),
  );
  const profiles = createProfiles(rules);
  const scores = new Lately<number, Scored<number>>(SCORES);
  const keysBy = (keysOf: (held: Held, place: number) => readonly number[]) => (item: number) => {
    const { held, place } = library.item(item);
    return keysOf(held, place);
  };
  const shelfBy = (keysOf: (thing: number) => readonly number[]): Shelf<number> => ({
    ...neighbours,
    keysOf,
  });
  const sameShelf = shelfBy(keysBy((held, place) => held.keysOf(place)));
  const linkShelf = shelfBy(keysBy((held, place) => held.linkKeysOf(place)));
  const storyShelf = shelfBy((no) => library.story(no).storyKeys);
  const profileOf = (item: number): Profile => profiles.put(item, rules.profileOf(library.telling(item)));
  /**
   * What tells most pairs apart without either being opened. Of whom nothing is held yet, the report is opened only if the days between
   * the two leave anything open, which the one that is held tells by its reach.
   */
  const profilesOf = (
    later: number,
    earlier: number,
    reach: (later?: Profile, earlier?: Profile) => number,
  ): readonly [Profile, Profile] | undefined => {
    const [one, other] = [profiles.of(later), profiles.of(earlier)];
    if (one !== undefined && other !== undefined) return [one, other];
    if (standings.daysBetween(later, earlier) > reach(one, other)) return undefined;
    return [one ?? profileOf(later), other ?? profileOf(earlier)];
  };
  const joinReach = (later?: Profile, earlier?: Profile): number => {
    const held = later ?? earlier;
    return held === undefined ? Infinity : rules.joinReach(held);
  };
  const linkReach = (later?: Profile): number => (later === undefined ? Infinity : rules.linkReach(later));
  const moves = createMoves(engine, library, standings);
  const joining = placed(
    likest(
      trees,
      {
        score: (later, earlier) => rules.joinOf(library.telling(later), library.telling(earlier))?.score,
        most: (later, earlier) => {
          const two = profilesOf(later, earlier, joinReach);
          return two === undefined ? 0 : rules.scoreAtMost(...two);
        },
        lately: scores,
      },
      standings.compare,
    ),
    trees,
    (item) => moves.of(item),
  );
  const joinAgain = (items: Iterable<number>): void => {
    for (const item of items) joining.decide(item, windowOf(item, sameShelf));
  };
  const linking = bearing(links, (later, earlier) => {
    const two = profilesOf(later, earlier, linkReach);
    return two !== undefined && rules.mayLink(...two) && linksOf(later, earlier).length > 0;
  });
  /** Reports whose origin is to be decided again, once all that came or went with them has: each but once. */
  const undecided = new Set<number>();
  const stories: Bonds<number> = {
    decide: (later) => undecided.add(later),
    admit: (later) => undecided.add(later),
    restsOn: () => true,
  };
  return {
    trees,
    moves,
    forget: () => {
      undecided.clear();
      scores.clear();
      for (const one of [standings, neighbours, trees, links, moves, ledger, profiles]) one.forget();
      library.forget();
    },
    add(no) {
      const held = library.report(no);
      standings.put(held.row);
      // Nothing is put under an item that has not found its own place.
      moves.setAside(no);
      neighbours.foresee(keysOfAll(held));
      for (const item of itemsOf(held)) profiles.put(item, rules.profileOf(library.telling(item)));
      for (const key of storyShelf.keysOf(no)) neighbours.add(no, key);
      settleNew(no, storyShelf, stories);
      for (const item of itemsOf(held)) {
        trees.begin(item);
        links.begin(item);
        for (const shelf of [sameShelf, linkShelf])
          for (const key of shelf.keysOf(item)) neighbours.add(item, key);
        settleNew(item, sameShelf, joining);
        settleNew(item, linkShelf, linking);
      }
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
      neighbours.flush();
      trees.finish();
      links.finish();
      for (const no of undecided) decideStory(engine, library, no, windowOf(no, storyShelf));
      undecided.clear();
    },
    remove(no) {
      undecided.delete(no);
      const held = library.report(no);
      neighbours.foresee(keysOfAll(held));
      const moved = moves.under(no);
      moves.setAside(no);
      joinAgain(moved);
      // Last first, so that the places of the others among their neighbours stand until their turn.
      for (const item of itemsOf(held).toReversed()) {
        for (const shelf of [sameShelf, linkShelf])
          for (const key of shelf.keysOf(item)) neighbours.take(item, key);
        settleGone(item, sameShelf, joining);
        settleGone(item, linkShelf, linking);
        links.end(item);
        trees.end(item);
      }
      for (const key of storyShelf.keysOf(no)) neighbours.take(no, key);
      settleGone(no, storyShelf, stories);
      // While the report can still be asked what it told.
      trees.finish();
      standings.drop(no);
      profiles.drop(itemsOf(held));
      scores.clear();
      // Numbers are given again: none may point to what is no more.
      for (const copy of engine.all<{ no: number }>('select no from report where parent = ?', no))
        setOrigin(engine, library, copy.no, undefined);
      engine.run('delete from withdrawal where later = ? or earlier = ?', no, no);
      // Its number may be another's when moves are asked for next.
      moves.setAside(undefined);
    },
  };
}

function isSame(a: Placed | undefined, b: Placed | undefined): boolean {
  return (a === undefined) === (b === undefined) && a?.parent === b?.parent;
}

function itemsOf({ row }: Held): number[] {
  return Array.from({ length: row.items }, (_, place) => row.no + place);
}

/** Every key that is looked under: those of its own, and those of whom they look for. */
function keysOfAll(held: Held): number[] {
  const keys = new Set(held.storyKeys);
  for (let place = 0; place < held.row.items; place++) {
    for (const key of held.keysOf(place)) keys.add(key);
    for (const key of held.linkKeysOf(place)) keys.add(key).add(mirrorOf(key));
  }
  return [...keys];
}

/** As numbers on disk. */
export const COPIES_TOO = ['none', 'all', 'sentences'] as const;

/** Which report a report copies, and what it withdraws of earlier ones. */
function decideStory(engine: Engine, library: Library, later: number, window: readonly number[]): void {
  const { story } = library.story(later);
  const earlier = window.map((no) => ({ no, story: library.story(no).story }));
  const best = story.parentAmong(earlier.map((one) => one.story));
  const parent = earlier.find((one) => one.story === best?.story)?.no;
  if (parentOf(engine, later) !== parent) setOrigin(engine, library, later, parent);
  engine.run('delete from withdrawal where later = ?', later);
  if (story.isWithdrawal)
    engine.run('insert into withdrawal values (?, ?, null, ?)', later, later, COPIES_TOO.indexOf('all'));
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

function parentOf(engine: Engine, no: number): number | undefined {
  return (
    engine.get<{ parent: number | null }>('select parent from report where no = ?', no)?.parent ?? undefined
  );
}

function rootOf(engine: Engine, no: number): number {
  return engine.get<{ root: number | null }>('select root from report where no = ?', no)?.root ?? no;
}

const COPIES = `with recursive tree (no) as (
    select ? union all select report.no from report join tree on report.parent = tree.no
  ) select no from tree`;

function setOrigin(engine: Engine, library: Library, no: number, parent: number | undefined): void {
  const root = parent === undefined ? no : rootOf(engine, parent);
  engine.run('update report set parent = ? where no = ?', parent ?? null, no);
  for (const copy of engine.all<{ no: number }>(COPIES, no)) {
    engine.run('update report set root = ? where no = ?', copy.no === root ? null : root, copy.no);
    library.refresh(copy.no);
  }
}
