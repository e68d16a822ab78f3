import { childBy, childrenBy, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { covers, overlaps, type Span } from '../text/span.ts';
import { quadOf } from '../world/ontology.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { citationOf } from './citation.ts';
import { type Clause, clauseTokens } from './clause.ts';
import { caseOf } from './nominal.ts';
import type { Draft } from './draft.ts';
import { eventTypeOf } from './frames/coding.ts';
import { frameOf } from './frames/match.ts';
import { predicateAt } from './frames/predicate.ts';
import { type Frame, frameName } from './frames/frame.ts';
import { isActing, slotHeads } from './frames/slots.ts';
import { hypothesisOver } from './hypothesis.ts';
import type { Answer, Claim, Item } from './item.ts';
import { isFighter, isVoice } from './nouns.ts';
import { isPlot, isWrongVerb } from './plot.ts';
import { clauseAt, type Reading } from './reading.ts';
import type { Said } from './said.ts';
import { sayingOf } from './saying.ts';
import type { Sides } from './allegiance.ts';
import { whenOf } from './times.ts';
import type { Voices } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

type Stance = Claim['stance'];

const STANCES: readonly Stance[] = ['accuses', 'denies', 'admits', 'disputes'];

/**
 * Claims: a charge, its denial, an admission, or a dispute of what another says. By a predicate that says so, by what somebody or their
 * act is called, or because somebody says that another party did wrong or that their own side did not.
 */
export function readClaims(reading: Reading, voices: Voices, acts: readonly Act[], said: readonly Said[], sides: Sides): Draft<Claim>[] {
  const framed = withoutEchoes(flatMap(acts, (act) => claimedBy(reading, act, sides) ?? []));
  const labelled = labelledIn(reading, voices, sides).filter(({ span }) => !framed.some((other) => overlaps(other.span, span)));
  const told = [...framed, ...labelled];
  const spoken = flatMap(said, (one) => falseIn(reading, one, sides) ?? chargedIn(reading, one, sides) ?? ownedIn(reading, one) ?? []);
  return [...told, ...spoken.filter(({ span }) => !told.some((other) => overlaps(other.span, span)))];
} // prettier-ignore

/** One claim told by a verb and its noun ("traded accusations") is one: the wider is kept. */
function withoutEchoes(drafts: readonly Draft<Claim>[]): Draft<Claim>[] {
  const length = ({ span }: Draft<Claim>): number => span.end - span.start;
  return drafts.filter(
    (draft, at) =>
      !drafts.some(
        (other, index) =>
          index !== at &&
          other.stance === draft.stance &&
          covers(other.span, draft.span) &&
          (length(other) > length(draft) || index < at),
      ),
  );
}

/** The claim that a predicate of the lexicon makes: "accused", "denied", "blame". */
function claimedBy(reading: Reading, act: Act, sides: Sides): Draft<Claim> | undefined {
  const item = act.frame.items.find(({ kind }) => kind === 'claim');
  const stance = STANCES.find((one) => one === item?.value);
  if (stance === undefined || act.hypothesis !== undefined || !(/^(?:actual|historical)$/.test(act.realis) || isByNegation(act))) return undefined;
  const { predicate, by } = act;
  // "Whom the alliance admits": those whom one lets in.
  const patient = predicate.clause?.patient;
  const subject = predicate.clause?.agent;
  const front = subject === undefined ? undefined : predicate.tree.tokens[(yieldOf(predicate.tree, subject)[0] ?? subject) - 1];
  if (stance === 'admits' && act.complement === undefined && (front !== undefined && /^whom$/i.test(front.form) || (patient !== undefined && /^whom?$/i.test(tokenAt(predicate.tree, patient).form)))) return undefined;
  // "Said that Chad bore responsibility": what one would admit of oneself, another says of one as a charge.
  if (stance === 'admits' && act.attribution.length > 0 && !sides.meet(act.attribution, by)) return turned(reading, act);
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

/** "Does not accept the account": a row that asks for the negation is told by it. */
function isByNegation({ realis, frame }: Act): boolean {
  return realis === 'negated' && frame.needs.some(({ slots, absent }) => !absent && slots.includes('neg'));
}

function turned(reading: Reading, act: Act): Draft<Claim> {
  const { span, by, attribution, frame } = act;
  return {
    ...fieldsOf(act),
    stance: 'accuses',
    what: reading.text.slice(span.start, span.end),
    by: attribution,
    to: by,
    span,
    rule: `frame:${frameName(frame)}`,
    score: 0.7,
  };
}

function fieldsOf(act: Act): Omit<Draft<Claim>, 'stance' | 'what' | 'to' | 'span' | 'rule' | 'score'> {
  const { by, attribution, realis, when } = act;
  return {
    kind: 'claim',
    by,
    via: [],
    attribution,
    realis: isByNegation(act) ? 'actual' : realis,
    ...(when ? { when } : {}),
    where: [],
  };
}

/** The clause or phrase that says what is charged: "of firing", "for the raid", "that it fired". */
function contentOf(reading: Reading, { predicate, complement }: Act): number | undefined {
  const { tree, index } = predicate;
  if (complement !== undefined) return complement;
  const gerund = childrenBy(tree, index, 'advcl', 'acl').find((at) =>
    childrenBy(tree, at, 'mark').some((mark) => /^(?:of|for|with)$/i.test(tokenAt(tree, mark).form)),
  );
  return gerund ?? flatMap(['of', 'for', 'with'], (slot) => slotHeads(reading, predicate, slot))[0];
}

/** The accused: whom the predicate names, or else who does what is charged. */
function accusedBy(reading: Reading, act: Act, content: number | undefined, sides: Sides): readonly ActorRef[] {
  const { sentence } = act.predicate;
  const doer = clauseAt(reading, sentence, content)?.agent;
  const blamed = doer === undefined ? [] : partiesAt(reading, sentence, doer).filter((actor) => !sides.meet([actor], act.by));
  // "Complained to the council that Israel had breached it": who is told is not who is charged.
  const isTold = act.complement !== undefined && content === act.complement && blamed.length > 0;
  return act.to.length > 0 && !isTold ? act.to : blamed;
} // prettier-ignore

/** Who a phrase stands for, or whose it is. */
function partiesAt(reading: Reading, sentence: number, index: number): ActorRef[] {
  const acting = actorsAt(reading, { sentence, index }).filter((actor) => isActing(reading, actor));
  return acting.length > 0 ? acting : ownersOf(reading, { sentence, index }).filter((actor) => isActing(reading, actor));
} // prettier-ignore

/** "Called the steps a threat", "branded Chad an aggressor", "denounced the flights as a provocation". */
function labelledIn(reading: Reading, voices: Voices, sides: Sides): Draft<Claim>[] {
  return flatMap(reading.sentences, ({ tree, clauses }, sentence) =>
    flatMap([...clauses.values()], (clause) => {
      const { head, lemma, agent, modal, negated } = clause;
      if (agent === undefined || modal !== undefined || negated || !sayingOf(lemma).includes('characterise'))
        return [];
      const { object, label } = labelOf(tree, clause) ?? {};
      if (object === undefined || label === undefined || !isWrong(reading, tree, label)) return [];
      const by = partiesAt(reading, sentence, agent);
      if (by.length === 0 || hypothesisOver(reading, sentence, head) !== undefined) return [];
      // "Called his own remarks a mistake": nobody is charged.
      if (childrenBy(tree, object, 'amod').some((at) => /^own$/i.test(tokenAt(tree, at).form))) return [];
      const to = partiesAt(reading, sentence, object).filter((actor) => !sides.meet([actor], by));
      const span = citationOf(tree, clauseTokens(tree, clause), branch(tree, label));
      const when = whenOf(reading, sentence, clause);
      return [
        {
          kind: 'claim' as const,
          stance: 'accuses' as const,
          what: reading.text.slice(span.start, span.end),
          by,
          to,
          via: [],
          attribution: voices.over(span),
          realis: 'actual' as const,
          ...(when ? { when } : {}),
          where: [],
          span,
          rule: `label:${lemma}`,
          score: to.length > 0 ? 0.7 : 0.6,
        },
      ];
    }),
  );
}

/** What is called something, and the head of what it is called; the parser may take the first for a complement and the second for its apposition. */
function labelOf(tree: Tree, { head, patient }: Clause): { object: number; label: number } | undefined {
  const complement = childBy(tree, head, 'xcomp');
  // "Called Chad an aggressor": of object and complement, the first is what is called, whichever the parser takes it for.
  if (patient !== undefined && complement !== undefined && complement < patient && !tree.tokens.slice(complement, patient).some(({ form }) => form === ',')) return { object: complement, label: patient };
  const object = patient ?? complement;
  if (object === undefined) return undefined;
  const apposed = childrenBy(tree, object, 'appos').find((at) => !tree.tokens.slice(object, at).some(({ form }) => form === ','));
  const label =
    (complement === object ? undefined : complement) ??
    childrenBy(tree, head, 'obj').find((at) => at > object) ??
    apposed ??
    childrenBy(tree, head, 'obl', 'advcl').find((at) => caseOf(tree, at) === 'as') ??
    childrenBy(tree, object, 'nmod').find((at) => caseOf(tree, at) === 'as') ??
    // "Called the conduct of the guards 'unacceptable'": an adjective behind its noun.
    flatMap([object, ...childrenBy(tree, object, 'nmod')], (noun) => childrenBy(tree, noun, 'amod').filter((at) => at > noun))[0];
  return label === undefined ? undefined : { object, label };
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
  const charge = isWrongdoing(reading, said) || isAttack(reading, said);
  const to = partiesAt(reading, sentence, clause.agent).filter((actor) => !sides.meet([actor], speakers));
  return charge && to.length > 0 ? saidClaim(reading, said, 'accuses', to) : undefined;
} // prettier-ignore

/** Codes of CAMEO that charge whoever they are told of: hostages, torture, human shields, broken truces, mass violence. */
const CRIMES = /^(?:181|182\d?|184|185|186|196|20\d*)$/;

/** Whether a clause tells of wrong done: by its verb, or by what it says that somebody or something is. */
function isWrongdoing(reading: Reading, said: Said): boolean {
  const { tree, clause, frame } = said;
  const { head, lemma, agent } = clause;
  // Only armed people trespass by crossing a border or entering a country; refugees do not.
  const armed = agent !== undefined && isFighter(tokenAt(tree, agent).lemma);
  if (/^(?:cross|enter)$/.test(lemma)) return armed;
  if (reading.coding.lexicon.isOf(lemma.split(' ')[0] ?? lemma, 'wrongdoing')) return true;
  if (frame?.event !== undefined && 'cameo' in frame.event && CRIMES.test(frame.event.cameo)) return true;
  if (isPlotted(reading, said)) return true;
  if (childBy(tree, head, 'cop') !== undefined) return caseOf(tree, head) === 'behind' || isWrong(reading, tree, head);
  return /^(?:pose|constitute|represent|commit|bear|amount|carry)$/.test(lemma) && childrenBy(tree, head, 'obj', 'obl').some((at) => isWrong(reading, tree, at));
} // prettier-ignore

/** "Has drawn up a plan to fabricate an attack", "is preparing to sabotage it": a wrong that is being prepared. */
function isPlotted(reading: Reading, { tree, clause: { head, patient, lemma } }: Said): boolean {
  const isPlan = patient !== undefined && PLOTS.test(tokenAt(tree, patient).lemma);
  if (isPlan && isPlot(reading, tree, patient)) return true;
  return /^(?:plan|plot|prepare|intend|conspire|scheme|seek)$/.test(lemma) && childrenBy(tree, head, 'xcomp').some((at) => isWrongVerb(reading, tree, at));
} // prettier-ignore

const PLOTS = /^(?:plan|plot|scheme|operation|pretext|conspiracy|design|intention|preparation)s?$/;

/** "Had used the base to attack its neighbour", "fired first": force that is charged as well as told. */
function isAttack(reading: Reading, { sentence, tree, clause, frame }: Said): boolean {
  const isForce = (one: Frame | undefined): boolean => /^(?:ASSAULT|COERCE)$/.test((one && eventTypeOf(reading.coding, one)) ?? '');
  const first = childrenBy(tree, clause.head, 'advmod', 'amod').some((at) => /^first$/i.test(tokenAt(tree, at).form));
  const aims = clause.lemma === 'use' ? childrenBy(tree, clause.head, 'advcl', 'xcomp').filter((at) => at > clause.head) : [];
  return (first && (isForce(frame) || /^(?:fire|shoot|attack|strike|open fire)$/.test(clause.lemma))) || aims.some((index) => {
    const predicate = predicateAt(reading, { sentence, index });
    return predicate !== undefined && isForce(frameOf(reading, predicate));
  });
} // prettier-ignore

/** "Said the charges were false", "that their statements were lies", "that they were untrue": a denial, or another's words disputed. */
function falseIn(reading: Reading, said: Said, sides: Sides): Draft<Claim> | undefined {
  const { sentence, tree, clause: { agent, head, modal, negated }, speakers } = said;
  const { lexicon } = reading.coding;
  if (agent === undefined || negated || modal !== undefined || !lexicon.isOf(tokenAt(tree, head).lemma.toLowerCase(), 'untrue')) return undefined;
  const { lemma, upos } = tokenAt(tree, agent);
  const noun = lemma.toLowerCase();
  if (lexicon.isOf(noun, 'accusation') || (upos === 'PRON' && /^(?:they|it|that|this|these|those|all)$/i.test(tokenAt(tree, agent).form))) return saidClaim(reading, said, 'denies', []);
  const makers = isVoice(noun) ? ownersOf(reading, { sentence, index: agent }).filter((actor) => !sides.meet([actor], speakers)) : [];
  return makers.length > 0 ? saidClaim(reading, said, 'disputes', makers) : undefined;
} // prettier-ignore

/** "Said its forces had not fired"; "acknowledged that its forces had fired": a denial or an admission. */
function ownedIn(reading: Reading, said: Said): Draft<Claim> | undefined {
  const { sentence, clause, frame, own, speakers } = said;
  const { negated } = clause;
  if (clause.modal !== undefined) return undefined;
  const type = frame === undefined ? undefined : eventTypeOf(reading.coding, frame);
  if (!own || !((type !== undefined && quadOf(type) === 4) || isWrongdoing(reading, said))) return undefined;
  if (negated) return saidClaim(reading, said, 'denies', []);
  const cue = clauseAt(reading, sentence, clause.parent)?.lemma ?? '';
  return speakers.length > 0 && /^(?:acknowledge|admit|concede|confess)$/.test(cue) ? saidClaim(reading, said, 'admits', []) : undefined;
} // prettier-ignore

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

/**
 * Gives each denial the id of the last charge before it that is brought against who denies, and to who disputes "that account" or "those
 * figures" the last claim of another side.
 */
export function linkDenials(read: readonly Item[], sides: Sides): Item[] {
  const items = read.map((item, at) => (item.kind === 'answer' ? (denialOf(item, read.slice(0, at), sides) ?? item) : item));
  return items.map((item, at) => {
    if (item.kind !== 'claim' || (item.stance !== 'denies' && item.stance !== 'disputes')) return item;
    const pointsBack = item.stance === 'disputes' && /\b(?:th(?:at|is|ose|ese)|such)\b/i.test(item.cite.quote);
    const charge = items.slice(0, at).findLast(
      (other): other is Claim =>
        other.kind === 'claim' && other.stance === 'accuses' && (sides.meet(other.to, item.by) || (pointsBack && !sides.meet(other.by, item.by))),
    );
    if (charge === undefined) return item;
    return { ...item, answers: charge.id, ...(pointsBack && item.to.length === 0 ? { to: charge.by } : {}) };
  });
} // prettier-ignore

/** "Chad rejects that", where a charge against it was the last thing that called for an answer: a denial. */
function denialOf(answer: Answer, before: readonly Item[], sides: Sides): Claim | undefined {
  if (answer.verdict !== 'rejects' || !/\b(?:that|this|it)\W*$/i.test(answer.cite.quote) || answer.cite.quote.length > POINTS_BACK) return undefined;
  const last = before.findLast(({ kind, by }) => (kind === 'claim' || kind === 'demand' || kind === 'commitment') && !sides.meet(by, answer.by));
  if (last?.kind !== 'claim' || last.stance !== 'accuses' || answer.cite.start - last.cite.end > CLOSE) return undefined;
  const { id, report, cite, by, via, attribution, realis, when, where, score, rule } = answer;
  return { id, report, cite, by, to: last.by, via, attribution, realis, ...(when ? { when } : {}), where, score, rule, kind: 'claim', stance: 'denies', what: last.what, answers: last.id };
} // prettier-ignore

/** Characters of a reply that only points back, and within which the charge stands before it. */
const POINTS_BACK = 90;
const CLOSE = 400;
