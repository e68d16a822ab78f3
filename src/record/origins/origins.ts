import type { Report } from '../../report/report.ts';
import {
  type Candidate,
  FIRST_OF_BAND,
  MOST_SHARED,
  type Parent,
  parentOf,
  type Reason,
  type Sheet,
  sheetOf,
} from './origin.ts';
import { WINDOW } from '../settle.ts';
import { comparePlaces } from './order.ts';
import { type Outline, outlineOf } from './outline.ts';

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
 * Reports by their bands. They are to be added in the order of their places. A band leads to the `WINDOW` nearest that have it, as it
 * does in a store: lines that a thousand reports share lead to no more comparisons than that.
 */
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
      return sheet === undefined ? [] : [{ entry: sheet, shared: shared[member] ?? 0 }];
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
      else if (members.push(number) > WINDOW) members.shift();
    }
  }
}

/** A forest of origins that grows in the order of its reports' places. */
export class Forest {
  readonly #index = new BandIndex();
  readonly #outlines = new Map<string, Outline>();
  readonly #origins = new Map<string, Origin>();

  /** What is known so far, by report id, in the order of adding. */
  get origins(): ReadonlyMap<string, Origin> {
    return this.#origins;
  }

  /** Adds a report that comes after all before it (`comparePlaces`). One that is there already changes nothing. */
  add(sheet: Sheet): void {
    const { id } = sheet.place;
    if (this.#outlines.has(id)) return;
    const parent = parentOf(
      sheet,
      this.#index.candidates(sheet),
      (other) => this.#outlines.get(other) ?? NOTHING,
    );
    this.#outlines.set(id, sheet.outline);
    this.#index.add(sheet);
    this.#origins.set(id, this.#originUnder(parent, id));
  }

  #originUnder(parent: Parent | undefined, id: string): Origin {
    if (parent === undefined) return { root: id, kept: 0, why: [] };
    const { place, kinship } = parent;
    const root = this.#origins.get(place.id)?.root ?? place.id;
    return { parent: place.id, root, kept: kinship.likeness.ofCopy, why: kinship.why };
  }
}

const NOTHING: Outline = outlineOf('');

/** The forest of origins of a set of reports, by report id, in the order of their places. The order of `reports` changes nothing. */
export function originsOf(reports: readonly Report[]): ReadonlyMap<string, Origin> {
  const forest = new Forest();
  const sheets = reports.map(sheetOf).toSorted((a, b) => comparePlaces(a.place, b.place));
  for (const sheet of sheets) forest.add(sheet);
  return forest.origins;
}
