import type { PoliticalEvent } from '../../src/reader/item.ts';
import type { Probed } from '../probe.ts';
import { towardOf } from '../../src/reader/act.ts';
import { ratesOf, type Rates } from '../measure.ts';
import type { GsrRecord } from './records.ts';
import { isSide, sideOf } from './sides.ts';

/** Who did an act of which root of CAMEO to whom. */
interface Triple {
  readonly source: string;
  readonly target: string;
  readonly root: string;
}

/** How the triples of all records fit the gold. A record's triple and a gold event are matched once. */
export function scoreTriples(
  records: readonly { readonly record: GsrRecord; readonly probed: Probed }[],
  isRootAsked: boolean,
): Rates {
  let produced = 0;
  let wanted = 0;
  let met = 0;
  for (const { record, probed } of records) {
    const left = new Set(triplesOf(probed, isRootAsked));
    produced += left.size;
    const gold = distinctBy(
      record.events,
      ({ source, target, root }) => `${source} ${target} ${isRootAsked ? root : ''}`,
    );
    wanted += gold.length;
    for (const event of gold) {
      const found = [...left].find(
        (triple) =>
          isSide(probed, triple.source, event.source) &&
          isSide(probed, triple.target, event.target) &&
          (!isRootAsked || triple.root === event.root),
      );
      if (found === undefined) continue;
      left.delete(found);
      met++;
    }
  }
  return ratesOf(met, produced, met, wanted);
}

/** A triple with the names of its two actors. */
export interface PairOfEvent extends Triple {
  readonly names: readonly [source: string, target: string];
}

function triplesOf(probed: Probed, isRootAsked: boolean): Triple[] {
  return distinctBy(pairsOf(probed), ({ source, target, root }) => `${source} ${target} ${isRootAsked ? root : ''}`);
} // prettier-ignore

/** The events of a sentence as triples; one without a source or a target is none, as in the coders that it is compared with. */
export function pairsOf(probed: Probed): PairOfEvent[] {
  const events = probed.items.filter((item): item is PoliticalEvent => item.kind === 'event');
  const coded = [
    ...events.map(({ by, to, cameo }) => ({ by, to, cameo })),
    // CAMEO's statements and appeals (01, 02) are no events of PLOVER; here they count.
    ...probed.acts.flatMap((act) => {
      const { frame, by, to, hypothesis, realis } = act;
      return hypothesis === undefined &&
        realis === 'actual' &&
        frame.event &&
        'cameo' in frame.event &&
        /^0[12]/.test(frame.event.cameo)
        ? [{ by, to: to.length > 0 ? to : towardOf(probed.reading, act), cameo: frame.event.cameo }]
        : [];
    }),
  ];
  const pairs = coded.flatMap(({ by, to, cameo }) => {
    // What several do together each does to every other, and nobody to himself.
    const others = to.length > 0 ? to : by;
    return by.flatMap((source) =>
      others
        .filter(({ id }) => id !== source.id)
        .map((target): PairOfEvent => ({ source: sideOf(probed, source), target: sideOf(probed, target), root: cameo.slice(0, 2), names: [source.name, target.name] })),
    );
  });
  // Words are an event of their own only between two who do nothing else.
  const isElse = ({ source, target }: Triple): boolean => pairs.some((other) => other.root !== '01' && other.source === source && other.target === target);
  return distinctBy(pairs.filter((pair) => pair.root !== '01' || !isElse(pair)), ({ source, target, root }) => `${source} ${target} ${root}`);
} // prettier-ignore

function distinctBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
