import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import { covers } from '../text/span.ts';
import { dayOf } from '../world/calendar.ts';
import type { ActorRef, PlaceRef } from '../world/refs.ts';
import type { When } from '../world/when.ts';
import { actorsAt, distinct, ownersOf } from './actors.ts';
import { caseOf, type Clause, clauseTokens, predicateOver } from './clause.ts';
import type { Draft } from './draft.ts';
import * as words from './gatherings.ts';
import type { Meeting, Realis } from './item.ts';
import { isLongAgo, realisOf } from './modality.ts';
import { isOrgan, isRole } from './nouns.ts';
import { placeAt, placesOf } from './places.ts';
import { clauseAt, quotationAround, type Reading } from './reading.ts';
import { whenInPhrase, whenOf } from './times.ts';
import type { Voices } from './voices.ts';
import { hypothesisOver } from './hypothesis.ts';

/** Meetings, visits and calls that were held, are due, proposed or called off. */
export function readMeetings(reading: Reading, voices: Voices): Draft<Meeting>[] {
  const drafts: Draft<Meeting>[] = [];
  for (const [sentence, { tree }] of reading.sentences.entries()) {
    const here: Draft<Meeting>[] = [];
    for (const index of tree.tokens.keys()) {
      const clause = clauseAt(reading, sentence, index);
      const found =
        (clause && (byVerb(reading, sentence, tree, clause) ?? byDue(reading, sentence, tree, clause))) ??
        byNoun(reading, sentence, tree, index);
      const draft = found && settle(reading, voices, sentence, tree, found);
      if (draft) here.push(draft);
    }
    drafts.push(...withoutEchoes(here));
  }
  return drafts;
}

interface Found {
  readonly head: number;
  readonly parties: readonly ActorRef[];
  readonly format: Meeting['format'];
  /** The clause that tells it: the verb of meeting itself, or the one that holds the noun. */
  readonly clause: Clause | undefined;
  /** What the clause does to the meeting, where it is not simply told: it is asked for, arranged or called off. */
  readonly stance?: 'proposed' | 'arranged' | 'cancelled';
  readonly where: readonly PlaceRef[];
  readonly tokens: readonly number[];
  readonly rule: string;
  readonly score: number;
}

function byVerb(reading: Reading, sentence: number, tree: Tree, clause: Clause): Found | undefined {
  const lemma = tokenAt(tree, clause.head).lemma.toLowerCase();
  const verb = words.VERBS.get(lemma);
  if (
    !verb ||
    clause.agent === undefined ||
    clause.passive ||
    (clause.lemma !== lemma && !/ (?:up|in|over)$/.test(clause.lemma))
  )
    return undefined;
  const agents = actorsAt(reading, { sentence, index: clause.agent });
  const where = placesOf(reading, sentence, [clause.head]);
  const found = { head: clause.head, clause, tokens: meetingTokens(tree, clause), rule: `verb:${lemma}` };
  if (verb.format === 'visit') {
    const goal = destination(reading, sentence, tree, clause, verb.to);
    const travels = agents.some((actor) => isParty(reading, actor)) && goal.length > 0;
    return travels
      ? { ...found, parties: agents, format: 'visit', where: goal, score: lemma === 'visit' ? 0.8 : 0.65 }
      : undefined;
  }
  if (lemma === 'call' && !isPhoned(tree, clause)) return undefined;
  const others = partners(reading, sentence, tree, clause, verb.to);
  if (clause.patient !== undefined && others.length === 0) return undefined; // "meet demands", "host refugees"
  const sits = agents.some(isSitting);
  const parties = distinct([...agents, ...others]);
  const enough = parties.length > 1 || sits || (lemma === 'meet' && isPlural(tree, clause.agent));
  if (!enough || (lemma === 'convene' && !sits) || !parties.some((actor) => isParty(reading, actor)))
    return undefined;
  return {
    ...found,
    parties,
    format: sits && others.length === 0 ? 'session' : verb.format,
    where,
    score: 0.8,
  };
}

