import { childrenBy, spanOfTokens, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { type Span } from '../text/span.ts';
import { type ActorRef, type PlaceRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { distinct } from './who.ts';
import { type Clause, isNobody, predicateOver } from './clause.ts';
import { type Act, actsByPlace, placeOf } from './act.ts';
import { type Draft } from './draft.ts';
import { CANCEL } from './gatherings.ts';
import { hypothesisOver } from './hypothesis.ts';
import { type Posture, type Realis } from './item.ts';
import { isLongAgo, realisOf } from './modality.ts';
import { conjunctsOf } from './nominal.ts';
import { LOCATIVE, placesOf } from './places.ts';
import { clauseAt, quotationAround, type Reading, treeAt } from './reading.ts';
import { whenInPhrase, whenOf } from './times.ts';
import { unitMeant } from './posture-meant.ts';
import { forceNoun, hasForce, unitOf } from './units.ts';
import { type Voices } from './voices.ts';
import { actMove } from './posture-act.ts';
import { groundAt, groundMove } from './posture-ground.ts';
import { nounMove } from './posture-noun.ts';
import { withOwner } from './posture-owner.ts';
import { strengthMove } from './posture-strength.ts';
import { type FoundMove, verbMove } from './posture-verb.ts';
import { flatMap } from '../text/flat-map.ts';

/** What forces do or are ordered to do: one item for each verb, and for each place that has units of its own. */
export function readPostures(reading: Reading, voices: Voices, acts: readonly Act[]): Draft<Posture>[] {
  const told = actsByPlace(acts);
  const drafts: Draft<Posture>[] = [];
  for (const [sentence, { tree }] of reading.sentences.entries()) {
    const here = new Map<Draft<Posture>, FoundMove>();
    for (let index = 0; index < tree.tokens.length; index++) {
      const clause = clauseAt(reading, sentence, index);
      const found =
        (clause &&
          (verbMove(reading, sentence, tree, clause) ?? strengthMove(reading, sentence, tree, clause))) ??
        groundMove(reading, sentence, tree, index) ??
        nounMove(reading, sentence, tree, index) ??
        actMoveAt(reading, told.get(placeOf({ sentence, index })));
      if (found) for (const draft of settle(reading, voices, sentence, tree, found)) here.set(draft, found);
    }
    for (const draft of withoutEchoes([...here.keys()])) {
      const found = here.get(draft);
      const owned = found && withOwner({ reading, draft, sentence, tree, found, before: drafts });
      if (
        owned &&
        (owned.by.length > 0 ||
          owned.units.length > 0 ||
          owned.move === 'strike' ||
          /siege|blockade/.test(owned.rule))
      )
        drafts.push(owned);
    }
  }
  return drafts;
}

function actMoveAt(reading: Reading, act: Act | undefined): FoundMove | undefined {
  return act && actMove(reading, act);
}

function settle(
  reading: Reading,
  voices: Voices,
  sentence: number,
  tree: Tree,
  found: FoundMove,
): Draft<Posture>[] {
  if (
    hypothesisOver(reading, sentence, found.head) !== undefined ||
    isPurpose(reading, sentence, tree, found) ||
    isCalledOff(reading, sentence, tree, found) ||
    isAsked(reading, sentence) ||
    found.units.some((at) => isNobody(tree, at)) || // "will send no soldiers"
    isNone(tree, found.head) // "does not plan any such attack"
  )
    return [];
  const over = predicateOver(tree, found.head);
  const around = found.clause ?? (over === undefined ? undefined : clauseAt(reading, sentence, over));
  const run = runningClause(found, around);
  const dated = found.clause ?? run;
  const own = dated ? whenOf(reading, sentence, dated) : undefined;
  // What somebody counts is dated by words of the counting alone.
  const when =
    found.strength === undefined
      ? (own ?? whenInPhrase(reading, { sentence, index: found.head }))
      : countedOn(tree, found, own);
  const realis: Realis =
    found.realis ??
    (dated
      ? promised(dated, realisOf(reading, sentence, dated, when))
      : nominalRealis(reading, sentence, around, when));
  const conjuncts = flatMap(found.units, (phrase) => conjunctsOf(tree, phrase));
  const { meant } = found;
  const described = flatMap(conjuncts, (one) => [
    one,
    ...childrenBy(tree, one, 'appos').filter((at) => hasForce(tree, at)),
  ]); // "three battalions, some 1,500 men"
  const units = [
    ...(found.strength === undefined ? [] : [found.strength]),
    ...flatMap(
      described,
      (one) =>
        (meant === undefined ? unitOf(reading, sentence, one) : unitMeant(reading, sentence, one, meant)) ??
        [],
    ),
  ];
  const anonymous = found.by.length === 0;
  if (isThreat(found, realis, voices.over(spanOfTokens(tree, found.tokens)), when)) return [];
  if (
    realis === 'negated' ||
    (anonymous &&
      units.length === 0 &&
      found.move !== 'strike' &&
      !/^noun:(?:withdrawal|retreat|pull|evacuation|siege|blockade)/.test(found.rule))
  )
    return [];
  const make = (span: Span, some: Posture['units'], where: readonly PlaceRef[]): Draft<Posture> => ({
    kind: 'posture',
    move: found.move,
    by: distinct(found.by),
    to: targetActors(reading, sentence, tree, found, where),
    via: [],
    attribution: tellersOf(voices.over(span), found),
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
      const phrase = flatMap(group, (one) => yieldOf(tree, one, (at) => conjuncts.includes(at)));
      const here = flatMap(group, (one) => placesOfUnit(reading, sentence, tree, one));
      return make(
        spanOfTokens(tree, phrase),
        flatMap(group, (one) => unitOf(reading, sentence, one) ?? []),
        here,
      );
    });
  }
  const target = flatMap([found.target, found.ground], (at) => (at === undefined ? [] : flatMap(conjunctsOf(tree, at), (one) => groundAt(reading, sentence, tree, one)))); // prettier-ignore
  return [
    make(spanOfTokens(tree, found.tokens), units, [
      ...target,
      // Where forces come from is not where they are sent.
      ...placesOf(
        reading,
        sentence,
        [...found.places, ...conjuncts],
        /^move:(?:cross|come|arrive|pour|stream|advance)/.test(found.rule) ? GOALS : undefined,
      ),
    ]),
  ];
}

function isNone(tree: Tree, index: number): boolean {
  return tokenAt(tree, index).upos === 'NOUN' && childrenBy(tree, index, 'det').some((at) => /^(?:no|any|neither)$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** The date of a count, where it stands in the words that tell it. */
function countedOn(tree: Tree, { tokens }: FoundMove, when: Posture['when']): Posture['when'] {
  const first = when?.text.split(' ')[0];
  return tokens.some((at) => tokenAt(tree, at).form === first) ? when : undefined;
}

const GOALS: ReadonlySet<string> = new Set([...LOCATIVE].filter((preposition) => preposition !== 'from'));

/** On whose word it is told: whoever speaks, or whoever counts. */
function tellersOf(speakers: readonly ActorRef[], { tellers = [] }: FoundMove): readonly ActorRef[] {
  return speakers.length > 0 ? speakers : tellers;
}

/** "Libya would strike any airfield, it said": a strike that somebody says they will make is a threat, not a move. */
function isThreat(found: FoundMove, realis: Realis, speakers: readonly ActorRef[], when: Posture['when']): boolean {
  if (found.move !== 'strike' || realis !== 'planned' || when !== undefined || !/^(?:will|would|shall)$/.test(found.clause?.modal ?? '')) return false;
  return speakers.length > 0 && found.by.some(({ id }) => speakers.some((speaker) => speaker.id === id));
} // prettier-ignore

/** A question tells nothing: "Who sent the trucks?" */
function isAsked(reading: Reading, sentence: number): boolean {
  const { end } = treeAt(reading, sentence).sentence;
  return reading.text.slice(0, end).trimEnd().endsWith('?');
}

/** "The withdrawal would begin on Wednesday", "the invasion met with resistance yesterday": a verb that only tells how a move goes gives its date. */
function runningClause({ head, clause }: FoundMove, around: Clause | undefined): Clause | undefined {
  if (clause !== undefined || around === undefined || (around.agent !== head && around.patient !== head)) return undefined;
  return /^(?:begin|start|continue|resume|proceed|finish|complete|end|meet|encounter|go|take|come|last|launch|run)\b/.test(around.lemma) ? around : undefined;
} // prettier-ignore

/** Forces that are promised or offered are not there yet. */
function promised({ lemma }: Clause, told: Realis): Realis {
  return told === 'actual' &&
    /^(?:pledge|offer|promise|commit|volunteer|authori[sz]e|approve|mandate)$/.test(lemma)
    ? 'planned'
    : told;
}

/** Whom a strike hits: the actor struck, whose the target is, or the state where it is. */
function targetActors(
  reading: Reading,
  sentence: number,
  tree: Tree,
  found: FoundMove,
  where: readonly PlaceRef[],
): readonly ActorRef[] {
  if (found.target === undefined) return [];
  const index = forceNoun(tree, found.target) ?? found.target;
  const known = [...actorsAt(reading, { sentence, index }), ...ownersOf(reading, { sentence, index })].filter(
    ({ id }) => reading.world.actor(id) !== undefined,
  );
  const states = flatMap(where, ({ id }) => reading.world.actor(id) ?? []).map(({ id, name }) => ({
    id,
    name,
  }));
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
function isPurpose(reading: Reading, sentence: number, tree: Tree, found: FoundMove): boolean {
  const clause = clauseAt(reading, sentence, found.head);
  if (clause?.modal !== 'to' || tokenAt(tree, found.head).deprel === 'root') return false; // "more troops are to join"
  return (
    tokenAt(tree, clause.head).deprel !== 'xcomp' ||
    clause.parent === undefined ||
    !(tokenAt(tree, clause.parent).upos === 'VERB' || tokenAt(tree, clause.parent).xpos.startsWith('VB'))
  );
}

/** "Canceled drills", "put off sending troops": a move under a verb of calling off does not take place. */
function isCalledOff(reading: Reading, sentence: number, tree: Tree, found: FoundMove): boolean {
  if (/^noun:(?:siege|blockade|encirclement)/.test(found.rule) && found.move === 'withdraw') return false;
  const own = clauseAt(reading, sentence, found.head);
  const under =
    own === undefined
      ? found.clause
      : ['xcomp', 'ccomp', 'obj'].includes(tokenAt(tree, found.head).deprel)
        ? clauseAt(reading, sentence, own.parent)
        : undefined;
  return under !== undefined && !under.negated && CANCEL.has(under.lemma);
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
