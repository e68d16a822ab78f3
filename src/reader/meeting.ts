import {
  ancestorsOf,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import { covers } from '../text/span.ts';
import type { ActorRef, PlaceRef } from '../world/refs.ts';
import type { When } from '../world/when.ts';
import { actorsAt, distinct, ownersOf } from './actors.ts';
import { caseOf, type Clause, predicateOver } from './clause.ts';
import type { Draft } from './draft.ts';
import type { Meeting, Realis } from './item.ts';
import { isLongAgo, realisOf } from './modality.ts';
import { quotationAround, type Reading } from './reading.ts';
import { attributionOf, hypothesisOver, placesOf, type Voice, whenInPhrase, whenOf } from './scope.ts';

type Format = Meeting['format'];

/** Verbs of meeting with the preposition of the other party ('' = direct object or none) and their format. */
const VERBS: ReadonlyMap<string, { readonly format: Format; readonly to: readonly string[] }> = new Map([
  ['meet', { format: 'talks', to: ['', 'with'] }],
  ['confer', { format: 'talks', to: ['with'] }],
  ['negotiate', { format: 'talks', to: ['with'] }],
  ['speak', { format: 'call', to: ['to', 'with', 'by'] }],
  ['talk', { format: 'call', to: ['to', 'with'] }],
  ['call', { format: 'call', to: [''] }],
  ['phone', { format: 'call', to: [''] }],
  ['telephone', { format: 'call', to: [''] }],
  ['visit', { format: 'visit', to: [''] }],
  ['travel', { format: 'visit', to: ['to'] }],
  ['fly', { format: 'visit', to: ['to', 'into'] }],
  ['arrive', { format: 'visit', to: ['in', 'at'] }],
  ['convene', { format: 'session', to: [''] }],
  ['host', { format: 'talks', to: [''] }],
  ['receive', { format: 'talks', to: [''] }],
]);
/** Nouns of meeting. */
const NOUNS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['talk', 'talks'],
  ['talks', 'talks'],
  ['negotiation', 'talks'],
  ['negotiations', 'talks'],
  ['meeting', 'talks'],
  ['summit', 'summit'],
  ['call', 'call'],
  ['conversation', 'call'],
  ['visit', 'visit'],
  ['trip', 'visit'],
  ['session', 'session'],
  ['consultation', 'talks'],
]);
/** Verbs whose object is a meeting that takes place, and those that only bring one about. */
const HOLD = new Set(
  'hold have attend host conduct open begin start resume join lead convene chair conclude end finish make pay continue undertake schedule plan set arrange agree'.split(
    ' ',
  ),
);
const PROPOSE = new Set(
  'urge propose suggest demand request seek offer want ask call appeal push invite press'.split(' '),
);
const CANCEL = new Set('cancel postpone scrap suspend abandon boycott skip shelve delay call-off'.split(' '));
const BACK_REFERENCE = /^(?:the|such|these|those|that|this|any|no)$/i;
/** Bodies that sit: their meeting is a session. */
const SITTING = /^(?:UNSC|UNGA|council|parliament|assembly|congress|senate|duma|cabinet|commission)$/i;

/** Meetings, visits and calls that were held, are due, proposed or called off. */
export function readMeetings(reading: Reading, voices: readonly Voice[]): Draft<Meeting>[] {
  const drafts: Draft<Meeting>[] = [];
  for (const [sentence, tree] of reading.trees.entries()) {
    for (const index of tree.tokens.keys()) {
      const clause = reading.clauses[sentence]?.get(index);
      const found =
        (clause && byVerb(reading, sentence, tree, clause)) ?? byNoun(reading, sentence, tree, index);
      const draft = found && settle(reading, voices, sentence, tree, found);
      if (draft) drafts.push(draft);
    }
  }
  return withoutEchoes(drafts);
}

interface Found {
  readonly head: number;
  readonly parties: readonly ActorRef[];
  readonly format: Format;
  /** The clause that tells it: the verb of meeting itself, or the one that holds the noun. */
  readonly clause: Clause | undefined;
  /** The clause is only about the meeting ("urged a meeting"), it does not tell it as an act. */
  readonly stance: 'held' | 'proposed' | 'cancelled' | undefined;
  readonly places: readonly number[];
  readonly host: readonly PlaceRef[];
  readonly tokens: readonly number[];
  readonly rule: string;
  readonly score: number;
}

