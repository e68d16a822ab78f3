import {
  childBy,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import { covers } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt } from './actors.ts';
import { citationOf } from './citation.ts';
import { type Clause, clauseTokens } from './clause.ts';
import { caseOf } from './nominal.ts';
import { isInverted } from './condition.ts';
import type { Draft } from './draft.ts';
import { isPolitical } from './frames/frame.ts';
import type { Demand } from './item.ts';
import { isFighter } from './nouns.ts';
import { bothSides } from './pair.ts';
import { clauseAt, quotationAround, type Reading } from './reading.ts';
import type { Said } from './said.ts';
import { whenOf } from './times.ts';
import { flatMap } from '../text/flat-map.ts';

/** Demands that are only said: what another party "must", "should" or "has to" do, and orders in quotation marks ("Stop the planes"). */
export function saidDemands(reading: Reading, said: readonly Said[]): Draft<Demand>[] {
  return flatMap(said, (one) => duty(reading, one) ?? imperative(reading, one) ?? []);
}

/** "Said that Chad must withdraw", "the dam should be opened". */
function duty(reading: Reading, said: Said): Draft<Demand> | undefined {
  const { sentence, tree, clause, own } = said;
  const strength = dutyOf(tree, clause);
  if (own || strength === undefined) return undefined;
  const does = strength.does === clause.head ? clause : clauseAt(reading, sentence, strength.does);
  const subject = clause.agent ?? clause.patient;
  const pair = subject === undefined ? [] : bothSides(reading, { sentence, index: subject });
  const saying = clauseAt(reading, sentence, clause.parent);
  const told = saying?.recipient ?? saying?.patient;
  const hearers = told === undefined || told === subject ? [] : actorsAt(reading, { sentence, index: told }).filter((actor) => reading.world.actor(actor.id) !== undefined);
  const to = pair.length > 0 ? pair : does?.passive === true ? hearers : said.doers;
  // Without anybody who is to act, "should" says what is likely or right and asks nobody.
  const ends = does !== undefined && subject !== undefined && ENDING.test(does.lemma) && isDone(reading, tokenAt(tree, subject).lemma);
  if (to.length === 0 && !(strength.must && (does?.passive === true || ends))) return undefined;
  return draftOf(reading, said, strength.term === true ? 'ultimatum' : strength.must ? 'demand' : 'urge', to, to.length > 0 ? 0.65 : 0.55, strength.term === true ? yieldOf(tree, strength.does) : []);
} // prettier-ignore

/** What must end or go is asked of whoever has it in hand: "the shelling must stop", "the intruders must go back". */
const ENDING =
  /^(?:stop|end|cease|halt|leave|go|go back|go home|withdraw|return|pull back|pull out|disarm|surrender|stand down|step down|depart|come to an end|be over)$/;

/** What people do, or people who are where they should not be. */
function isDone({ coding: { lexicon } }: Reading, lemma: string): boolean {
  const noun = lemma.toLowerCase();
  return isFighter(noun) || lexicon.isOf(noun, 'people') || lexicon.framesOf(noun, 'n').some(isPolitical) || /^(?:war|violence|fighting|bloodshed|killing|intruder|invader|occupier)$/.test(noun);
} // prettier-ignore

interface Duty {
  /** The verb that says what is to be done. */
  readonly does: number;
  readonly must: boolean;
  /** Whether it is to be done by a time that is set. */
  readonly term?: boolean;
}

/** "Had three days to leave", "has until Monday to withdraw": what is to be done in the time that one has. */
function termOf(tree: Tree, head: number, lemma: string, patient: number | undefined): number | undefined {
  if (lemma !== 'have') return undefined;
  const until = childrenBy(tree, head, 'obl').some((at) => /^(?:until|till)$/.test(caseOf(tree, at)));
  if (!until && (patient === undefined || !/^(?:hour|day|week|month|minute)s?$/.test(tokenAt(tree, patient).lemma))) return undefined;
  const below = [...childrenBy(tree, head, 'advcl', 'xcomp'), ...(patient === undefined ? [] : childrenBy(tree, patient, 'acl'))];
  return below.find((at) => at > head && childrenBy(tree, at, 'mark').some((mark) => /^to$/i.test(tokenAt(tree, mark).form)));
} // prettier-ignore

