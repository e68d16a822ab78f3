import type { Span } from '../text/span.ts';
import type { Metonyms } from './coreference/metonyms.ts';

/** The seventeen tags of Universal Dependencies. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** One syntactic word of a sentence. Its offsets point into the analysed text. */
export interface Token extends Span {
  /** The word as written: the slice at its offsets. */
  readonly form: string;
  /** Dictionary form, lower case except for proper names. */
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag (`VBD`, `NNP`, …). */
  readonly xpos: string;
  /** Index of the governing token in the same sentence; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation, with its subtype where there is one (`nsubj:pass`). */
  readonly deprel: string;
}

/** A sentence: a single-rooted tree over its tokens, which stand in text order. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** A stretch of tokens of one sentence; `from` and `to` are token indexes, half-open. */
export interface TokenRange {
  /** Index of the sentence in the analysis. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** A proper name as it stands in the text. */
export interface Name extends TokenRange, Span {
  readonly type: 'PER' | 'ORG' | 'LOC';
}

/** One mention of an entity: a name, a noun phrase ("the Russian foreign minister") or a pronoun. */
export interface Mention extends TokenRange, Span {
  readonly form: 'name' | 'noun' | 'pronoun';
  /** Index of the head token in its sentence. */
  readonly head: number;
  /** How sure the link to the entity is, 0 to 1. */
  readonly score: number;
  /** The rule that linked it. */
  readonly rule: string;
}

/** Mentions of one report that stand for the same person, body or place, in text order. */
export interface Entity {
  /** The fullest proper name of the chain, or the text of its first noun phrase. */
  readonly name: string;
  readonly type: 'PER' | 'ORG' | 'LOC' | 'OTHER';
  readonly mentions: readonly Mention[];
}

/** What is known of the grammar of a text. Every offset points into `text`. */
export interface Analysis {
  readonly text: string;
  /** Up to where the text was read: its length, or less where the deadline came first. Nothing below points beyond it. */
  readonly end: number;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
}

/** What an analysis may be given besides the text. */
export interface AnalysisOptions {
  /** What is known, on the report's day, of words that stand for somebody else. */
  readonly metonyms?: Metonyms;
  /** Whether it is time to stop; asked before each sentence. Those from there on are left unread. Absent: never. */
  readonly deadline?: () => boolean;
}

/** A reader of English grammar. The same text gives the same analysis, always, unless the deadline ends it. */
export interface Language {
  /** Never throws on any string. */
  analyse(text: string, options?: AnalysisOptions): Analysis;
}