function byVerb(reading: Reading, sentence: number, tree: Tree, clause: Clause): Found | undefined {
  const lemma = tokenAt(tree, clause.head).lemma.toLowerCase();
  const verb = VERBS.get(lemma);
  if (!verb || (clause.lemma.includes(' ') && !/^(?:meet up|fly in)$/.test(clause.lemma))) return undefined;
  const agents = clause.agent === undefined ? [] : actorsAt(reading, { sentence, index: clause.agent });
  const others = partners(reading, sentence, tree, clause, verb.to);
  const known = [...agents, ...others].filter((actor) => isParty(reading, actor));
  const visiting = verb.format === 'visit';
  if (clause.passive && lemma !== 'receive' && lemma !== 'convene') return undefined;
  if (agents.length === 0) return undefined;
  const destination = visiting ? placeOfVisit(reading, tree, clause, verb.to) : [];
  if (visiting) {
    if (
      destination.length === 0 ||
      !agents.some((actor) => isParty(reading, actor) || /^\p{Lu}/u.test(actor.name))
    )
      return undefined;
  } else if (lemma === 'convene') {
    if (!agents.some((actor) => SITTING.test(actor.id) || SITTING.test(actor.name.split(' ').at(-1) ?? '')))
      return undefined;
  } else if (
    distinct([...agents, ...others]).length < 2 &&
    !(
      lemma === 'meet' &&
      clause.patient === undefined &&
      isPluralOrBody(reading, sentence, tree, clause.agent)
    )
  ) {
    return undefined;
  }
  if (!visiting && clause.patient !== undefined && others.length === 0) return undefined; // "meet demands", "host refugees"
  if (known.length === 0) return undefined;
  const sits = agents.some(
    (actor) => SITTING.test(actor.id) || SITTING.test(actor.name.split(' ').at(-1) ?? ''),
  );
  return {
    head: clause.head,
    parties: visiting ? agents : [...agents, ...others],
    format: lemma === 'meet' && sits ? 'session' : verb.format,
    clause,
    stance: 'held',
    places: [clause.head],
    host: destination,
    tokens: ownTokens(tree, clause),
    rule: `verb:${lemma}`,
    score: lemma === 'arrive' || lemma === 'fly' || lemma === 'travel' ? 0.65 : 0.8,
  };
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
    (index) => prepositions.includes(caseOf(tree, index)) && caseOf(tree, index) !== '',
  );
  const direct =
    prepositions.includes('') && clause.patient !== undefined && !clause.passive ? [clause.patient] : [];
  return [...direct, ...phrases]
    .flatMap((index) => actorsAt(reading, { sentence, index }))
    .filter((actor) => isParty(reading, actor));
}

/** Someone who can meet: a state or body, a named person, or a role. A thing cannot. */
function isParty(reading: Reading, actor: ActorRef): boolean {
  if (reading.world.actor(actor.id) !== undefined) return true;
  if (
    reading.analysis.names.some(
      ({ type, start, end }) =>
        type !== 'LOC' && reading.analysis.text.slice(start, end).includes(actor.name),
    )
  )
    return true;
  return (
    /(?:minister|president|leader|envoy|official|diplomat|negotiator|chief|secretary|ambassador|counterpart|delegation|team|representative|king|prince|premier|chancellor|general|adviser|commander|side|party|government|king|pope|speaker|lawmaker|politician)s?$/i.test(
      actor.name,
    ) || reading.analysis.entities.some((entity) => entity.type === 'PER' && entity.name === actor.name)
  );
}

function isPluralOrBody(reading: Reading, sentence: number, tree: Tree, index: number | undefined): boolean {
  if (index === undefined) return false;
  const token = tokenAt(tree, index);
  return (
    token.xpos.endsWith('S') ||
    actorsAt(reading, { sentence, index }).some(({ id }) => reading.world.actor(id)?.type === 'body') ||
    SITTING.test(token.lemma)
  );
}

