import { childrenBy, isRelation, spanOfTokens, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import type { ActorRef, PlaceRef } from '../world/refs.ts';
import { actorsAt, distinct, ownersOf } from './actors.ts';
import { caseOf, type Clause, clauseTokens, predicateOver } from './clause.ts';
import type { Draft } from './draft.ts';
import type { Move, Posture, Realis } from './item.ts';
import { isLongAgo, realisOf } from './modality.ts';
import * as words from './moves.ts';
import { conjunctsOf } from './nominal.ts';
import { placeAt, placesOf } from './places.ts';
import { clauseAt, quotationAround, type Reading } from './reading.ts';
import { whenInPhrase, whenOf } from './times.ts';
import type { Voices } from './voices.ts';
import { hypothesisOver } from './hypothesis.ts';
import { forceNoun, unitOf } from './units.ts';

/** What forces do or are ordered to do: one item for each verb, and for each place that has units of its own. */
export function readPostures(reading: Reading, voices: Voices): Draft<Posture>[] {
  const drafts: Draft<Posture>[] = [];
  for (const [sentence, { tree }] of reading.sentences.entries()) {
    const here: Draft<Posture>[] = [];
    for (const index of tree.tokens.keys()) {
      const clause = clauseAt(reading, sentence, index);
      const found =
        (clause && verbMove(reading, sentence, tree, clause)) ?? nounMove(reading, sentence, tree, index);
      if (found) here.push(...settle(reading, voices, sentence, tree, found));
    }
    drafts.push(...withoutEchoes(here));
  }
  return drafts;
}

interface Found {
  readonly head: number;
  readonly move: Move;
  readonly by: readonly ActorRef[];
  /** Who or what is struck. */
  readonly target?: number;
  /** Phrases that name units. */
  readonly units: readonly number[];
  /** Tokens whose locative phrases say where. */
  readonly places: readonly number[];
  readonly tokens: readonly number[];
  readonly clause: Clause | undefined;
  readonly rule: string;
  readonly score: number;
}

function verbMove(reading: Reading, sentence: number, tree: Tree, clause: Clause): Found | undefined {
  const verb = tokenAt(tree, clause.head).lemma.toLowerCase();
  const { agent, patient } = clause;
  const moved = patient !== undefined && hasForce(tree, patient) ? patient : undefined;
  const mover = agent !== undefined && hasForce(tree, agent) ? agent : undefined;
  const alert = alertPhrase(tree, clause.head);
  const strengthens =
    words.STRENGTHEN.has(verb) &&
    patient !== undefined &&
    words.STRENGTHENED.has(tokenAt(tree, patient).lemma.toLowerCase());
  const move = alert !== undefined ? 'alert' : strengthens ? 'reinforce' : words.FORCE_VERBS.get(verb);
  if (move === undefined) return undefined;
  const strikes = move === 'strike';
  const struck =
    strikes && patient !== undefined && isStruck(reading, sentence, tree, clause) ? patient : undefined;
  if (alert === undefined && !strengthens && moved === undefined && struck === undefined) {
    // Without an object that can be moved or struck, the force must be the subject, and the verb must not want a thing.
    if (mover === undefined || (patient !== undefined && strikes)) return undefined;
    if (words.EVERYDAY.has(verb) && patient !== undefined && !isGround(tree, patient)) return undefined;
  }
  const unit = strikes ? mover : (moved ?? mover);
  const ordered = alert !== undefined && clause.passive && agent === undefined ? patient : undefined;
  return {
    head: clause.head,
    move,
    by: moverOf(reading, sentence, clause, strikes ? undefined : (moved ?? ordered), ordered),
    ...(struck === undefined ? {} : { target: struck }),
    units: unit === undefined ? (ordered === undefined ? [] : [ordered]) : [unit],
    places: [clause.head, ...[unit, patient, alert].filter((index) => index !== undefined)],
    tokens: clauseTokens(tree, clause),
    clause,
    rule: `move:${clause.lemma.replaceAll(' ', '-')}`,
    score: 0.75,
  };
}

function hasForce(tree: Tree, index: number): boolean {
  return conjunctsOf(tree, index).some((one) => forceNoun(tree, one) !== undefined);
}

/** "Crossed the border", "blocked the road": an object that is ground, not a task. */
function isGround(tree: Tree, index: number): boolean {
  const { lemma, upos } = tokenAt(tree, index);
  return (
    upos === 'PROPN' ||
    words.STRUCK.test(lemma) ||
    /^(?:boundary|frontier|line|river|canal|crossing|crew|convoy|protester|coast|strait|trench|other)$/.test(
      lemma,
    )
  );
}

/** "On (higher) alert", "on a state of alert", "on standby": the noun of the phrase. */
function alertPhrase(tree: Tree, head: number): number | undefined {
  const phrases = [
    ...childrenBy(tree, head, 'obl', 'xcomp', 'nmod'),
    ...childrenBy(tree, head, 'obj').flatMap((index) => childrenBy(tree, index, 'nmod')),
  ];
  const isAlert = (index: number): boolean =>
    /^(?:alert|standby|readiness|footing)$/.test(tokenAt(tree, index).lemma);
  return phrases.find(
    (index) =>
      /^(?:on|to|at)$/.test(caseOf(tree, index)) &&
      (isAlert(index) || childrenBy(tree, index, 'nmod').some(isAlert)),
  );
}

/** A strike needs a target that can be struck: a place, a force or a building, never a plan or a record. */
function isStruck(reading: Reading, sentence: number, tree: Tree, clause: Clause): boolean {
  if (clause.patient === undefined) return false;
  const target = tokenAt(tree, clause.patient);
  const armed =
    clause.agent !== undefined &&
    (hasForce(tree, clause.agent) ||
      /^(?:shell|bomb|missile|rocket|strike|airstrike|fire)s?$/.test(tokenAt(tree, clause.agent).lemma) ||
      actorsAt(reading, { sentence, index: clause.agent }).some(
        ({ id }) => reading.world.actor(id) !== undefined,
      ));
  if (hasForce(tree, clause.patient)) return armed || clause.passive;
  return armed && (target.upos === 'PROPN' || words.STRUCK.test(target.lemma));
}

/** Who moves the forces: the agent, or else the state that the moved forces belong to. */
function moverOf(
  reading: Reading,
  sentence: number,
  clause: Clause,
  moved: number | undefined,
  self: number | undefined,
): readonly ActorRef[] {
  const agent = clause.agent === undefined ? [] : actorsAt(reading, { sentence, index: clause.agent });
  if (agent.length > 0) return agent;
  const owners = moved === undefined ? [] : ownersOf(reading, { sentence, index: moved });
  if (owners.length > 0 || self === undefined) return owners;
  // A command put on alert acts for itself when it has a name; two divisions of nobody knows whose do not.
  return actorsAt(reading, { sentence, index: self }).filter(({ name }) => /^\p{Lu}/u.test(name));
}

function nounMove(reading: Reading, sentence: number, tree: Tree, index: number): Found | undefined {
  const token = tokenAt(tree, index);
  if (token.upos !== 'NOUN' || ['compound', 'amod'].some((relation) => isRelation(token.deprel, relation)))
    return undefined;
  const lemma = token.lemma.toLowerCase();
  const modifiers = childrenBy(tree, index, 'amod', 'compound', 'det', 'nmod:poss').map(
    (child) => tokenAt(tree, child).form,
  );
  const military = modifiers.some((word) => words.MILITARY.test(word));
  const carried = childrenBy(tree, index, 'nmod').filter(
    (child) => caseOf(tree, child) === 'of' && hasForce(tree, child),
  );
  const move =
    words.MOVE_NOUNS.get(lemma) ?? (military || carried.length > 0 ? words.WEAK_NOUNS.get(lemma) : undefined);
  if (
    move === undefined ||
    modifiers.some((word) => words.BACK_REFERENCE.test(word) || words.UNREAL.test(word))
  )
    return undefined;
  const over = predicateOver(tree, index);
  const clause = over === undefined ? undefined : clauseAt(reading, sentence, over);
  const held = clause && isObjectOf(tree, index, clause) ? clause : undefined;
  const involved = childrenBy(tree, index, 'acl')
    .filter((child) => /^(?:involve|include|use|feature)$/.test(tokenAt(tree, child).lemma))
    .flatMap((child) => childrenBy(tree, child, 'obj'));
  const carriedUnits = carried
    .flatMap((child) => conjunctsOf(tree, child))
    .map((one) => forceNoun(tree, one) ?? one);
  const named = (actor: ActorRef): boolean =>
    reading.world.actor(actor.id) !== undefined || /^\p{Lu}/u.test(actor.name);
  const owners = ownersOf(reading, { sentence, index }).filter(named);
  const carriedOwners = distinct(
    carriedUnits.flatMap((one) => ownersOf(reading, { sentence, index: one })),
  ).filter(named);
  const agent = held?.agent === undefined ? [] : actorsAt(reading, { sentence, index: held.agent });
  const by = [owners, carriedOwners, agent].find((actors) => actors.length > 0) ?? [];
  if (by.length === 0 && carried.length === 0 && !(move === 'strike' && clause?.agent === index))
    return undefined;
  const tellsItself = held === undefined || owners.length > 0;
  return {
    head: index,
    move,
    by,
    units: [...carried, ...involved],
    places: [index, ...carried, ...(held ? [held.head] : [])],
    tokens: tellsItself
      ? yieldOf(
          tree,
          index,
          (at) =>
            tokenAt(tree, at).deprel === 'acl:relcl' ||
            (tokenAt(tree, at).head === index && tokenAt(tree, at).deprel === 'case'),
        )
      : clauseTokens(tree, held),
    clause: held,
    rule: `noun:${lemma}`,
    score: 0.7,
  };
}

function isObjectOf(tree: Tree, index: number, clause: Clause): boolean {
  const { head, deprel } = tokenAt(tree, index);
  return (
    clause.patient === index ||
    (head === clause.head && ['obj', 'nsubj:pass'].includes(deprel)) ||
    (clause.patient !== undefined && childrenBy(tree, clause.patient, 'nmod', 'conj').includes(index))
  );
}

function settle(
  reading: Reading,
  voices: Voices,
  sentence: number,
  tree: Tree,
  found: Found,
): Draft<Posture>[] {
  if (
    hypothesisOver(reading, sentence, found.head) !== undefined ||
    isPurpose(reading, sentence, tree, found)
  )
    return [];
  const over = predicateOver(tree, found.head);
  const around = found.clause ?? (over === undefined ? undefined : clauseAt(reading, sentence, over));
  const own = found.clause ? whenOf(reading, sentence, found.clause) : undefined;
  const when = own ?? whenInPhrase(reading, { sentence, index: found.head });
  const realis: Realis = found.clause
    ? realisOf(reading, sentence, found.clause, when)
    : nominalRealis(reading, sentence, around, when);
  const conjuncts = found.units.flatMap((phrase) => conjunctsOf(tree, phrase));
  const units = conjuncts.flatMap((one) => unitOf(reading, sentence, one) ?? []);
  const anonymous = found.by.length === 0;
  if (realis === 'negated' || (anonymous && units.length === 0 && found.move !== 'strike')) return [];
  const make = (span: Span, some: Posture['units'], where: readonly PlaceRef[]): Draft<Posture> => ({
    kind: 'posture',
    move: found.move,
    by: distinct(found.by),
    to: targetActors(reading, sentence, tree, found, where),
    via: [],
    attribution: voices.over(span),
    realis,
    ...(when ? { when } : {}),
    units: some,
    where: [...new Map(where.map((place) => [place.id, place])).values()],
    span,
    rule: found.rule,
    score: found.score - (quotationAround(reading, span) ? 0.1 : 0) - (anonymous ? 0.15 : 0),
  });
  const placed = conjuncts.filter((one) => placesOfUnit(reading, sentence, tree, one).length > 0);
  if (placed.length > 1) {
    // "Troops in A, warplanes in B": each place with its units is a posture of its own.
    return groupsOf(conjuncts, placed).map((group) => {
      const phrase = group.flatMap((one) => yieldOf(tree, one, (at) => conjuncts.includes(at)));
      const here = group.flatMap((one) => placesOfUnit(reading, sentence, tree, one));
      return make(
        spanOfTokens(tree, phrase),
        group.flatMap((one) => unitOf(reading, sentence, one) ?? []),
        here,
      );
    });
  }
  const target = found.target === undefined ? [] : placeAt(reading, sentence, found.target);
  return [
    make(spanOfTokens(tree, found.tokens), units, [
      ...target,
      ...placesOf(reading, sentence, [...found.places, ...conjuncts]),
    ]),
  ];
}

/** Whom a strike hits: the actor struck, whose the target is, or the state where it is. */
function targetActors(
  reading: Reading,
  sentence: number,
  tree: Tree,
  found: Found,
  where: readonly PlaceRef[],
): readonly ActorRef[] {
  if (found.target === undefined) return [];
  const index = forceNoun(tree, found.target) ?? found.target;
  const known = [...actorsAt(reading, { sentence, index }), ...ownersOf(reading, { sentence, index })].filter(
    ({ id }) => reading.world.actor(id) !== undefined,
  );
  const states = where
    .flatMap(({ id }) => reading.world.actor(id) ?? [])
    .map(({ id, name }) => ({ id, name }));
  return distinct(known.length > 0 ? known : states);
}

/** Conjuncts in runs that end with one that has a place: "fighter jets and paratroopers in Belarus" is one run. */
function groupsOf(conjuncts: readonly number[], placed: readonly number[]): number[][] {
  const groups: number[][] = [];
  let run: number[] = [];
  for (const one of conjuncts.toSorted((a, b) => a - b)) {
    run.push(one);
    if (!placed.includes(one)) continue;
    groups.push(run);
    run = [];
  }
  return groups;
}

/** Where a unit is said to be: by its own phrase, or by the noun that "dozens of" counts. */
function placesOfUnit(reading: Reading, sentence: number, tree: Tree, index: number): readonly PlaceRef[] {
  const noun = forceNoun(tree, index);
  return placesOf(reading, sentence, noun === undefined || noun === index ? [index] : [index, noun]);
}

/** An infinitive that says what for ("the need to strengthen its defenses") tells no act; one under "ordered to" does. */
function isPurpose(reading: Reading, sentence: number, tree: Tree, found: Found): boolean {
  const clause = clauseAt(reading, sentence, found.head);
  if (clause?.modal !== 'to') return false;
  return (
    tokenAt(tree, clause.head).deprel !== 'xcomp' ||
    clause.parent === undefined ||
    tokenAt(tree, clause.parent).upos !== 'VERB'
  );
}

/** A move told as a noun is taken as real, but for the modal of the clause around it. */
function nominalRealis(
  reading: Reading,
  sentence: number,
  clause: Clause | undefined,
  when: Posture['when'],
): Realis {
  if (when && isLongAgo(reading, when)) return 'historical';
  return clause?.modal !== undefined && /^(?:could|may|might)$/.test(clause.modal)
    ? realisOf(reading, sentence, clause, when)
    : 'actual';
}

/** A noun inside the clause of a verb that was already read as the same move ("launched drills") is one act, not two. */
function withoutEchoes(drafts: readonly Draft<Posture>[]): Draft<Posture>[] {
  const length = ({ span }: Draft<Posture>): number => span.end - span.start;
  return drafts.filter(
    (draft, at) =>
      !drafts.some(
        (other, index) =>
          index !== at &&
          other.move === draft.move &&
          other.span.start <= draft.span.start &&
          draft.span.end <= other.span.end &&
          (length(other) > length(draft) || index < at),
      ),
  );
}
