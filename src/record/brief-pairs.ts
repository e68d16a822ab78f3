import { isoDay, dayOf } from '../world/calendar.ts';
import type { Brief } from './brief.ts';
import type { PairSeries } from './pairs.ts';

/** Days before the view that are drawn, its own with them, and how many pairs there is room for. */
const DAYS = 30;
const ROOM = 4;

/** A pair that lines are about: ids in their order. */
export type PairIds = readonly [string, string];

/** From which day to which, both inclusive, a brief tells of pairs. */
export function pairDays({ asOf }: Pick<Brief, 'asOf'>): { readonly from: string; readonly until: string } {
  const until = asOf.slice(0, 10);
  return { from: isoDay((dayOf(until) ?? 0) - DAYS + 1), until };
}

/** The pairs of doer and target that the sources of a brief tell of, those of the most sources first, then in the order of the sources. */
export function pairsCited({ sources }: Pick<Brief, 'sources'>): PairIds[] {
  const cited = new Map<string, { readonly pair: PairIds; times: number }>();
  for (const { telling } of sources) {
    const { by, to } = telling.item;
    for (const one of by)
      for (const other of to) {
        if (one.id === other.id) continue;
        const pair: PairIds = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
        const known = cited.get(pair.join(' ')) ?? { pair, times: 0 };
        known.times++;
        cited.set(pair.join(' '), known);
      }
  }
  return [...cited.values()].toSorted((a, b) => b.times - a.times).map(({ pair }) => pair);
}

/** The brief with what the pairs that it is most about did to each other. `series`: at least those of the pairs that it cites. */
export function withPairs(brief: Brief, series: readonly PairSeries[]): Brief {
  const told = new Map(series.map((one) => [one.pair.map(({ id }) => id).join(' '), one]));
  const rows = pairsCited(brief).flatMap((pair) => told.get(pair.join(' ')) ?? []);
  return rows.length === 0 ? brief : { ...brief, pairs: { ...pairDays(brief), rows: rows.slice(0, ROOM) } };
}
