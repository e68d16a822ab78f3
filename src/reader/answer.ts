import { childrenBy, isRelation, spanOfTokens, tokenAt, yieldOf } from '../language/tree.ts';
import { overlaps } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { distinct } from './who.ts';
import { citationOf } from './citation.ts';
import { caseOf } from './nominal.ts';
import { makersOf } from './documents.ts';
import type { Draft } from './draft.ts';
import { frameName } from './frames/frame.ts';
import { isUnder } from './frames/predicate.ts';
import type { Answer } from './item.ts';
import { saidRefusals } from './refused.ts';
import { DETAILS } from './saying.ts';
import { performedAs, whenPerformed } from './performed.ts';
import { type Point, pointsOf } from './points.ts';
import { isKnown, type Reading } from './reading.ts';
import type { Said } from './said.ts';
import type { Sides } from './allegiance.ts';
import { flatMap } from '../text/flat-map.ts';

type Verdict = Answer['verdict'];

const VERDICTS: readonly Verdict[] = ['accepts', 'rejects', 'partly', 'counters', 'defers'];

/** Answers: what was asked, offered or proposed is refused, accepted, met in part, countered or put off. */
export function readAnswers(reading: Reading, acts: readonly Act[], said: readonly Said[], sides: Sides): Draft<Answer>[] {
  const answering = acts.filter(({ frame }) => frame.items.some(({ kind }) => kind === 'answer'));
  const framed = flatMap(answering
    .filter((act) => !answering.some((other) => holds(other, act)) && !isSilence(act) && !isUndone(act, answering)), (act) => answerOf(reading, act, answering, sides) ?? []);
  return [...framed, ...saidRefusals(reading, said).filter(({ span }) => !framed.some((other) => overlaps(other.span, span)))];
} // prettier-ignore

/** "Refused to accept", "agreed to consider": one answer, whose verdict is the outer predicate's. */
function holds(outer: Act, inner: Act): boolean {
  const { tree, sentence, index } = inner.predicate;
  return (
    outer !== inner &&
    outer.predicate.sentence === sentence &&
    outer.complement !== undefined &&
    inner.frame.by.length > 0 &&
    (outer.complement === index || (isUnder(tree, index, outer.complement) && inner.predicate.pos === 'n'))
  );
}

/** What one refuses when one only keeps silent: "refused to comment", "declined to be named". */
const SILENT =
  /^(?:comment|say|discuss|elaborate|speculate|speak|talk|name|identify|disclose|reveal|confirm|specify|answer|quote|describe|provide|give)$/;

function isSilence({ predicate: { tree, index }, complement }: Act): boolean {
  // "Did not respond to a request for comment".
  if (yieldOf(tree, index).some((at) => /^(?:comment|interview)$/.test(tokenAt(tree, at).lemma) && caseOf(tree, at) === 'for')) return true;
  if (complement === undefined) return false;
  const { lemma } = tokenAt(tree, complement);
  // "Refused to discuss sovereignty" refuses talks; "refused to discuss details" only says nothing.
  if (lemma === 'discuss' || lemma === 'name') return childrenBy(tree, complement, 'obj', 'obl').every((at) => DETAILS.test(tokenAt(tree, at).lemma));
  return SILENT.test(lemma);
} // prettier-ignore

/** "Refused to rule out", "did not reject": what is not refused is not answered. */
function isUndone(act: Act, answering: readonly Act[]): boolean {
  const inner = answering.find((other) => holds(act, other));
  return inner !== undefined && rejects(act) && rejects(inner);
}

function rejects({ frame }: Act): boolean {
  return frame.items.some(({ kind, value }) => kind === 'answer' && value === 'rejects');
}

/** Acts that answer when they are done; before that they are threatened, not answered. */
const DEEDS = /^(?:veto|block|boycott|defy|ignore|cast|use|wield|vote|kick|snub|rule)$/;

function answerOf(reading: Reading, act: Act, answering: readonly Act[], sides: Sides): Draft<Answer> | undefined {
  const { predicate, frame } = act;
  const { tree, pos, carrier } = predicate;
  const told = toldAs(reading, act);
  const verdict = told && verdictOf(act, answering);
  // "Is unacceptable": a predicate without a doer of its own is the speaker's judgement.
  const by = frame.by.length === 0 ? act.attribution : act.by;
  if (isKnownOf(act)) return undefined;
  if (told === 'planned' && DEEDS.test(frame.words[0] ?? '')) return undefined;
  if (told === undefined || verdict === undefined || by.length === 0) return undefined;
  const points = pointsOf(reading, act);
  // A noun without what it answers only points back: "the rejection", "its refusal".
  if (pos === 'n' && points.length === 0 && carrier?.role !== 'does' && !frame.words.includes('no')) return undefined;
  const words = flatMap(points, ({ tokens }) => tokens);
  const span = citationOf(tree, [predicate.index], act.tokens, words);
  const what = words.length > 0 ? spanOfTokens(tree, words) : span;
  return {
    kind: 'answer',
    verdict,
    what: reading.text.slice(what.start, what.end),
    by,
    to: askers(reading, act, points, by, sides),
    via: [],
    attribution: act.attribution,
    realis: told,
    ...whenPerformed(reading, act),
    where: [],
    span,
    rule: `frame:${frameName(frame)}`,
    score: 0.75,
  };
} // prettier-ignore

