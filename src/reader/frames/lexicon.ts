import type { Ontology } from '../../world/ontology.ts';
import { listOf, rowsOf, type Table, TableError } from '../../world/table.ts';
import {
  type Frame,
  frameEvent,
  type FrameItem,
  frameItem,
  type FramePos,
  type Need,
  type Roles,
} from './frame.ts';
import { flatMap } from '../../text/flat-map.ts';

/** What a support verb does to the noun that it carries. */
export type Support = 'does' | 'gets' | 'stops' | 'plans' | 'wants';

/** The lexicon of predicates. */
export interface Lexicon {
  /** The frames whose head lemma and part of speech these are, longer predicates first, then in the order of the tables. */
  framesOf(lemma: string, pos: FramePos): readonly Frame[];
  /** Those of them all of whose words are among some, wherever: a sentence has few of what a frequent verb may be part of. */
  framesAmong(lemma: string, pos: FramePos, words: ReadonlySet<string>): readonly Frame[];
  /** Those that give an item of a kind and ask for more than the word itself. */
  framesGiving(kind: FrameItem['kind'], lemma: string, pos: FramePos): readonly Frame[];
  /** Whether a lemma is of a class of the tables. */
  isOf(lemma: string, name: string): boolean;
  /** The lemmas of a class of the tables; none for a name that is no class. */
  membersOf(name: string): ReadonlySet<string>;
  hasClass(name: string): boolean;
  /** What a verb (its lemma with particle or preposition: `come under`) does to its noun. */
  support(verb: string): Support | undefined;
  /** All frames. */
  frames(): readonly Frame[];
}

export interface LexiconTables {
  /** In the order in which they are read: an earlier table's row is taken before a later one's. */
  readonly frames: readonly Table[];
  readonly classes: readonly Table[];
  readonly support: Table;
}

export const FRAME_COLUMNS: readonly string[] = 'predicate pos needs by to cameo item note'.split(' ');
export const CLASS_COLUMNS: readonly string[] = ['class', 'lemmas'];
export const SUPPORT_COLUMNS: readonly string[] = ['verb', 'role', 'note'];

const SUPPORTS: readonly Support[] = ['does', 'gets', 'stops', 'plans', 'wants'];

/** Classes that are told by the reader and not by a list. */
export const READERS_CLASSES: ReadonlySet<string> = new Set([
  'actor',
  'person',
  'force',
  'place',
  'money',
  'people',
]);

