import { createLanguage } from '../language/analyse.ts';
import { createReader, type Reader } from '../reader/pipeline.ts';
import { createScorer, type Scorer } from '../reader/score.ts';
import type { World } from '../world/world.ts';
import { loadLanguageModel } from './model.ts';
import { loadCoding, loadWeights, loadWorld } from './tables.ts';

/**
 * A reader with the model and the tables that ship with the package, and a user's own table of actors over them if one is
 * named. Loading costs time and memory: do it once. Throws a TableError where the user's table is wrong.
 */
export function loadReader(ownActors?: string): Reader {
  return readerScoredBy((world) => createScorer(loadWeights(), world), ownActors);
}

/** The same, with another judge of what is read: what the scorer is trained by. */
export function readerScoredBy(scorerOf: (world: World) => Scorer, ownActors?: string): Reader {
  const world = loadWorld(ownActors);
  return createReader(createLanguage(loadLanguageModel({})), world, loadCoding(), scorerOf(world));
}
