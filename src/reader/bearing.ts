import { childrenBy, isRelation, tokenAt, type Tree } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt } from './actors.ts';
import { knownAt } from './named.ts';
import { isActing } from './frames/slots.ts';
import { isForce, isOrgan, isPeople, isRole } from './nouns.ts';
import { clauseAt, type Reading, treeAt, type Word } from './reading.ts';

/** Whom an act bears on, with the tokens that tell it. */
export interface Bearing {
  readonly actors: readonly ActorRef[];
  readonly heads: readonly number[];
}

/** What an act is: a saying bears on whom its words are about, a move of forces or a protest on those near whom it is made. */
export type Kind = 'saying' | 'move' | 'deed';

export const NOBODY: Bearing = { actors: [], heads: [] };

/** Prepositions of phrases that tell why, when, how, where or on whose word, and not what an act is about. */
const ASIDE =
  /^(?:after|before|during|since|until|till|following|by|over|despite|amid|amidst|as|like|accord|according|under|because|through|than|within|without|in|at|per|except|besides|unlike|alongside|behind|beneath|pending|due|thanks|ahead|via|inside|if)$/;

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
  const reached = over.flatMap((head) => governed(reading, { sentence, index: head }, kind)).toSorted((a, b) => a - b);
  for (const index of reached) {
    const known = knownAt(reading, { sentence, index });
    if (known === undefined || doers.has(sideOf(known.actor.id))) continue;
    const head = holderOf(tree, index);
    const held = head === index ? [] : actorsAt(reading, { sentence, index: head }).filter((actor) => isActing(reading, actor));
    if (held.some(({ id }) => doers.has(sideOf(id)))) continue;
    return { actors: held.length > 0 ? held : [{ id: known.actor.id, name: known.shown }], heads: [head] };
  }
  return NOBODY;
} // prettier-ignore

/** The people, forces or organ that a name describes ("Iraqi" of "Iraqi farmers"), else the name itself. */
function holderOf(tree: Tree, index: number): number {
  const { deprel, head } = tokenAt(tree, index);
  if (head < 0 || !['amod', 'compound', 'nmod:poss'].some((relation) => isRelation(deprel, relation)))
    return index;
  const { lemma } = tokenAt(tree, head);
  return [isPeople, isRole, isOrgan, isForce].some((is) => is(lemma)) ? head : index;
}

/** The tokens of what a predicate governs: its object, its phrases and its infinitive, with all that these hold but clauses of their own. */
function governed(reading: Reading, { sentence, index: head }: Word, kind: Kind): number[] {
  const tree = treeAt(reading, sentence);
  return (tree.children[head] ?? []).flatMap((index) => {
    const told = kind === 'saying' && tokenAt(tree, index).deprel === 'ccomp';
    return index > head && (told || isAbout(reading, { sentence, index }, kind)) ? [index, ...inside(reading, { sentence, index }, kind, told)] : [];
  });
} // prettier-ignore

/** All under a word that is about the same; of a clause that is said, its subject too. */
function inside(reading: Reading, { sentence, index: head }: Word, kind: Kind, told = false): number[] {
  const tree = treeAt(reading, sentence);
  return (tree.children[head] ?? []).flatMap((index) => {
    const { deprel } = tokenAt(tree, index);
    const modifies = ['amod', 'compound', 'nmod:poss', 'conj', 'appos', 'flat', ...(told ? ['nsubj', 'ccomp', 'acl'] : [])].some((relation) => isRelation(deprel, relation));
    return modifies || isAbout(reading, { sentence, index }, kind) ? [index, ...inside(reading, { sentence, index }, kind, told)] : [];
  });
} // prettier-ignore

function isAbout(reading: Reading, { sentence, index }: Word, kind: Kind): boolean {
  const tree = treeAt(reading, sentence);
  const { deprel } = tokenAt(tree, index);
  if (['obj', 'iobj', 'xcomp'].some((relation) => isRelation(deprel, relation))) return true;
  if (isRelation(deprel, 'obl') || isRelation(deprel, 'nmod')) {
    const cases = childrenBy(tree, index, 'case').map((at) => tokenAt(tree, at).lemma.toLowerCase());
    return cases.length > 0 && !deprel.endsWith(':unmarked') && !cases.some((word) => ASIDE.test(word) || (kind !== 'move' && PLACING.test(word)));
  }
  return (deprel === 'advcl' || deprel === 'acl') && clauseAt(reading, sentence, index)?.modal === 'to';
} // prettier-ignore
