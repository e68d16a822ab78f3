import { createLanguage } from '../language/analyse.ts';
import { createReader, type Reader } from '../reader/pipeline.ts';
import { createScorer } from '../reader/score.ts';
import { loadLanguageModel } from './model.ts';
import { loadCoding, loadWeights, loadWorld } from './tables.ts';

/**
 * A reader with the model and the tables that ship with the package, and a user's own table of actors over them if one is
 * named. Loading costs time and memory: do it once. Throws a TableError where the user's table is wrong.
 */
export function loadReader(ownActors?: string): Reader {
  const world = loadWorld(ownActors);
  return createReader(
    createLanguage(loadLanguageModel({})),
    world,
    loadCoding(),
    createScorer(loadWeights(), world),
  );
}

/** A reader whose items keep the rules' own scores: what the scorer is trained over. */
export function loadUnscoredReader(): Reader {
  return createReader(createLanguage(loadLanguageModel({})), loadWorld(), loadCoding());
}
