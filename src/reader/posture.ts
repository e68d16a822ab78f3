import { childrenBy, isRelation, spanOfTokens, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt, distinct, ownersOf } from './actors.ts';
import { caseOf, type Clause, predicateOver } from './clause.ts';
import type { Draft } from './draft.ts';
import type { Move, Posture, Realis, Unit } from './item.ts';
import { isLongAgo, realisOf } from './modality.ts';
import { conjunctsOf } from './nominal.ts';
import { quotationAround, type Reading } from './reading.ts';
import { attributionOf, hypothesisOver, placesOf, type Voice, whenInPhrase, whenOf } from './scope.ts';
import { forceNoun, unitsOf } from './units.ts';

/** Verbs that move forces when their object (or, where intransitive, their subject) is one. */
const MOVES: Readonly<Record<string, Move>> = table({
  buildup: 'mass amass build accumulate concentrate assemble gather',
  deploy:
    'deploy station send dispatch move rush shift position pour cross fly sail enter patrol base transfer redeploy land steam field escort keep install roll stream line dig face block occupy encircle surround',
  withdraw: 'withdraw pull retreat leave remove recall evacuate',
  reinforce: 'reinforce',
  alert: 'mobilize mobilise',
  strike:
    'strike bomb shell pound bombard raid attack hit fire shoot down ambush storm overrun invade advance seize capture torpedo strafe destroy',
  test: 'test test-fire',
});
/** What can be reinforced besides forces: "bolstering its deterrence". */
const STRENGTHEN = new Set('bolster strengthen boost beef increase reinforce step enhance shore'.split(' '));
const STRENGTHENED = new Set(
  'deterrence defense defence presence flank garrison deployment posture patrol force troop contingent security border position'.split(
    ' ',
  ),
);
/** Nouns that are military moves by themselves, and those that are when something near them says so. */
const MOVE_NOUNS: Readonly<Record<string, Move>> = table({
  buildup: 'buildup build-up',
  deploy: 'deployment redeployment',
  drill: 'drill maneuver manoeuvre wargame',
  withdraw: 'pullout pullback withdrawal',
  strike: 'airstrike shelling bombardment bombing',
  alert: 'mobilization mobilisation',
});
const WEAK_NOUNS: Readonly<Record<string, Move>> = table({
  drill: 'exercise',
  strike: 'strike raid attack offensive',
  test: 'test launch',
  deploy: 'patrol',
  reinforce: 'reinforcement',
});
const MILITARY =
  /^(?:military|naval|air|army|navy|live-fire|live|war|missile|rocket|drone|artillery|nuclear|ballistic|joint|combat|amphibious|troop|missile|aerial|mortar|ground|cruise|marine|anti-submarine|defen[cs]e)$/i;
const BACK_REFERENCE = /^(?:such|these|those|that|this|any|no)$/i;
const UNREAL =
  /^(?:possible|potential|feared|threatened|alleged|likely|hypothetical|planned|future|imminent)$/i;

function table(rows: Partial<Record<Move, string>>): Record<string, Move> {
  const found: Record<string, Move> = {};
  for (const [move, words] of Object.entries(rows))
    for (const word of words.split(' ')) found[word] = move as Move;
  return found;
}

/** What forces do or are ordered to do: one item for each verb, and for each place that has units of its own. */
export function readPostures(reading: Reading, voices: readonly Voice[]): Draft<Posture>[] {
  const drafts: Draft<Posture>[] = [];
  for (const [sentence, tree] of reading.trees.entries()) {
    for (const index of tree.tokens.keys()) {
      const clause = reading.clauses[sentence]?.get(index);
      const found =
        (clause && verbMove(reading, sentence, tree, clause)) ?? nounMove(reading, sentence, tree, index);
      if (found) drafts.push(...settle(reading, voices, sentence, tree, found));
    }
  }
  return withoutEchoes(drafts);
}

interface Found {
  readonly head: number;
  readonly move: Move;
  readonly by: readonly ActorRef[];
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
  const object = clause.patient;
  const objectForce =
    object === undefined
      ? undefined
      : conjunctsOf(tree, object).find((one) => forceNoun(tree, one) !== undefined);
  const agentForce = clause.agent === undefined ? undefined : forceNoun(tree, clause.agent);
  const alert = alertPhrase(tree, clause.head);
  const strengthens =
    STRENGTHEN.has(verb) &&
    object !== undefined &&
    STRENGTHENED.has(tokenAt(tree, object).lemma.toLowerCase());
  const move = alert ? 'alert' : strengthens ? 'reinforce' : (MOVES[clause.lemma] ?? MOVES[verb]);
  if (move === undefined) return undefined;
  const strikes = move === 'strike';
  const launched = strikes && /^(?:fire|launch)$/.test(verb);
  if (
    !alert &&
    !strengthens &&
    objectForce === undefined &&
    agentForce === undefined &&
    !(strikes && strikesSomething(reading, sentence, tree, clause))
  )
    return undefined;
  if (strikes && launched && objectForce === undefined && childrenBy(tree, clause.head, 'obl').length === 0)
    return undefined;
  if (
    /^(?:keep|line|face|block|leave|build|gather|hit|remove|enter|cross|land|base|field)$/.test(verb) &&
    objectForce === undefined &&
    agentForce === undefined
  )
    return undefined;
  const units = [
    ...(objectForce !== undefined && object !== undefined ? [object] : []),
    ...(objectForce === undefined && agentForce !== undefined && clause.agent !== undefined
      ? [clause.agent]
      : []),
  ];
  const by = forceOwner(reading, sentence, clause, strikes ? undefined : objectForce);
  const places = [
    clause.head,
    ...units,
    ...(object === undefined ? [] : [object]),
    ...(alert === undefined ? [] : [alert, ...childrenBy(tree, alert, 'nmod')]),
  ];
  return {
    head: clause.head,
    move,
    by,
    units,
    places,
    tokens: clauseTokens(tree, clause),
    clause,
    rule: `move:${clause.lemma.replaceAll(' ', '-')}`,
    score: 0.75,
  };
}

