import { childrenBy, tokenAt, type Tree, yieldOf, isAnyOf } from '../language/tree.ts';
import { type ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { distinct } from './who.ts';
import { type Clause, clauseTokens, predicateOver } from './clause.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { placesOf } from './places.ts';
import { clauseAt, type Reading } from './reading.ts';
import { forceNoun, hasForce } from './units.ts';
import * as words from './moves.ts';
import { type FoundMove } from './posture-verb.ts';
import { flatMap } from '../text/flat-map.ts';

/** The move that a noun tells, if any: "a buildup of troops", "launched an offensive". */
export function nounMove(
  reading: Reading,
  sentence: number,
  tree: Tree,
  index: number,
): FoundMove | undefined {
  const token = tokenAt(tree, index);
  if (token.upos !== 'NOUN' || isAnyOf(token.deprel, ['compound', 'amod'])) return undefined;
  const lemma = token.lemma.toLowerCase();
  const strong = words.MOVE_NOUNS.get(lemma);
  const move = strong ?? words.WEAK_NOUNS.get(lemma);
  if (move === undefined) return undefined;
  const modifiers = childrenBy(tree, index, 'amod', 'compound', 'det', 'nmod:poss').map(
    (child) => tokenAt(tree, child).form,
  );
  if (modifiers.some((word) => words.BACK_REFERENCE.test(word) || words.UNREAL.test(word))) return undefined;
  const over = predicateOver(tree, index);
  const clause = over === index ? undefined : clauseAt(reading, sentence, over);
  const held = clause && isObjectOf(tree, index, clause) ? clause : undefined;
  if (isAnswered(tree, index, held)) return undefined;
  const phrases = (...cases: readonly string[]): number[] =>
    childrenBy(tree, index, 'nmod', 'obl').filter((child) => cases.includes(caseOf(tree, child)));
  const carried = phrases('of').filter((child) => hasForce(tree, child));
  const involved = flatMap(
    childrenBy(tree, index, 'acl').filter((child) =>
      /^(?:involve|include|use|feature)$/.test(tokenAt(tree, child).lemma),
    ),
    (child) => childrenBy(tree, child, 'obj'),
  );
  const doers = doersOf(reading, sentence, tree, { index, held, carried, named: phrases('by', 'between') });
  const military = modifiers.some((word) => words.MILITARY.test(word)) || carried.length > 0;
  // A word that has peaceful uses needs a military word beside it, or someone armed who does it.
  if (strong === undefined && !military && !doers.armed) return undefined;
  const told =
    doers.by.length > 0 ||
    carried.length > 0 ||
    (move === 'strike' && clause !== undefined && (held !== undefined || clause.agent === index)) ||
    (strong === 'strike' && placesOf(reading, sentence, [index]).length > 0);
  if (!told) return undefined;
  const alone = held === undefined || doers.own;
  const [target] = phrases('on', 'against', 'at', ...(HITS.test(lemma) ? ['of'] : []));
  return {
    head: index,
    move,
    by: doers.by,
    ...(target === undefined || move !== 'strike' ? {} : { target }),
    units: [...carried, ...involved],
    places: [
      index,
      ...carried,
      ...(held ? [held.head] : []),
      ...(clause && clause.agent === index
        ? [clause.head, ...(clause.patient === undefined ? [] : [clause.patient])]
        : []),
    ],
    tokens: alone
      ? yieldOf(
          tree,
          index,
          (at) =>
            tokenAt(tree, at).deprel === 'acl:relcl' ||
            (tokenAt(tree, at).head === index && tokenAt(tree, at).deprel === 'case'),
        )
      : clauseTokens(tree, held),
    clause: held,
    rule: `noun:${lemma}`,
    score: 0.7,
  };
}

interface NounMove {
  readonly index: number;
  readonly held: Clause | undefined;
  readonly carried: readonly number[];
  /** Phrases that name who does it: "an attack by rebels", "clashes between A and B". */
  readonly named: readonly number[];
}

/** Nouns whose "of" names what is hit. */
const HITS = /^(?:bombing|shelling|bombardment|siege|invasion|blockade|bombing|airstrike)$/;

/** Who makes a move told as a noun; whether they are armed by their kind; whether the phrase itself names them. */
function doersOf(
  reading: Reading,
  sentence: number,
  tree: Tree,
  { index, held, carried, named }: NounMove,
): { by: readonly ActorRef[]; armed: boolean; own: boolean } {
  const isKnown = ({ id, name }: ActorRef): boolean =>
    reading.world.actor(id) !== undefined || /^\p{Lu}/u.test(name);
  const at = (one: number): ActorRef[] => actorsAt(reading, { sentence, index: one });
  const fighters = childrenBy(tree, index, 'compound', 'nmod:poss').filter(
    (child) => forceNoun(tree, child) !== undefined,
  );
  // "The withdrawal from Jessore", "the siege of Sarajevo": what is left or hit does not do it.
  const hit = childrenBy(tree, index, 'nmod').filter(
    (child) =>
      caseOf(tree, child) === 'from' ||
      (caseOf(tree, child) === 'of' && HITS.test(tokenAt(tree, index).lemma)),
  );
  const suffering = new Set(
    flatMap(hit, (child) => flatMap(conjunctsOf(tree, child), at)).map(({ id }) => id),
  );
  const own = distinct([
    ...flatMap(named, at),
    ...ownersOf(reading, { sentence, index }).filter((actor) => isKnown(actor) && !suffering.has(actor.id)),
    ...flatMap(fighters, at),
  ]);
  const units = flatMap(carried, (child) => conjunctsOf(tree, child)).map(
    (one) => forceNoun(tree, one) ?? one,
  );
  const carriers = distinct(flatMap(units, (one) => ownersOf(reading, { sentence, index: one }))).filter(
    isKnown,
  );
  const launched = held !== undefined && words.LAUNCH.has(tokenAt(tree, held.head).lemma.toLowerCase());
  // "Was answered by strikes": what does it is a move itself, and nobody.
  // Nor does whoever welcomes, doubts or condemns it.
  const tells = held !== undefined && reading.coding.lexicon.isOf(held.lemma, 'attitude');
  const agent = held?.agent === undefined || tells || isMove(tree, held.agent) ? [] : at(held.agent);
  const armedPhrase = [
    ...named,
    ...fighters,
    ...(launched && held?.agent !== undefined ? [held.agent] : []),
  ].some((one) => hasForce(tree, one));
  const armedActor = [...own, ...(launched ? agent : [])].some(
    ({ id }) => reading.world.actor(id) !== undefined,
  );
  return {
    by: [own, carriers, agent].find((actors) => actors.length > 0) ?? [],
    armed: armedPhrase || armedActor,
    own: own.length > 0,
  };
}

function isMove(tree: Tree, index: number): boolean {
  const lemma = tokenAt(tree, index).lemma.toLowerCase();
  return words.MOVE_NOUNS.has(lemma) || words.WEAK_NOUNS.has(lemma);
}

/** "The raids were answered by strikes": what is told before, and only the answer is new. */
function isAnswered(tree: Tree, index: number, held: Clause | undefined): boolean {
  const the = childrenBy(tree, index, 'det').some((at) => /^the$/i.test(tokenAt(tree, at).form));
  return the && held?.passive === true && held.patient === index && /^(?:answer|follow|counter|meet|match|return)$/.test(held.lemma) && childrenBy(tree, index, 'nmod').length === 0;
} // prettier-ignore

function isObjectOf(tree: Tree, index: number, clause: Clause): boolean {
  const { head, deprel } = tokenAt(tree, index);
  return (
    clause.patient === index ||
    (head === clause.head && ['obj', 'nsubj:pass'].includes(deprel)) ||
    (clause.patient !== undefined && childrenBy(tree, clause.patient, 'nmod', 'conj').includes(index))
  );
}
