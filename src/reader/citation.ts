import { spanOfTokens, type Tree } from '../language/tree.ts';
import type { Span } from '../text/span.ts';

/** Characters up to which a citation takes in more than it must. */
const LONGEST = 250;

/** The span of the tokens of `core`, widened by each part of `more` in turn as long as it stays short. */
export function citationOf(tree: Tree, core: readonly number[], ...more: readonly (readonly number[])[]): Span {
  let kept = [...core];
  for (const part of more) {
    const wider = [...new Set([...kept, ...part])];
    const { start, end } = spanOfTokens(tree, wider);
    if (end - start <= LONGEST) kept = wider;
  }
  return spanOfTokens(tree, kept);
} // prettier-ignore
