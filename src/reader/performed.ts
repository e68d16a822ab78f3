import { ancestorsOf, isRelation, tokenAt } from '../language/tree.ts';
import type { When } from '../world/when.ts';
import type { Act } from './act.ts';
import { conditionAt } from './condition.ts';
import { clauseAt, type Reading, sentenceAt } from './reading.ts';
import { whenOf } from './times.ts';

/** Verbs whose infinitive is done with them: "voted to reject", "decided to accept", "went on to demand". */
const DECIDES = /^(?:vote|decide|choose|opt|resolve|move|go|continue|proceed|begin|hasten|rush|join|unite)$/;

/** Whether an act of speech is an infinitive that a decision carries out. */
function isDecided(reading: Reading, { predicate }: Act): boolean {
  const { tree, sentence, index } = predicate;
  if (clauseAt(reading, sentence, index)?.modal !== 'to') return false;
  const { deprel, head } = tokenAt(tree, index);
  return head >= 0 && (isRelation(deprel, 'xcomp') || isRelation(deprel, 'advcl')) && DECIDES.test(tokenAt(tree, head).lemma);
} // prettier-ignore

/** "Until he accepts the plan": what is waited for has not been done. */
function isCondition({ predicate: { tree, index } }: Act): boolean {
  return [index, ...ancestorsOf(tree, index)].some((at) => tokenAt(tree, at).upos === 'VERB' && conditionAt(tree, at) !== undefined);
} // prettier-ignore

/**
 * How real an act of speech is that the report tells as made or due; undefined where it is only feared, denied, wanted, weighed or hung
 * on an "if".
 */
export function performedAs(reading: Reading, act: Act): 'actual' | 'planned' | 'historical' | undefined {
  const decided = isDecided(reading, act);
  if (act.hypothesis !== undefined && !(decided && act.hypothesis === 'purpose')) return undefined;
  if (isCondition(act)) return undefined;
  if (act.realis === 'actual' || act.realis === 'historical') return act.realis;
  if (act.realis !== 'planned') return undefined;
  // "The demand was discussed": what becomes of a demand does not make it one that is still to come.
  if (act.predicate.pos === 'n' && act.predicate.carrier?.role !== 'does') return 'actual';
  return decided ? 'actual' : 'planned';
}

/** When an act of speech is made: its own date, or that of the decision that carries it out ("voted on Monday to demand"). */
export function whenPerformed(reading: Reading, act: Act): { readonly when?: When } {
  const { tree, sentence, index } = act.predicate;
  const above = act.when === undefined && isDecided(reading, act) ? clauseAt(reading, sentence, tokenAt(tree, index).head) : undefined;
  const when = above === undefined ? act.when : whenOf(reading, sentence, above);
  return when === undefined || isOfThing(reading, act, when) ? {} : { when };
} // prettier-ignore

/** "Asked for Thursday's call": the day is the call's, and not that on which it was asked for. */
function isOfThing(reading: Reading, { predicate: { tree, sentence, index } }: Act, { text }: When): boolean {
  const date = sentenceAt(reading, sentence).dates.find(({ start, end }) => reading.text.slice(start, end) === text);
  return date?.tokens.some((at) => at > index && isRelation(tokenAt(tree, at).deprel, 'nmod:poss')) ?? false;
} // prettier-ignore
