import { createLanguage } from '../language/analyse.ts';
import { remembering } from '../language/remembered.ts';
import type { SyntaxModel } from '../language/tagging.ts';
import { createReader, type Reader } from '../reader/pipeline.ts';
import { createScorer, type Scorer } from '../reader/score.ts';
import type { World } from '../world/world.ts';
import { loadLanguageModel } from './model.ts';
import { loadCoding, loadWeights, loadWorld } from './tables.ts';

/**
 * A reader with the model and the tables that ship with the package, and a user's own table of actors over them if one is
 * named. Loading costs time and memory: do it once. `remembered`: whether it is for many reports, copies among them. Throws a
 * TableError where the user's table is wrong.
 */
export function loadReader(ownActors?: string, remembered = false): Reader {
  const model = loadLanguageModel({});
  const scorerOf = (world: World) => createScorer(loadWeights(), world);
  return readerBy(remembered ? remembering(model, SENTENCES) : model, scorerOf, ownActors);
}

/** The same, with another judge of what is read: what the scorer is trained by. */
export function readerScoredBy(scorerOf: (world: World) => Scorer, ownActors?: string): Reader {
  return readerBy(loadLanguageModel({}), scorerOf, ownActors);
}

/** What some hundred and thirty reports have, in each of two generations. */
const SENTENCES = 4000;

function readerBy(model: SyntaxModel, scorerOf: (world: World) => Scorer, ownActors?: string): Reader {
  const world = loadWorld(ownActors);
  return createReader(createLanguage(model), world, loadCoding(), scorerOf(world));
}
