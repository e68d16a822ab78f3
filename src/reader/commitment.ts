import { childrenBy, isRelation, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { covers, overlaps } from '../text/span.ts';
import { quadOf } from '../world/ontology.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt, distinct, ownersOf } from './actors.ts';
import { citationOf } from './citation.ts';
import { caseOf, clauseTokens } from './clause.ts';
import { type Condition, conditionOf } from './condition.ts';
import type { Draft } from './draft.ts';
import { type Frame, frameName, isPolitical } from './frames/frame.ts';
import { eventTypeOf } from './frames/coding.ts';
import { isActing, slotHeads } from './frames/slots.ts';
import type { Commitment } from './item.ts';
import { clauseAt, type Reading } from './reading.ts';
import type { Said } from './said.ts';
import type { Sides } from './sides.ts';
import { whenOf } from './times.ts';

type Stance = Commitment['stance'];

/**
 * Commitments: one's own act threatened, promised, offered or proposed. By a predicate that says so ("threatened to", "an offer of"),
 * or because somebody says that their own side will act: an act of conflict is a threat, one of cooperation a promise.
 */
export function readCommitments(
  reading: Reading,
  acts: readonly Act[],
  said: readonly Said[],
  sides: Sides,
): Draft<Commitment>[] {
  const framed = acts.flatMap((act) => {
    const item = act.frame.items.find(({ kind }) => kind === 'commitment');
    const stance = STANCES.find((one) => one === item?.value);
    return stance === undefined || !isMade(act) ? [] : (committedBy(reading, act, stance, acts, sides) ?? []);
  });
  const spoken = said.flatMap((one) => committedIn(reading, one, sides) ?? []);
  return [...framed, ...spoken.filter(({ span }) => !framed.some((other) => overlaps(other.span, span)))];
}

const STANCES: readonly Stance[] = ['threat', 'promise', 'offer', 'proposal'];

/** A commitment counts where it is made, not where it is feared, denied or only thought of. */
function isMade({ realis, hypothesis, by }: Act): boolean {
  return by.length > 0 && hypothesis === undefined && (realis === 'actual' || realis === 'historical');
}

/** The commitment that a predicate of the lexicon makes. */
function committedBy(
  reading: Reading,
  act: Act,
  stance: Stance,
  acts: readonly Act[],
  sides: Sides,
): Draft<Commitment> | undefined {
  const { predicate, complement, by } = act;
  const { tree, index, sentence } = predicate;
  const content = complement ?? contentPhrase(reading, act);
  // A noun without what is threatened or offered only points back: "the threat", "these promises".
  if (content === undefined && predicate.pos === 'n' && predicate.carrier?.role !== 'does') return undefined;
  const condition = conditionOf(tree, index);
  const words = content === undefined ? [] : wordsOf(tree, content, condition);
  const inner = acts.find((one) => one.predicate.sentence === sentence && one.predicate.index === content);
  const to = [act.to, inner?.to ?? [], ...targetsOf(reading, sentence, tree, content, condition)];
  const what = words.length > 0 ? citationOf(tree, words) : act.span;
  return {
    kind: 'commitment',
    stance: stance === 'promise' && inner !== undefined && isHostile(reading, inner.frame) && inner.realis !== 'negated' ? 'threat' : stance,
    what: reading.text.slice(what.start, what.end),
    ...conditionField(reading, condition),
    by,
    to: firstOther(to, by, sides),
    via: [],
    attribution: act.attribution,
    realis: realisOf(act.realis, condition),
    ...(act.when ? { when: act.when } : {}),
    where: [],
    span: citationOf(tree, act.tokens, words, condition === undefined ? [] : conditionTokens(tree, condition)),
    rule: `frame:${frameName(act.frame)}`,
    score: 0.75,
  };
} // prettier-ignore

/** The phrase that says what is threatened or offered: "of sanctions", "retaliation", "with war". */
function contentPhrase(reading: Reading, { predicate, frame }: Act): number | undefined {
  const roles = new Set(frame.to.flat());
  return ['of', 'obj', 'with', 'for'].filter((slot) => !roles.has(slot)).flatMap((slot) => slotHeads(reading, predicate, slot))[0];
} // prettier-ignore

/** The commitment that a said clause makes of its speaker's own act. */
function committedIn(reading: Reading, said: Said, sides: Sides): Draft<Commitment> | undefined {
  const { sentence, tree, clause, speakers, frame } = said;
  if (!said.own || clause.modal === undefined || !AHEAD.test(clause.modal)) return undefined;
  const condition = conditionOf(tree, clause.head);
  const verdict = stanceOf(reading, said, condition);
  if (verdict === undefined) return undefined;
  const words = wordsOf(tree, clause.head, condition);
  const span = citationOf(tree, clauseTokens(tree, clause), words, condition === undefined ? [] : conditionTokens(tree, condition));
  const what = citationOf(tree, clauseTokens(tree, clause), words);
  const when = whenOf(reading, sentence, clause);
  return {
    kind: 'commitment',
    stance: verdict.stance,
    what: reading.text.slice(what.start, what.end),
    ...conditionField(reading, condition),
    by: said.doers,
    to: firstOther(targetsOf(reading, sentence, tree, clause.head, condition), said.doers, sides),
    via: [],
    attribution: speakers,
    realis: realisOf('planned', condition),
    ...(when ? { when } : {}),
    where: [],
    span,
    rule: `said:${frame === undefined ? 'will' : frameName(frame)}`,
    score: verdict.score,
  };
} // prettier-ignore

/** Auxiliaries by which one says what one will do; "would" where the saying is past. */
const AHEAD = /^(?:will|would|shall)$/;

/** Verbs that say nothing of what one will do. */
const IDLE = /^(?:be|have|need|see|know|remain|think|believe|hope|like|want|consider|discuss|study|explore|weigh|review|decide|comment|speak|say|tell|ask|announce|meet|talk|visit|travel|go|come|arrive|return|attend|address|hear|happen|become|seem|find|face|lose|win|suffer|expect|fail)$/; // prettier-ignore

interface Verdict {
  readonly stance: Stance;
  readonly score: number;
}

/** What it is to say that one will do it: by what the lexicon says of the act, of the one after "not hesitate to" too. */
function stanceOf(reading: Reading, { frame, clause }: Said, condition: Condition | undefined): Verdict | undefined {
  if (frame === undefined) return IDLE.test(clause.lemma) || clause.negated ? undefined : { stance: 'promise', score: 0.55 };
  if (!isPolitical(frame) || frame.items.some(({ kind }) => OTHERS.has(kind))) return undefined;
  const type = eventTypeOf(reading.coding, frame);
  if (type === undefined || type === 'CONSULT' || type === 'REQUEST' || type === 'REJECT' || type === 'ACCUSE') return undefined;
  if (type === 'MOBILIZE' && condition === undefined) return undefined;
  const hostile = quadOf(type) > 2;
  // To refuse one's cooperation is a threat where it hangs on something, and else an answer.
  if (clause.negated && !hostile) return condition === undefined ? undefined : { stance: 'threat', score: 0.65 };
  return { stance: hostile !== clause.negated ? 'threat' : 'promise', score: 0.7 };
} // prettier-ignore

/** Kinds of items that an act yet to come gives instead of a commitment. */
const OTHERS: ReadonlySet<string> = new Set([
  'meeting',
  'statement',
  'demand',
  'answer',
  'claim',
  'decision',
  'commitment',
]);

function isHostile(reading: Reading, frame: Frame): boolean {
  const type = eventTypeOf(reading.coding, frame);
  return type !== undefined && quadOf(type) > 2 && type !== 'REJECT' && type !== 'ACCUSE';
}

function realisOf(told: Commitment['realis'], condition: Condition | undefined): Commitment['realis'] {
  if (told === 'historical') return told;
  return condition?.hangs === true ? 'conditional' : 'planned';
}

function conditionField(reading: Reading, condition: Condition | undefined): { readonly condition?: string } {
  return condition === undefined ? {} : { condition: reading.text.slice(condition.span.start, condition.span.end) };
} // prettier-ignore

function conditionTokens(tree: Tree, { span }: Condition): number[] {
  return [...tree.tokens.keys()].filter((at) => overlaps(tokenAt(tree, at), span));
}

/** The words of a branch without its condition, what is inserted in it and the verbs coordinated with it. */
function wordsOf(tree: Tree, head: number, condition: Condition | undefined): number[] {
  const words = yieldOf(tree, head, (at) => {
    const { deprel, head: above, upos } = tokenAt(tree, at);
    return isRelation(deprel, 'parataxis') || (above === head && deprel === 'conj' && upos === 'VERB');
  });
  return condition === undefined ? words : words.filter((at) => !covers(condition.span, tokenAt(tree, at)));
} // prettier-ignore

/** Whom an act is for or against: who is named in its object or phrases, and then who is to fulfil the condition. */
function targetsOf(
  reading: Reading,
  sentence: number,
  tree: Tree,
  content: number | undefined,
  condition: Condition | undefined,
): ActorRef[][] {
  const named = (index: number): ActorRef[] => {
    const actors = [...actorsAt(reading, { sentence, index }), ...ownersOf(reading, { sentence, index })];
    return distinct(actors.filter((actor) => isActing(reading, actor)));
  };
  const phrases =
    content === undefined
      ? []
      : [content, ...childrenBy(tree, content, 'obj', 'iobj', 'xcomp', 'advcl').flatMap((at) => [at, ...childrenBy(tree, at, 'obj')]), ...childrenBy(tree, content, 'obl', 'nmod')]
          .filter((at) => tokenAt(tree, at).upos !== 'VERB' && !/^(?:from|in|at|by|since|before|after|until)$/.test(caseOf(tree, at)));
  const trigger = condition === undefined ? undefined : clauseAt(reading, sentence, condition.head);
  const party = trigger?.agent ?? trigger?.patient;
  return [...phrases.map(named), party === undefined ? [] : named(party)];
} // prettier-ignore

/** The first list that names somebody of another side, those of it. */
function firstOther(
  lists: readonly (readonly ActorRef[])[],
  by: readonly ActorRef[],
  sides: Sides,
): ActorRef[] {
  for (const list of lists) {
    const others = list.filter((actor) => !sides.meet([actor], by));
    if (others.length > 0) return others;
  }
  return [];
}
