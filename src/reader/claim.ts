import { childBy, childrenBy, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { overlaps, type Span } from '../text/span.ts';
import { quadOf } from '../world/ontology.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { citationOf } from './citation.ts';
import { caseOf, clauseTokens } from './clause.ts';
import type { Draft } from './draft.ts';
import { eventTypeOf } from './frames/coding.ts';
import { frameName } from './frames/frame.ts';
import { isActing, slotHeads } from './frames/slots.ts';
import type { Claim, Item } from './item.ts';
import { clauseAt, type Reading } from './reading.ts';
import type { Said } from './said.ts';
import type { Sides } from './sides.ts';
import { whenOf } from './times.ts';

type Stance = Claim['stance'];

const STANCES: readonly Stance[] = ['accuses', 'denies', 'admits', 'disputes'];

/**
 * Claims: a charge, its denial, an admission, or a dispute of what another says. By a predicate that says so, by what somebody or their
 * act is called, or because somebody says that another party did wrong or that their own side did not.
 */
export function readClaims(reading: Reading, acts: readonly Act[], said: readonly Said[], sides: Sides): Draft<Claim>[] {
  const framed = acts.flatMap((act) => claimedBy(reading, act, sides) ?? labelled(reading, act, sides) ?? []);
  const spoken = said.flatMap((one) => chargedIn(reading, one, sides) ?? deniedIn(reading, one) ?? []);
  return [...framed, ...spoken.filter(({ span }) => !framed.some((other) => overlaps(other.span, span)))];
} // prettier-ignore

/** The claim that a predicate of the lexicon makes: "accused", "denied", "blame". */
function claimedBy(reading: Reading, act: Act, sides: Sides): Draft<Claim> | undefined {
  const item = act.frame.items.find(({ kind }) => kind === 'claim');
  const stance = STANCES.find((one) => one === item?.value);
  if (stance === undefined || act.hypothesis !== undefined || !/^(?:actual|historical)$/.test(act.realis)) return undefined;
  const { predicate, by } = act;
  const content = contentOf(reading, act);
  const to = stance === 'accuses' ? accusedBy(reading, act, content, sides) : act.to;
  // "Has been accused of": a charge without its accuser has at least the accused; a denial is somebody's.
  if (by.length === 0 && (stance !== 'accuses' || to.length === 0)) return undefined;
  // A noun without a verb that makes it, or what it says, only points back: "the accusations".
  if (predicate.pos === 'n' && content === undefined && predicate.carrier?.role !== 'does') return undefined;
  const words = content === undefined ? [] : branch(predicate.tree, content);
  const mutual = stance === 'accuses' && to.length === 0 && by.length > 1;
  const what = words.length > 0 ? citationOf(predicate.tree, words) : act.span;
  return {
    ...fieldsOf(act),
    stance,
    what: reading.text.slice(what.start, what.end),
    to: mutual ? by : to,
    span: citationOf(predicate.tree, act.tokens, words),
    rule: `frame:${frameName(act.frame)}`,
    score: stance === 'accuses' && to.length === 0 && !mutual ? 0.6 : 0.75,
  };
} // prettier-ignore

function fieldsOf(act: Act): Omit<Draft<Claim>, 'stance' | 'what' | 'to' | 'span' | 'rule' | 'score'> {
  const { by, attribution, realis, when } = act;
  return { kind: 'claim', by, via: [], attribution, realis, ...(when ? { when } : {}), where: [] };
}

/** The clause or phrase that says what is charged: "of firing", "for the raid", "that it fired". */
function contentOf(reading: Reading, { predicate, complement }: Act): number | undefined {
  const { tree, index } = predicate;
  if (complement !== undefined) return complement;
  const gerund = childrenBy(tree, index, 'advcl', 'acl').find((at) =>
    childrenBy(tree, at, 'mark').some((mark) => /^(?:of|for|with)$/i.test(tokenAt(tree, mark).form)),
  );
  return gerund ?? ['of', 'for', 'with'].flatMap((slot) => slotHeads(reading, predicate, slot))[0];
}

/** The accused: whom the predicate names, or else who does what is charged. */
function accusedBy(reading: Reading, act: Act, content: number | undefined, sides: Sides): readonly ActorRef[] {
  const { sentence } = act.predicate;
  if (act.to.length > 0) return act.to;
  const doer = clauseAt(reading, sentence, content)?.agent;
  return doer === undefined ? [] : partiesAt(reading, sentence, doer).filter((actor) => !sides.meet([actor], act.by));
} // prettier-ignore

/** Who a phrase stands for, or whose it is. */
function partiesAt(reading: Reading, sentence: number, index: number): ActorRef[] {
  const acting = actorsAt(reading, { sentence, index }).filter((actor) => isActing(reading, actor));
  return acting.length > 0 ? acting : ownersOf(reading, { sentence, index }).filter((actor) => isActing(reading, actor));
} // prettier-ignore

/** "Called the steps a threat", "branded Chad an aggressor", "denounced the flights as a provocation". */
function labelled(reading: Reading, act: Act, sides: Sides): Draft<Claim> | undefined {
  const { predicate, by } = act;
  const { tree, sentence, clause } = predicate;
  if (!act.frame.items.some(({ kind, value }) => kind === 'statement' && value === 'characterise')) return undefined;
  if (by.length === 0 || act.hypothesis !== undefined || act.realis !== 'actual') return undefined;
  const object = clause?.patient;
  const label = object === undefined ? undefined : labelOf(tree, predicate.index, object);
  if (object === undefined || label === undefined || !isWrong(reading, tree, label)) return undefined;
  const to = partiesAt(reading, sentence, object).filter((actor) => !sides.meet([actor], by));
  const span = citationOf(tree, act.tokens, branch(tree, label));
  return {
    ...fieldsOf(act),
    stance: 'accuses',
    what: reading.text.slice(span.start, span.end),
    to,
    span,
    rule: `frame:${frameName(act.frame)}`,
    score: to.length > 0 ? 0.7 : 0.6,
  };
} // prettier-ignore

/** The head of what a thing is called. */
function labelOf(tree: Tree, verb: number, object: number): number | undefined {
  const complement = childBy(tree, verb, 'xcomp');
  if (complement !== undefined) return complement;
  const apposed = childrenBy(tree, object, 'appos').find((at) => !tree.tokens.slice(object, at).some(({ form }) => form === ','));
  return apposed ?? childrenBy(tree, verb, 'obl', 'advcl').find((at) => caseOf(tree, at) === 'as') ?? childrenBy(tree, object, 'nmod').find((at) => caseOf(tree, at) === 'as');
} // prettier-ignore

/** Classes of nouns and adjectives that charge whoever they are said of. */
const WRONG: readonly string[] = ['wrong', 'aggression', 'war-crime', 'abuse', 'espionage'];

/** Whether what is said of somebody charges them: "illegal", "a clear violation", "an act of aggression". */
function isWrong(reading: Reading, tree: Tree, index: number): boolean {
  const counted = childrenBy(tree, index, 'nmod', 'amod').filter(
    (at) => at < index || caseOf(tree, at) === 'of',
  );
  return [index, ...counted].some((at) =>
    WRONG.some((name) => reading.coding.lexicon.isOf(tokenAt(tree, at).lemma.toLowerCase(), name)),
  );
}

/** "Said that Chad had violated the truce": a charge that is only said. */
function chargedIn(reading: Reading, said: Said, sides: Sides): Draft<Claim> | undefined {
  const { sentence, clause, speakers } = said;
  if (said.own || clause.negated || clause.modal !== undefined || clause.agent === undefined) return undefined;
  const charge = isWrongdoing(reading, said);
  const to = partiesAt(reading, sentence, clause.agent).filter((actor) => !sides.meet([actor], speakers));
  return charge && to.length > 0 ? saidClaim(reading, said, 'accuses', to) : undefined;
} // prettier-ignore

/** Whether a clause tells of wrong done: by its verb, or by what it says that somebody or something is. */
function isWrongdoing(reading: Reading, { tree, clause }: Said): boolean {
  const { head, lemma } = clause;
  if (reading.coding.lexicon.isOf(lemma.split(' ')[0] ?? lemma, 'wrongdoing')) return true;
  if (childBy(tree, head, 'cop') !== undefined) return isWrong(reading, tree, head);
  return /^(?:pose|constitute|represent|commit|bear|amount|carry)$/.test(lemma) && childrenBy(tree, head, 'obj', 'obl').some((at) => isWrong(reading, tree, at));
} // prettier-ignore

/** "Said its forces had not fired": a denial that is only said. */
function deniedIn(reading: Reading, said: Said): Draft<Claim> | undefined {
  const { clause, frame } = said;
  if (!said.own || !clause.negated || clause.modal !== undefined) return undefined;
  const type = frame === undefined ? undefined : eventTypeOf(reading.coding, frame);
  const hostile = type !== undefined && quadOf(type) === 4;
  return hostile || isWrongdoing(reading, said) ? saidClaim(reading, said, 'denies', []) : undefined;
}

function saidClaim(reading: Reading, said: Said, stance: Stance, to: readonly ActorRef[]): Draft<Claim> {
  const { sentence, tree, clause, speakers } = said;
  const span: Span = citationOf(tree, clauseTokens(tree, clause));
  const when = whenOf(reading, sentence, clause);
  return {
    kind: 'claim',
    stance,
    what: reading.text.slice(span.start, span.end),
    by: speakers,
    to,
    via: [],
    attribution: speakers,
    realis: 'actual',
    ...(when ? { when } : {}),
    where: [],
    span,
    rule: `said:${stance}`,
    score: 0.6,
  };
}

function branch(tree: Tree, head: number): number[] {
  return yieldOf(tree, head, (at) => tokenAt(tree, at).deprel === 'parataxis');
}

/** Gives each denial the id of the last charge before it that is brought against who denies. */
export function linkDenials(items: readonly Item[], sides: Sides): Item[] {
  return items.map((item, at) => {
    if (item.kind !== 'claim' || item.stance !== 'denies') return item;
    const charge = items.slice(0, at).findLast(
      (other) => other.kind === 'claim' && other.stance === 'accuses' && sides.meet(other.to, item.by),
    );
    return charge === undefined ? item : { ...item, answers: charge.id };
  });
} // prettier-ignore
