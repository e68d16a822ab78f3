import type { ActorRef } from '../world/refs.ts';
import type { Reading, Word } from './reading.ts';

/**
 * How the words of a report are told whom they stand for: `actors.ts` is the one that does it, and hands itself to the rules for common nouns
 * that it asks, which ask back for the words around them.
 */
export interface Who {
  /** Who a noun phrase stands for, its conjuncts included; empty where that cannot be told. */
  actorsAt(reading: Reading, word: Word): ActorRef[];
  /** The actors that modify a noun: "Ukraine's", "Russian", "of France and Germany", "their". */
  ownersOf(reading: Reading, word: Word): ActorRef[];
}

/** Actors without repeats, first mention first. */
export function distinct(actors: readonly ActorRef[]): ActorRef[] {
  const found: ActorRef[] = [];
  // Phrases have a few actors at most.
  for (const actor of actors)
    if (actor.id !== '' && !found.some(({ id }) => id === actor.id)) found.push(actor);
  return found;
}
