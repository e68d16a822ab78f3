import { childBy, childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import * as words from './moves.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { isFighter } from './nouns.ts';
import { forceNoun, hasForce } from './units.ts';
import { flatMap } from '../text/flat-map.ts';

/** "Has flown in 12 fighters": what is brought, where the parser took the particle for a preposition. */
export function broughtIn(tree: Tree, head: number): number | undefined {
  if (!/^(?:fly|send|bring|call|ship|move|rush|order|pull)$/.test(tokenAt(tree, head).lemma)) return undefined;
  return childrenBy(tree, head, 'obl').find(
    (index) => /^(?:in|up|out)$/.test(caseOf(tree, index)) && /^(?:in|up|out)$/i.test(tree.tokens[head + 1]?.form ?? '') && childBy(tree, index, 'nummod') !== undefined && hasForce(tree, index),
  );
} // prettier-ignore

/** "60 more soldiers", "additional troops": these come to others that are there. */
export function isAdded(tree: Tree, index: number): boolean {
  return conjunctsOf(tree, index).some((one) => {
    const kept = flatMap([one, ...childrenBy(tree, one, 'nummod')], (at) => childrenBy(tree, at, 'amod', 'advmod'));
    // "More than 10,000" says how many, and not that others were there.
    const adds = (at: number): boolean => words.ADDED.test(tokenAt(tree, at).form) && !/^than$/i.test(tree.tokens[at + 1]?.form ?? '');
    return kept.some(adds) || tokenAt(tree, one).lemma === 'reinforcement';
  });
} // prettier-ignore

/** "The troops": those who are there already, to whom something is promised. */
export function isDefinite(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'det').some((at) => /^(?:the|these|those|that|this)$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** Soldiers or their formations, and no weapons: what a state lends or promises to a mission. */
export function isTroops(tree: Tree, index: number): boolean {
  return conjunctsOf(tree, index).some((one) => {
    const noun = forceNoun(tree, one);
    return noun !== undefined && (isFighter(tokenAt(tree, noun).lemma) || /^(?:men|officer|observer|monitor|frigate|warship|destroyer)s?$/.test(tokenAt(tree, noun).form)); // prettier-ignore
  });
}

/** "Crossed the border", "blocked the road": an object that is ground, not a task. */
export function isGround(tree: Tree, index: number): boolean {
  const { lemma, upos } = tokenAt(tree, index);
  return (
    upos === 'PROPN' ||
    words.STRUCK.test(lemma) ||
    /^(?:boundary|frontier|line|river|canal|crossing|crew|convoy|protester|coast|strait|trench|other|island|peninsula|valley|plateau|country|region|province)$/.test(
      lemma,
    )
  );
}

/** "In the province", "along the frontier": ground by a common noun. */
export function isOnGround(tree: Tree, heads: readonly number[]): boolean {
  return heads.some((head) =>
    childrenBy(tree, head, 'obl', 'nmod').some(
      (index) =>
        /^(?:in|at|on|along|near|around|off|across)$/.test(caseOf(tree, index)) && isGround(tree, index),
    ),
  );
}
