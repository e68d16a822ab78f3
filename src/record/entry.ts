import type { ActorRef, Item, Kind } from '../reader/item.ts';
import type { Due } from './due.ts';
import type { Grade } from './grade.ts';
import type { Link, Reason } from './link.ts';
import type { Telling } from './telling.ts';

/** Why a telling belongs to an entry: the earlier telling that it was joined to; absent for the first. */
export interface Joined {
  readonly to: string;
  readonly why: readonly Reason[];
}

/** A value of a field, and the tellings (ids of items) that give it. */
export interface Version {
  readonly value: string;
  readonly items: readonly string[];
  /** On whose word: attributions of the tellings, or their outlets' own voice where empty. */
  readonly attribution: readonly ActorRef[];
}

/** A field in which the tellings of an entry differ: nothing is averaged or overwritten. */
export interface Contradiction {
  readonly field: string;
  readonly versions: readonly Version[];
}

/** Where an entry stands, and since when; `by` is the id of the item or edit that made it so, absent for the state it began in. */
export interface Status {
  readonly value: StatusValue;
  readonly since?: string;
  readonly by?: string;
}

export const STATUSES = {
  demand: ['open', 'answered', 'withdrawn', 'lapsed'],
  commitment: ['standing', 'triggered', 'carried out', 'not carried out', 'withdrawn'],
  meeting: ['proposed', 'scheduled', 'held', 'cancelled', 'overdue'],
  claim: ['unanswered', 'denied', 'admitted'],
  decision: ['pending', 'taken'],
} as const;
export type StatusValue = (typeof STATUSES)[keyof typeof STATUSES][number];

/** An item as it was when it was edited, so that it is found again after re-reading with a newer coder. */
export interface Target {
  readonly item: string;
  readonly report: string;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** A telling that is put under an earlier one, or (`to` absent) at the beginning of an entry of its own, before the rules decide. */
export interface Move {
  readonly item: Target;
  readonly to?: Target;
}

export const ACTIONS = ['accept', 'reject', 'set', 'note', 'split', 'merge', 'undo'] as const;

/** An analyst's edit: kept apart from what the machine read, with the name of who made it. */
export interface Edit {
  /** Place in the log, from 1. */
  readonly seq: number;
  readonly target: Target;
  readonly action: (typeof ACTIONS)[number];
  /** For `set`: which field. */
  readonly field?: string;
  /**
   * As JSON. `set`: the new value; `split`: ids of the tellings that leave together with the target, absent where it leaves alone; `merge`: id of
   * an item of the entry that is joined; `undo`: the place in the log of the edit that is withdrawn.
   */
  readonly value?: string;
  /** For `split` and `merge`: what came of it in the tree of tellings, as it was then. */
  readonly moves?: readonly Move[];
  readonly note?: string;
  readonly author: string;
  /** Instant, UTC. */
  readonly made: string;
}

/** One line of the record: what one or many reports tell of one thing that was said or done. */
export interface Entry {
  /** Id of its first telling in the canonical order: the same on whatever day it is looked at. */
  readonly id: string;
  readonly kind: Kind;
  /** The telling that speaks for it: the surest and fullest of those that stand, with an analyst's corrections. */
  readonly item: Item;
  /** All that stand, in canonical order. */
  readonly tellings: readonly (Telling & { readonly joined?: Joined })[];
  /** Of independent origin: copies of one story count once. */
  readonly origins: number;
  readonly contradictions: readonly Contradiction[];
  readonly status?: Status;
  /** Absent where nothing is due of it. */
  readonly due?: Due;
  /** Links with other entries' items, from it and to it, that stand. */
  readonly links: readonly Link[];
  readonly grade: Grade;
  readonly edits: readonly Edit[];
  /** First and last instant known; absent where no telling is dated. */
  readonly first?: string;
  readonly last?: string;
}
