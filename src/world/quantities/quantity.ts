import type { Span } from '../../text/span.ts';

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
   * What is counted, as written, without articles: "Russian troops", "battalion tactical groups". Absent where the sentence
   * names nothing ("some 5,000 fled"), and always for money, which counts its own unit.
   */
  readonly thing?: string;
  /** What money is for or the sum that it makes, as written: "military aid", "ransom". Absent where the sentence names nothing. */
  readonly purpose?: string;
}

/** A quantity without its place and its unit. */
export type Amount = Pick<Quantity, 'count' | 'min' | 'max' | 'approx'>;

/** A quantity as it is found, before anybody asks what it counts. */
export interface FoundQuantity extends Quantity {
  /** Where the number stands with its sign and unit, without its modifiers. */
  readonly core: Span;
  /** How the number is tied to a noun: "a 27-nation bloc", "a battalion"; undefined where it stands by itself. */
  readonly tie?: 'hyphen' | 'article';
}

/** A found quantity in the tree of its sentence. */
export interface Counting {
  readonly quantity: FoundQuantity;
  /** The token that stands for the number. */
  readonly top: number;
  /** The token that is counted, or what money is for; undefined where there is none, or it is not known yet. */
  readonly noun?: number;
}

/** Whether a unit is a currency. */
export function isCurrency(unit: string | undefined): boolean {
  return unit !== undefined && /^[A-Z]{3}$/.test(unit);
}
