import type { Engine } from './engine.ts';
import { dayOfSecond } from './numbers.ts';

/** Where things stand in the canonical order: a thing is a report or an item, by its number. */
export interface Standings {
  /** Negative where `a` stands before `b`. */
  readonly compare: (a: number, b: number) => number;
  /** Number of the report that a thing is, or is in. */
  reportOf(thing: number): number;
  /** Of the report that a thing is, or is in. */
  placeOf(thing: number): { known: number; rank: number };
  /** Whole days between the reports of two things. */
  daysBetween(a: number, b: number): number;
  /** A report that has just been written, or is about to be taken away. */
  put(report: ReportPlace): void;
  drop(no: number): void;
  /** What is held may be out of date. */
  forget(): void;
}

/** A row of `report`, as far as it says where the report and its items stand. */
export interface ReportPlace {
  readonly no: number;
  readonly known: number;
  readonly rank: number;
}

/** All reports are held, 24 bytes each: everything that is settled asks for the place of its neighbours. */
export function createStandings(engine: Engine): Standings {
  let held: ReportPlaces | undefined;
  const places = (): ReportPlaces => (held ??= new ReportPlaces(engine));
  return {
    compare(a, b) {
      const all = places();
      const [i, j] = [all.indexOf(a), all.indexOf(b)];
      return i === j
        ? a - b
        : (all.known[i] ?? 0) - (all.known[j] ?? 0) || (all.rank[i] ?? 0) - (all.rank[j] ?? 0) || a - b;
    },
    reportOf(thing) {
      const all = places();
      return all.no[all.indexOf(thing)] ?? 0;
    },
    placeOf(thing) {
      const all = places();
      const at = all.indexOf(thing);
      return { known: all.known[at] ?? 0, rank: all.rank[at] ?? 0 };
    },
    daysBetween(a, b) {
      const all = places();
      const day = (thing: number): number => dayOfSecond(all.known[all.indexOf(thing)] ?? 0);
      return Math.abs(day(a) - day(b));
    },
    put: (report) => places().put(report),
    drop: (no) => places().drop(no),
    forget: () => (held = undefined),
  };
}

/** Parallel lists in the order of the reports' numbers. */
class ReportPlaces {
  readonly no: number[] = [];
  readonly known: number[] = [];
  readonly rank: number[] = [];

  constructor(engine: Engine) {
    for (const row of engine.all<ReportPlace>('select no, known, rank from report order by no'))
      this.put(row);
  }

  /** Index of the report that a thing is, or is in. */
  indexOf(thing: number): number {
    const { no } = this;
    let [low, high] = [0, no.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((no[middle] ?? 0) <= thing) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  put({ no, known, rank }: ReportPlace): void {
    const at = this.indexOf(no);
    const there = this.no[at] === no;
    const [from, gone] = there ? [at, 1] : [at + 1, 0];
    this.no.splice(from, gone, no);
    this.known.splice(from, gone, known);
    this.rank.splice(from, gone, rank);
  }

  drop(no: number): void {
    const at = this.indexOf(no);
    if (this.no[at] !== no) return;
    for (const list of [this.no, this.known, this.rank]) list.splice(at, 1);
  }
}
