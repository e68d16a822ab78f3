import { type ActorRef, type PlaceRef, slug } from './refs.ts';

/** An actor that is known beforehand. */
export interface KnownActor extends ActorRef {
  readonly type: 'state' | 'body';
  /** Common nouns that may stand for it once it has been named: "alliance" for NATO. */
  readonly nouns: readonly string[];
}

/** A known name found in a run of words. */
export interface KnownName {
  readonly actor: KnownActor;
  /** Words it takes up. */
  readonly length: number;
  /** name: its own; demonym: an adjective or people; metonym: a capital or seat that stands for its government. */
  readonly as: 'name' | 'demonym' | 'metonym';
  /** How the report is best shown: a seat of power by its own name, anything else by the actor's. */
  readonly shown: string;
}

/** What is known beforehand about the actors and places of the news. */
export interface World {
  /** The longest known name that begins at `words[at]`. Case counts: "us" is no state. */
  nameAt(words: readonly string[], at: number): KnownName | undefined;
  readonly actors: readonly KnownActor[];
  /** The actor of an id. */
  actor(id: string): KnownActor | undefined;
  /** The place that a proper name stands for: a state, a capital, a sea, or a place known by its name alone. */
  place(name: string): PlaceRef;
}

interface Entry {
  readonly words: readonly string[];
  readonly found: KnownName;
}

/** Builds a world from the tables of `data/actors` (their first lines say the columns). Throws where a row is malformed. */
export function createWorld(tables: { readonly states: string; readonly bodies: string }): World {
  const actors = new Map<string, KnownActor>();
  const byFirstWord = new Map<string, Entry[]>();
  const capitals = new Map<string, string>();

  const learn = (name: string, actor: KnownActor, as: KnownName['as'], shown = actor.name): void => {
    for (const form of new Set([name, name.toUpperCase()])) {
      const words = form.split(' ');
      const [first = ''] = words;
      const entries = byFirstWord.get(first) ?? [];
      entries.push({ words, found: { actor, length: words.length, as, shown } });
      byFirstWord.set(first, entries);
    }
  };

  for (const [id = '', name = '', aliases = '', demonyms = '', metonyms = ''] of rowsOf(tables.states, 5)) {
    const actor: KnownActor = { id, name, type: 'state', nouns: [] };
    actors.set(id, actor);
    for (const alias of [name, ...listOf(aliases)]) learn(alias, actor, 'name');
    for (const demonym of listOf(demonyms)) learn(demonym, actor, 'demonym');
    for (const metonym of listOf(metonyms)) {
      learn(metonym, actor, 'metonym', SEAT.test(metonym) ? metonym : name);
      if (!SEAT.test(metonym)) capitals.set(metonym, id);
    }
  }
  for (const [id = '', name = '', aliases = '', nouns = ''] of rowsOf(tables.bodies, 4)) {
    const actor: KnownActor = { id, name, type: 'body', nouns: listOf(nouns) };
    actors.set(id, actor);
    for (const alias of [name, ...listOf(aliases)]) learn(alias, actor, 'name');
  }
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);

  return {
    nameAt: (words, at) =>
      byFirstWord
        .get(words[at] ?? '')
        ?.find((entry) => entry.words.every((word, i) => words[at + i] === word))?.found,
    actors: [...actors.values()],
    actor: (id) => actors.get(id),
    place(name) {
      const words = name.replace(/^the /i, '').split(' ');
      const known = byFirstWord
        .get(words[0] ?? '')
        ?.find((e) => e.words.length === words.length && e.words.every((w, i) => w === words[i]));
      if (known?.found.as === 'name' && known.found.actor.type === 'state') {
        return { id: known.found.actor.id, name: known.found.actor.name, precision: 'country' };
      }
      if (capitals.has(words.join(' '))) return { id: slug(name), name, precision: 'city' };
      return { id: slug(name), name, precision: WATER.test(name) ? 'sea' : 'region' };
    },
  };
}

/** Seats of power and departments: shown by their own name, and no place to meet in unless the text says so. */
const SEAT = /House|Kremlin|Pentagon|Street|lysée|Elys|Quai|Department|Bottom|Hill|Bankova|Zhongnanhai|Whitehall|No\. 10|Number 10|Palazzo|Planalto|Moneda|Rosada|Moncloa|Kantei|Rock|Malaca|Miraflores|Square/; // prettier-ignore
const WATER = /\b(?:Sea|Ocean|Strait|Straits|Gulf|Bay|Channel|Lake)\b/;

function listOf(cell: string): string[] {
  return cell.split('|').filter((entry) => entry !== '');
}

/** The rows of a table after its comments and its header line. */
function* rowsOf(table: string, columns: number): Generator<string[]> {
  const lines = table.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const cells = line.split('\t');
    if (cells.length !== columns)
      throw new Error(`row "${line.slice(0, 40)}" has ${cells.length} columns, not ${columns}`);
    yield cells;
  }
}
