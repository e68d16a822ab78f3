import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import type { Reading } from './reading.ts';

/** "A plan to fabricate an attack": what a noun is of is a wrong, whose doer is charged and who asks nothing of anybody by it. */
export function isPlot(reading: Reading, tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, 'acl').some((at) => isWrongVerb(reading, tree, at));
}

/** "Fabricate", "sabotage". */
export function isWrongVerb(reading: Reading, tree: Tree, index: number): boolean {
  return reading.coding.lexicon.isOf(tokenAt(tree, index).lemma.toLowerCase(), 'wrongdoing');
}
