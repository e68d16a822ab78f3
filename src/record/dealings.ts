import { isDoubtful, type ActorRef } from '../reader/item.ts';
import { isSomebody } from '../reader/particular.ts';
import { isoDay } from '../world/calendar.ts';
import { daysOf } from '../world/edtf.ts';
import type { EventType } from '../world/ontology.ts';
import type { Entry } from './entry.ts';

/** What one did to another, as an event tells it. */
export interface Dealing {
  readonly by: ActorRef;
  readonly to: ActorRef;
  /** `YYYY-MM-DD`; absent where it is told more widely than a week, or its report is undated. */
  readonly day?: string;
  /** −10 (war) to +10. */
  readonly goldstein: number;
  /** By its quad class, that of a word or that of a deed; else it is conflictual. */
  readonly cooperative: boolean;
}

/** A date told more widely than this many days is of no day. */
const NARROW = 7;
/** What parties do together, and so to each other. Three who refuse together refuse nothing to each other. */
const MUTUAL: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE']);

/**
 * Who dealt with whom in a sure event that did happen; none of any other line. What all parties do to each other (they stand on both
 * sides, or of an event that takes two, in `by` alone) is a dealing in each direction; nobody deals with himself, and who is nobody in
 * particular with no one.
 */
export function dealingsOf({ item, first }: Pick<Entry, 'item' | 'first'>): readonly Dealing[] {
  if (item.kind !== 'event' || isDoubtful(item) || item.realis !== 'actual') return [];
  const day = item.when === undefined ? first?.slice(0, 10) : dayTold(item.when.edtf);
  const { goldstein, quad } = item;
  const others = item.to.length > 0 || !MUTUAL.has(item.type) ? item.to : item.by;
  return item.by
    .filter(isSomebody)
    .flatMap((by) =>
      others
        .filter((to) => to.id !== by.id && isSomebody(to))
        .map((to) => ({ by, to, ...(day !== undefined && { day }), goldstein, cooperative: quad < 3 })),
    );
}

function dayTold(edtf: string): string | undefined {
  const { first, last } = daysOf(edtf) ?? {};
  if (first === undefined || last === undefined || last - first >= NARROW) return undefined;
  return isoDay(first);
}
