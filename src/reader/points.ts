import { childrenBy, isRelation, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt } from './actors.ts';
import { isActing, slotHeads } from './frames/slots.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { type Reading, sentenceAt } from './reading.ts';
import { sayingOf } from './saying.ts';
import { flatMap } from '../text/flat-map.ts';

/** One thing asked for or answered. */
export interface Point {
  /** Head of the clause or phrase, a token index. */
  readonly head: number;
  /** Its words as token indexes, without the conjunction or preposition that joins it. */
  readonly tokens: readonly number[];
}

/** What an act of asking or answering is about, point by point: the clauses or things, coordinated ones apart. */
export function pointsOf(reading: Reading, { predicate, complement, frame, by }: Act): Point[] {
  const { tree, index } = predicate;
  const thing = frame.needs.some(({ slots, heads, absent }) => !absent && slots.includes('obj') && heads.length > 0 && !heads.every((name) => ADDRESSED.has(name))) ? predicate.clause?.patient : undefined;
  // "Rejected the demands …, saying it was unacceptable": what a row asks of its object is about the object, whatever clause follows.
  // "Rejected it: every nation chooses": what is answered is "it".
  const answered = predicate.clause?.patient;
  const isAside = complement !== undefined && answered !== undefined && frame.items.some(({ kind }) => kind === 'answer') && /^(?:it|this|that)$/i.test(tokenAt(tree, answered).form) && tree.tokens.slice(answered, complement).some(({ form }) => form === ':');
  if (complement !== undefined && thing === undefined && !isAside) {
    const heads = [...conjunctsOf(tree, complement), ...secondThat(tree, index, complement)].filter((at) => at === complement || isClause(tree, at));
    const kept = heads.filter((at) => isLike(tree, complement, at));
    return kept.map((head) => pointAt(tree, head, heads));
  }
  // Of an answer, the object is what is answered, whoever else may stand there.
  const answers = frame.items.some(({ kind }) => kind === 'answer');
  const named = new Set(frame.to.flat().filter((slot) => !answers || slot !== 'obj'));
  const own = frame.words.filter((word) => !named.has(word));
  const slots = ['for', 'obj', ...own, 'of', 'to', 'against'].filter((slot) => !named.has(slot));
  const things = slots.map((slot) => slotHeads(reading, predicate, slot).filter((at) => isThing(reading, predicate, by, slot, at))).find((heads) => heads.length > 0) ?? [];
  return flatMap(things
    .filter((at) => at !== index && !frame.words.includes(tokenAt(tree, at).lemma)), (thing) => {
      const all = conjunctsOf(tree, thing);
      // "Asked for tents, bread and insulin": goods are one request.
      const goods = all.length > 1 && GOODS.test(tokenAt(tree, thing).lemma);
      const heads = goods ? [thing] : all;
      return heads.map((head) => pointAt(tree, head, heads));
    });
} // prettier-ignore

/** Not when or why: "proposed one for the coming week", "made its proposals for that reason"; nor whose it is: "at the request of Chad". */
function isThing(reading: Reading, { tree, sentence, pos, index }: Act['predicate'], by: readonly ActorRef[], slot: string, at: number): boolean {
  if (isDated(reading, sentence, at) || (slot === 'for' && /^(?:reason|purpose|sake|cause)$/.test(tokenAt(tree, at).lemma))) return false;
  if (pos !== 'n' || slot !== 'of') return true;
  // "At the request of Chad the council met".
  if (caseOf(tree, index) === 'at') return false;
  const owners = actorsAt(reading, { sentence, index: at }).filter((actor) => isActing(reading, actor));
  return owners.length === 0 || !owners.some(({ id }) => by.some((actor) => actor.id === id));
} // prettier-ignore

/** Whether a phrase is a date. */
export function isDated(reading: Reading, sentence: number, index: number): boolean {
  return sentenceAt(reading, sentence).dates.some(({ tokens }) => tokens.includes(index));
}

