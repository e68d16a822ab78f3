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
const LEADERS = /^(?:leaders|presidents|premiers|ministers)$/i;

/**
 * Whom "both sides", "the two neighbors" or "both generals" are: the two that the report names most often. States for what states are
 * called, those whose leaders it names for leaders, persons for other roles. Empty where the phrase is none, or where no two stand out.
 */
export function pairAt(reading: Reading, word: Word): readonly ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const { form, lemma } = tokenAt(tree, word.index);
  if (SIDES.test(form)) return isPair(tree, word.index, form) ? twoOf(statesNamed(reading)) : [];
  if (!isRole(lemma) || !isCounted(tree, word.index)) return [];
  if (!LEADERS.test(form)) return twoOf(personsNamed(reading));
  const led = twoOf(leadersNamed(reading));
  return led.length > 0 ? led : twoOf(statesNamed(reading));
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

/** Actors by id, with how often each is named. */
type Counts = Map<string, { readonly actor: ActorRef; times: number }>;

function count(counts: Counts, actor: ActorRef): void {
  const known = counts.get(actor.id);
  if (known) known.times++;
  else counts.set(actor.id, { actor, times: 1 });
}

/** The two most named, where both are named at least twice and a third is named less than either. */
function twoOf(counts: Counts): readonly ActorRef[] {
  const [first, second, third] = [...counts.values()].toSorted((a, b) => b.times - a.times);
  if (first === undefined || second === undefined || second.times < 2 || second.times === third?.times) return [];
  return [first.actor, second.actor];
} // prettier-ignore

function statesNamed(reading: Reading): Counts {
  const counts: Counts = new Map();
  for (const { known } of reading.sentences) {
    for (const [index, name] of known.entries()) {
      if (name === undefined || name === known[index - 1] || name.actor.type !== 'state') continue;
      count(counts, { id: name.actor.id, name: name.actor.name });
    }
  }
  return counts;
}

function personsNamed(reading: Reading): Counts {
  const counts: Counts = new Map();
  for (const { chains } of reading.sentences) {
    for (const { entity, mention } of chains.values()) {
      if (entity.type === 'PER' && mention.form === 'name') count(counts, reading.people.named(entity.name));
    }
  }
  return counts;
}

/** The states of the persons named. */
function leadersNamed(reading: Reading): Counts {
  const counts: Counts = new Map();
  for (const { actor, times } of personsNamed(reading).values()) {
    const side = reading.world.actor(reading.world.sideOf(actor.id, reading.day));
    if (side?.type !== 'state') continue;
    for (let i = 0; i < times; i++) count(counts, { id: side.id, name: side.name });
  }
  return counts;
}