/** "Is due in Xiamen next month for a summit", "is expected in Kyiv on Tuesday": a visit to come. */
function byDue(reading: Reading, sentence: number, tree: Tree, clause: Clause): Found | undefined {
  if (!/^(?:due|expect|schedule)$/.test(clause.lemma)) return undefined;
  const visitor = clause.passive ? clause.patient : clause.agent;
  const goal = childrenBy(tree, clause.head, 'obl').filter((index) =>
    /^(?:in|at)$/.test(caseOf(tree, index)),
  );
  const where = goal.flatMap((index) => placeAt(reading, sentence, index));
  const parties =
    visitor === undefined
      ? []
      : actorsAt(reading, { sentence, index: visitor }).filter((actor) => isParty(reading, actor));
  if (where.length === 0 || parties.length === 0) return undefined;
  return {
    head: clause.head,
    parties,
    format: 'visit',
    clause,
    stance: 'arranged',
    where,
    tokens: meetingTokens(tree, clause),
    rule: 'due',
    score: 0.65,
  };
}

/** "Called Mr. Ali on Wednesday": nothing is said that he was called. */
function isPhoned(tree: Tree, clause: Clause): boolean {
  if (clause.patient === undefined || tokenAt(tree, clause.patient).upos !== 'PROPN') return false;
  const last = yieldOf(tree, clause.patient).at(-1) ?? clause.patient;
  const next = tree.tokens[last + 1];
  return (
    childBy(tree, clause.head, 'xcomp', 'ccomp') === undefined &&
    (next === undefined || /^(?:ADP|ADV|CCONJ)$/.test(next.upos) || /^[.,;]$/.test(next.form))
  );
}

function isSitting(actor: ActorRef): boolean {
  return words.SITTING.test(actor.id) || words.SITTING.test(actor.name.split(' ').at(-1) ?? '');
}

function isPlural(tree: Tree, index: number): boolean {
  const token = tokenAt(tree, index);
  return (
    token.xpos.endsWith('S') ||
    /^(?:they|both|two|three|four)$/i.test(token.form) ||
    childBy(tree, index, 'conj') !== undefined
  );
}

/** The other party: a direct object that can meet, or the phrase with the verb's preposition. */
function partners(
  reading: Reading,
  sentence: number,
  tree: Tree,
  clause: Clause,
  prepositions: readonly string[],
): readonly ActorRef[] {
  const phrases = childrenBy(tree, clause.head, 'obl', 'nmod').filter(
    (index) => caseOf(tree, index) !== '' && prepositions.includes(caseOf(tree, index)),
  );
  const direct = prepositions.includes('') && clause.patient !== undefined ? [clause.patient] : [];
  return [...direct, ...phrases]
    .flatMap((index) => actorsAt(reading, { sentence, index }))
    .filter((actor) => isParty(reading, actor));
}

/** Someone who can meet: a state or body, a named person, a role or an organ. A thing cannot. */
function isParty(reading: Reading, actor: ActorRef): boolean {
  if (reading.world.actor(actor.id) !== undefined) return true;
  if (reading.namesOfActors.has(actor.name)) return true;
  return actor.name.split(/\s+/).some((word) => isRole(word) || (isOrgan(word) && /^\p{Lu}/u.test(word)));
}

function destination(
  reading: Reading,
  sentence: number,
  tree: Tree,
  clause: Clause,
  prepositions: readonly string[],
): PlaceRef[] {
  const phrases = childrenBy(tree, clause.head, 'obl').filter(
    (index) => caseOf(tree, index) !== '' && prepositions.includes(caseOf(tree, index)),
  );
  const direct = prepositions.includes('') && clause.patient !== undefined ? [clause.patient] : [];
  return [...direct, ...phrases].flatMap((index) => placeAt(reading, sentence, index));
}

