import { type EventType, type Ontology, readOntology } from '../../world/ontology.ts';
import type { Table } from '../../world/table.ts';
import type { Frame } from './frame.ts';
import { createLexicon, type Lexicon, type LexiconTables } from './lexicon.ts';
import { type OfItems, readOfItems } from './of-items.ts';
import { readRemap, type Remap } from './remap.ts';

/** What acts are coded by: the lexicon of predicates, the ontology, and how the one becomes the other. */
export interface Coding {
  readonly lexicon: Lexicon;
  readonly ontology: Ontology;
  readonly remap: Remap;
  readonly ofItems: OfItems;
}

export interface CodingTables extends LexiconTables {
  readonly cameo: Table;
  readonly remap: Table;
  readonly ofItems: Table;
}

/** Reads the tables of `data/ontology` and `data/frames`. Throws a TableError where one is malformed. */
export function createCoding(tables: CodingTables): Coding {
  const ontology = readOntology(tables.cameo);
  return {
    ontology,
    lexicon: createLexicon(tables, ontology),
    remap: readRemap(tables.remap, ontology),
    ofItems: readOfItems(tables.ofItems, ontology),
  };
}

/** The type of event that a frame tells of, before how real it is told; undefined for none. */
export function eventTypeOf({ ontology }: Coding, { event }: Frame): EventType | undefined {
  if (event === undefined) return undefined;
  return 'type' in event ? event.type : ontology.code(event.cameo)?.type;
}
