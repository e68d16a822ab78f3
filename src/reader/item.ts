import type { EventType } from '../world/ontology.ts';
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

/** Whether an item, or a link between two, is too unsure to count (score under 0.5): it is shown as doubtful and changes nothing. */
export function isDoubtful({ score }: { readonly score: number }): boolean {
  return score < 0.5;
}

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
export const MOVES: readonly Move[] = [
  'buildup',
  'deploy',
  'drill',
  'alert',
  'reinforce',
  'withdraw',
  'strike',
  'test',
];

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

export const MEETING_FORMATS: readonly Meeting['format'][] = ['call', 'talks', 'visit', 'session', 'summit'];

export interface Meeting extends Common {
  readonly kind: 'meeting';
  readonly format: 'call' | 'talks' | 'visit' | 'session' | 'summit';
  readonly status: 'held' | 'scheduled' | 'proposed' | 'possible' | 'cancelled';
  /** The standing format it meets in ("Normandy format"). */
  readonly channel?: string;
  readonly outcome?: string;
}

/** Something that somebody wants another to do; one for each point wanted. */
export interface Demand extends Common {
  readonly kind: 'demand';
  readonly form: 'demand' | 'urge' | 'request' | 'ultimatum' | 'proposal';
  /** What is wanted, in the report's words. */
  readonly what: string;
}

/** A reply to something asked, also where the report does not give the demand itself. */
export interface Answer extends Common {
  readonly kind: 'answer';
  readonly verdict: 'accepts' | 'rejects' | 'partly' | 'counters' | 'defers';
  /** What is answered, in the report's words: those of the demand for a bare "accepted", or else its own. */
  readonly what: string;
  /** Id of the demand that it answers, where it can be told. */
  readonly demand?: string;
}

/** One's own act, threatened, promised or offered. */
export interface Commitment extends Common {
  readonly kind: 'commitment';
  readonly stance: 'threat' | 'promise' | 'offer' | 'proposal';
  /** The act, in the report's words. */
  readonly what: string;
  /** What it hangs on, verbatim, without its "if". */
  readonly condition?: string;
}

/** A charge against somebody, its denial, an admission, or a dispute of what another says. */
export interface Claim extends Common {
  readonly kind: 'claim';
  readonly stance: 'accuses' | 'denies' | 'admits' | 'disputes';
  /** What is charged or denied, in the report's words. */
  readonly what: string;
  /** Id of the charge that it denies, where it can be told. */
  readonly answers?: string;
}

export const MEASURE_TYPES = [
  'sanction',
  'arms',
  'financial-aid',
  'humanitarian-aid',
  'trade',
  'legal',
  'expulsion',
] as const;
export const MEASURE_STATUSES = [
  'in force',
  'delivered',
  'announced',
  'threatened',
  'considered',
  'eased',
] as const;

/** Aid, arms, sanctions and the like. Announced is not yet in force. */
export interface Measure extends Common {
  readonly kind: 'measure';
  readonly type: (typeof MEASURE_TYPES)[number];
  readonly status: (typeof MEASURE_STATUSES)[number];
}

/** How many people, or how much money. */
export interface Figure extends Common {
  readonly kind: 'figure';
  readonly what: 'killed' | 'wounded' | 'displaced' | 'detained' | 'missing' | 'money' | 'other';
  /** The number written; `min`, `max` and `approx` qualify it. */
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
  readonly approx: boolean;
  /** What is counted, in the report's words: `civilians`; for money its currency: `USD`. */
  readonly unit: string;
}

/** Who (`by`) is said to have to decide, or to have decided. */
export interface Decision extends Common {
  readonly kind: 'decision';
  readonly what: string;
  readonly status: 'pending' | 'taken';
}

/** An event of PLOVER. */
export interface PoliticalEvent extends Common {
  readonly kind: 'event';
  readonly type: EventType;
  /** Mode of the type, where the words tell one. */
  readonly mode?: string;
  readonly contexts: readonly string[];
  /** CAMEO code, two to four digits. */
  readonly cameo: string;
  /** Goldstein value of the CAMEO code, -10 to 10. */
  readonly goldstein: number;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4;
}

/** One thing that a report says was said, asked, done, met, charged, given or counted. */
export type Item =
  | Statement
  | Demand
  | Answer
  | Commitment
  | Claim
  | Posture
  | Meeting
  | Measure
  | Figure
  | Decision
  | PoliticalEvent;