function byNoun(reading: Reading, sentence: number, tree: Tree, index: number): Found | undefined {
  const token = tokenAt(tree, index);
  const lemma = token.lemma.toLowerCase();
  const format = words.NOUNS.get(lemma);
  if (
    format === undefined ||
    token.upos !== 'NOUN' ||
    ['compound', 'amod'].some((relation) => isRelation(token.deprel, relation))
  )
    return undefined;
  const modifiers = childrenBy(tree, index, 'amod', 'compound', 'det', 'nummod').map(
    (child) => tokenAt(tree, child).form,
  );
  const withWhom = withParties(reading, sentence, tree, index);
  if (
    lemma === 'call' &&
    withWhom.length === 0 &&
    !modifiers.some((word) => words.BY_PHONE.test(word)) &&
    !modifiers.some((word) => /^(?:two|three|several)$/i.test(word))
  )
    return undefined;
  const over = predicateOver(tree, index);
  const clause = over === undefined || over === index ? undefined : clauseAt(reading, sentence, over);
  const carrier = clause && carries(tree, index, clause) ? clause : undefined;
  const held = childrenBy(tree, index, 'acl')
    .map((child) => clauseAt(reading, sentence, child))
    .find((lower) => lower !== undefined && (words.HOLD.has(lower.lemma) || words.ARRANGE.has(lower.lemma)));
  const verb = carrier?.lemma ?? '';
  const stance = words.CANCEL.has(verb)
    ? 'cancelled'
    : words.PROPOSE.has(verb) || isProposed(tree, index)
      ? 'proposed'
      : words.ARRANGE.has(verb) || (held && words.ARRANGE.has(held.lemma))
        ? 'arranged'
        : undefined;
  const holds = words.HOLD.has(verb) || stance === 'cancelled' || stance === 'arranged';
  const owners = ownersOf(reading, { sentence, index }).filter((actor) => isParty(reading, actor));
  const named = distinct([...withWhom, ...owners]);
  const doer = holds
    ? carrier?.agent
    : named.length === 0 || format === 'visit'
      ? clause?.passive
        ? clause.patient
        : clause?.agent
      : undefined;
  const convener = held?.agent;
  const agents = [doer, convener]
    .flatMap((at) =>
      at === undefined || stance === 'proposed' ? [] : actorsAt(reading, { sentence, index: at }),
    )
    .filter((actor) => isParty(reading, actor));
  const complete =
    owners.length > 1 || (withWhom.length > 1 && !agents.some((actor) => isParty(reading, actor)));
  const parties =
    format === 'visit' && owners.length > 0 ? owners : complete ? named : distinct([...agents, ...named]);
  if (
    parties.length === 0 ||
    !isToldHere(tree, index, {
      format,
      parties,
      holds,
      named: named.length > 0,
      modifiers,
      dated: whenInPhrase(reading, { sentence, index }) !== undefined,
    })
  )
    return undefined;
  const where = placesOf(reading, sentence, [index, ...(carrier ? [carrier.head] : [])]);
  if (format === 'visit' && where.length === 0 && owners.length === 0) return undefined;
  const leaders =
    modifiers.some((word) => words.OF_LEADERS.test(word)) ||
    childrenBy(tree, index, 'nmod').some((child) =>
      /^(?:leader|president)$/.test(tokenAt(tree, child).lemma),
    );
  return {
    head: index,
    parties,
    format: leaders
      ? 'summit'
      : format !== 'summit' && modifiers.some((word) => words.BY_PHONE.test(word))
        ? 'call'
        : parties.length === 1 && parties.some(isSitting) && format === 'talks'
          ? 'session'
          : format,
    clause: carrier ?? held,
    ...(stance ? { stance } : {}),
    where,
    tokens:
      carrier && holds
        ? meetingTokens(tree, carrier)
        : yieldOf(
            tree,
            index,
            (at) =>
              tokenAt(tree, at).deprel === 'acl:relcl' ||
              (tokenAt(tree, at).head === index && ['case', 'conj', 'cc'].includes(tokenAt(tree, at).deprel)),
          ),
    rule: `noun:${lemma}`,
    score: named.length > 1 || holds ? 0.75 : 0.6,
  };
}

interface Telling {
  readonly format: Meeting['format'];
  readonly parties: readonly ActorRef[];
  readonly holds: boolean;
  readonly named: boolean;
  readonly dated: boolean;
  readonly modifiers: readonly string[];
}

/** Whether the phrase tells of a meeting, and is no mere mention of one ("the talks"): it has parties, a date or a verb that holds it. */
function isToldHere(
  tree: Tree,
  index: number,
  { format, parties, holds, named, dated, modifiers }: Telling,
): boolean {
  const counted = modifiers.some((word) => /^(?:two|three|four|five|several)$/i.test(word));
  if (modifiers.some((word) => words.BACK_REFERENCE.test(word)) && !holds && !named && !dated) return false;
  return (
    format === 'visit' ||
    parties.length > 1 ||
    holds ||
    dated ||
    counted ||
    (parties.some(isSitting) && childBy(tree, index, 'acl') !== undefined)
  );
}

function withParties(reading: Reading, sentence: number, tree: Tree, index: number): readonly ActorRef[] {
  const carrier = tokenAt(tree, index).head;
  const besides =
    carrier < 0 || !isRelation(tokenAt(tree, index).deprel, 'obj')
      ? []
      : childrenBy(tree, carrier, 'obl').filter(
          (child) => child > index && ['with', 'between'].includes(caseOf(tree, child)),
        );
  return [
    ...childrenBy(tree, index, 'nmod', 'obl').filter((child) =>
      ['with', 'between', 'among', 'of'].includes(caseOf(tree, child)),
    ),
    ...besides,
  ]
    .flatMap((child) => actorsAt(reading, { sentence, index: child }))
    .filter((actor) => isParty(reading, actor));
}

