import type { PastedSource } from './pasted.ts';

/** What came of giving the record a report. */
export type AddResult =
  /** `report`: its id; `items`: how many were read; `notes`: what is worth knowing of it, a sentence each. */
  | { readonly ok: true; readonly report: string; readonly items: number; readonly notes: readonly string[] }
  /** `reason`: one sentence for a person. */
  | { readonly ok: false; readonly reason: string };

/** A part of a report that gave no item, and why. */
export interface PassedOver {
  /** Half-open UTF-16 offsets into the report's text. */
  readonly start: number;
  readonly end: number;
  /** A sentence for a person. */
  readonly why: string;
}

/** Reads and keeps reports for the server, off its own thread. Throws a StoreError where the store refuses. */
export interface Adder {
  add(source: PastedSource): Promise<AddResult>;
  /**
   * Reads a report once more as published on a day, `YYYY-MM-DD`, and puts that in its place, under the id that it then has. Undefined: there is
   * none with this id. Refused: it has a date, or somebody's edits, which are of the items as they were.
   */
  date(report: string, day: string): Promise<AddResult | undefined>;
  /** False: there is none with this id. */
  remove(report: string): Promise<boolean>;
  /** What of a report that is kept gave no item; undefined: there is none with this id. */
  passedOver(report: string): Promise<readonly PassedOver[] | undefined>;
}
