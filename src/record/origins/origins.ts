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
/** Candidates by the number of bands that they share, the earliest of equals first: no more than these. */
export const CANDIDATES = 24;

/** Reports by their bands. They are to be added in the order of their places. */
class BandIndex {
  readonly #sheets: Sheet[] = [];
  /** Numbers of the reports that have a band, in `#sheets`. */
  readonly #members = new Map<number, number[]>();
  #shared = new Uint8Array(1024);

  /** The earlier reports that share most bands with this one. */
  candidates({ fingerprint }: Sheet): Candidate[] {
    const found: number[] = [];
    for (const band of fingerprint.bands) {
      for (const member of this.#members.get(band) ?? []) {
        const shared = this.#shared[member] ?? 0;
        if (shared === 0) found.push(member);
        this.#shared[member] = shared + 1;
      }
    }
    const candidates = found
      .map((member) => ({ member, shared: this.#shared[member] ?? 0 }))
      .sort((a, b) => b.shared - a.shared || a.member - b.member)
      .slice(0, CANDIDATES)
      .flatMap(({ member, shared }) => {
        const sheet = this.#sheets[member];
        return sheet === undefined ? [] : [{ sheet, shared }];
      });
    for (const member of found) this.#shared[member] = 0;
    return candidates;
  }

  add(sheet: Sheet): void {
    const number = this.#sheets.push(sheet) - 1;
    if (number >= this.#shared.length) this.#shared = new Uint8Array(2 * this.#shared.length);
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
