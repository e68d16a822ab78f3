import type { ActorRef, Item } from '../../reader/item.ts';
import { type DayNumber, dayOf } from '../../world/calendar.ts';
import { type Days, daysOf } from '../../world/edtf.ts';
import { subjectOf } from '../substance.ts';
import type { Telling } from '../telling.ts';
import { type KnownNames, type Part, stemsOfNames, type Terms, termsOf } from './terms.ts';

/** Somebody who takes part, and on whose side: the state or body of an official, or themselves. */
export interface Party {
  readonly id: string;
  readonly side: string;
}

/** A telling, prepared for being compared with many others. */
export interface Told<I extends Item = Item> {
  readonly item: I;
  readonly report: string;
  readonly outlet: string | undefined;
  /** Day of its report. */
  readonly known: DayNumber | undefined;
  /** The days that the report itself gives. */
  readonly days: Days | undefined;
  readonly by: readonly Party[];
  readonly to: readonly Party[];
  /** Terms of its citation. */
  readonly quote: Terms;
  /** Terms of its own words: what is said, wanted, answered, promised, charged or to be decided; of its citation for the rest. */
  readonly content: Terms;
  /** Terms of what it hangs on. */
  readonly condition: Terms | undefined;
}

/** `lexis`: words already worked out, which it fills. */
export function prepared(
  { item, report, known }: Telling,
  names: KnownNames,
  lexis: Map<string, readonly Part[]>,
): Told {
  const day = known === undefined ? undefined : dayOf(known.slice(0, 10));
  const party = ({ id }: ActorRef): Party => ({ id, side: names.sideOf(id, day) });
  const actors = [...item.by, ...item.to, ...item.via, ...item.attribution];
  const reading = { known: names, day, parties: stemsOfNames(actors.map(({ name }) => name)), lexis };
  const quote = termsOf(item.cite.quote, reading);
  const words = subjectOf(item);
  const stated = item.when !== undefined && item.when.basis !== 'published' ? daysOf(item.when.edtf) : undefined;
  return {
    item,
    report: report.id,
    outlet: report.outlet,
    known: day,
    days: stated,
    by: item.by.map(party),
    to: item.to.map(party),
    quote,
    content: words === undefined || words === item.cite.quote ? quote : termsOf(words, reading),
    condition: item.kind === 'commitment' && item.condition !== undefined ? termsOf(item.condition, reading) : undefined,
  };
} // prettier-ignore

/** Whether it is told of the given kind. */
export function isKind<K extends Item['kind']>(
  told: Told,
  kind: K,
): told is Told<Extract<Item, { kind: K }>> {
  return told.item.kind === kind;
}
