import type { ActorRef, PlaceRef } from '../world/refs.ts';
import type { When } from '../world/when.ts';

export type { ActorRef, PlaceRef } from '../world/refs.ts';
export type { When } from '../world/when.ts';

/** The eleven kinds of item, in the order in which they are listed. */
export const KINDS = [
  'statement',
  'demand',
  'answer',
  'commitment',
  'claim',
  'posture',
  'meeting',
  'measure',
  'figure',
  'decision',
  'event',
] as const;
export type Kind = (typeof KINDS)[number];

export type Realis = 'actual' | 'planned' | 'possible' | 'conditional' | 'negated' | 'historical';

/** Where an item stands: UTF-16 offsets into the report's text, half-open; `quote` is exactly that slice. */
export interface Cite {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What every item has. */
export interface Common {
  /** Content hash over report, kind and citation. */
  readonly id: string;
  /** Id of the report. */
  readonly report: string;
  readonly cite: Cite;
  /** Whose words or act it is. */
  readonly by: readonly ActorRef[];
  /** To, of or against whom. */
  readonly to: readonly ActorRef[];
  /** Through whom it was said. */
  readonly via: readonly ActorRef[];
  /** On whose word the report gives it; empty = the outlet's own voice. */
  readonly attribution: readonly ActorRef[];
  readonly realis: Realis;
  readonly when?: When;
  readonly where: readonly PlaceRef[];
  /** Probability that the item is right, 0 to 1. Under 0.5 it is shown as doubtful and counts for nothing. */
  readonly score: number;
  /** The rule that produced it. */
  readonly rule: string;
}

export type Medium = 'press' | 'tweet' | 'interview' | 'parliament' | 'letter' | 'broadcast' | 'document';

export interface Statement extends Common {
  readonly kind: 'statement';
  readonly form: 'direct' | 'partial' | 'indirect';
  /** The quoted words, without their marks; absent in indirect speech. */
  readonly words?: string;
  /** What was said, in the report's words. */
  readonly gist: string;
  /** Lemma of the verb of saying. */
  readonly verb: string;
  readonly medium?: Medium;
}

export type Move = 'buildup' | 'deploy' | 'drill' | 'alert' | 'reinforce' | 'withdraw' | 'strike' | 'test';

/** How many of what. `count` is always the number written; `min`, `max` and `approx` qualify it. */
export interface Unit {
  readonly unit: string;
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
  readonly approx: boolean;
}

export interface Posture extends Common {
  readonly kind: 'posture';
  readonly move: Move;
  readonly units: readonly Unit[];
}

export interface Meeting extends Common {
  readonly kind: 'meeting';
  readonly format: 'call' | 'talks' | 'visit' | 'session' | 'summit';
  readonly status: 'held' | 'scheduled' | 'proposed' | 'possible' | 'cancelled';
  /** The standing format it meets in ("Normandy format"). */
  readonly channel?: string;
  readonly outcome?: string;
}

/** One thing that a report says was said, done or met. The other kinds of {@link KINDS} have no reader yet. */
export type Item = Statement | Posture | Meeting;
