import type { Entity, Name, Sentence } from '../analysis.ts';
import type { Metonyms } from './metonyms.ts';

/** What coreference reads: the trees and the names of one text. */
export interface Parsing {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
}

/** The entities of a text, in the order of their first mentions. */
export function resolveEntities(_parsing: Parsing, _metonyms: Metonyms): Entity[] {
  return [];
}