function placeOfVisit(
  reading: Reading,
  tree: Tree,
  clause: Clause,
  prepositions: readonly string[],
): PlaceRef[] {
  const phrases = childrenBy(tree, clause.head, 'obl').filter((index) =>
    prepositions.includes(caseOf(tree, index)),
  );
  const direct =
    prepositions.includes('') &&
    clause.patient !== undefined &&
    tokenAt(tree, clause.patient).upos === 'PROPN'
      ? [clause.patient]
      : [];
  return [...direct, ...phrases].flatMap((index) => {
    const token = tokenAt(tree, index);
    const person = reading.analysis.names.some((name) => name.type === 'PER' && covers(name, token));
    return token.upos === 'PROPN' && !person ? [reading.world.place(nameAt(reading, tree, index))] : [];
  });
}

function nameAt(reading: Reading, tree: Tree, index: number): string {
  const span = spanOfTokens(
    tree,
    yieldOf(
      tree,
      index,
      (at) => !['compound', 'flat'].some((relation) => isRelation(tokenAt(tree, at).deprel, relation)),
    ),
  );
  return reading.analysis.text.slice(span.start, span.end);
}

function byNoun(reading: Reading, sentence: number, tree: Tree, index: number): Found | undefined {
  const token = tokenAt(tree, index);
  const format = NOUNS.get(token.lemma.toLowerCase());
  if (
    format === undefined ||
    token.upos !== 'NOUN' ||
    ['compound', 'amod'].some((relation) => isRelation(token.deprel, relation))
  )
    return undefined;
  const modifiers = childrenBy(tree, index, 'amod', 'compound', 'det').map(
    (child) => tokenAt(tree, child).form,
  );
  if (
    token.lemma === 'call' &&
    !modifiers.some((word) => /phone|telephone|video|conference/i.test(word)) &&
    !childrenBy(tree, index, 'nmod').some((child) => /^(?:with|between)$/.test(caseOf(tree, child))) &&
    tokenAt(tree, index).xpos !== 'NNS'
  )
    return undefined;
  const over = predicateOver(tree, index);
  const clause = over === undefined ? undefined : reading.clauses[sentence]?.get(over);
  const named = [
    ...withParties(reading, sentence, tree, index),
    ...ownersOf(reading, { sentence, index }).filter((actor) => isParty(reading, actor)),
  ];
  const carrier = clause && carries(tree, index, clause) ? clause : undefined;
  const verb = carrier ? tokenAt(tree, carrier.head).lemma.toLowerCase() : '';
  const cancelled = CANCEL.has(verb) || carrier?.lemma === 'call off';
  const proposed = PROPOSE.has(verb) || carrier?.lemma === 'call for' || governedByProposal(tree, index);
  const holds = HOLD.has(verb);
  const agent = carrier?.agent ?? clause?.agent;
  const agents =
    agent === undefined || (!holds && !cancelled && format !== 'visit' && named.length > 0)
      ? []
      : actorsAt(reading, { sentence, index: agent }).filter((actor) => isParty(reading, actor));
  const parties = distinct(
    proposed
      ? named
      : [...(holds || cancelled || named.length === 0 || format === 'visit' ? agents : []), ...named],
  );
  const back = modifiers.some((word) => BACK_REFERENCE.test(word));
  const dated = whenInPhrase(reading, { sentence, index }, 'past') !== undefined;
  if (
    parties.length === 0 ||
    (format !== 'visit' &&
      parties.length < 2 &&
      !parties.some(({ id }) => reading.world.actor(id)?.type === 'body') &&
      !holds)
  )
    return undefined;
  if (back && !holds && !cancelled && named.length === 0 && !dated) return undefined;
  const summit =
    modifiers.some((word) => /^(?:leaders|summit)$/i.test(word)) ||
    (parties.length > 0 &&
      childrenBy(tree, index, 'nmod').some((child) =>
        /^(?:leader|president)$/.test(tokenAt(tree, child).lemma),
      ));
  const call = modifiers.some((word) => /^(?:phone|telephone)$/i.test(word));
  const visit = format === 'visit' ? placesOf(reading, sentence, [index]) : [];
  if (format === 'visit' && visit.length === 0 && named.length === 0) return undefined;
  return {
    head: index,
    parties: format === 'visit' && named.length > 0 ? named : parties,
    format: summit
      ? 'summit'
      : call
        ? 'call'
        : parties.some(({ id }) => SITTING.test(id)) && format === 'talks'
          ? 'session'
          : format,
    clause: carrier,
    stance: cancelled ? 'cancelled' : proposed ? 'proposed' : carrier && holds ? 'held' : undefined,
    places: [
      index,
      ...(carrier
        ? [carrier.head]
        : clause && format !== 'visit' && childrenBy(tree, index, 'nmod').length === 0
          ? []
          : []),
    ],
    host: visit,
    tokens:
      carrier && (holds || cancelled)
        ? ownTokens(tree, carrier)
        : yieldOf(tree, index, (at) => tokenAt(tree, at).deprel === 'acl:relcl'),
    rule: `noun:${token.lemma}`,
    score: named.length > 1 || holds ? 0.75 : 0.6,
  };
}

