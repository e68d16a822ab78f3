import type { Span } from '../../text/span.ts';
import type { TokenRange } from '../analysis.ts';
import type { NameKey } from './name-key.ts';

export type Gender = 'masculine' | 'feminine';
export type Count = 'one' | 'many';
/** What a mention stands for. `THING` is everything that is neither a person, a body nor a place. */
export type MentionKind = 'PER' | 'ORG' | 'LOC' | 'THING';

/** The person, number and case of a pronoun. */
export interface PronounSense {
  readonly person: 1 | 2 | 3;
  readonly count: Count;
  /** Whom it can stand for: he, she, or it (a thing, a body, a place); undefined for they, I, we, you. */
  readonly gender?: Gender | 'neuter';
  readonly possessive: boolean;
}

/** A name, noun phrase or pronoun that may stand for the same as another. Offsets and indexes as in a Mention. */
export interface Candidate extends TokenRange, Span {
  readonly form: 'name' | 'noun' | 'pronoun';
  readonly head: number;
  readonly kind: MentionKind;
  readonly count: Count;
  readonly gender: Gender | undefined;
  /** The lemma of the head, lower case. */
  readonly lemma: string;
  /** The modifiers of a noun, lower case, without articles; empty for others. */
  readonly words: readonly string[];
  /** Set for names. */
  readonly name: NameKey | undefined;
  /** "the", "this", "his" before a noun. */
  readonly definite: boolean;
  /** "a", "another" or a number before a noun: it brings in what was not spoken of before. */
  readonly introduces: boolean;
  /** Whether it is the subject of a clause. */
  readonly subject: boolean;
  /** Set for pronouns. */
  readonly pronoun: PronounSense | undefined;
  /** Roles that stand with a name: "Foreign Minister Anna Berg", "Berg, the council's spokeswoman". */
  readonly roles: readonly Role[];
  /** Index of the quotation that it stands in, -1 outside. */
  quotation: number;
}

/** A noun for a person or body, and what stands before it, lower case: minister; foreign, russian. */
export interface Role {
  readonly noun: string;
  readonly words: readonly string[];
}
