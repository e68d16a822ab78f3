import { tokenAt, type Tree } from '../language/tree.ts';
import type { Act } from './act.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { frameName } from './frames/frame.ts';
import { MOVES } from './item.ts';
import { isActing, slotHeads } from './frames/slots.ts';
import { isRole } from './nouns.ts';
import { STRUCK } from './moves.ts';
import type { FoundMove } from './posture-verb.ts';
import type { Reading } from './reading.ts';
import { hasForce } from './units.ts';

/** The move that an act of the lexicon tells, where the closer rules of verbs and nouns found none. */
export function actMove(reading: Reading, act: Act): FoundMove | undefined {
  const item = act.frame.items.find(({ kind }) => kind === 'posture');
  const move = MOVES.find((one) => one === item?.value);
  if (move === undefined) return undefined;
  const { predicate, clause } = act;
  const { tree } = predicate;
  const slot = (name: string): readonly number[] => slotHeads(reading, predicate, name);
  const units = (move === 'strike' ? ['subj'] : ['obj', 'of', 'subj']).map((name) => slot(name).filter((at) => hasForce(tree, at))).find((found) => found.length > 0) ?? []; // prettier-ignore
  const [target] =
    move === 'strike'
      ? [...slot('on'), ...slot('against'), ...slot('at'), ...slot('obj').filter((at) => !act.frame.words.includes(tokenAt(tree, at).lemma))]
      : []; // prettier-ignore
  // "The airport came under attack": who suffers it is struck.
  const suffers =
    move === 'strike' && act.frame.to.flat().includes('subj')
      ? slot('subj').find((at) => isHit(reading, act, at))
      : undefined;
  if (act.by.length === 0 && units.length === 0 && suffers === undefined) return undefined;
  if (target !== undefined && !isHit(reading, act, target)) return undefined; // "a raid on the budget"
  // "The minister came under attack from the opposition": words, and no arms.
  if (predicate.carrier?.role === 'gets' && predicate.carrier.clause.agent !== undefined && units.length === 0 && !isHit(reading, act, predicate.carrier.clause.agent)) return undefined; // prettier-ignore
  if (predicate.carrier?.role === 'gets' && act.frame.words.length === 1 && isPersonAt(tree, predicate.carrier.clause.agent)) return undefined; // prettier-ignore
  const struck = target ?? suffers;
  return {
    head: predicate.index,
    move,
    by: act.by,
    ...(struck === undefined ? {} : { target: struck }),
    units: suffers === undefined ? units : [],
    places: [predicate.index, ...(clause === undefined ? [] : [clause.head]), ...slot('obj'), ...units],
    tokens: act.tokens,
    clause: predicate.pos === 'n' ? undefined : clause,
    rule: `frame:${frameName(act.frame)}`,
    score: 0.65,
  };
}

/** A single person by office: who comes under attack from others comes under their words. */
function isPersonAt(tree: Tree, index: number | undefined): boolean {
  return index !== undefined && isRole(tokenAt(tree, index).lemma);
}

/** Whether a phrase is something that force can hit: a force, a place or building, or somebody. */
function isHit(reading: Reading, { predicate: { tree, sentence } }: Act, index: number): boolean {
  const { upos, lemma } = tokenAt(tree, index);
  if (upos === 'PROPN' || upos === 'PRON' || STRUCK.test(lemma) || hasForce(tree, index)) return true;
  return [...actorsAt(reading, { sentence, index }), ...ownersOf(reading, { sentence, index })].some((actor) => isActing(reading, actor));
} // prettier-ignore
