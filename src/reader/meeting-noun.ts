import { childrenBy, isRelation, tokenAt, type Tree, yieldOf, childBy, isAnyOf } from '../language/tree.ts';
import { type ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { distinct } from './who.ts';
import { type Clause, predicateOver } from './clause.ts';
import { isInverted } from './condition.ts';
import { caseOf } from './nominal.ts';
import { partiesOfAffair } from './pair.ts';
import { type Meeting } from './item.ts';
import { placeAt, placesOf } from './places.ts';
import { clauseAt, type Reading, treeAt } from './reading.ts';
import { whenInPhrase, whenOf } from './times.ts';
import { sayingOf } from './saying.ts';
import * as words from './gatherings.ts';
import {
  AT,
  attendances,
  besideMeasure,
  distinctPlaces,
  isProposed,
  measureOver,
  namedAfterPlace,
  partners,
} from './meeting-around.ts';
import { type FoundMeeting, isParty, isSitting, meetingTokens } from './meeting-verb.ts';
import { flatMap } from '../text/flat-map.ts';

/** The meeting that a noun tells, if any: "held talks with …", "a summit in Geneva on Monday", "two calls last month". */
export function byNoun(
  reading: Reading,
  sentence: number,
  tree: Tree,
  index: number,
): FoundMeeting | undefined {
  const token = tokenAt(tree, index);
  const named = words.NOUNS.get(token.lemma.toLowerCase());
  if (named === undefined || token.upos !== 'NOUN' || isAnyOf(token.deprel, ['compound', 'amod']))
    return undefined;
  const phrase = phraseOf(reading, sentence, tree, index, named);
  if (phrase === undefined || (phrase.happening && isOnlySupposed(reading, sentence, phrase.clause)))
    return undefined;
  const known = partiesOf(reading, sentence, phrase);
  // "The talks resume on Thursday": those of the two that the report is about.
  const parties =
    known.length === 0 && phrase.happening && phrase.format === 'talks' ? partiesOfAffair(reading) : known;
  const told = phrase.carrier ?? (phrase.happening ? phrase.clause : undefined);
  // "The offer of a meeting that she made in Oslo on Monday": when and where it was proposed, not when and where it is to be.
  const isOf = phrase.stance === 'proposed' ? undefined : phrase.held;
  const city = namedAfterPlace(reading, sentence, index);
  const where = distinctPlaces([
    ...(city === undefined ? [] : placeAt(reading, sentence, city)),
    ...placesOf(reading, sentence, partners(tree, index, told), AT),
    ...placesOf(reading, sentence, [
      index,
      ...(isOf ? [isOf.head] : []),
      ...(told ? [told.head, ...attendances(tree, told.head)] : []),
    ]),
  ]);
  const dated =
    whenInPhrase(reading, { sentence, index: measureOver(tree, index) ?? index }) !== undefined ||
    (phrase.happening &&
      phrase.clause !== undefined &&
      whenOf(reading, sentence, phrase.clause) !== undefined);
  if (!isToldHere(tree, phrase, parties, dated, where.length > 0)) return undefined;
  if (phrase.format === 'visit' && where.length === 0 && phrase.owners.length === 0) return undefined;
  const { carrier, stance, holds } = phrase;
  const whole = measureOver(tree, index) ?? index;
  const own = (at: number): boolean =>
    tokenAt(tree, at).deprel === 'acl:relcl' ||
    (tokenAt(tree, at).head === whole && ['case', 'conj', 'cc'].includes(tokenAt(tree, at).deprel));
  return {
    head: whole,
    parties,
    format: formatOf(tree, phrase, parties),
    // "The session held in New York on 14 February": the participle with the day is the one that tells of it.
    clause:
      isOf !== undefined && whenOf(reading, sentence, isOf) !== undefined ? isOf : (carrier ?? isOf ?? told),
    ...(stance ? { stance } : {}),
    where,
    tokens: told && holds ? meetingTokens(tree, told) : yieldOf(tree, whole, own),
    rule: `noun:${token.lemma.toLowerCase()}`,
    score: parties.length === 0 ? 0.55 : parties.length > 1 || holds ? 0.75 : 0.6,
  };
}

/** "Should the talks fail", "if the summit collapses". */
function isOnlySupposed(reading: Reading, sentence: number, clause: Clause | undefined): boolean {
  return clause !== undefined && (/^(?:if|unless|whether)$/.test(clause.mark ?? '') || isInverted(treeAt(reading, sentence), clause.head));
} // prettier-ignore

/** What stands around a noun of meeting. */
interface MeetingPhrase {
  readonly index: number;
  readonly format: Meeting['format'];
  readonly modifiers: readonly string[];
  /** The other side: "with …", "between … and …". */
  readonly withWhom: readonly ActorRef[];
  /** Whose meeting it is: "their talks", "the Normandy envoys' meeting". */
  readonly owners: readonly ActorRef[];
  /** The clause that the noun stands in, the one that holds it as its object, and the participle that says who called it. */
  readonly clause: Clause | undefined;
  readonly carrier: Clause | undefined;
  readonly held: Clause | undefined;
  readonly stance: FoundMeeting['stance'];
  /** It is the subject of its own taking place: "talks resumed". */
  readonly happening: boolean;
  /** The verb makes the meeting take place, be arranged or called off. */
  readonly holds: boolean;
  /** "In a phone call with X, Y offered …": the subject beside it is the other party. */
  readonly beside: boolean;
}

function phraseOf(
  reading: Reading,
  sentence: number,
  tree: Tree,
  index: number,
  format: Meeting['format'],
): MeetingPhrase | undefined {
  const { lemma, deprel } = tokenAt(tree, index);
  const modifiers = childrenBy(tree, index, 'amod', 'compound', 'det', 'nummod').map(
    (child) => tokenAt(tree, child).form,
  );
  const is = (pattern: RegExp): boolean => modifiers.some((word) => pattern.test(word));
  const withWhom = withParties(reading, sentence, tree, index);
  // "It was the first session since 2019": what is said of one that was told before.
  const subject = childBy(tree, index, 'cop') === undefined ? undefined : childBy(tree, index, 'nsubj');
  if (subject !== undefined && /^(?:it|this|that|they|these)$/i.test(tokenAt(tree, subject).form))
    return undefined;
  if (is(/^(?:no|neither)$/i) || (lemma === 'conference' && is(/^(?:news|press)$/i))) return undefined;
  if (lemma === 'call' && withWhom.length === 0 && !is(words.BY_PHONE) && !is(/^(?:two|three|several)$/i))
    return undefined;
  const over = predicateOver(tree, index);
  const clause = over === index ? undefined : clauseAt(reading, sentence, over);
  const carrier = clause && carries(tree, index, clause) ? clause : undefined;
  const held = childrenBy(tree, index, 'acl')
    .map((child) => clauseAt(reading, sentence, child))
    .map((lower) =>
      lower !== undefined && /^(?:due|set|schedule|expect)$/.test(lower.lemma)
        ? (clauseAt(reading, sentence, childBy(tree, lower.head, 'xcomp')) ?? lower)
        : lower,
    )
    .find(
      (lower) =>
        lower !== undefined &&
        (words.HOLD.has(lower.lemma) ||
          words.ARRANGE.has(lower.lemma) ||
          words.HAPPEN.has(lower.lemma) ||
          words.TAKE_PLACE.test(lower.lemma)),
    );
  const stance = stanceOf(reading, sentence, tree, index, carrier, held);
  const happening = happens(tree, index, clause);
  // "After a call with the premier, the envoy said": both; "after the talks of the ministers, she said": they alone.
  const among =
    clause !== undefined &&
    sayingOf(clause.lemma).includes('say') &&
    childrenBy(tree, index, 'nmod').some(
      (child) => caseOf(tree, child) === 'of' && tokenAt(tree, child).xpos.endsWith('S'),
    );
  const beside =
    !among &&
    isRelation(deprel, 'obl') &&
    /^(?:in|during|after|at|before|following|on)$/.test(caseOf(tree, index)) &&
    withWhom.length === 1;
  return {
    index,
    format,
    modifiers,
    withWhom,
    owners: namedAfterPlace(reading, sentence, index) === undefined ? ownersOf(reading, { sentence, index }).filter((actor) => isParty(reading, actor)) : [], // prettier-ignore
    clause,
    carrier,
    held,
    stance,
    happening,
    holds:
      (carrier !== undefined && words.HOLD.has(carrier.lemma)) ||
      happening ||
      stance === 'cancelled' ||
      (stance === 'arranged' && carrier?.lemma !== 'accept' && held?.lemma !== 'accept'),
    beside,
  };
}

/** "Talks resumed", "the meeting will take place in March": the noun is the subject of its own taking place. */
function happens(tree: Tree, index: number, clause: Clause | undefined): boolean {
  if (clause === undefined || clause.passive || !isSubject(tree, index, clause)) return false;
  const object = clause.patient === undefined ? '' : tokenAt(tree, clause.patient).lemma;
  return words.HAPPEN.has(clause.lemma) || (words.TAKE_PLACE.test(clause.lemma) && (object === '' || /^(?:place|way)$/.test(object)));
} // prettier-ignore

/** The noun itself, or the round or series of it that the verb has for its subject. */
function isSubject(tree: Tree, index: number, { agent, head }: Clause): boolean {
  if (agent === index) return true;
  const above = tokenAt(tree, index).head;
  return above >= 0 && (above === agent || (tokenAt(tree, above).head === head && isRelation(tokenAt(tree, above).deprel, 'nsubj'))) && caseOf(tree, index) === 'of' && /^(?:round|series|session|phase|day|bout|set)$/.test(tokenAt(tree, above).lemma);
} // prettier-ignore

function stanceOf(
  reading: Reading,
  sentence: number,
  tree: Tree,
  index: number,
  carrier: Clause | undefined,
  held: Clause | undefined,
): FoundMeeting['stance'] {
  const verb = carrier?.lemma ?? '';
  if (words.CANCEL.has(verb)) return 'cancelled';
  // To call a meeting is to set one; to call for it is to ask.
  if (verb === 'call' && carrier?.patient === index) return isNamed(tree, carrier) ? undefined : 'arranged';
  if (words.PROPOSE.has(verb) || isProposed(tree, index) || isOffered(reading, sentence, carrier))
    return 'proposed';
  return words.ARRANGE.has(verb) || (held !== undefined && words.ARRANGE.has(held.lemma))
    ? 'arranged'
    : undefined;
}

/** "Called the talks useful": what is said of a meeting and does not set it. */
function isNamed(tree: Tree, { head, patient }: Clause): boolean {
  const label = childBy(tree, head, 'xcomp') ?? (patient === undefined ? undefined : childrenBy(tree, patient, 'appos', 'amod').find((at) => at > patient));
  return label !== undefined && label > (patient ?? head);
} // prettier-ignore

/** All who meet: those whom the phrase names and, where the verb or the place of the phrase brings them in, the subject. */
function partiesOf(
  reading: Reading,
  sentence: number,
  { format, withWhom, owners, clause, carrier, held, stance, happening, holds, beside }: MeetingPhrase,
): readonly ActorRef[] {
  const named = distinct([...withWhom, ...owners]);
  // "Proposed a meeting with Mr. Ali": with oneself; "a summit between A and B" is theirs alone.
  if (stance === 'proposed') {
    const asker =
      owners.length > 0 || withWhom.length > 1
        ? undefined
        : withWhom.length === 1
          ? carrier?.agent
          : held?.agent;
    return asker === undefined ? named : distinct([...actorsAt(reading, { sentence, index: asker }).filter((actor) => isParty(reading, actor)), ...named]); // prettier-ignore
  }
  // "Britain called a meeting of the Security Council": who calls a body together need not be of it.
  if (named.some(isSitting) && /^(?:call|summon|request|seek)$/.test(carrier?.lemma ?? '')) return named;
  const around = clause?.passive ? clause.patient : clause?.agent;
  const doer =
    carrier !== undefined && holds
      ? carrier.agent
      : named.length === 0 || format === 'visit' || beside
        ? around
        : undefined;
  const present = clause !== undefined && (carrier !== undefined || happening) ? attendances(treeAt(reading, sentence), clause.head).map((at) => clauseAt(reading, sentence, at)?.agent) : []; // prettier-ignore
  const agents = flatMap([doer, held?.agent, ...present], (index) =>
    index === undefined ? [] : actorsAt(reading, { sentence, index }),
  ).filter((actor) => isParty(reading, actor));
  if (format === 'visit' && owners.length > 0) return owners;
  const complete = owners.length > 1 || (withWhom.length > 1 && agents.length === 0);
  return complete ? named : distinct([...agents, ...named]);
}

function formatOf(
  tree: Tree,
  { index, format, modifiers }: MeetingPhrase,
  parties: readonly ActorRef[],
): Meeting['format'] {
  const ofLeaders = childrenBy(tree, index, 'nmod').some((child) =>
    /^(?:leader|president)$/.test(tokenAt(tree, child).lemma),
  );
  if (
    parties.length === 1 &&
    parties.some(isSitting) &&
    [...childrenBy(tree, index, 'nmod'), ...besideMeasure(tree, index)].some((at) =>
      /^(?:in|at)$/.test(caseOf(tree, at)),
    )
  )
    return 'session';
  if (ofLeaders || modifiers.some((word) => words.OF_LEADERS.test(word))) return 'summit';
  if (format !== 'summit' && modifiers.some((word) => words.BY_PHONE.test(word))) return 'call';
  return format === 'talks' && parties.length === 1 && parties.some(isSitting) ? 'session' : format;
}

/** Whether the phrase tells of a meeting, and is no mere mention of one ("the talks"): it has parties, a date, a place or a verb that holds it. */
function isToldHere(
  tree: Tree,
  { index, format, modifiers, withWhom, owners, holds, held, stance }: MeetingPhrase,
  parties: readonly ActorRef[],
  dated: boolean,
  placed: boolean,
): boolean {
  const named = withWhom.length > 0 || owners.length > 0;
  if (modifiers.some((word) => words.BACK_REFERENCE.test(word)) && !holds && !named && !dated) return false;
  // Nobody is named: it takes a date or a place, and a word that is a meeting by itself.
  if (parties.length === 0)
    return (
      format !== 'visit' &&
      format !== 'call' &&
      (dated || placed) &&
      tokenAt(tree, index).lemma !== 'conference'
    );
  const counted = modifiers.some((word) => /^(?:two|three|four|five|several)$/i.test(word));
  return (
    format === 'visit' ||
    parties.length > 1 ||
    holds ||
    dated ||
    counted ||
    (stance === 'proposed' && (named || held?.agent !== undefined)) ||
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
  // "Held meetings in Muscat with the envoy", "resumed in Doha with mediators": hung on the place between.
  const beyond = flatMap(carrier < 0 ? [] : childrenBy(tree, carrier, 'obl'), (child) =>
    child <= index
      ? []
      : [
          ...(isRelation(tokenAt(tree, index).deprel, 'nsubj') ? [child] : []),
          ...childrenBy(tree, child, 'nmod'),
        ],
  ).filter((child) => ['with', 'between'].includes(caseOf(tree, child)));
  return flatMap(
    [
      ...[...childrenBy(tree, index, 'nmod', 'obl'), ...besideMeasure(tree, index)].filter((child) =>
        [
          'with',
          'between',
          'among',
          'of',
          ...(/^(?:visit|trip)$/.test(tokenAt(tree, index).lemma) ? ['by'] : []),
          // "Four hours of conversation in the council", "consultations at the OSCE": a body whose members talk.
          ...(actorsAt(reading, { sentence, index: child }).some(
            (actor) => isSitting(actor) || reading.world.actor(actor.id)?.type === 'body',
          )
            ? ['in', 'at']
            : []),
          // "The premier's call to his Greek counterpart".
          ...(tokenAt(tree, index).lemma === 'call' && isPersonal(tree, child) ? ['to', 'from'] : []),
        ].includes(caseOf(tree, child)),
      ),
      ...besides,
      ...beyond,
    ],
    (child) =>
      /^number$/.test(tokenAt(tree, child).lemma)
        ? ownersOf(reading, { sentence, index: child })
        : actorsAt(reading, { sentence, index: child }),
  ).filter((actor) => isParty(reading, actor));
}

/** One who can be rung up: a name, or an office that is somebody's. */
function isPersonal(tree: Tree, index: number): boolean {
  const { upos, lemma } = tokenAt(tree, index);
  return upos === 'PROPN' || /^(?:counterpart|number|colleague|minister|president|premier|leader)$/.test(lemma);
} // prettier-ignore

/** Whether the clause's verb takes the noun as its object, or as its subject where it is held or called off. */
function carries(tree: Tree, index: number, clause: Clause): boolean {
  const { deprel, head } = tokenAt(tree, index);
  if (clause.patient === index) return true;
  if (clause.patient !== undefined && head === clause.patient && caseOf(tree, index) === 'of') return true; // "a round of talks"
  return (
    head === clause.head &&
    (isRelation(deprel, 'obj') ||
      deprel === 'nsubj:pass' ||
      (isRelation(deprel, 'obl') &&
        /^(?:for|in|to)$/.test(caseOf(tree, index)) &&
        /^(?:call|join|push|take|appeal|agree|invite|participate|summon)$/.test(
          clause.lemma.split(' ')[0] ?? '',
        )))
  );
}

/** "Offered to host talks": the verb that holds the meeting is itself only offered. */
export function isOffered(reading: Reading, sentence: number, carrier: Clause | undefined): boolean {
  const above = carrier?.modal === 'to' ? clauseAt(reading, sentence, carrier.parent) : undefined;
  return (
    above !== undefined && /^(?:offer|propose|suggest|want|seek|hope|invite|volunteer)$/.test(above.lemma)
  );
}
