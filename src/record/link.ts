/**
 * How one item bears on another:
 * - `answers`: an answer → the demand (or offer) it replies to
 * - `denies`, `admits`: a claim → the charge
 * - `triggers`: an item that brings the condition of a commitment about → the commitment
 * - `carries-out`, `breaks`: an act → the threat, promise or offer that it makes good or goes against
 * - `withdraws`: an item that takes back a demand or commitment → it
 * - `settles`: a meeting held, moved or cancelled → the same meeting as it was scheduled; a decision taken → the one pending
 */
export const RELATIONS = [
  'answers',
  'denies',
  'admits',
  'triggers',
  'carries-out',
  'breaks',
  'withdraws',
  'settles',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Why two items were joined or linked: a short code, with the value that spoke for it ("day 2022-01-26"). */
export interface Reason {
  readonly code: string;
  readonly value?: string;
}

/** That an item bears on another: decided by the two alone. */
export interface Link {
  readonly relation: Relation;
  /** Id of the item that bears on … */
  readonly from: string;
  /** … the item with this id. */
  readonly to: string;
  /** How sure, 0 to 1. Under 0.5 a link is shown as doubtful and changes no status. */
  readonly score: number;
  readonly why: readonly Reason[];
}
