import { childrenBy, tokenAt, type Tree, yieldOf, childBy } from '../language/tree.ts';
import { type ActorRef, type PlaceRef } from '../world/refs.ts';
import { actorsAt } from './actors.ts';
import { distinct } from './who.ts';
import { type Clause, clauseTokens } from './clause.ts';
import { type Meeting } from './item.ts';
import { caseOf, conjunctsOf, phraseTokens } from './nominal.ts';
import { isOrgan, isRole } from './nouns.ts';
import { placeAt, placesOf } from './places.ts';
import { hasForce } from './units.ts';
import { type Reading } from './reading.ts';
import * as words from './gatherings.ts';
import { flatMap } from '../text/flat-map.ts';

/** A meeting found in a sentence, before it is known how real it is. Numbers are token indexes. */
export interface FoundMeeting {
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

/** The meeting that a clause's verb tells, if any. */
export function byVerb(
  reading: Reading,
  sentence: number,
  tree: Tree,
  clause: Clause,
): FoundMeeting | undefined {
  const lemma = tokenAt(tree, clause.head).lemma.toLowerCase();
  const verb = words.VERBS.get(lemma);
  if (verb && clause.passive && /^(?:receive|welcome|meet|host)$/.test(lemma))
    return byGuest(reading, sentence, tree, clause);
  if (
    !verb ||
    clause.agent === undefined ||
    clause.passive ||
    (clause.lemma !== lemma && !/ (?:up|in|over|down)$/.test(clause.lemma))
  )
    return undefined;
  // "Forces gathered at the border": a move, and no meeting.
  if (words.TOGETHER.test(lemma) && !/^(?:meet|talk|confer)$/.test(lemma) && hasForce(tree, clause.agent))
    return undefined;
  const agents = actorsAt(reading, { sentence, index: clause.agent });
  const others = partnersAt(tree, clause, verb.to);
  const where = placesOf(reading, sentence, [
    clause.head,
    ...flatMap(others, (index) => conjunctsOf(tree, index)),
  ]);
  const found = { head: clause.head, clause, tokens: meetingTokens(tree, clause), rule: `verb:${lemma}` };
  if (verb.format === 'visit') {
    const goal = destination(reading, sentence, tree, clause, verb.to);
    const travellers = words.GOING.test(lemma)
      ? agents.filter(
          (actor) => isPerson(reading, actor) || DELEGATION.test(tokenAt(tree, clause.agent ?? 0).lemma),
        )
      : agents.filter((actor) => isParty(reading, actor));
    return travellers.length > 0 && (goal.length > 0 || goesToCapital(tree, clause))
      ? {
          ...found,
          parties: travellers,
          format: 'visit',
          where: goal,
          score: words.GOING.test(lemma) ? 0.65 : 0.8,
        }
      : undefined;
  }
  if (lemma === 'call' && !isPhoned(tree, clause)) return undefined;
  const partners = partiesAt(reading, sentence, others);
  if (clause.patient !== undefined && partners.length === 0) return undefined; // "meet demands", "host refugees"
  // "The government met on Saturday": of those who govern, as of those who sit.
  const governs = lemma === 'meet' && clause.patient === undefined && /^(?:government|junta|board|leadership|directorate)$/.test(tokenAt(tree, clause.agent).lemma); // prettier-ignore
  const sits = governs || agents.some(isSitting);
  const parties = distinct([...agents, ...partners]);
  // "Officials talk of 130,000 troops" is talk, not talks.
  const ofSomething = childrenBy(tree, clause.head, 'obl').some((index) =>
    /^(?:of|about)$/.test(caseOf(tree, index)),
  );
  const together = !ofSomething && (parties.length > 1 || isPlural(tree, clause.agent));
  const enough = parties.length > 1 || sits || (words.TOGETHER.test(lemma) && together);
  if (
    !enough ||
    (lemma === 'convene' && !sits) ||
    !(sits || parties.some((actor) => isParty(reading, actor)))
  )
    return undefined;
  return {
    ...found,
    parties,
    format:
      sits && partners.length === 0
        ? 'session'
        : isOfLeaders(tree, clause.agent) &&
            partners.length === 0 &&
            words.TOGETHER.test(lemma) &&
            lemma !== 'talk'
          ? 'summit'
          : verb.format,
    where,
    score: 0.8,
  };
}

/** "Is due in Xiamen next month for a summit", "is expected in Kyiv on Tuesday": a visit to come. */
export function byDue(
  reading: Reading,
  sentence: number,
  tree: Tree,
  clause: Clause,
): FoundMeeting | undefined {
  // The parser takes "due in" for two prepositions as often as not, and makes the place the predicate.
  const placeFirst = childrenBy(tree, clause.head, 'case').some(
    (index) => tokenAt(tree, index).lemma === 'due',
  );
  if (!placeFirst && !/^(?:due|expect|schedule)$/.test(clause.lemma)) return undefined;
  // "NATO expects the envoy in Oslo": who expects does not come.
  const visitor =
    clause.passive || (clause.lemma === 'expect' && !placeFirst) ? clause.patient : clause.agent;
  if (visitor !== undefined && hasForce(tree, visitor)) return undefined; // "expects 3,000 troops in Chad"
  const goal = placeFirst
    ? [clause.head]
    : childrenBy(tree, clause.head, 'obl').filter((index) => /^(?:in|at)$/.test(caseOf(tree, index)));
  const where = flatMap(
    flatMap(goal, (index) => conjunctsOf(tree, index)),
    (index) => placeAt(reading, sentence, index),
  );
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

export function isSitting(actor: ActorRef): boolean {
  const [first = ''] = actor.name.replace(/^the /i, '').split(/ (?:of|for|on) /);
  return words.SITTING.test(actor.id) || words.SITTING.test(actor.name.split(' ').at(-1) ?? '') || words.SITTING.test(first.split(' ').at(-1) ?? ''); // prettier-ignore
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
function partnersAt(tree: Tree, clause: Clause, prepositions: readonly string[]): readonly number[] {
  const phrases = childrenBy(tree, clause.head, 'obl', 'nmod').filter(
    (index) => caseOf(tree, index) !== '' && prepositions.includes(caseOf(tree, index)),
  );
  const object = clause.patient ?? clause.recipient;
  const direct = prepositions.includes('') && object !== undefined ? [object] : [];
  // "Spoke by telephone with the commander": hung on the telephone.
  const nested = flatMap(
    childrenBy(tree, clause.head, 'obl').filter((index) =>
      /^(?:telephone|phone|video|videolink|link|hotline|line)$/.test(tokenAt(tree, index).lemma),
    ),
    (index) => childrenBy(tree, index, 'nmod'),
  ).filter((index) => prepositions.includes(caseOf(tree, index)));
  return [...direct, ...phrases, ...nested];
}

export function partiesAt(
  reading: Reading,
  sentence: number,
  phrases: readonly number[],
): readonly ActorRef[] {
  return flatMap(phrases, (index) => actorsAt(reading, { sentence, index })).filter((actor) =>
    isParty(reading, actor),
  );
}

/** "Was received by President Sukarno": the guest and the host meet. */
function byGuest(
  reading: Reading,
  sentence: number,
  tree: Tree,
  clause: Clause,
): FoundMeeting | undefined {
  const { agent, patient, head } = clause;
  if (agent === undefined || patient === undefined) return undefined;
  const parties = distinct(partiesAt(reading, sentence, [patient, agent]));
  if (parties.length < 2 || actorsAt(reading, { sentence, index: patient }).every((guest) => !isPerson(reading, guest) && !parties.includes(guest))) return undefined;
  return {
    head,
    parties,
    format: 'talks',
    clause,
    where: placesOf(reading, sentence, [head, agent, patient]),
    tokens: meetingTokens(tree, clause),
    rule: `verb:${clause.lemma}`,
    score: 0.7,
  };
} // prettier-ignore

/** A person by name or by office: troops and ships go to places too, but they do not visit. */
function isPerson(reading: Reading, actor: ActorRef): boolean {
  if (reading.persons.has(actor.name) || reading.world.isPerson(actor.id)) return true;
  return actor.name.split(/\s+/).some((word) => isRole(word) || /^(?:delegation|team|mission|negotiators?|mediators?|envoys?|ministers?|leaders?|officials?)$/i.test(word)); // prettier-ignore
}

/** "Heads of state are to meet", "leaders of the bloc gathered". */
function isOfLeaders(tree: Tree, index: number): boolean {
  const { form } = tokenAt(tree, index);
  return /^(?:leaders|presidents)$/i.test(form) || (/^heads$/i.test(form) && childrenBy(tree, index, 'nmod').some((at) => /^(?:state|government)$/i.test(tokenAt(tree, at).form)));
} // prettier-ignore

/** Those who travel for a body that their phrase names: "a delegation of the bloc". */
const DELEGATION = /^(?:delegation|mission|team|envoy|emissary)$/;

/** "Offered to travel to both capitals": a goal that is no name. */
function goesToCapital(tree: Tree, { head, lemma }: Clause): boolean {
  return /^(?:travel|fly|go|shuttle)$/.test(lemma) && childrenBy(tree, head, 'obl').some((at) => /^(?:to|between)$/.test(caseOf(tree, at)) && tokenAt(tree, at).lemma === 'capital');
} // prettier-ignore

/** Those who meet by what they are called: "the two sides", "both delegations". */
const PARTIES = /^(?:sides|parties|delegations?|negotiators?|mediators?|factions|delegates|ministers)$/i;

/** Someone who can meet: a state or body, a named person, a role or an organ. A thing cannot. */
export function isParty(reading: Reading, actor: ActorRef): boolean {
  if (reading.world.actor(actor.id) !== undefined || reading.world.isPerson(actor.id)) return true;
  if (reading.namesOfActors.has(actor.name) || reading.people.knows(actor.id)) return true;
  return actor.name
    .split(/\s+/)
    .some((word) => isRole(word) || PARTIES.test(word) || (isOrgan(word) && /^\p{Lu}/u.test(word)));
}

/** The places that a going verb goes to, by its prepositions. */
export function destination(
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
  return flatMap(
    flatMap([...direct, ...phrases], (index) => conjunctsOf(tree, index)),
    (index) => placeAt(reading, sentence, index),
  );
}

/** Tokens from a subject to an infinitive or participle that it belongs to: "ministers are expected to meet". */
const NEAR = 12;

/** The clause that tells of the meeting, but for what follows from it; a purpose ("met to discuss") belongs to it. */
export function meetingTokens(tree: Tree, clause: Clause): number[] {
  const purpose = flatMap(
    childrenBy(tree, clause.head, 'advcl').filter((index) => tokenAt(tree, index).xpos === 'VB'),
    (index) => yieldOf(tree, index, (at) => tokenAt(tree, at).deprel === 'advcl'),
  );
  const subject = clause.agent !== undefined && clause.agent < clause.head && clause.head - clause.agent < NEAR && (tokenAt(tree, clause.head).deprel.startsWith('xcomp') || tokenAt(tree, clause.head).xpos === 'VBG') ? phraseTokens(tree, clause.agent) : []; // prettier-ignore
  return [...subject, ...clauseTokens(tree, clause), ...purpose];
}