function withParties(reading: Reading, sentence: number, tree: Tree, index: number): readonly ActorRef[] {
  return childrenBy(tree, index, 'nmod', 'obl')
    .filter((child) => ['with', 'between', 'among', 'of'].includes(caseOf(tree, child)))
    .flatMap((child) => actorsAt(reading, { sentence, index: child }))
    .filter((actor) => isParty(reading, actor));
}

/** Whether the clause's verb takes the noun as its object, or its subject where it is called off or due. */
function carries(tree: Tree, index: number, clause: Clause): boolean {
  const { deprel, head } = tokenAt(tree, index);
  return (
    clause.patient === index ||
    (head === clause.head &&
      ['obj', 'nsubj:pass', 'obl'].some((relation) => isRelation(deprel, relation)) &&
      (isRelation(deprel, 'obj') || deprel === 'nsubj:pass' || caseOf(tree, index) === 'for'))
  );
}

function governedByProposal(tree: Tree, index: number): boolean {
  for (const above of ancestorsOf(tree, index)) {
    const { lemma, upos } = tokenAt(tree, above);
    if (upos === 'NOUN' && /^(?:proposal|offer|invitation|request|call|demand)$/.test(lemma)) return true;
    if (upos === 'VERB') return false;
  }
  return false;
}

function ownTokens(tree: Tree, clause: Clause): number[] {
  return yieldOf(tree, clause.head, (at) => {
    const { deprel, head } = tokenAt(tree, at);
    if (head === clause.head)
      return (
        ['parataxis', 'cc', 'mark', 'ccomp', 'discourse'].some((relation) => isRelation(deprel, relation)) ||
        (['conj', 'advcl'].some((relation) => isRelation(deprel, relation)) &&
          tokenAt(tree, at).xpos !== 'VB')
      );
    return deprel === 'acl:relcl';
  });
}

function settle(
  reading: Reading,
  voices: readonly Voice[],
  sentence: number,
  tree: Tree,
  found: Found,
): Draft<Meeting> | undefined {
  const hypothesis = hypothesisOver(reading, sentence, found.head);
  if (hypothesis === 'if' || hypothesis === 'feared' || hypothesis === 'denied') return undefined;
  const when: When | undefined =
    whenInPhrase(reading, { sentence, index: found.head }, found.clause?.tense ?? 'past') ??
    (found.clause ? whenOf(reading, sentence, found.clause) : undefined);
  const span = spanOfTokens(tree, found.tokens);
  const proposed = found.stance === 'proposed' || hypothesis === 'wanted';
  const realis: Realis = proposed
    ? 'possible'
    : found.stance === 'cancelled'
      ? 'negated'
      : found.clause
        ? realisOf(reading, sentence, found.clause, when)
        : when && isLongAgo(reading, when)
          ? 'historical'
          : 'actual';
  if (realis === 'negated' && found.stance !== 'cancelled') return undefined;
  const status =
    found.stance === 'cancelled'
      ? 'cancelled'
      : proposed
        ? 'proposed'
        : realis === 'planned' || isAhead(reading, when)
          ? 'scheduled'
          : realis === 'possible'
            ? 'possible'
            : 'held';
  return {
    kind: 'meeting',
    format: found.format,
    status,
    by: distinct(found.parties),
    to: [],
    via: [],
    attribution: attributionOf(voices, span),
    realis: status === 'scheduled' ? 'planned' : realis,
    ...(when ? { when } : {}),
    where: found.host.length > 0 ? found.host : placesOf(reading, sentence, found.places),
    span,
    rule: found.rule,
    score: quotationAround(reading, span) ? found.score - 0.1 : found.score,
  };
}

function isAhead(reading: Reading, when: When | undefined): boolean {
  if (when === undefined || reading.day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(when.edtf)) return false;
  return Date.parse(`${when.edtf}T00:00:00Z`) / 86_400_000 > reading.day;
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