/** How a clause says that something is to be done; undefined for one that does not, or that guesses ("must have been"). */
function dutyOf(tree: Tree, { head, modal, lemma, patient }: Clause): Duty | undefined {
  if (isInverted(tree, head)) return undefined; // "should Chad enter" is an "if"
  if (childrenBy(tree, head, 'aux').some((at) => tokenAt(tree, at).lemma === 'have')) return undefined;
  if (isSubjunctive(tree, head)) return { does: head, must: true };
  if (modal === 'must') return { does: head, must: true };
  if (modal === 'should' || modal === 'ought') return { does: head, must: false };
  const term = termOf(tree, head, lemma, patient);
  if (term !== undefined) return { does: term, must: true, term: true };
  const does = childBy(tree, head, 'xcomp');
  // "Has the authority to give it": what one has, one need not do.
  if (does === undefined || patient !== undefined || !/^(?:have|need|ought)$/.test(lemma)) return undefined;
  return childrenBy(tree, does, 'mark').some((at) => /^to$/i.test(tokenAt(tree, at).form)) ? { does, must: true } : undefined;
} // prettier-ignore

/** "Insisted that Chad withdraw": a bare verb after a single subject, where "withdraws" would say that it does. */
function isSubjunctive(tree: Tree, head: number): boolean {
  const { deprel, head: governor, xpos, form } = tokenAt(tree, head);
  if (!isRelation(deprel, 'ccomp') || governor < 0 || !/^(?:insist|recommend|stipulate|decree|maintain)$/.test(tokenAt(tree, governor).lemma)) return false;
  const subject = childBy(tree, head, 'nsubj');
  if (subject === undefined || !/^NNP?$/.test(tokenAt(tree, subject).xpos)) return false;
  const helper = childBy(tree, head, 'aux', 'cop');
  return helper === undefined ? /^VBP?$/.test(xpos) && !form.endsWith('s') : /^be$/i.test(tokenAt(tree, helper).form);
} // prettier-ignore

/** Verbs whose imperative asks nobody for an act: "look", "let us see", "make no mistake". */
const IDLE =
  /^(?:let|look|see|think|remember|believe|make|come|thank|forget|imagine|consider|listen|mind|say|suppose|guess|take|know|note|read|watch|bear|trust|try|rest|god|bless|please|be|tell|ask|wish|wait)$/;

/** "Stop the planes first," an adviser said: a bare verb that opens a quotation or its sentence. */
function imperative(reading: Reading, said: Said): Draft<Demand> | undefined {
  const { tree, clause } = said;
  const { deprel } = tokenAt(tree, clause.head);
  if (!isBare(tree, clause) || clause.passive || IDLE.test(clause.lemma.split(' ')[0] ?? '')) return undefined;
  if (childBy(tree, clause.head, 'nsubj', 'mark', 'cop', 'expl') !== undefined || isRelation(deprel, 'xcomp')) return undefined;
  const helped = childrenBy(tree, clause.head, 'aux').some((at) => tokenAt(tree, at).lemma !== 'do');
  if (helped || quotationAround(reading, tokenAt(tree, clause.head)) === undefined || !opens(reading, said)) return undefined;
  return draftOf(reading, said, 'demand', [], 0.55);
} // prettier-ignore

/** A verb in its bare form, without a modal or "to". */
function isBare(tree: Tree, { head, modal }: Clause): boolean {
  return tokenAt(tree, head).xpos === 'VB' && modal === undefined;
}

/** Whether a verb is the first word of its quotation or of a sentence in it, but for "do not" and adverbs. */
function opens(reading: Reading, { tree, clause }: Said): boolean {
  const quotation = quotationAround(reading, tokenAt(tree, clause.head));
  for (let at = clause.head - 1; at >= 0; at--) {
    const { upos, form, start } = tokenAt(tree, at);
    if (quotation !== undefined && start < quotation.start) return true;
    if (!/^(?:ADV|PART)$/.test(upos) && !/^(?:do|don|please)$/i.test(form)) return false;
  }
  return true;
}

function draftOf(
  reading: Reading,
  { sentence, tree, clause, speakers }: Said,
  form: Demand['form'],
  to: readonly ActorRef[],
  score: number,
  more: readonly number[] = [],
): Draft<Demand> {
  const ordered = isBare(tree, clause);
  const subject = ordered ? undefined : (clause.agent ?? clause.patient);
  const inside = quotationAround(reading, tokenAt(tree, clause.head));
  const tokens = [...new Set([...clauseTokens(tree, clause), ...more])].filter(
    (at) => !ordered || inside === undefined || covers(inside, tokenAt(tree, at)),
  );
  const span = citationOf(tree, subject === undefined ? tokens : [...tokens, subject]);
  const what = spanOfTokens(tree, tokens);
  const when = whenOf(reading, sentence, clause);
  return {
    kind: 'demand',
    form,
    what: reading.text.slice(what.start, what.end),
    by: speakers,
    to,
    via: [],
    attribution: speakers,
    realis: 'actual',
    ...(when ? { when } : {}),
    where: [],
    span,
    rule: ordered ? 'said:imperative' : form === 'urge' ? 'said:should' : 'said:must',
    score,
  };
}