/** Whether the clause's verb takes the noun as its object, or as its subject where it is held or called off. */
function carries(tree: Tree, index: number, clause: Clause): boolean {
  const { deprel, head } = tokenAt(tree, index);
  if (clause.patient === index) return true;
  return (
    head === clause.head &&
    (isRelation(deprel, 'obj') ||
      deprel === 'nsubj:pass' ||
      (isRelation(deprel, 'obl') &&
        /^(?:for|in|to)$/.test(caseOf(tree, index)) &&
        /^(?:call|join|push|take|appeal|agree)$/.test(clause.lemma.split(' ')[0] ?? '')))
  );
}

function isProposed(tree: Tree, index: number): boolean {
  for (const above of ancestorsOf(tree, index)) {
    const { lemma, upos } = tokenAt(tree, above);
    if (upos === 'NOUN' && /^(?:proposal|offer|invitation|request|call|demand)$/.test(lemma)) return true;
    if (upos === 'VERB') return false;
  }
  return false;
}

/** The clause that tells of the meeting, but for what follows from it; a purpose ("met to discuss") belongs to it. */
function meetingTokens(tree: Tree, clause: Clause): number[] {
  const purpose = childrenBy(tree, clause.head, 'advcl')
    .filter((index) => tokenAt(tree, index).xpos === 'VB')
    .flatMap((index) => yieldOf(tree, index, (at) => tokenAt(tree, at).deprel === 'advcl'));
  return [...clauseTokens(tree, clause), ...purpose];
}

function settle(
  reading: Reading,
  voices: Voices,
  sentence: number,
  tree: Tree,
  found: Found,
): Draft<Meeting> | undefined {
  const hypothesis = hypothesisOver(reading, sentence, found.head);
  if (hypothesis !== undefined && hypothesis !== 'wanted') return undefined;
  const { clause, stance } = found;
  const inPhrase = whenInPhrase(
    reading,
    { sentence, index: found.head },
    stance === 'arranged' ? 'future' : undefined,
  );
  const when: When | undefined = inPhrase ?? (clause ? whenOf(reading, sentence, clause) : undefined);
  const span = spanOfTokens(tree, found.tokens);
  const realis = realisOfMeeting(reading, sentence, found, hypothesis === 'wanted', when);
  if (realis === 'negated' && stance !== 'cancelled') return undefined;
  return {
    kind: 'meeting',
    format: found.format,
    status:
      stance === 'cancelled'
        ? 'cancelled'
        : stance === 'proposed' || hypothesis === 'wanted'
          ? 'proposed'
          : realis === 'planned'
            ? 'scheduled'
            : realis === 'possible'
              ? 'possible'
              : 'held',
    by: distinct(found.parties),
    to: [],
    via: [],
    attribution: voices.over(span),
    realis,
    ...(when ? { when } : {}),
    where: found.where,
    span,
    rule: found.rule,
    score: quotationAround(reading, span) ? found.score - 0.1 : found.score,
  };
}

function realisOfMeeting(
  reading: Reading,
  sentence: number,
  { clause, stance }: Found,
  wanted: boolean,
  when: When | undefined,
): Realis {
  if (stance === 'cancelled') return 'negated';
  if (stance === 'proposed' || wanted) return 'possible';
  const told = clause
    ? realisOf(reading, sentence, clause, when)
    : when && isLongAgo(reading, when)
      ? 'historical'
      : 'actual';
  return told === 'actual' && (stance === 'arranged' || isAhead(reading, when)) ? 'planned' : told;
}

function isAhead(reading: Reading, when: When | undefined): boolean {
  const day = when === undefined ? undefined : dayOf(when.edtf);
  return day !== undefined && reading.day !== undefined && day > reading.day;
}

/** One act told by a verb and a noun of the same clause ("held talks") is one meeting. */
function withoutEchoes(drafts: readonly Draft<Meeting>[]): Draft<Meeting>[] {
  return drafts.filter(
    (draft, at) =>
      !drafts.some(
        (other, index) =>
          index !== at &&
          covers(other.span, draft.span) &&
          (other.score > draft.score || (other.score === draft.score && index < at)) &&
          other.by.some(({ id }) => draft.by.some((actor) => actor.id === id)),
      ),
  );
}
