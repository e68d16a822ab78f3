import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import type { Link, Reason } from './link.ts';
import type { Telling } from './telling.ts';

/** What the record is settled by. Every function is pure, and decides by what it is given alone. */
export interface RecordRules {
  /** The report made ready to be compared with others. */
  storyOf(report: Report): Story;
  /** Parts of `copy`, which was made from `earlier`, that `later` corrects. */
  takenBack(copy: Report, earlier: Report, later: Report): readonly Span[];
  /** What an item must share with another to be looked at as the same thing: few, and precise. */
  keysOf(telling: Telling): readonly string[];
  /** Whether the later of two tellings, in the canonical order, tells the same thing as the earlier. */
  joinOf(later: Telling, earlier: Telling): Likeness | undefined;
  /** What is held of a telling where the telling is not. */
  profileOf(telling: Telling): Profile;
  /** The little of a profile that is kept for good. */
  fade(profile: Profile): Profile;
  /** A profile again, which leaves open what is gone. */
  unfade(faded: Profile): Profile;
  /** After so many days `joinOf` finds nothing for the one whose profile it is; Infinity: it may after any number. */
  joinReach(profile: Profile): number;
  /** The same of `linkOf`, where it is the later one. */
  linkReach(later: Profile): number;
  /** The most that the score of `joinOf` of the two can be; 0: it is undefined. Whatever it says, the record is the same. */
  scoreAtMost(later: Profile, earlier: Profile): number;
  /** False: `linkOf` of the two is empty. */
  mayLink(later: Profile, earlier: Profile): boolean;
  /** By what an item finds those that it bears on, and those that bear on it. */
  linkKeysOf(telling: Telling): LinkKeys;
  /** The links between two tellings, in either direction. */
  linkOf(later: Telling, earlier: Telling): readonly Link[];
}

/**
 * A few numbers of a telling, as many for every one, by two of which most pairs that have nothing to do with each other are told: so that no report
 * need be opened for them.
 */
export type Profile = Uint16Array;

/** Two are looked at where the one has a key in `bears` that the other has in `borne`: deeds find the promises that they may keep, not each other. */
export interface LinkKeys {
  /** Keys of what it may bear on: an answer's, of demands. */
  readonly bears: readonly string[];
  /** Keys of what may bear on it: a demand's, of answers. */
  readonly borne: readonly string[];
}

/** How surely two tellings are of one thing, 0 to 1, and why. */
export interface Likeness {
  readonly score: number;
  readonly why: readonly Reason[];
}

/** A report as the search for its origin sees it. Stories are compared with stories of the same rules only. */
export interface Story {
  readonly report: Report;
  /** Its turn among reports of one instant, a whole number from 0, below 128: an agency's own story first, what says that it was taken from elsewhere last; the fuller before the others. */
  readonly turn: number;
  /** Keys: copies share one, and so do a notice and what it withdraws. Whole numbers below 2^53. */
  readonly keys: readonly number[];
  /** It only says that another must not be used, and tells nothing of its own: what it repeats of the other stands at no instant. */
  readonly isWithdrawal: boolean;
  /** The one of these earlier stories that it was made from. */
  parentAmong(earlier: readonly Story[]): Parent | undefined;
  /** What it withdraws of an earlier story. */
  withdraws(earlier: Story): Withdrawal | undefined;
}

export interface Parent {
  readonly story: Story;
  /** How much of the copy stands in it, 0 to 1. */
  readonly kept: number;
  /** In words, for people. */
  readonly why: readonly string[];
}

export interface Withdrawal {
  /** The parts of the earlier text whose items are withdrawn; absent = all. */
  readonly spans?: readonly Span[];
  /** Of the story's copies: none; all (a kill); the sentences that it takes back (a correction), as `RecordRules.takenBack` finds them. */
  readonly copies: 'none' | 'all' | 'sentences';
}
