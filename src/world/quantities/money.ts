import { childBy, childrenBy, tokenAt, type Tree } from '../../language/tree.ts';
import { phraseBehind } from './beside.ts';
import { containerOf } from './container.ts';
import { modifiedBy } from './modified.ts';
import type { Counting } from './quantity.ts';

/** What money is given for: "$200 million in aid", "€500 million for weapons". */
const PURPOSE = /^(?:in|for|on|towards?|of)$/;
/** Verbs of spending, whose "on" or "for" says on what. */
const SPEND = /^(?:spend|invest|earmark|allocate|budget|set|pledge|go|pay|need|seek|request)$/;

/**
 * What money is for, or the sum that it makes: "a $60 million package", "a ransom of $10 million", "$200 million in
 * aid", "£500m will be spent on munitions". The token, or undefined.
 */
export function purposeOf(tree: Tree, counting: Counting): number | undefined {
  const { quantity, top } = counting;
  const sum = modifiedBy(tree, top, quantity.core) ?? containerOf(tree, counting);
  if (sum !== undefined) return sum;
  const behind = phraseBehind(tree, quantity.end);
  const given = behind !== undefined && PURPOSE.test(behind.preposition) && isPurpose(tree, behind.head);
  return given ? behind.head : spentOn(tree, top);
}

/** "£500m will be spent on munitions". */
function spentOn(tree: Tree, top: number): number | undefined {
  const { head, deprel } = tokenAt(tree, top);
  const verb = tree.tokens[head];
  if (verb === undefined || !SPEND.test(verb.lemma) || !/^(?:nsubj|obj)/.test(deprel)) return undefined;
  return childrenBy(tree, head, 'obl').find((child) => {
    const preposition = childBy(tree, child, 'case');
    const goesTo =
      preposition !== undefined && /^(?:on|for|towards?)$/i.test(tokenAt(tree, preposition).form);
    return goesTo && isPurpose(tree, child);
  });
}

/** Money goes to things, not to people, places, days or purposes told by a verb. */
function isPurpose(tree: Tree, index: number): boolean {
  const { upos } = tokenAt(tree, index);
  return (
    upos === 'NOUN' || (upos === 'PROPN' && childBy(tree, index, 'compound', 'amod', 'det') !== undefined)
  );
}
