import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { distinct } from './who.ts';
import { caseOf } from './nominal.ts';
import { isBareForces } from './nouns.ts';
import type { Condition } from './condition.ts';
import { isActing } from './frames/slots.ts';
import { clauseAt, type Reading } from './reading.ts';
import type { Sides } from './allegiance.ts';
import { flatMap } from '../text/flat-map.ts';

/** Phrases that say where, when or whence an act is, never for or against whom. */
const ASIDE = /^(?:from|in|at|by|since|before|after|until|during|within|as|like|under|of)$/;

/**
 * For or against whom an act is, the best told first: who is named in its object and phrases, and in those of the verbs below it; then who
 * is to fulfil the condition that it hangs on. Each list may be empty.
 */
export function targetsOf(
  reading: Reading,
  sentence: number,
  tree: Tree,
  content: number | undefined,
  condition: Condition | undefined,
): ActorRef[][] {
  const phrases = content === undefined ? [] : phrasesUnder(tree, content, condition?.head);
  const named = phrases.map((index) => namedAt(reading, sentence, index));
  return condition === undefined ? named : [...named, conditionParty(reading, sentence, condition)];
}

/** Who is to fulfil a condition, or who or whose it is that it is about. */
export function conditionParty(reading: Reading, sentence: number, condition: Condition): ActorRef[] {
  const clause = clauseAt(reading, sentence, condition.head);
  const party = clause === undefined ? condition.head : (clause.agent ?? clause.patient);
  return party === undefined ? [] : namedAt(reading, sentence, party);
}

/** Verbs whose object is whom they are for, not against. */
const SPARED = /^(?:avenge|defend|protect|guard|save|rescue)$/;

function phrasesUnder(tree: Tree, content: number, condition: number | undefined): number[] {
  // What an act hangs on names who is to bring it about, not whom the act is for: `conditionParty`.
  const below = childrenBy(tree, content, 'xcomp', 'advcl').filter((at) => at !== condition);
  const spared = SPARED.test(tokenAt(tree, content).lemma);
  const own = tokenAt(tree, content).upos === 'VERB' ? [] : [content];
  return [
    ...own,
    ...(spared ? [] : childrenBy(tree, content, 'obj', 'iobj')),
    ...childrenBy(tree, content, 'obl', 'nmod').filter((at) => !ASIDE.test(caseOf(tree, at))),
    ...(spared && tokenAt(tree, content).lemma !== 'avenge' ? childrenBy(tree, content, 'obj') : []),
    ...flatMap(below, (at) => [...childrenBy(tree, at, 'obj'), ...childrenBy(tree, at, 'obl').filter((one) => !ASIDE.test(caseOf(tree, one)))]),
  ];
} // prettier-ignore

/** Who a phrase stands for or whose it is: "French soil". */
function namedAt(reading: Reading, sentence: number, index: number): ActorRef[] {
  const actors = [...actorsAt(reading, { sentence, index }), ...ownersOf(reading, { sentence, index })];
  return distinct(
    actors.filter(
      (actor) => isActing(reading, actor) && !NOBODY.test(actor.name) && !isBareForces(actor.name),
    ),
  );
}

/** Names that stand for nobody in particular: "use force", "every inch of the country". */
const NOBODY = /^(?:force|(?:his|her|its|their|our|my)?\s*(?:country|nation|state|people|homeland))$/i;

/** Of the first list that names somebody of another side, those of it. */
export function firstOther(
  lists: readonly (readonly ActorRef[])[],
  by: readonly ActorRef[],
  sides: Sides,
): ActorRef[] {
  for (const list of lists) {
    const others = list.filter((actor) => !sides.meet([actor], by));
    if (others.length > 0) return others;
  }
  return [];
}