/** "Points that Chad knew to be unacceptable": what somebody knows of a refusal refuses nothing now. */
function isKnownOf({ predicate: { tree, index, pos } }: Act): boolean {
  const { deprel, head } = tokenAt(tree, index);
  return (
    pos === 'a' &&
    head >= 0 &&
    isRelation(deprel, 'xcomp') &&
    /^(?:know|assume|expect)$/.test(tokenAt(tree, head).lemma)
  );
}

/** Whose demand or offer it was, as the predicate or the phrase for it says. */
function askers(reading: Reading, act: Act, points: readonly Point[], by: readonly ActorRef[], sides: Sides): readonly ActorRef[] {
  const { sentence } = act.predicate;
  const others = (actors: readonly ActorRef[]): ActorRef[] => actors.filter((actor) => !/^\d/.test(actor.name) && !sides.meet([actor], by));
  const named = others(act.to);
  if (named.length > 0) return named;
  const makers = others(distinct(flatMap(points, ({ head }) => makersOf(reading, { sentence, index: head }))));
  if (makers.length > 0) return makers;
  // "Rejected any concessions on Moscow's main points": whose the matter is.
  const { tree } = act.predicate;
  const matters = flatMap(points, ({ head }) => childrenBy(tree, head, 'nmod'));
  const theirs = flatMap(matters, (index) => (caseOf(tree, index) === 'with' ? actorsAt(reading, { sentence, index }) : ownersOf(reading, { sentence, index })));
  return others(distinct(theirs).filter(({ id }) => isKnown(reading, id)));
} // prettier-ignore

/** How real the answer is: a refusal told by a negation or by what one will or would do is given now. */
function toldAs(reading: Reading, act: Act): Answer['realis'] | undefined {
  if (isPutOff(act) && (act.hypothesis === undefined || act.hypothesis === 'purpose')) return 'actual';
  if (act.hypothesis !== undefined) return performedAs(reading, act);
  if (act.realis === 'negated' || act.realis === 'conditional')
    return act.realis === 'negated' ? 'actual' : act.realis;
  return performedAs(reading, act);
}

const NOT: Readonly<Record<Verdict, Verdict | undefined>> = {
  accepts: 'rejects',
  rejects: undefined,
  partly: undefined,
  counters: undefined,
  defers: undefined,
};

/** The frame's verdict as the clause turns it: "did not accept", "has yet to accept", "would accept if", "neither accepted nor rejected". */
function verdictOf(act: Act, answering: readonly Act[]): Verdict | undefined {
  const value = act.frame.items.find(({ kind }) => kind === 'answer')?.value;
  const verdict = VERDICTS.find((one) => one === value);
  const { tree, index, pos } = act.predicate;
  if (verdict === undefined || pos === 'n') return act.realis === 'negated' && !act.frame.words.includes('no') ? undefined : verdict;
  if (act.realis === 'conditional') return verdict === 'accepts' ? 'partly' : undefined;
  if (isPutOff(act)) return verdict === 'rejects' ? undefined : 'defers';
  if (act.realis !== 'negated' || act.frame.needs.some(({ slots }) => slots.includes('neg')) || act.frame.words.includes('no')) return verdict;
  // "Neither accepted nor rejected" is one answer, told at the first of the two.
  if (isRelation(tokenAt(tree, index).deprel, 'conj')) return undefined;
  const both = answering.some(({ predicate }) => predicate.sentence === act.predicate.sentence && tokenAt(tree, predicate.index).deprel === 'conj' && tokenAt(tree, predicate.index).head === index);
  return both ? 'defers' : NOT[verdict];
} // prettier-ignore

/** "Has yet to accept", "has not yet accepted", "is still to answer". */
function isPutOff({ predicate, clause, realis }: Act): boolean {
  const { tree, index } = predicate;
  const yet = (at: number): boolean => childrenBy(tree, at, 'advmod').some((word) => /^yet$/i.test(tokenAt(tree, word).form));
  if (realis === 'negated' && yet(index)) return true;
  const { head, deprel } = tokenAt(tree, index);
  return clause?.modal === 'to' && isRelation(deprel, 'xcomp') && head >= 0 && tokenAt(tree, head).lemma === 'have' && yet(head);
} // prettier-ignore