const SLOT = /^(?:subj|obj|iobj|comp|own|[a-z]+)(?:'s)?$/;

/**
 * Builds the lexicon. Rows are read when their predicate is first asked for, as a report needs few of them; a TableError is thrown then,
 * or for the tables of classes and support verbs at once. `frames()` reads all, which a test does for the tables that ship.
 */
export function createLexicon({ frames: tables, classes, support }: LexiconTables, ontology: Ontology): Lexicon {
  const members = new Map<string, ReadonlySet<string>>();
  for (const { cells } of flatMap(classes, (table) => rowsOf(table, CLASS_COLUMNS))) {
    const [name = '', lemmas = ''] = cells;
    members.set(name, new Set([...(members.get(name) ?? []), ...lemmas.split(' ')]));
  }
  const supports = new Map<string, Support>();
  for (const { line, cells } of rowsOf(support, SUPPORT_COLUMNS)) {
    const [verb = '', name = ''] = cells;
    const role = SUPPORTS.find((one) => one === name);
    if (role === undefined) throw new TableError(support.name, line, `"${name}" is none of ${SUPPORTS.join(', ')}`);
    supports.set(verb, role);
  }
  const entries = new Map<string, Map<string, Entry>>();
  for (const line of flatMap(tables, linesOf)) {
    let byHead = entries.get(line.pos);
    if (byHead === undefined) entries.set(line.pos, (byHead = new Map()));
    const known = byHead.get(line.head);
    if (known) known.lines.push(line);
    else byHead.set(line.head, { lines: [line], frames: undefined, byWord: undefined, byKind: undefined });
  }
  const framesIn = (entry: Entry): readonly Frame[] =>
    // Of predicates of one length, those that want more of their slots come first, whatever table they stand in.
    (entry.frames ??= entry.lines.map((line) => readFrame(line, ontology)).toSorted((a, b) => rankOf(b) - rankOf(a)));
  const entryOf = (lemma: string, pos: FramePos): Entry | undefined => entries.get(pos)?.get(lemma);
  return {
    framesOf(lemma, pos) {
      const entry = entryOf(lemma, pos);
      return entry === undefined ? NO_FRAMES : framesIn(entry);
    },
    framesAmong(lemma, pos, words) {
      const entry = entryOf(lemma, pos);
      return entry === undefined ? NO_FRAMES : among((entry.byWord ??= groupByWord(framesIn(entry))), words);
    },
    framesGiving(kind, lemma, pos) {
      const entry = entryOf(lemma, pos);
      return entry === undefined ? NO_FRAMES : ((entry.byKind ??= groupByKind(framesIn(entry))).get(kind) ?? NO_FRAMES);
    },
    isOf: (lemma, name) => members.get(name)?.has(lemma) ?? false,
    membersOf: (name) => members.get(name) ?? NO_MEMBERS,
    hasClass: (name) => members.has(name),
    support: (verb) => supports.get(verb),
    frames: () => flatMap([...entries.values()], (byHead) => flatMap([...byHead.values()], framesIn)),
  };
} // prettier-ignore

function rankOf({ words, needs }: Frame): number {
  return 10 * words.length + needs.length;
}

/** A row that has not been read yet. */
interface Line {
  readonly pos: string;
  readonly head: string;
  readonly table: Table;
  /** Number of the line, counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** The rows of one head, and what they say once that has been asked for. */
interface Entry {
  readonly lines: Line[];
  frames: readonly Frame[] | undefined;
  byWord: ByWord | undefined;
  byKind: ReadonlyMap<FrameItem['kind'], readonly Frame[]> | undefined;
}

/** The frames of one head by a word that they cannot do without. */
interface ByWord {
  readonly frames: readonly Frame[];
  /** Those that stand by their head alone. */
  readonly alone: readonly Frame[];
  /** Places in `frames` of the others, by the first of their other words. */
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
}

function groupByWord(frames: readonly Frame[]): ByWord {
  const byFirst = new Map<string, number[]>();
  for (const [place, { others }] of frames.entries()) {
    const [first] = others;
    if (first === undefined) continue;
    const group = byFirst.get(first);
    if (group === undefined) byFirst.set(first, [place]);
    else group.push(place);
  }
  return { frames, alone: frames.filter(({ others }) => others.length === 0), byFirst };
}

/** Those all of whose other words are among `words`, in their order. */
function among({ frames, alone, byFirst }: ByWord, words: ReadonlySet<string>): readonly Frame[] {
  const begun = new Set<number>();
  for (const [first, places] of byFirst) if (words.has(first)) for (const place of places) begun.add(place);
  if (begun.size === 0) return alone;
  return frames.filter(
    ({ others }, place) => others.length === 0 || (begun.has(place) && hasAll(words, others)),
  );
}

function hasAll(words: ReadonlySet<string>, wanted: readonly string[]): boolean {
  for (const word of wanted) if (!words.has(word)) return false;
  return true;
}

function groupByKind(frames: readonly Frame[]): Map<FrameItem['kind'], Frame[]> {
  const groups = new Map<FrameItem['kind'], Frame[]>();
  for (const frame of frames) {
    if (frame.needs.length === 0 && frame.words.length === 1) continue;
    for (const kind of new Set(frame.items.map((item) => item.kind))) {
      const group = groups.get(kind);
      if (group === undefined) groups.set(kind, [frame]);
      else group.push(frame);
    }
  }
  return groups;
}

const NO_FRAMES: readonly Frame[] = [];
const NO_MEMBERS: ReadonlySet<string> = new Set();

/** The rows of a table, told apart by their head only. Throws a TableError where its columns are others. */
function linesOf(table: Table): Line[] {
  const found: Line[] = [];
  let seen = false;
  for (const [index, text] of table.text.split('\n').entries()) {
    if (text === '' || text.startsWith('#')) continue;
    if (!seen) {
      if (text !== FRAME_COLUMNS.join('\t')) throw new TableError(table.name, index + 1, `the columns should be ${FRAME_COLUMNS.join(', ')}`);
      seen = true;
      continue;
    }
    const end = text.indexOf('\t');
    const pos = text.charAt(end + 1);
    const predicate = text.slice(0, end);
    const head = pos === 'n' ? predicate.slice(predicate.lastIndexOf(' ') + 1) : (predicate.split(' ', 1)[0] ?? '');
    found.push({ pos, head, table, number: index + 1, text });
  }
  return found;
} // prettier-ignore

function readFrame({ table, number, text }: Line, ontology: Ontology): Frame {
  const cells = text.split('\t');
  const [predicate = '', pos = '', needs = '', by = '', to = '', cameo = '', item = '', note = ''] = cells;
  const fail = (problem: string): never => {
    throw new TableError(table.name, number, problem);
  };
  if (cells.length !== FRAME_COLUMNS.length) fail(`it has ${cells.length} columns, not ${FRAME_COLUMNS.length}`);
  const words = predicate.split(' ').filter((word) => word !== '');
  if (words.length === 0) fail('a row needs a predicate');
  if (pos !== 'v' && pos !== 'n' && pos !== 'a') return fail(`"${pos}" is none of v, n, a`);
  const event = cameo === '' ? undefined : frameEvent(cameo);
  if (cameo !== '' && event === undefined) fail(`"${cameo}" is no code of CAMEO and no type of PLOVER`);
  if (event && 'cameo' in event && ontology.code(event.cameo) === undefined) fail(`CAMEO has no code ${cameo}`);
  const head = pos === 'n' ? words.length - 1 : 0;
  return {
    words,
    head,
    others: words.filter((word, at) => at !== head && !word.includes('-')),
    pos,
    needs: needs.split(' ').filter((need) => need !== '').map((need) => readNeed(need, fail)),
    by: readRoles(by, fail),
    to: readRoles(to, fail),
    ...(event ? { event } : {}),
    items: listOf(item).map((text) => frameItem(text) ?? fail(`"${text}" is no item`)),
    note,
  };
} // prettier-ignore

function readNeed(text: string, fail: (problem: string) => never): Need {
  const [, absent, slots = '', heads] =
    /^(!?)([a-z]+(?:'s)?(?:\|[a-z]+(?:'s)?)*)(?::(.+))?$/.exec(text) ?? fail(`"${text}" is no need`);
  return { slots: listOf(slots), absent: absent === '!', heads: listOf(heads) };
}

function readRoles(text: string, fail: (problem: string) => never): Roles {
  if (text === '') return [];
  return text
    .split('+')
    .map((part) => listOf(part).map((slot) => (SLOT.test(slot) ? slot : fail(`"${slot}" is no slot`))));
}
