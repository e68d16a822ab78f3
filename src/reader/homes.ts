import { childrenBy, tokenAt, type Tree, isAnyOf } from '../language/tree.ts';
import { wordsOf } from '../world/name-index.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { knownAt } from './named.ts';
import { caseOf } from './nominal.ts';
import { isCollective, isFighter, isOrgan, isPeople, isRole } from './nouns.ts';
import { placeAt } from './places.ts';
import type { Reading, Word } from './reading.ts';

/** The state or body that an actor belongs to or lives in, by id; undefined where neither the report nor the world tells. */
export type HomeOf = (actor: ActorRef) => string | undefined;

/**
 * Where those who act in a report are at home, as event coders ask: "Kenyan farmers" and "students in Nairobi" in Kenya, "the government" in the one
 * state that its sentence puts something in. What the report says of a person ("French President Jacques Chirac") goes before what the
 * world knows. The ids of actors stay as they are: rebels are none of the state that they come from.
 */
export function homesOf(reading: Reading): HomeOf {
  const told = new Map<string, string>();
  const tell = (actors: readonly ActorRef[], home: string | undefined): void => {
    for (const { id } of actors) if (home !== undefined && !told.has(id) && reading.world.actor(id) === undefined) told.set(id, home);
  };
  for (const [sentence, { tree }] of reading.sentences.entries()) {
    const strangers: ActorRef[] = [];
    for (const [index, { lemma, upos }] of tree.tokens.entries()) {
      if ((upos !== 'NOUN' && upos !== 'PROPN') || !KINDS.some((is) => is(lemma))) continue;
      const word = { sentence, index };
      const actors = bearersOf(reading, tree, word);
      const home = ownHome(reading, tree, word);
      if (home !== undefined) tell(actors, home);
      else if (!isOfItsOwn(tree, index) && SETTLED.some((is) => is(lemma))) strangers.push(...actors);
    }
    if (strangers.length > 0) tell(strangers.filter(({ id }) => !reading.world.isPerson(id)), settingOf(reading, tree, sentence));
  }
  return ({ id, name }) => {
    const home = told.get(id) ?? reading.world.sideOf(id, reading.day);
    if (reading.world.actor(home) !== undefined) return home;
    return reading.world.namesIn(wordsOf(name), reading.context).find((known) => known !== undefined)?.actor.id;
  };
} // prettier-ignore

const KINDS = [isRole, isPeople, isFighter, isOrgan, isCollective];

/** Who is of the state that a sentence is set in, where it does not say otherwise: its organs, forces and those who protest or rebel. */
const SETTLED = [isOrgan, isFighter, isProtester];

function isProtester(lemma: string): boolean {
  return /^(?:protester|demonstrator|opposition|opponent|student|striker|marcher|crowd|mob|authorities|authority)s?$/i.test(
    lemma,
  );
}

/** "Kurdish rebels", "the International Court": a capitalised word in the phrase says of whom they are. */
function isOfItsOwn(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'amod', 'compound', 'nmod:poss').some((at) => /^\p{Lu}/u.test(tokenAt(tree, at).form));
} // prettier-ignore

/** Whom a noun stands for, and the name that it describes: "the president, Anna Berg". */
function bearersOf(reading: Reading, tree: Tree, word: Word): ActorRef[] {
  const { deprel, head } = tokenAt(tree, word.index);
  const own = actorsAt(reading, word);
  const isTitle = head >= 0 && isAnyOf(deprel, ['appos', 'nmod:desc', 'compound', 'flat']);
  return isTitle ? [...own, ...actorsAt(reading, { sentence: word.sentence, index: head })] : own;
} // prettier-ignore

/** The state or body that a noun's own phrase tells: its adjective or possessor, else where it is or comes from. */
function ownHome(reading: Reading, tree: Tree, word: Word): string | undefined {
  const { deprel, head } = tokenAt(tree, word.index);
  const owned = ownersOf(reading, word).find(({ id }) => reading.world.actor(id) !== undefined);
  if (owned !== undefined) return owned.id;
  for (const index of childrenBy(tree, word.index, 'nmod')) {
    if (!/^(?:in|from|of|near|around|across)$/.test(caseOf(tree, index))) continue;
    const home = homeOfPlace(reading, { sentence: word.sentence, index });
    if (home !== undefined) return home;
  }
  // "French President Jacques Chirac": the adjective may hang on the name.
  const isTitle = head >= 0 && isAnyOf(deprel, ['nmod:desc', 'compound', 'flat']);
  return isTitle ? ownersOf(reading, { sentence: word.sentence, index: head }).find(({ id }) => reading.world.actor(id) !== undefined)?.id : undefined;
} // prettier-ignore

function homeOfPlace(reading: Reading, word: Word): string | undefined {
  const known = knownAt(reading, word);
  if (known !== undefined) return known.actor.id;
  const [place] = placeAt(reading, word.sentence, word.index);
  return place === undefined ? undefined : reading.world.actor(place.country ?? place.id)?.id;
}

/** The one state that a sentence puts something in or tells people to be of; undefined where there are none or several. */
function settingOf(reading: Reading, tree: Tree, sentence: number): string | undefined {
  const states = new Set<string>();
  for (const [index, { deprel, upos, lemma }] of tree.tokens.entries()) {
    const word = { sentence, index };
    const isPlace = isAnyOf(deprel, ['obl', 'nmod']) && /^(?:in|near|across|around|throughout|through|at)$/.test(caseOf(tree, index));
    if (isPlace) {
      const home = homeOfPlace(reading, word);
      if (home !== undefined && reading.world.actor(home)?.type === 'state') states.add(home);
    } else if (upos === 'NOUN' && (isPeople(lemma) || isFighter(lemma)))
      for (const { id } of ownersOf(reading, word)) if (reading.world.actor(id)?.type === 'state') states.add(id);
  }
  const [state] = states;
  return states.size === 1 ? state : undefined;
} // prettier-ignore
