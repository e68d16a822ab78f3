import type { Report } from '../../report/report.ts';
import { type Candidate, parentOf, type Reason, type Sheet, sheetOf } from './origin.ts';
import { comparePlaces } from './order.ts';

/** Where a report stands in the forest of origins. */
export interface Origin {
  /** The report that it was made from; absent for an origin. */
  readonly parent?: string;
  /** The origin of its tree: itself where it has no parent. */
  readonly root: string;
  /** The share of its words that its parent has, 0 to 1; 0 for an origin. */
  readonly kept: number;
  readonly why: readonly Reason[];
}

/**
 * A band leads to at most so many reports, the earliest of those that have it: lines that a thousand reports share lead to no
 * more than this many comparisons, and which ones does not rest on the order of adding.
 */
export const PER_BAND = 64;
/**
 * Candidates are the reports that share most bands, so many, the earliest of equals first, and the first of each band: where a
 * standing paragraph is shared with a hundred reports, they must not crowd out the one that shares something else.
 */
export const MOST_SHARED = 24;
export const FIRST_OF_BAND = 2;

/** Reports by their bands. They are to be added in the order of their places. */
class BandIndex {
  readonly #sheets: Sheet[] = [];
  /** Numbers of the reports that have a band, in `#sheets`. */
  readonly #members = new Map<number, number[]>();
  #shared = new Uint8Array(1024);

  candidates({ fingerprint }: Sheet): Candidate[] {
    const shared = this.#shared;
    const found: number[] = [];
    const first: number[] = [];
    for (const band of fingerprint.bands) {
      const members = this.#members.get(band) ?? [];
      for (const member of members) {
        if (shared[member] === 0) found.push(member);
        shared[member] = (shared[member] ?? 0) + 1;
      }
      first.push(...members.slice(0, FIRST_OF_BAND));
    }
    const most =
      found.length <= MOST_SHARED
        ? found
        : found.toSorted((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b).slice(0, MOST_SHARED);
    const candidates = [...new Set([...most, ...first])].flatMap((member) => {
      const sheet = this.#sheets[member];
      return sheet === undefined ? [] : [{ sheet, shared: shared[member] ?? 0 }];
    });
    for (const member of found) shared[member] = 0;
    return candidates;
  }

  add(sheet: Sheet): void {
    const number = this.#sheets.push(sheet) - 1;
    if (number >= this.#shared.length) this.#shared = new Uint8Array(2 * number);
    for (const band of sheet.fingerprint.bands) {
      const members = this.#members.get(band);
      if (members === undefined) this.#members.set(band, [number]);
      else if (members.length < PER_BAND) members.push(number);
    }
  }
}

/** The forest of origins of a set of reports, by report id, in the order of their places. The order of `reports` changes nothing. */
export function originsOf(reports: readonly Report[]): Map<string, Origin> {
  const index = new BandIndex();
  const origins = new Map<string, Origin>();
  for (const sheet of reports.map(sheetOf).toSorted((a, b) => comparePlaces(a.place, b.place))) {
    const { id } = sheet.report;
    const parent = parentOf(sheet, index.candidates(sheet));
    const above = parent === undefined ? undefined : origins.get(parent.sheet.report.id);
    if (parent === undefined || above === undefined) origins.set(id, { root: id, kept: 0, why: [] });
    else {
      origins.set(id, {
        parent: parent.sheet.report.id,
        root: above.root,
        kept: parent.kinship.likeness.ofCopy,
        why: parent.kinship.why,
      });
    }
    index.add(sheet);
  }
  return origins;
}
