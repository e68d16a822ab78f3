import type { Item } from '../reader/item.ts';
import type { Report } from '../report/report.ts';

/** A report without its text. */
export type ReportHead = Omit<Report, 'text'>;

/** One item as one report tells it. */
export interface Telling {
  readonly item: Item;
  readonly report: ReportHead;
  /** Where the item stands among those of its report, from 0. */
  readonly place: number;
  /** See `knownFrom`; absent = the report has no date. */
  readonly known?: string;
  /** The report's turn among those of one instant (`Story.turn`); absent = 0. */
  readonly turn?: number;
  /** Id of the report at the root of its story's origin tree: its own where it copies none. */
  readonly origin: string;
  /** Present where a later version, a correction or a kill withdraws it: from when, and the id of the report that does. */
  readonly gone?: { readonly from: string; readonly by: string };
}

/** What stands in the canonical order. */
export interface Ordered {
  readonly known?: string;
  readonly turn?: number;
  readonly report: Pick<ReportHead, 'id'>;
  readonly place: number;
}

/**
 * The canonical order: by the instant known (undated reports last), then turn (an agency before those that credit it, the fuller story before its cuts), then
 * report, then place in it. The record is a function
 * of the set of reports because everything is decided in this order, and never in the order in which they were added.
 */
export function compareTold(a: Ordered, b: Ordered): number {
  return (
    compareText(a.known ?? '~', b.known ?? '~') ||
    (a.turn ?? 0) - (b.turn ?? 0) ||
    compareText(a.report.id, b.report.id) ||
    a.place - b.place
  );
}

/** Whether a telling stood at an instant; `asOf` undefined = at the end of all that is known, undated reports included. */
export function stoodAt(telling: Telling, asOf: string | undefined): boolean {
  if (asOf === undefined) return telling.gone === undefined;
  return (
    telling.known !== undefined &&
    telling.known <= asOf &&
    (telling.gone === undefined || telling.gone.from > asOf)
  );
}

/** Order by UTF-16 units: the same on every machine, as no locale is asked. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
