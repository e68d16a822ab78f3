import { existsSync, readFileSync } from 'node:fs';
import { type SyntaxModel, loadModel } from '../language/tagging.ts';

/** Holds the model of a process once it has been loaded. Make one where the process begins, and pass it on. */
export interface ModelCache {
  model?: SyntaxModel;
}

/** The shipped English model, from the package's own files; read at the first call with this cache. */
export function loadLanguageModel(cache: ModelCache): SyntaxModel {
  if (cache.model === undefined) {
    const kernel = new URL('../language/kernel.wasm', import.meta.url);
    cache.model = loadModel(readFileSync(modelPath()), existsSync(kernel) ? readFileSync(kernel) : undefined);
  }
  return cache.model;
}

/** The model folder stands beside `build/`, where this file is compiled to build/src/intake. */
function modelPath(): URL {
  return new URL('../../../model/english.bin', import.meta.url);
}