/** "On (higher) alert", "on standby": the noun of the phrase. */
function alertPhrase(tree: Tree, head: number): number | undefined {
  const phrases = [
    ...childrenBy(tree, head, 'obl', 'xcomp', 'nmod'),
    ...childrenBy(tree, head, 'obj').flatMap((index) => childrenBy(tree, index, 'nmod')),
  ];
  return phrases.find(
    (index) =>
      /^(?:alert|standby|readiness|footing)$/.test(tokenAt(tree, index).lemma) &&
      /^(?:on|to|at)$/.test(caseOf(tree, index)),
  );
}

/** A strike needs a target that can be struck: a place, a force or a building, never a plan or a record. */
function strikesSomething(reading: Reading, sentence: number, tree: Tree, clause: Clause): boolean {
  if (clause.patient === undefined) return false;
  const target = tokenAt(tree, clause.patient);
  const actor = clause.agent === undefined ? [] : actorsAt(reading, { sentence, index: clause.agent });
  const armed = actor.some(({ id }) => reading.world.actor(id) !== undefined);
  const struck =
    target.upos === 'PROPN' ||
    /^(?:base|airfield|airport|barracks|city|town|village|hospital|depot|bridge|position|target|convoy|building|school|port|plant|refinery|camp|post|headquarters|station|market|facility|site|capital|area|territory|border|ship)$/.test(
      target.lemma,
    );
  return armed && struck && clause.lemma !== 'fire';
}

/** Who moves the forces: the agent, or the state that the forces belong to when no agent is named or the agent is a force. */
function forceOwner(
  reading: Reading,
  sentence: number,
  clause: Clause,
  objectForce: number | undefined,
): readonly ActorRef[] {
  if (clause.agent !== undefined) {
    const actors = actorsAt(reading, { sentence, index: clause.agent });
    if (actors.length > 0) return actors;
  }
  return objectForce === undefined ? [] : ownersOf(reading, { sentence, index: objectForce });
}

function nounMove(reading: Reading, sentence: number, tree: Tree, index: number): Found | undefined {
  const token = tokenAt(tree, index);
  if (token.upos !== 'NOUN' || ['compound', 'amod'].some((relation) => isRelation(token.deprel, relation)))
    return undefined;
  const lemma = token.lemma.toLowerCase();
  const modifiers = childrenBy(tree, index, 'amod', 'compound', 'det', 'nmod:poss').map(
    (child) => tokenAt(tree, child).form,
  );
  const military = modifiers.some((word) => MILITARY.test(word));
  const carried = childrenBy(tree, index, 'nmod').filter(
    (child) =>
      caseOf(tree, child) === 'of' &&
      conjunctsOf(tree, child).some((one) => forceNoun(tree, one) !== undefined),
  );
  const move = MOVE_NOUNS[lemma] ?? (military || carried.length > 0 ? WEAK_NOUNS[lemma] : undefined);
  if (move === undefined || modifiers.some((word) => BACK_REFERENCE.test(word) || UNREAL.test(word)))
    return undefined;
  const clauseHead = predicateOver(tree, index);
  const clause = clauseHead === undefined ? undefined : reading.clauses[sentence]?.get(clauseHead);
  const involved = childrenBy(tree, index, 'acl')
    .filter((child) => /^(?:involve|include|use|feature)$/.test(tokenAt(tree, child).lemma))
    .flatMap((child) => childrenBy(tree, child, 'obj'));
  const owners = ownersOf(reading, { sentence, index });
  const carriedOwners = distinct(
    carried
      .flatMap((child) => conjunctsOf(tree, child))
      .flatMap((one) => ownersOf(reading, { sentence, index: one })),
  );
  const held = clause && isObjectOf(tree, index, clause) ? clause : undefined;
  const agent = held?.agent === undefined ? [] : actorsAt(reading, { sentence, index: held.agent });
  const by = owners.length > 0 ? owners : carriedOwners.length > 0 ? carriedOwners : agent;
  const named = by.length > 0 || carried.length > 0;
  if (!named) return undefined;
  const tokens = held
    ? clauseTokens(tree, held)
    : yieldOf(
        tree,
        index,
        (at) => tokenAt(tree, at).deprel === 'acl:relcl' || tokenAt(tree, at).deprel === 'conj',
      );
  return {
    head: index,
    move,
    by,
    units: [...carried, ...involved],
    places: [index, ...carried, ...(held ? [held.head] : [])],
    tokens:
      held && owners.length === 0
        ? tokens
        : yieldOf(tree, index, (at) => tokenAt(tree, at).deprel === 'acl:relcl'),
    clause: held,
    rule: `noun:${lemma}`,
    score: military || carried.length > 0 || MOVE_NOUNS[lemma] !== undefined ? 0.7 : 0.5,
  };
}

