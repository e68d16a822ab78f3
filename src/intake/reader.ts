import { createLanguage } from '../language/analyse.ts';
import { createReader, type Reader } from '../reader/pipeline.ts';
import { loadCoding, loadWorld } from './tables.ts';
import { loadLanguageModel } from './model.ts';

/**
 * A reader with the model and the tables that ship with the package, and a user's own table of actors over them if one is
 * named. Loading costs time and memory: do it once. Throws a TableError where the user's table is wrong.
 */
export function loadReader(ownActors?: string): Reader {
  return createReader(createLanguage(loadLanguageModel({})), loadWorld(ownActors), loadCoding());
}
