/**
 * How many, or how much, as a report writes it. `count` is always the number written, `min` and `max` qualify it ("more than
 * 100,000": count and min); a range has no count, an indefinite number ("dozens") only a least one. Absent = not said.
 */
export interface Quantity {
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
  /** The report itself calls the number inexact. */
  readonly approx: boolean;
  /**
   * What it is measured in: an ISO 4217 code for money, `%`, or a singular unit of measure ("ton", "kilometer"). A
   * fraction is a share of a hundred: "two-thirds" is 66.67 `%`.
   */
  readonly unit?: string;
  /** Offsets of the number with its modifiers and unit, in the text that was read, half-open. */
  readonly start: number;
  readonly end: number;
}

/** A quantity with what it counts. */
export interface CountedQuantity extends Quantity {
  /**
   * What is counted, as written, without articles: "Russian troops", "battalion tactical groups"; for money, what it is
   * spent on or the sum that it makes ("aid package", "ransom"). Absent where the sentence names nothing ("some 5,000 fled").
   */
  readonly thing?: string;
}

/** A quantity without its place and its unit. */
export type Amount = Pick<Quantity, 'count' | 'min' | 'max' | 'approx'>;
