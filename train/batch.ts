/** What an ensemble of teachers believes of a sentence: probabilities, one row a token. */
export interface Beliefs {
  readonly upos: Float32Array;
  readonly xpos: Float32Array;
  readonly names: Float32Array;
  /** Relations, given the right heads. */
  readonly deprels: Float32Array;
  /** Heads: length + 1 numbers a token, the root first. */
  readonly heads: Float32Array;
}

/** A sentence turned into numbers. */
export interface Example {
  readonly length: number;
  /** `SLOTS` feature rows a token; 0 means none. */
  readonly features: Int32Array;
  /** Row of the word vector of each token; -1 means none. */
  readonly vectors: Int32Array;
  /** Class of each token; -1 means not annotated. */
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  /** Index of the head; -1 for the root, -2 for not annotated. */
  readonly heads: Int32Array;
  readonly deprels: Int32Array;
  /** Class of the name tag; -1 means not annotated. */
  readonly names: Int32Array;
  /** Class of each token in the names that GUM annotates, which differ in kind; -1 means not annotated. */
  readonly gumNames: Int32Array;
  /** Weight of its loss. */
  readonly weight: number;
  /** Soft targets, mixed with the classes above. */
  readonly beliefs?: Beliefs;
}

/** Sentences packed into one matrix of tokens with one zero row before each, and one at the end. */
export interface Batch {
  readonly rows: number;
  readonly tokens: number;
  readonly examples: readonly Example[];
  /** Row of the first token and number of tokens of each sentence. */
  readonly spans: readonly { readonly start: number; readonly length: number }[];
  /** Rows that hold no token. */
  readonly pads: readonly number[];
}

export function packBatch(examples: readonly Example[]): Batch {
  const spans: { start: number; length: number }[] = [];
  const pads: number[] = [];
  let row = 0;
  let tokens = 0;
  for (const { length } of examples) {
    pads.push(row);
    spans.push({ start: row + 1, length });
    row += length + 1;
    tokens += length;
  }
  pads.push(row);
  return { rows: row + 1, tokens, examples, spans, pads };
}
