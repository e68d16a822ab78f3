import {
  childBy,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import { overlaps } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { distinct } from './who.ts';
import { saidDemands } from './asked.ts';
import { citationOf } from './citation.ts';
import { caseOf } from './nominal.ts';
import { listedDemands } from './demand-list.ts';
import { makersOf } from './documents.ts';
import type { Draft } from './draft.ts';
import { frameName } from './frames/frame.ts';
import { isActing, slotHeads } from './frames/slots.ts';
import type { Demand } from './item.ts';
import { isFighter } from './nouns.ts';
import { bothSides } from './pair.ts';
import { performedAs, whenPerformed } from './performed.ts';
import { isDated, type Point, pointsOf, provisionsOf } from './points.ts';
import { isPlot } from './plot.ts';
import { clauseAt, type Reading } from './reading.ts';
import type { Said } from './said.ts';
import type { Sides } from './allegiance.ts';
import type { Voices } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

/** Demands: one for each point that is wanted, by a predicate of the lexicon, in a plan that is answered, or only said. */
export function readDemands(reading: Reading, voices: Voices, acts: readonly Act[], said: readonly Said[], sides: Sides): Draft<Demand>[] {
  const framed = flatMap(acts, (act) => demandsOf(reading, act, acts, sides));
  const planned = flatMap(acts, (act) => provided(reading, act, acts, sides));
  const told = [...framed, ...planned];
  const known = [...told, ...listedDemands(reading, voices, sides).filter(({ span }) => !told.some((other) => overlaps(other.span, span)))];
  return [...known, ...saidDemands(reading, said).filter(({ span }) => !known.some((other) => overlaps(other.span, span)))];
} // prettier-ignore

function demandsOf(reading: Reading, act: Act, acts: readonly Act[], sides: Sides): Draft<Demand>[] {
  const form = formOf(act);
  if (form === undefined || isOwnOrder(act) || isOfNobody(reading, act)) return [];
  const { tree, pos, carrier, clause } = act.predicate;
  const answer = answerOver(act, acts);
  const realis = answer === undefined ? performedAs(reading, act) : 'actual';
  const points = pointsOf(reading, act);
  if (
    realis === undefined ||
    points.some(
      ({ head }) =>
        isDemandNoun(act, head, acts) ||
        asksNobody(tree, head) ||
        isPlot(reading, tree, head) ||
        isGuess(reading, act, head),
    )
  )
    return [];
  if (points.length === 0 && pos === 'n' && isToldBelow(act, acts)) return [];
  // A noun without what is wanted only points back: "the demands", "such demands"; whoever is to bring one has brought none.
  if (
    points.length === 0 &&
    pos === 'n' &&
    (carrier?.role !== 'does' || realis === 'planned' || isKnownOne(act))
  )
    return [];
  // Whoever answers or weighs it is not who asked.
  const weighing = weighers(reading, act);
  const asking = act.by.filter((actor) => !sides.meet([actor], [...(answer?.by ?? []), ...weighing]));
  // "All were called on to stop, the council said": a passive without a doer is done by whoever says so.
  const by =
    asking.length > 0 || clause?.passive !== true || /^(?:order|instruct|direct|command)$/.test(clause.lemma)
      ? asking
      : act.attribution.filter((actor) => !sides.meet([actor], act.to));
  // Whoever asks may be left unsaid in a passive ("was urged to") or with a noun that somebody answers: `exchange.ts` looks for them.
  if (by.length === 0 && !(clause?.passive === true && act.to.length > 0) && pos !== 'n') return [];
  const make = (point: Point | undefined, at: number): Draft<Demand> => {
    const words = point?.tokens ?? act.tokens;
    // The first of several is cited without the others.
    const [second] = points[1]?.tokens ?? [];
    const around =
      second === undefined
        ? act.tokens
        : act.tokens.filter((token) => token < second && tokenAt(tree, token).upos !== 'CCONJ');
    const what = spanOfTokens(tree, words);
    return {
      kind: 'demand',
      form,
      what: reading.text.slice(what.start, what.end),
      by,
      to: weighing.length > 0 && act.to.length === 0 ? weighing : addressees(reading, act, point, sides),
      via: through(reading, act),
      attribution: act.attribution,
      realis,
      ...whenPerformed(reading, act),
      where: [],
      span: at === 0 ? citationOf(tree, [act.predicate.index, ...words], around) : what,
      rule: `frame:${frameName(act.frame)}`,
      score: by.length > 0 ? 0.75 : weighing.length > 0 ? 0.55 : UNASKED,
    };
  };
  const each = points.length === 0 ? [make(undefined, 0)] : points.map(make);
  // "That Chad leave and that it pay": a point that does not say who is to act is to whom another is.
  const shared = each.find(({ to }) => to.length > 0)?.to ?? [];
  const made = each.map((draft) => (draft.to.length > 0 ? draft : { ...draft, to: shared }));
  return [...made, ...echoes(reading, act, made)];
}

/** "Called the plan a mistake", "called for Monday": a verb whose object or date shows that it asks for nothing. */
function isOfNobody(reading: Reading, { predicate, frame }: Act): boolean {
  const [verb, preposition] = frame.words;
  if (verb !== 'call' || preposition === undefined || predicate.pos !== 'v') return false;
  const { clause, sentence, index } = predicate;
  const patient = clause?.patient;
  if (clause?.passive === false && patient !== undefined && caseOf(predicate.tree, patient) === '') return true;
  const heads = slotHeads(reading, predicate, preposition).filter((at) => at > index);
  return heads.length > 0 && heads.every((at) => isDated(reading, sentence, at));
} // prettier-ignore

/** "Suggested that it might be a cover": a guess about what is, where a proposal has "should" or a bare verb. */
function isGuess(reading: Reading, { predicate, frame }: Act, head: number): boolean {
  const clause = frame.words[0] === 'suggest' ? clauseAt(reading, predicate.sentence, head) : undefined;
  if (clause === undefined || clause.modal === 'should' || clause.modal === 'to') return false;
  const [auxiliary] = childrenBy(predicate.tree, head, 'aux', 'cop');
  return clause.modal !== undefined || /^VB[DZ]$/.test(tokenAt(predicate.tree, auxiliary ?? head).xpos);
} // prettier-ignore

/** "Did not take up the demand": one that has been told before. */
function isKnownOne({ predicate: { tree, index } }: Act): boolean {
  return childrenBy(tree, index, 'det').some((at) => /^(?:the|this|that)$/i.test(tokenAt(tree, at).form));
}

/** "Asked who had sent them", "asked not to be named": a question, and what a source asks of the reporter. */
function asksNobody(tree: Tree, head: number): boolean {
  if (tokenAt(tree, head).upos !== 'VERB') return false;
  const [first] = yieldOf(tree, head);
  if (first !== undefined && /^(?:who|whom|whose|what|why|when|where|whether|how|if|which)$/i.test(tokenAt(tree, first).form)) return true;
  return /^(?:name|identify|quote)$/.test(tokenAt(tree, head).lemma) && childrenBy(tree, head, 'aux:pass').length > 0;
} // prettier-ignore

/** "… called for restraint; so did China": the same demand by another. */
function echoes(reading: Reading, { predicate: { tree, sentence, index } }: Act, made: readonly Draft<Demand>[]): Draft<Demand>[] {
  return flatMap((tree.children[index] ?? []), (at) => {
    const { upos, lemma } = tokenAt(tree, at);
    const so = childrenBy(tree, at, 'advmod').some((word) => /^so$/i.test(tokenAt(tree, word).form) && word === at - 1);
    const other = upos === 'AUX' && lemma === 'do' && so ? childBy(tree, at, 'nsubj', 'obj') : undefined;
    const by = other === undefined ? [] : actorsAt(reading, { sentence, index: other });
    if (by.length === 0) return [];
    const span = spanOfTokens(tree, yieldOf(tree, at));
    return made.map((draft): Draft<Demand> => ({ ...draft, by, span, rule: 'so did', score: 0.6 }));
  });
} // prettier-ignore

/** The score of a demand of which nobody is told who makes it: too low to count unless its answer shows that it was made. */
const UNASKED = 0.5;

/** "Rejected a proposal to meet": the act that answers what a noun names. */
function answerOver({ predicate }: Act, acts: readonly Act[]): Act | undefined {
  const { tree, sentence, index, pos } = predicate;
  if (pos !== 'n') return undefined;
  const { head } = tokenAt(tree, index);
  return acts.find(
    (act) => act.predicate.sentence === sentence && act.predicate.index === head && answers(act),
  );
}

/** "Is considering a request for tankers": who is subject of a verb that receives what a noun asks. */
function weighers(reading: Reading, { predicate }: Act): readonly ActorRef[] {
  const { tree, sentence, index } = predicate;
  const { head, deprel } = tokenAt(tree, index);
  const above = predicate.pos === 'n' && isRelation(deprel, 'obj') ? clauseAt(reading, sentence, head) : undefined;
  if (above?.agent === undefined || !RECEIVES.test(above.lemma)) return [];
  return actorsAt(reading, { sentence, index: above.agent }).filter((actor) => isActing(reading, actor));
} // prettier-ignore

const RECEIVES = /^(?:consider|study|weigh|review|examine|discuss|mull|receive|face|get|hear|await|read)$/;

function answers({ frame }: Act): boolean {
  return frame.items.some(({ kind }) => kind === 'answer');
}

/** "Repeated Chad's proposal that both withdraw": what is put forward is a demand that the noun itself tells in full. */
function isDemandNoun(act: Act, head: number, acts: readonly Act[]): boolean {
  const noun = acts.find((other) => other !== act && other.predicate.sentence === act.predicate.sentence && other.predicate.index === head);
  if (noun === undefined || formOf(noun) === undefined || noun.by.length === 0) return false;
  return noun.complement !== undefined || noun.predicate.carrier?.role === 'does' || isToldBelow(noun, acts);
} // prettier-ignore

/** "Issued an ultimatum giving Chad a day to leave": a noun whose own clause, or one beside it, makes the demand. */
function isToldBelow({ predicate: { tree, sentence, index, carrier } }: Act, acts: readonly Act[]): boolean {
  return acts.some(({ predicate, by, frame }) => {
    if (predicate.sentence !== sentence || by.length === 0 || formOf({ frame }) === undefined) return false;
    const { head, xpos } = tokenAt(tree, predicate.index);
    return head === index || (xpos === 'VBG' && head === carrier?.clause.head && predicate.index > index);
  });
}

/** "Ordered his troops to advance": an order to one's own forces is theirs to carry out, and no demand. */
function isOwnOrder({ predicate, frame }: Act): boolean {
  const told = predicate.clause?.recipient ?? predicate.clause?.patient;
  return (
    /^(?:order|command|instruct|direct|tell|send)$/.test(frame.words[0] ?? '') &&
    told !== undefined &&
    isFighter(tokenAt(predicate.tree, told).lemma)
  );
}

/** "Through Tass, demanded": whom the demand came through. */
function through(reading: Reading, { predicate: { tree, sentence }, clause }: Act): readonly ActorRef[] {
  if (clause === undefined) return [];
  const phrases = [...childrenBy(tree, clause.head, 'obl'), ...(clause.agent === undefined ? [] : childrenBy(tree, clause.agent, 'nmod'))];
  return flatMap(phrases.filter((at) => caseOf(tree, at) === 'through'), (index) => actorsAt(reading, { sentence, index }));
} // prettier-ignore

/** Who is to act: who does what is wanted, if it says so; else whom the predicate names; else whose the wanted thing is. */
function addressees(reading: Reading, act: Act, point: Point | undefined, sides: Sides): readonly ActorRef[] {
  const { sentence, tree, clause } = act.predicate;
  const inner = clauseAt(reading, sentence, point?.head);
  const others = (index: number): ActorRef[] =>
    actorsAt(reading, { sentence, index }).filter((actor) => isActing(reading, actor) && !sides.meet([actor], act.by));
  const subject = inner !== undefined && tokenAt(tree, inner.head).deprel !== 'xcomp' ? inner.agent : undefined;
  const told = flatMap(act.frame.to.flat().filter((slot) => !slot.endsWith("'s")), (slot) => slotHeads(reading, act.predicate, slot));
  const heads = [...told, ...(subject === undefined ? [] : [subject])];
  const pair = distinct(flatMap(heads, (index) => bothSides(reading, { sentence, index }))).filter((actor) => !sides.meet([actor], act.by));
  if (pair.length > 0) return pair;
  const doers = subject === undefined || subject === act.clause?.agent ? [] : others(subject);
  if (doers.length > 0) return doers;
  // "Urged that the prisoners be released": to whom it is to be done does not do it.
  const suffers = inner?.passive === true && inner.agent === undefined && inner.patient !== undefined && inner.patient !== clause?.patient ? actorsAt(reading, { sentence, index: inner.patient }) : [];
  // "Proposed Geneva as the venue": what is proposed is not to whom.
  const wanted = point !== undefined && tokenAt(tree, point.head).upos === 'PROPN' ? actorsAt(reading, { sentence, index: point.head }) : [];
  const named = act.to.filter(({ id }) => ![...suffers, ...wanted].some((actor) => actor.id === id));
  if (named.length > 0) return named;
  const recipient = [clause?.recipient, clause?.passive === true ? undefined : clause?.patient].filter((at) => at !== undefined && at !== point?.head);
  const addressed = distinct(flatMap(recipient, (at) => (at === undefined ? [] : others(at))));
  if (addressed.length > 0 || point === undefined || inner !== undefined) return addressed;
  const doneBy = flatMap(point.tokens.filter((at) => /^(?:by|between)$/.test(caseOf(tree, at))), others);
  if (reading.coding.lexicon.isOf(tokenAt(tree, point.head).lemma, 'release')) return distinct(doneBy); // whose release it is does not free them
  if (doneBy.length > 0) return distinct(doneBy);
  const known = (index: number): ActorRef[] => ownersOf(reading, { sentence, index }).filter((actor) => reading.world.actor(actor.id) !== undefined && !sides.meet([actor], act.by));
  const owners = known(point.head);
  // "An end to American flights", "the lifting of the British blockade": whose it is that is to end.
  return owners.length > 0 || !ENDS.test(tokenAt(tree, point.head).lemma) ? owners : distinct(flatMap(childrenBy(tree, point.head, 'nmod').filter((at) => /^(?:to|of|on|in)$/.test(caseOf(tree, at))), known));
} // prettier-ignore

/** What is done by whoever does what it ends. */
const ENDS =
  /^(?:end|halt|stop|cessation|withdrawal|pullout|pullback|removal|lifting|suspension|termination|cancellation|dismantling|closure|freeze|reduction|retreat|evacuation|disarmament|disbandment)$/;

/**
 * "Accepted a plan drawn up by Chad under which Mali would pull back": what a plan that is answered provides for was proposed by its
 * maker, also where the noun alone would be no demand.
 */
function provided(reading: Reading, act: Act, acts: readonly Act[], sides: Sides): Draft<Demand>[] {
  if (!answers(act) || act.by.length === 0) return [];
  const { tree, sentence } = act.predicate;
  return flatMap(pointsOf(reading, act), ({ head }) => {
    const by = makersOf(reading, { sentence, index: head }).filter((actor) => !sides.meet([actor], act.by));
    if (by.length === 0 || isDemandNoun(act, head, acts)) return [];
    return provisionsOf(tree, head).map((point): Draft<Demand> => {
      const doer = clauseAt(reading, sentence, point.head)?.agent;
      const span = spanOfTokens(tree, point.tokens);
      const to = doer === undefined ? [] : actorsAt(reading, { sentence, index: doer }).filter((actor) => isActing(reading, actor) && !sides.meet([actor], by));
      return {
        kind: 'demand',
        form: 'proposal',
        what: reading.text.slice(span.start, span.end),
        by,
        to: to.length > 0 ? to : act.by,
        via: [],
        attribution: act.attribution,
        realis: 'actual',
        where: [],
        span,
        rule: 'plan:provides',
        score: 0.6,
      };
    });
  });
} // prettier-ignore

const FORMS: readonly Demand['form'][] = ['demand', 'urge', 'request', 'ultimatum', 'proposal'];

/** The form of the demand that a frame makes; undefined for a frame that makes none. */
function formOf({ frame }: Pick<Act, 'frame'>): Demand['form'] | undefined {
  const value = frame.items.find(({ kind }) => kind === 'demand')?.value;
  return FORMS.find((form) => form === value);
}
