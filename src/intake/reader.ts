import { createLanguage } from '../language/analyse.ts';
import { createReader, type Reader } from '../reader/pipeline.ts';
import { loadLanguageModel } from './model.ts';
import { loadWorld } from './tables.ts';

/** A reader with the model and the tables that ship with the package. Loading costs time and memory: do it once. */
export function loadReader(): Reader {
  return createReader(createLanguage(loadLanguageModel({})), loadWorld());
}