function isObjectOf(tree: Tree, index: number, clause: Clause): boolean {
  return (
    clause.patient === index ||
    (tokenAt(tree, index).head === clause.head &&
      ['obj', 'nsubj:pass'].includes(tokenAt(tree, index).deprel)) ||
    (clause.patient !== undefined && childrenBy(tree, clause.patient, 'nmod', 'conj').includes(index))
  );
}

/** The clause's own words: the subject, the verb and its arguments, without clauses coordinated or hung on it. */
function clauseTokens(tree: Tree, clause: Clause): number[] {
  return yieldOf(tree, clause.head, (at) => {
    const { deprel, head } = tokenAt(tree, at);
    if (head === clause.head)
      return (
        ['advcl', 'parataxis', 'cc', 'mark', 'ccomp', 'discourse'].some((relation) =>
          isRelation(deprel, relation),
        ) ||
        (isRelation(deprel, 'conj') && at > clause.head)
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
): Draft<Posture>[] {
  const hypothesis = hypothesisOver(reading, sentence, found.head);
  if (hypothesis !== undefined || found.by.length === 0) return [];
  const clause = found.clause ?? enclosing(reading, sentence, tree, found.head);
  const own = found.clause ? whenOf(reading, sentence, found.clause) : undefined;
  const when = own ?? whenInPhrase(reading, { sentence, index: found.head }, clause?.tense ?? 'past');
  const realis: Realis = found.clause
    ? realisOf(reading, sentence, found.clause, when)
    : nominalRealis(reading, sentence, clause, when);
  if (realis === 'negated') return [];
  const make = (span: Span, units: readonly Unit[], where: Posture['where']): Draft<Posture> => ({
    kind: 'posture',
    move: found.move,
    by: distinct(found.by),
    to: [],
    via: [],
    attribution: attributionOf(voices, span),
    realis,
    ...(when ? { when } : {}),
    units,
    where,
    span,
    rule: found.rule,
    score: quotationAround(reading, span) ? found.score - 0.1 : found.score,
  });
  const separate = found.units
    .flatMap((phrase) => conjunctsOf(tree, phrase))
    .filter((one) => placesOf(reading, sentence, [one]).length > 0);
  if (separate.length > 1) {
    return separate.map((one) => {
      const phrase = yieldOf(tree, one, (at) => tokenAt(tree, at).deprel === 'conj' && separate.includes(at));
      return make(
        spanOfTokens(tree, phrase),
        unitsOf(
          reading,
          {
            ...tree,
            children: tree.children.map((list, at) =>
              at === one ? list.filter((child) => !separate.includes(child)) : list,
            ),
          },
          one,
        ),
        placesOf(reading, sentence, [one]),
      );
    });
  }
  const units = found.units.flatMap((phrase) => unitsOf(reading, tree, phrase));
  return [
    make(
      spanOfTokens(tree, found.tokens),
      units,
      placesOf(reading, sentence, [...found.places, ...found.units]),
    ),
  ];
}

function enclosing(reading: Reading, sentence: number, tree: Tree, index: number): Clause | undefined {
  const head = predicateOver(tree, index);
  return head === undefined ? undefined : reading.clauses[sentence]?.get(head);
}

/** A move told as a noun is taken as real, but as the object of a modal it is as real as its verb. */
function nominalRealis(
  reading: Reading,
  sentence: number,
  clause: Clause | undefined,
  when: Posture['when'],
): Realis {
  if (when && isLongAgo(reading, when)) return 'historical';
  if (clause?.modal === 'could' || clause?.modal === 'may' || clause?.modal === 'might')
    return realisOf(reading, sentence, clause, when);
  return 'actual';
}

/** A noun inside the clause of a verb that was already read as the same move ("launched drills") is one act, not two. */
function withoutEchoes(drafts: readonly Draft<Posture>[]): Draft<Posture>[] {
  return drafts.filter(
    (draft, at) =>
      !drafts.some(
        (other, index) =>
          index !== at &&
          other.move === draft.move &&
          other.span.start <= draft.span.start &&
          draft.span.end <= other.span.end &&
          (other.span.end - other.span.start > draft.span.end - draft.span.start || index < at),
      ),
  );
}
