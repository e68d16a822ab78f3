/** Sizes of a network. All but `blocks` and `vector` are numbers of channels and multiples of 8. */
export interface Shape {
  /** Channels of a token. */
  readonly width: number;
  /** Encoder blocks: each a convolution over three tokens and a pair of gated running averages. */
  readonly blocks: number;
  /** Channels of the arc scorer. */
  readonly arc: number;
  /** Channels of the relation scorer. */
  readonly label: number;
  /** Numbers in a pretrained word vector. */
  readonly vector: number;
}

/** The longest sentence that the network takes in one piece, in tokens. */
export const LONGEST = 255;

/** Signed distances are told apart in this many classes; class 0 is the root. */
export const DISTANCES = 32;

/**
 * The class of the distance from a token to a possible head: 1 to 15 when the head stands after the token, 16 to 30
 * when it stands before; steps widen from 9 tokens on.
 */
export function distanceClass(token: number, head: number): number {
  const gap = head - token;
  const size = gap < 0 ? -gap : gap;
  let step = size;
  if (size > 8) step = size <= 10 ? 9 : size <= 13 ? 10 : size <= 17 ? 11 : size <= 23 ? 12 : size <= 32 ? 13 : size <= 48 ? 14 : 15;
  return gap > 0 ? step : 15 + step;
}

/** The smallest multiple of 8 that is not less than n. */
export function pad8(n: number): number {
  return (n + 7) & ~7;
}
