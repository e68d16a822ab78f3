import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { isRole } from './nouns.ts';
import { type Reading, treeAt, type Word } from './reading.ts';

/** Nouns for the parties of a conflict, whatever they are. */
const SIDES =
  /^(?:sides?|part(?:y|ies)|country|countries|nations?|states?|governments?|capitals?|neighbou?rs?|rivals?|foes?|enem(?:y|ies)|combatants?|belligerents?|antagonists?|adversar(?:y|ies)|camps?|powers?|claimants?|arm(?:y|ies)|militar(?:y|ies))$/i;

/** Those of them that mean the two without being counted: "the parties", "the belligerents". */
const ALWAYS_TWO = /^(?:sides|parties|belligerents|combatants|antagonists|adversaries)$/i;

/** Who leads a state, and stands for it. */
const LEADERS = /^(?:leaders?|presidents?|premiers?|ministers?|diplomats?|negotiators?|delegations?|envoys?)$/i;

/**
 * Whom "both sides", "the two neighbors" or "both generals" are: the two that the report names most often, `others` left out. States
 * for what states are called, persons for other roles. Empty where the phrase is none, or where no two stand out.
 */
export function pairAt(reading: Reading, word: Word, others: readonly string[]): readonly ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const { form, lemma } = tokenAt(tree, word.index);
  if (SIDES.test(form) || LEADERS.test(form))
    return isPair(tree, word.index, form) ? twoOf(statesNamed(reading), others) : [];
  return isRole(lemma) && isCounted(tree, word.index) ? twoOf(personsNamed(reading), others) : [];
}

/** "Both sides", "the two sides", "each side", "the parties". */
function isPair(tree: Tree, index: number, form: string): boolean {
  if (isCounted(tree, index)) return true;
  const articles = childrenBy(tree, index, 'det').map((at) => tokenAt(tree, at).form.toLowerCase());
  if (articles.some((word) => word === 'each' || word === 'either')) return true;
  return ALWAYS_TWO.test(form) && articles.some((word) => word === 'the' || word === 'all');
}

function isCounted(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'det', 'nummod', 'cc', 'advmod').some((at) => at < index && /^(?:both|two)$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

interface Named {
  readonly actor: ActorRef;
  readonly times: number;
}

/** The two most named, where both are named at least twice and a third is named less than either. */
function twoOf(named: readonly Named[], others: readonly string[]): readonly ActorRef[] {
  const ranked = named.filter(({ actor }) => !others.includes(actor.id)).toSorted((a, b) => b.times - a.times);
  const [first, second, third] = ranked;
  if (first === undefined || second === undefined || second.times < 2 || second.times === third?.times) return [];
  return [first.actor, second.actor];
} // prettier-ignore

function statesNamed(reading: Reading): Named[] {
  const counts = new Map<string, number>();
  for (const { known } of reading.sentences) {
    for (const [index, name] of known.entries()) {
      if (name === undefined || name === known[index - 1] || name.actor.type !== 'state') continue;
      counts.set(name.actor.id, (counts.get(name.actor.id) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([id, times]) => {
    const actor = reading.world.actor(id);
    return actor === undefined ? [] : [{ actor: { id, name: actor.name }, times }];
  });
}

function personsNamed(reading: Reading): Named[] {
  const counts = new Map<string, { actor: ActorRef; times: number }>();
  for (const { chains } of reading.sentences) {
    for (const { entity, mention } of chains.values()) {
      if (entity.type !== 'PER' || mention.form !== 'name') continue;
      const actor = reading.people.named(entity.name);
      const known = counts.get(actor.id);
      if (known) known.times++;
      else counts.set(actor.id, { actor: { id: actor.id, name: actor.name }, times: 1 });
    }
  }
  return [...counts.values()];
}
