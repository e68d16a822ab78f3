import { childBy, childrenBy, isRelation, tokenAt, type Tree, isAnyOf } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt } from './actors.ts';
import { knownAt } from './named.ts';
import { isActing } from './frames/slots.ts';
import { isForce, isOrgan, isPeople, isRebel, isRole } from './nouns.ts';
import { clauseAt, type Reading, treeAt, type Word } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** Whom an act bears on, with the tokens that tell it. */
export interface Bearing {
  readonly actors: readonly ActorRef[];
  readonly heads: readonly number[];
}

/** What an act is: a saying bears on whom its words are about, a move of forces or a protest on those near whom it is made. */
export type Kind = 'saying' | 'move' | 'protest' | 'deed';

/** Who is commonly named as the other side within a state, without its name. */
const OPPOSED =
  /^(?:government|regime|junta|opposition|authorities|separatist|secessionist|demonstrator|protester|student|opponent|dissident|crowd)s?$/;

export const NOBODY: Bearing = { actors: [], heads: [] };

/** Prepositions of phrases that tell why, when, how, where or on whose word, and not what an act is about. */
const ASIDE =
  /^(?:after|before|during|since|until|till|following|by|over|despite|amid|amidst|as|like|accord|according|under|because|through|than|within|without|in|at|per|except|besides|unlike|alongside|behind|beneath|pending|due|thanks|ahead|via|inside|if)$/;

/** Nouns whose phrase says against or for whom: "in defiance of the government", "in protest at". */
const STANCE =
  /^(?:defiance|protest|support|response|retaliation|solidarity|violation|favou?r|reprisal|revenge|honou?r)$/;

/** Where something is done: the ground of another only where forces move or people gather ("off Turkey's coast"). */
const PLACING = /^(?:off|near|along|toward|towards|outside|around)$/;

/**
 * The first state or body named in what a predicate governs, its own doer's side aside: "massed tanks along the border with Turkey",
 * "agreed to resume talks with the Taliban", "a protest at the price of Russian gas". For acts whose own slots name nobody. `doers`: the
 * sides of who does it; `over`: the tokens that the search starts from.
 */
export function bearingOf(reading: Reading, sentence: number, over: readonly number[], doers: ReadonlySet<string>, kind: Kind): Bearing {
  const tree = treeAt(reading, sentence);
  const sideOf = (id: string): string => reading.world.sideOf(id, reading.day);
  const reached = flatMap(over, (head) => governed(reading, { sentence, index: head }, kind)).toSorted((a, b) => a - b);
  let people: Bearing = NOBODY;
  for (const index of reached) {
    if (people === NOBODY && kind !== 'move') people = peopleAt(reading, { sentence, index }, doers);
    const known = knownAt(reading, { sentence, index });
    if (known === undefined || doers.has(sideOf(known.actor.id))) continue;
    const head = holderOf(tree, index);
    const held = head === index ? [] : actorsAt(reading, { sentence, index: head }).filter((actor) => isActing(reading, actor));
    if (held.some(({ id }) => doers.has(sideOf(id)))) continue;
    return { actors: held.length > 0 ? held : [{ id: known.actor.id, name: known.shown }], heads: [head] };
  }
  return people;
} // prettier-ignore

/** The government, or rebels and others who are on no side of the doer's: whom the words before do not make the doer's own. */
function peopleAt(reading: Reading, word: Word, doers: ReadonlySet<string>): Bearing {
  const tree = treeAt(reading, word.sentence);
  const { lemma, upos, deprel } = tokenAt(tree, word.index);
  const isHead = upos === 'NOUN' && !isRelation(deprel, 'compound') && !isRelation(deprel, 'amod');
  if (!isHead || !(isRebel(lemma) || OPPOSED.test(lemma)) || childBy(tree, word.index, 'nmod:poss') !== undefined) return NOBODY;
  const actors = actorsAt(reading, word).filter((actor) => isActing(reading, actor) && !doers.has(reading.world.sideOf(actor.id, reading.day)));
  return actors.length > 0 ? { actors, heads: [word.index] } : NOBODY;
} // prettier-ignore

/** The people, forces or organ that a name describes ("Iraqi" of "Iraqi farmers"), else the name itself. */
function holderOf(tree: Tree, index: number): number {
  const { deprel, head } = tokenAt(tree, index);
  if (head < 0 || !isAnyOf(deprel, ['amod', 'compound', 'nmod:poss'])) return index;
  const { lemma } = tokenAt(tree, head);
  return [isPeople, isRole, isOrgan, isForce].some((is) => is(lemma)) ? head : index;
}

/** The tokens of what a predicate governs: its object, its phrases and its infinitive, with all that these hold but clauses of their own. */
function governed(reading: Reading, { sentence, index: head }: Word, kind: Kind): number[] {
  const tree = treeAt(reading, sentence);
  const found: number[] = [];
  for (const index of tree.children[head] ?? []) {
    const told = kind === 'saying' && tokenAt(tree, index).deprel === 'ccomp';
    if (index > head && (told || isAbout(reading, sentence, index, kind))) addWithin(reading, sentence, index, kind, told, found);
  }
  return found;
} // prettier-ignore

const MODIFIES = ['amod', 'compound', 'nmod:poss', 'conj', 'appos', 'flat'];
const TELLS = [...MODIFIES, 'nsubj', 'ccomp', 'acl'];

/** Adds a word and all under it that is about the same; of a clause that is said, its subject too. */
function addWithin(reading: Reading, sentence: number, head: number, kind: Kind, told: boolean, found: number[]): void {
  const tree = treeAt(reading, sentence);
  found.push(head);
  for (const index of tree.children[head] ?? []) {
    if (isAnyOf(tokenAt(tree, index).deprel, told ? TELLS : MODIFIES) || isAbout(reading, sentence, index, kind))
      addWithin(reading, sentence, index, kind, told, found);
  }
} // prettier-ignore

const OBJECTS = ['obj', 'iobj', 'xcomp'];

function isAbout(reading: Reading, sentence: number, index: number, kind: Kind): boolean {
  const tree = treeAt(reading, sentence);
  const { deprel, lemma, xpos } = tokenAt(tree, index);
  if (isAnyOf(deprel, OBJECTS)) return true;
  if (isRelation(deprel, 'obl') || isRelation(deprel, 'nmod')) {
    const cases = childrenBy(tree, index, 'case').map((at) => tokenAt(tree, at).lemma.toLowerCase());
    if (cases.includes('in') && STANCE.test(lemma)) return true;
    // "Rallies by the party", "the arrest of their leader by Turkey": who does what the act is about.
    if (cases.includes('by') && isRelation(deprel, 'nmod')) return true;
    return cases.length > 0 && !deprel.endsWith(':unmarked') && !cases.some((word) => ASIDE.test(word) || (kind !== 'move' && kind !== 'protest' && PLACING.test(word)));
  }
  // "Moved closer to Chad", "a launch aimed at Chad".
  if (deprel === 'advmod') return childBy(tree, index, 'obl') !== undefined;
  if (deprel === 'acl' && xpos === 'VBN') return true;
  return (deprel === 'advcl' || deprel === 'acl') && clauseAt(reading, sentence, index)?.modal === 'to';
} // prettier-ignore
