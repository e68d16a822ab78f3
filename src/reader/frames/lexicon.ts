import type { Ontology } from '../../world/ontology.ts';
import { listOf, type Row, rowsOf, type Table, TableError } from '../../world/table.ts';
import { type Frame, frameEvent, frameItem, type FramePos, type Need, type Roles } from './frame.ts';

/** What a support verb does to the noun that it carries. */
export type Support = 'does' | 'gets' | 'stops' | 'plans' | 'wants';

/** The lexicon of predicates. */
export interface Lexicon {
  /** The frames whose head lemma and part of speech these are, longer predicates first, then in the order of the tables. */
  framesOf(lemma: string, pos: FramePos): readonly Frame[];
  /** Whether a lemma is of a class of the tables. */
  isOf(lemma: string, name: string): boolean;
  hasClass(name: string): boolean;
  /** What a verb (its lemma with particle or preposition: `come under`) does to its noun. */
  support(verb: string): Support | undefined;
  readonly frames: readonly Frame[];
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

/** Builds the lexicon. Throws a TableError at the first row that is malformed. */
export function createLexicon({ frames: tables, classes, support }: LexiconTables, ontology: Ontology): Lexicon {
  const members = new Map<string, ReadonlySet<string>>();
  for (const { cells } of classes.flatMap((table) => rowsOf(table, CLASS_COLUMNS))) {
    const [name = '', lemmas = ''] = cells;
    members.set(name, new Set([...(members.get(name) ?? []), ...lemmas.split(' ')]));
  }
  const frames = tables.flatMap((table) =>
    rowsOf(table, FRAME_COLUMNS).map((row) => readFrame(table, row, ontology)),
  );
  const byHead = new Map<string, Frame[]>();
  for (const frame of frames) {
    const key = `${frame.pos} ${frame.words[frame.head] ?? ''}`;
    const known = byHead.get(key);
    if (known) known.push(frame);
    else byHead.set(key, [frame]);
  }
  // Of predicates of one length, those that want more of their slots come first, whatever table they stand in.
  const rank = ({ words, needs }: Frame): number => 10 * words.length + needs.length;
  for (const [key, list] of byHead) byHead.set(key, list.toSorted((a, b) => rank(b) - rank(a)));
  const supports = new Map<string, Support>();
  for (const { line, cells } of rowsOf(support, SUPPORT_COLUMNS)) {
    const [verb = '', name = ''] = cells;
    const role = SUPPORTS.find((one) => one === name);
    if (role === undefined) throw new TableError(support.name, line, `"${name}" is none of ${SUPPORTS.join(', ')}`);
    supports.set(verb, role);
  }
  return {
    framesOf: (lemma, pos) => byHead.get(`${pos} ${lemma}`) ?? NONE,
    isOf: (lemma, name) => members.get(name)?.has(lemma) ?? false,
    hasClass: (name) => members.has(name),
    support: (verb) => supports.get(verb),
    frames,
  };
} // prettier-ignore

const NONE: readonly Frame[] = [];

function readFrame(table: Table, row: Row, ontology: Ontology): Frame {
  const [predicate = '', pos = '', needs = '', by = '', to = '', cameo = '', item = '', note = ''] = row.cells;
  const fail = (problem: string): never => {
    throw new TableError(table.name, row.line, problem);
  };
  const words = predicate.split(' ').filter((word) => word !== '');
  if (words.length === 0) fail('a row needs a predicate');
  if (pos !== 'v' && pos !== 'n' && pos !== 'a') return fail(`"${pos}" is none of v, n, a`);
  const event = cameo === '' ? undefined : frameEvent(cameo);
  if (cameo !== '' && event === undefined) fail(`"${cameo}" is no code of CAMEO and no type of PLOVER`);
  if (event && 'cameo' in event && ontology.code(event.cameo) === undefined) fail(`CAMEO has no code ${cameo}`);
  return {
    words,
    head: pos === 'n' ? words.length - 1 : 0,
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
