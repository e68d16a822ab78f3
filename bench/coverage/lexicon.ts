// Reads the lexicon of frames for counting: only what a predicate is made of, and whether its row says anything.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../../src/world/table.ts';

/** One sense of a predicate. */
export interface Entry {
  /** The file of `data/frames`. */
  readonly file: string;
  readonly pos: 'v' | 'n' | 'a';
  /** The lemma that carries it: a verb's or an adjective's first word, a noun's last. */
  readonly head: string;
  /** Its other lemmas: particle, preposition, object, modifiers. */
  readonly others: readonly string[];
  /** It gives an event or an item; false: it is kept as not political, or as no act. */
  readonly political: boolean;
}

/** The senses by part of speech and head: `v attack`. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

const COLUMNS = ['predicate', 'pos', 'needs', 'by', 'to', 'cameo', 'item', 'note'];

/** The rows of all files of `folder` that have the columns of a frame file; throws a TableError where a row is malformed. */
export function readLexicon(folder: string): Lexicon {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return isFrameFile(text)
        ? rowsOf({ name: file, text }, COLUMNS).map(({ cells }) => entryOf(file, cells))
        : [];
    });
  return grouped(entries, ({ pos, head }) => keyOf(pos, head));
}

/** The values by their key, in the order in which keys first stand. */
export function grouped<Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}

export function keyOf(pos: Entry['pos'], head: string): string {
  return `${pos} ${head}`;
}

function isFrameFile(text: string): boolean {
  return text.split('\n').find((line) => !line.startsWith('#')) === COLUMNS.join('\t');
}

function entryOf(file: string, cells: readonly string[]): Entry {
  const [predicate = '', pos = '', , , , cameo, item] = cells;
  const words = predicate.split(' ');
  const noun = pos === 'n';
  const head = (noun ? words.at(-1) : words[0]) ?? '';
  return {
    file,
    pos: noun ? 'n' : pos === 'a' ? 'a' : 'v',
    head,
    others: noun ? words.slice(0, -1) : words.slice(1),
    political: cameo !== '' || item !== '',
  };
}