/** What is sent, as against what is done. */
const GOODS =
  /^(?:tent|blanket|food|bread|grain|wheat|rice|flour|water|fuel|medicine|drug|insulin|vaccine|supplies|supply|equipment|weapon|arm|ammunition|missile|tank|rifle|vehicle|aircraft|helicopter|truck|generator|clothing|shelter|doctor|nurse|medic)s?$/;

/** Classes of those who are asked, not of what. */
const ADDRESSED: ReadonlySet<string> = new Set(['actor', 'person', 'people', 'force', 'diplomat']);

/** "Demanded that it leave and that it pay": a second content clause that the parser coordinated with the verb itself. */
function secondThat(tree: Tree, index: number, complement: number): number[] {
  const isThat = (at: number): boolean => childrenBy(tree, at, 'mark').some((mark) => /^that$/i.test(tokenAt(tree, mark).form));
  return isThat(complement) ? childrenBy(tree, index, 'conj').filter((at) => at > complement && isThat(at)) : [];
} // prettier-ignore

function isClause(tree: Tree, index: number): boolean {
  return tokenAt(tree, index).upos === 'VERB' || childrenBy(tree, index, 'cop').length > 0;
}

/** "… and saying that": a verb of saying coordinated with what is asked for goes on with who asks. */
function isSaying(tree: Tree, index: number): boolean {
  const { deprel, xpos, lemma } = tokenAt(tree, index);
  return deprel === 'conj' && xpos === 'VBG' && sayingOf(lemma).includes('say');
}

/** "Refusing to ban it and saying": a verb of another form goes on with the governor and not with what that governs. */
function isLike(tree: Tree, first: number, other: number): boolean {
  const form = (at: number): boolean => tokenAt(tree, at).xpos === 'VBG';
  return form(first) === form(other);
}

function pointAt(tree: Tree, head: number, heads: readonly number[]): Point {
  const all = yieldOf(tree, head, (at) => {
    const { deprel, head: above } = tokenAt(tree, at);
    if (heads.includes(at) || isRelation(deprel, 'parataxis') || isSaying(tree, at)) return true;
    return above === head && (deprel === 'case' || isRelation(deprel, 'cc'));
  });
  const tokens = all.filter((at, nth) => at === head || nth > 0 || tokenAt(tree, at).upos !== 'CCONJ');
  return { head, tokens };
}

/**
 * What a noun's clause says that it provides for: "a plan under which both would withdraw", "a plan to extend it"; each verb apart. The
 * clause may hang on the verb above, where the parser errs.
 */
export function provisionsOf(tree: Tree, noun: number): Point[] {
  const { head: verb, lemma } = tokenAt(tree, noun);
  const above = verb < 0 ? [] : childrenBy(tree, verb, 'advcl').filter((at) => at > noun);
  const clause =
    [...yieldOf(tree, noun), ...above].find((at) => isUnderWhich(tree, at)) ??
    (PLANS.test(lemma) ? [...childrenBy(tree, noun, 'acl'), ...above].find((at) => isInfinitive(tree, at)) : undefined);
  if (clause === undefined) return [];
  const heads = conjunctsOf(tree, clause).filter((at) => isClause(tree, at));
  return heads.map((head) => pointAt(tree, head, heads));
} // prettier-ignore

/** What provides for the acts of others; an offer is of one's own. */
const PLANS = /^(?:plan|proposal|formula|draft|roadmap|initiative|blueprint|scheme)$/;

function isUnderWhich(tree: Tree, clause: number): boolean {
  return childrenBy(tree, clause, 'obl').some((at) => caseOf(tree, at) === 'under' && /^which$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

function isInfinitive(tree: Tree, clause: number): boolean {
  return childrenBy(tree, clause, 'mark').some((at) => /^to$/i.test(tokenAt(tree, at).form));
}
