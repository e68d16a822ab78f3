import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import type { KnownActor } from '../world/actors.ts';
import { wordsOf } from '../world/name-index.ts';
import type { ActorRef } from '../world/refs.ts';
import { isRole } from './nouns.ts';
import { type Reading, treeAt, type Word } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** Nouns by which a report means the two parties of its affair: "the two sides", "both armies". */
const SIDES =
  /^(?:side|part(?:y|ies)|countr(?:y|ies)|nation|state|government|capital|neighbou?r|rival|foe|enem(?:y|ies)|combatant|belligerent|antagonist|adversar(?:y|ies)|camp|power|claimant|arm(?:y|ies)|militar(?:y|ies)|force)s?$/i;

/** Those of them that mean the two without being counted: "the parties", "the belligerents". */
const ALWAYS_TWO = /^(?:sides|parties|armies|neighbou?rs|belligerents|combatants|antagonists|adversaries)$/i;

/** Who leads a state, and stands for it. */
const LEADERS = /^(?:leaders|presidents|premiers|ministers)$/i;

/**
 * Whom "both sides", "the two neighbors" or "both generals" are: the two that the report names far more often than any third. States,
 * armed groups and the like for what parties are called, states whose leaders it names for leaders, persons for other roles. Empty
 * where the phrase is none, or where no two stand out.
 */
export function bothSides(reading: Reading, word: Word): readonly ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const { form, lemma } = tokenAt(tree, word.index);
  if (SIDES.test(form)) return isPair(tree, word.index, form) ? partiesOfAffair(reading) : [];
  if (!isRole(lemma) || !isCounted(tree, word.index)) return [];
  if (!LEADERS.test(form)) return twoOf(personsNamed(reading));
  const led = twoOf(leadersNamed(reading));
  return led.length > 0 ? led : partiesOfAffair(reading);
}

/** The two parties of the report's affair, where two stand out. */
export function partiesOfAffair(reading: Reading): readonly ActorRef[] {
  return (reading.affair.parties ??= twoOf(partiesNamed(reading)));
}

/** How often a third may be named where all that one of two asks for is taken to be to the other. */
const ALONE = 0.4;

/** The two parties of an affair that is between them alone. */
export function onlyParties(reading: Reading): readonly ActorRef[] {
  return (reading.affair.alone ??= twoOf(partiesNamed(reading), ALONE));
}

/** "Both sides", "neither side", "the two sides", "each side", "the parties". */
function isPair(tree: Tree, index: number, form: string): boolean {
  if (isCounted(tree, index)) return true;
  const articles = childrenBy(tree, index, 'det').map((at) => tokenAt(tree, at).form.toLowerCase());
  if (articles.some((word) => /^(?:each|either|neither)$/.test(word))) return true;
  return ALWAYS_TWO.test(form) && articles.includes('the');
}

function isCounted(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'det', 'nummod', 'amod', 'cc', 'advmod').some((at) => at < index && /^(?:both|two)$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** Actors by id, with how often each is named. */
type Counts = Map<string, { readonly actor: ActorRef; times: number }>;

function count(counts: Counts, { id, name }: ActorRef): void {
  const known = counts.get(id);
  if (known) known.times++;
  else counts.set(id, { actor: { id, name }, times: 1 });
}

/** How often a third may be named, as a share of the second, for the pair to be clear. */
const CLEAR = 0.8;

function twoOf(counts: Counts, clear = CLEAR): readonly ActorRef[] {
  const [first, second, third] = [...counts.values()].toSorted((a, b) => b.times - a.times);
  if (first === undefined || second === undefined || second.times < 2) return [];
  return (third?.times ?? 0) <= second.times * clear ? [first.actor, second.actor] : [];
}

/** How many times in the text a name in the title is worth. */
export const IN_TITLE = 2;

/** The states and bodies that the title names, each once. */
export function actorsOfTitle({ report, world, context }: Reading): readonly KnownActor[] {
  const words = wordsOf(report.title ?? '');
  return [...new Set(flatMap(world.namesIn(words, context), (name) => name?.actor ?? []))];
}

/** Who can be a side of a conflict. */
const PARTIES: ReadonlySet<string> = new Set(['armed-group', 'movement', 'party', 'region']);

function partiesNamed(reading: Reading): Counts {
  const counts: Counts = new Map();
  for (const actor of actorsOfTitle(reading))
    if (actor.type === 'state' || PARTIES.has(actor.kind))
      for (let i = 0; i < IN_TITLE; i++) count(counts, actor);
  for (const places of reading.named.values()) {
    const actor = places[0]?.name.actor;
    if (actor !== undefined && (actor.type === 'state' || PARTIES.has(actor.kind)))
      for (let i = 0; i < places.length; i++) count(counts, actor);
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
    for (let i = 0; i < times; i++) count(counts, side);
  }
  return counts;
}
