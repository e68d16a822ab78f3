import type { ActorRef } from '../reader/item.ts';
import type { Dealing } from './dealings.ts';
import { compareText } from './telling.ts';
import { createUsualNames, type UsualNames } from './usual-names.ts';

/** What went one way on a day. */
export interface Flow {
  /** Sum of the events' Goldstein values. */
  readonly goldstein: number;
  readonly cooperative: number;
  readonly conflictual: number;
}

export interface PairDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** From the pair's first to its second; absent = nothing is told, which is not a balance of 0. */
  readonly there?: Flow;
  /** From its second to its first. */
  readonly back?: Flow;
}

/** What two actors did to each other, day by day. */
export interface PairSeries {
  /** In the order of their ids. */
  readonly pair: readonly [ActorRef, ActorRef];
  /** Lines, each counted once where it goes both ways. */
  readonly events: number;
  readonly cooperative: number;
  readonly conflictual: number;
  /** Only days on which something is told, in order: a day that is not here has no value. */
  readonly days: readonly PairDay[];
}

/** Pairs from one day to another (`YYYY-MM-DD`, inclusive). */
export interface PairTable {
  readonly from: string;
  readonly until: string;
  readonly rows: readonly PairSeries[];
}

/** The pairs that dealt with each other, as lines tell it, from one day to another (inclusive), the busiest first. */
export function pairsOf(lines: Iterable<readonly Dealing[]>, { from, until }: { from: string; until: string }): PairSeries[] {
  const pairs = new Map<string, Pair>();
  const names = createUsualNames();
  for (const dealings of lines) {
    const within = dealings.filter(({ day }) => day !== undefined && day >= from && day <= until);
    const touched = new Set<Pair>();
    for (const dealing of within) {
      names.add(dealing.by);
      names.add(dealing.to);
      const pair = pairOf(pairs, dealing);
      pair.add(dealing, !touched.has(pair));
      touched.add(pair);
    }
  }
  return [...pairs.values()]
    .map((pair) => pair.series(names))
    .toSorted((a, b) => b.events - a.events || compareText(idsOf(a.pair), idsOf(b.pair)));
} // prettier-ignore

function pairOf(pairs: Map<string, Pair>, { by, to }: Dealing): Pair {
  const ends = by.id < to.id ? ([by, to] as const) : ([to, by] as const);
  const known = pairs.get(idsOf(ends));
  if (known !== undefined) return known;
  const made = new Pair(ends);
  pairs.set(idsOf(ends), made);
  return made;
}

function idsOf([a, b]: PairSeries['pair']): string {
  return `${a.id} ${b.id}`;
}

const NOTHING: Flow = { goldstein: 0, cooperative: 0, conflictual: 0 };

class Pair {
  readonly #ends: PairSeries['pair'];
  readonly #days = new Map<string, { there?: Flow; back?: Flow }>();
  #cooperative = 0;
  #conflictual = 0;

  constructor(ends: PairSeries['pair']) {
    this.#ends = ends;
  }

  /** `counts`: whether its line is not counted yet. */
  add(dealing: Dealing, counts: boolean): void {
    const { by, day, cooperative } = dealing;
    if (day === undefined) return;
    if (counts && cooperative) this.#cooperative++;
    if (counts && !cooperative) this.#conflictual++;
    const flows = this.#days.get(day) ?? {};
    const way = by.id === this.#ends[0].id ? 'there' : 'back';
    this.#days.set(day, { ...flows, [way]: added(flows[way] ?? NOTHING, dealing) });
  }

  series(names: UsualNames): PairSeries {
    const days = [...this.#days].toSorted(([a], [b]) => compareText(a, b));
    return {
      pair: [names.of(this.#ends[0].id), names.of(this.#ends[1].id)],
      events: this.#cooperative + this.#conflictual,
      cooperative: this.#cooperative,
      conflictual: this.#conflictual,
      // The days of a pair are told alike, in whatever order its lines came.
      days: days.map(([day, { there, back }]) => ({ day, ...(there && { there }), ...(back && { back }) })),
    };
  }
}

function added(flow: Flow, { goldstein, cooperative }: Dealing): Flow {
  return {
    // Goldstein's values have one decimal: sums keep to it.
    goldstein: Math.round((flow.goldstein + goldstein) * 10) / 10,
    cooperative: flow.cooperative + (cooperative ? 1 : 0),
    conflictual: flow.conflictual + (cooperative ? 0 : 1),
  };
}
