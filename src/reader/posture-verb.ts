import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import { type ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { type Clause, clauseTokens } from './clause.ts';
import type { Move, Realis, Unit } from './item.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { placeAt, placesOf } from './places.ts';
import { type Reading, type Word } from './reading.ts';
import { moverOf } from './posture-doer.ts';
import {
  followers,
  forceMeant,
  isAuthorised,
  isHeldUp,
  isShot,
  isTaken,
  ownersMeant,
  raisesWorks,
} from './posture-meant.ts';
import { broughtIn, isAdded, isDefinite, isGround, isOnGround, isTroops } from './posture-forces.ts';
import { forceNoun, hasForce } from './units.ts';
import * as words from './moves.ts';
import { flatMap } from '../text/flat-map.ts';

/** A military move found in a sentence, before it is known whether it is told as real. Numbers are token indexes. */
export interface FoundMove {
  readonly head: number;
  readonly move: Move;
  readonly by: readonly ActorRef[];
  /** Who or what is struck. */
  readonly target?: number;
  /** The ground that is entered, held or left, where it is the verb's object: "occupied the town of Lamu". */
  readonly ground?: number;
  /** Phrases that name units. */
  readonly units: readonly number[];
  /** What a unit without a name stands for: "2,000 of them". */
  readonly meant?: Word;
  /** Tokens whose locative phrases say where. */
  readonly places: readonly number[];
  readonly tokens: readonly number[];
  readonly clause: Clause | undefined;
  /** How many there are of what, where the act is to say so; and who says it, where no voice does. */
  readonly strength?: Unit;
  readonly tellers?: readonly ActorRef[];
  /** How real it is, where the noun itself tells. */
  readonly realis?: Realis;
  readonly rule: string;
  readonly score: number;
}

/** The move that a clause's verb tells, if any. */
export function verbMove(
  reading: Reading,
  sentence: number,
  tree: Tree,
  parsed: Clause,
): FoundMove | undefined {
  const clause = withDoerBelow(tree, parsed);
  const verb = tokenAt(tree, clause.head).lemma.toLowerCase();
  const { agent, patient } = clause;
  const meant =
    patient === undefined || hasForce(tree, patient)
      ? undefined
      : forceMeant(reading, { sentence, index: patient });
  const shot = isShot(tree, clause);
  const moved =
    patient === undefined ? broughtIn(tree, clause.head) : hasForce(tree, patient) || meant !== undefined || shot || isDrivenOut(tree, clause) ? patient : undefined; // prettier-ignore
  const mover = agent !== undefined && hasForce(tree, agent) ? agent : undefined;
  const alert = alertPhrase(tree, clause.head);
  const strengthens =
    words.STRENGTHEN.has(verb) &&
    patient !== undefined &&
    words.STRENGTHENED.has(tokenAt(tree, patient).lemma.toLowerCase());
  const move =
    alert !== undefined
      ? 'alert'
      : strengthens
        ? 'reinforce'
        : moveOf(reading, sentence, tree, clause, moved);
  if (move === undefined) return specialMove(reading, sentence, tree, clause);
  const strikes = move === 'strike';
  const struck =
    strikes && patient !== undefined && isStruck(reading, sentence, tree, clause) ? patient : undefined;
  if (
    alert === undefined &&
    !strengthens &&
    moved === undefined &&
    struck === undefined &&
    !isByState(reading, sentence, tree, clause)
  ) {
    // Without an object that can be moved or struck, the force must be the subject, and the verb must not want a thing.
    if (mover === undefined || (patient !== undefined && strikes)) return undefined;
    if (strikes && words.EVERYDAY.has(verb) && !strikesAt(tree, clause.head)) return undefined;
    if (words.EVERYDAY.has(verb) && patient !== undefined && !isGround(tree, patient)) return undefined;
  }
  // What is fired is the unit; who fires it comes next.
  const fired = strikes && /^(?:fire|launch|lob|hurl|shoot|drop)$/.test(clause.lemma) ? moved : undefined;
  // "Reinforced its garrison with tanks": what comes is the unit; where it comes to is not.
  const added = move === 'reinforce' ? childrenBy(tree, clause.head, 'obl').find((index) => caseOf(tree, index) === 'with' && hasForce(tree, index)) : undefined; // prettier-ignore
  const unit = strikes ? (fired ?? mover) : (added ?? moved ?? mover);
  const ground = moved === undefined && struck === undefined && patient !== undefined && isGround(tree, patient) ? patient : undefined; // prettier-ignore
  const ordered = alert !== undefined && clause.passive && agent === undefined ? patient : undefined;
  return {
    head: clause.head,
    move: move === 'deploy' && unit !== undefined && isAdded(tree, unit) ? 'reinforce' : move,
    by: meant !== undefined && clause.agent === undefined ? ownersMeant(reading, meant) : moverOf(reading, sentence, clause, strikes ? undefined : (moved ?? ordered), ordered), // prettier-ignore
    ...(struck === undefined ? {} : { target: struck }),
    ...(ground === undefined ? {} : { ground }),
    ...(meant === undefined ? {} : { meant }),
    units: unit === undefined ? (ordered === undefined ? [] : [ordered]) : [unit],
    places: [clause.head, ...[unit, mover, patient, alert].filter((index) => index !== undefined)],
    tokens: clauseTokens(tree, clause),
    clause,
    rule: `move:${clause.lemma.replaceAll(' ', '-')}`,
    score: 0.75,
  };
}

/** "Driven out of the centre a day later by guardsmen": a doer that the parser hung on a phrase of the passive. */
function withDoerBelow(tree: Tree, parsed: Clause): Clause {
  const clause = parsed.passive && parsed.patient === undefined ? withNumber(tree, parsed) : parsed;
  if (!clause.passive || clause.agent !== undefined) return clause;
  const below = flatMap(childrenBy(tree, clause.head, 'obl', 'advmod'), (at) => [at, ...childrenBy(tree, at, 'obl', 'nmod', 'advmod')]);
  const doer = flatMap(below, (at) => childrenBy(tree, at, 'obl', 'nmod')).find((at) => at > clause.head && caseOf(tree, at) === 'by' && hasForce(tree, at));
  return doer === undefined ? clause : { ...clause, agent: doer };
} // prettier-ignore

/** "Between 10,000 and 15,000 of them have been deployed", "all of which were shot down": numbers that the parser takes for no subject. */
function withNumber(tree: Tree, clause: Clause): Clause {
  const { deprel, head } = tokenAt(tree, clause.head);
  const front = childrenBy(tree, clause.head, 'obl').find((at) => at < clause.head && tokenAt(tree, at).upos === 'NUM' && /^(?:between|from|about|over)$/.test(caseOf(tree, at)));
  const over = deprel === 'acl:relcl' && /^(?:DET|PRON|NUM)$/.test(tokenAt(tree, head).upos) ? head : undefined;
  const patient = front ?? over;
  return patient === undefined ? clause : { ...clause, patient };
} // prettier-ignore

/** "They were driven out by militiamen": a pronoun, where the doer is armed. */
function isDrivenOut(tree: Tree, { head, agent, patient }: Clause): boolean {
  if (agent === undefined || patient === undefined || tokenAt(tree, patient).upos !== 'PRON' || !hasForce(tree, agent)) return false;
  return /^(?:drive|push|throw|chase|expel|dislodge|force)$/.test(tokenAt(tree, head).lemma) && childrenBy(tree, head, 'obl', 'advmod', 'compound:prt').some((at) => /^(?:out|from|off|back)$/.test(caseOf(tree, at)) || /^(?:out|back|off)$/.test(tokenAt(tree, at).form));
} // prettier-ignore

function worksOf(reading: Reading, sentence: number, index: number): readonly ActorRef[] {
  const owners = ownersOf(reading, { sentence, index });
  return owners.length > 0 ? owners : actorsAt(reading, { sentence, index });
}

/** Moves that no verb tells by itself: works raised, men stopped on their way, a mission decided on, those who follow. */
function specialMove(
  reading: Reading,
  sentence: number,
  tree: Tree,
  clause: Clause,
): FoundMove | undefined {
  const { head, agent, patient } = clause;
  const follower = followers(tree, clause);
  const works = raisesWorks(reading, sentence, tree, clause);
  const unit = follower ?? (works ? agent : isHeldUp(tree, clause) || isAuthorised(tree, clause) ? patient : undefined);
  if (unit === undefined) return undefined;
  const from = follower === undefined ? [] : childrenBy(tree, follower, 'nmod').filter((at) => caseOf(tree, at) === 'from');
  const senders = flatMap(from, (index) => actorsAt(reading, { sentence, index }));
  return {
    head,
    move: works || isAdded(tree, unit) ? 'reinforce' : 'deploy',
    by: works ? worksOf(reading, sentence, unit) : follower === undefined ? moverOf(reading, sentence, clause, unit, undefined) : senders.length > 0 ? senders : ownersOf(reading, { sentence, index: follower }),
    units: [unit],
    places: [head, unit],
    tokens: clauseTokens(tree, clause),
    clause,
    rule: `turn:${clause.lemma.replaceAll(' ', '-')}`,
    score: 0.7,
  };
} // prettier-ignore

/** A state that does what only forces do: alone ("France intervened"), or to a place or another state. */
function isByState(reading: Reading, sentence: number, tree: Tree, clause: Clause): boolean {
  const verb = tokenAt(tree, clause.head).lemma.toLowerCase();
  if (!words.BY_STATES.has(verb) || clause.agent === undefined) return false;
  const state = actorsAt(reading, { sentence, index: clause.agent }).some(
    ({ id }) => reading.world.actor(id) !== undefined,
  );
  if (!state) return false;
  if (clause.patient === undefined)
    return (
      !/^(?:attack|withdraw|bomb|shell)$/.test(verb) ||
      placesOf(reading, sentence, [clause.head]).length > 0 ||
      childrenBy(tree, clause.head, 'obl').some(
        (index) => caseOf(tree, index) === 'from' && isGround(tree, index),
      )
    );
  return placeAt(reading, sentence, clause.patient).length > 0;
}

/** "Fired on the village", "clashed with rebels", "advanced toward the capital": a strike told with a preposition. */
function strikesAt(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, 'obl').some((index) =>
    /^(?:on|upon|at|against|into|toward|towards|with|for|over|near)$/.test(caseOf(tree, index)),
  );
}

/** The move of a verb, by the verb and by what it moves. */
function moveOf(
  reading: Reading,
  sentence: number,
  tree: Tree,
  clause: Clause,
  moved: number | undefined,
): Move | undefined {
  const verb = tokenAt(tree, clause.head).lemma.toLowerCase();
  if (isShot(tree, clause)) return 'strike';
  if (verb === 'take' && childrenBy(tree, clause.head, 'xcomp', 'obj').some((at) => /^(?:prisoner|captive|hostage)s?$/.test(tokenAt(tree, at).lemma))) return undefined; // prettier-ignore
  if (isDrivenOut(tree, clause)) return 'strike';
  if (isHomeward(tree, clause.head)) return 'withdraw';
  const standsBy =
    verb === 'stand' && (tree.tokens[clause.head + 1]?.form === 'by' || clause.lemma === 'stand by');
  if (standsBy) return 'alert';
  // "Ordered his air force to be ready".
  if (verb === 'order' && moved !== undefined && childrenBy(tree, clause.head, 'xcomp').some((at) => /^ready$/.test(tokenAt(tree, at).lemma))) return 'alert'; // prettier-ignore
  if (clause.lemma === 'call up') return moved === undefined ? undefined : 'alert';
  if (verb === 'recall' && moved !== undefined && /^(?:reserve|reservist)s?$/.test(tokenAt(tree, moved).lemma)) return 'alert'; // prettier-ignore
  // "Pledged 600 men", "agreed to contribute two battalions": forces promised are a deployment to come.
  if (/^(?:pledge|offer|promise|commit|provide|lend|volunteer)$/.test(verb))
    return moved !== undefined && isTroops(tree, moved) && !isDefinite(tree, moved) ? 'deploy' : undefined;
  const ordered = verb === 'order' && moved !== undefined && childrenBy(tree, clause.head, 'advmod').some((at) => /^(?:back|home|out)$/.test(tokenAt(tree, at).lemma)); // prettier-ignore
  if (ordered) return 'withdraw';
  // "Drove the rebels from the town": against armed people it is a fight.
  if (/^(?:drive|push|force|throw|chase|expel|dislodge)$/.test(verb) && moved !== undefined && clause.agent !== undefined && hasForce(tree, clause.agent)) return 'strike'; // prettier-ignore
  // "Came ashore", "waded ashore": a landing.
  if (/^(?:come|go|wade|get|put)$/.test(verb) && childrenBy(tree, clause.head, 'advmod').some((at) => /^ashore$/i.test(tokenAt(tree, at).form))) return 'deploy'; // prettier-ignore
  // "Used water cannon", "opened fire": a weapon in the hands of those who bear it.
  const armed = clause.agent !== undefined && hasForce(tree, clause.agent);
  if (/^(?:use|employ)$/.test(verb)) return armed && clause.patient !== undefined && conjunctsOf(tree, clause.patient).some((at) => words.USED.test(tokenAt(tree, at).lemma)) ? 'strike' : undefined; // prettier-ignore
  if (verb === 'fight' && clause.patient !== undefined && /^(?:war|battle|fire|crime|poverty)$/.test(tokenAt(tree, clause.patient).lemma) && !armed) return undefined; // prettier-ignore
  // To take up arms control is to speak of it: only ground, quarters and posts are taken up by forces.
  if (clause.lemma === 'take up' && clause.patient !== undefined && !/^(?:position|post|station|quarters?|arms|formation)s?$/.test(tokenAt(tree, clause.patient).lemma)) return undefined; // prettier-ignore
  // What is opened or traded is fire, and neither a railway nor goods.
  if (/^(?:open|exchange|trade)$/.test(verb) && clause.patient !== undefined && !hasForce(tree, clause.patient) && !/^(?:fire|gunfire|front|offensive|blow|salvo|volley|barrage|shot|attack)$/.test(tokenAt(tree, clause.patient).lemma)) return undefined; // prettier-ignore
  const phrasal = words.PHRASAL.get(clause.lemma.replace(' ', '-'));
  if (phrasal !== undefined) return phrasal;
  if (
    /^(?:fire|launch)$/.test(verb) &&
    moved !== undefined &&
    /^(?:missile|rocket)$/.test(tokenAt(tree, forceNoun(tree, moved) ?? moved).lemma)
  ) {
    const tested = clause.head >= 2 && /^test$/i.test(tokenAt(tree, clause.head - 2).form);
    const atSea = placesOf(reading, sentence, [clause.head, moved]).some(
      ({ precision }) => precision === 'sea',
    );
    const over = childrenBy(tree, clause.head, 'obl').some((index) =>
      /^(?:over|off)$/.test(caseOf(tree, index)),
    );
    // "Fired two missiles at a ship in the Red Sea" is no test.
    const aimed = childrenBy(tree, clause.head, 'obl').some((index) => /^(?:at|on|against)$/.test(caseOf(tree, index)) && !/day$/i.test(tokenAt(tree, index).form)); // prettier-ignore
    return (tested || atSea || over) && !aimed ? 'test' : 'strike';
  }
  // To have or order forces somewhere is to deploy them there; without a place it tells no move.
  if (/^(?:have|maintain|order)$/.test(verb)) {
    const somewhere =
      moved !== undefined &&
      childrenBy(tree, clause.head, 'xcomp', 'ccomp').length === 0 &&
      (placesOf(reading, sentence, [clause.head, moved]).length > 0 ||
        isOnGround(tree, [clause.head, moved]) ||
        childrenBy(tree, clause.head, 'advmod').some((index) =>
          /^(?:there|nearby)$/i.test(tokenAt(tree, index).form),
        ));
    return somewhere ? 'deploy' : undefined;
  }
  return words.FORCE_VERBS.get(verb) ?? words.BY_STATES.get(verb);
}

/** "Are returning to base", "marched back to their barracks", "sent them home": forces that go where they are kept have left. */
function isHomeward(tree: Tree, head: number): boolean {
  const { lemma } = tokenAt(tree, head);
  if (!words.HOMEWARD.has(lemma)) return false;
  const turns = /^(?:back|home)$/i;
  const back = lemma === 'return' || childrenBy(tree, head, 'advmod', 'compound:prt', 'obj').some((at) => turns.test(tokenAt(tree, at).form)) || turns.test(tree.tokens[head + 1]?.form ?? '');
  const phrases = [head, ...childrenBy(tree, head, 'advmod', 'obj')].flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'));
  const kept = phrases.some((at) => caseOf(tree, at) === 'to' && words.QUARTERS.test(tokenAt(tree, at).lemma));
  const home = childrenBy(tree, head, 'advmod', 'obj').some((at) => /^home$/i.test(tokenAt(tree, at).form));
  return back && (kept || home);
} // prettier-ignore

/** "On (higher) alert", "on a state of alert", "on standby": the noun of the phrase. */
function alertPhrase(tree: Tree, head: number): number | undefined {
  const phrases = [
    ...childrenBy(tree, head, 'obl', 'xcomp', 'nmod'),
    ...flatMap(childrenBy(tree, head, 'obj'), (index) => childrenBy(tree, index, 'nmod')),
  ];
  const isAlert = (index: number): boolean =>
    /^(?:alert|standby|readiness|footing)$/.test(tokenAt(tree, index).lemma);
  return phrases.find(
    (index) =>
      /^(?:on|to|at)$/.test(caseOf(tree, index) || markOf(tree, index)) &&
      (isAlert(index) || childrenBy(tree, index, 'nmod').some(isAlert)),
  );
}

/** The word that introduces a phrase where the parser took its preposition for the mark of an infinitive. */
function markOf(tree: Tree, index: number): string {
  const mark = childrenBy(tree, index, 'mark')[0];
  return mark === undefined ? '' : tokenAt(tree, mark).form.toLowerCase();
}

/** A strike needs a target that can be struck: a place, a force or a building, never a plan or a record. */
function isStruck(reading: Reading, sentence: number, tree: Tree, clause: Clause): boolean {
  if (clause.patient === undefined) return false;
  // "Three of its outposts": what is counted is hit.
  const counted = /^(?:NUM|DET|PRON)$/.test(tokenAt(tree, clause.patient).upos) ? childrenBy(tree, clause.patient, 'nmod').find((at) => caseOf(tree, at) === 'of') : undefined; // prettier-ignore
  const target = tokenAt(tree, counted ?? clause.patient);
  const armed =
    clause.agent !== undefined &&
    (hasForce(tree, clause.agent) ||
      /^(?:strike|airstrike|fire|raid|barrage)s?$/.test(tokenAt(tree, clause.agent).lemma) ||
      actorsAt(reading, { sentence, index: clause.agent }).some(
        ({ id }) => reading.world.actor(id) !== undefined,
      ));
  if (hasForce(tree, clause.patient)) return armed || clause.passive;
  if (isTaken(tree, clause)) return true;
  return (
    (armed || words.ONLY_MILITARY.has(tokenAt(tree, clause.head).lemma.toLowerCase())) &&
    (target.upos === 'PROPN' ||
      words.STRUCK.test(target.lemma) ||
      isPlain(target.lemma) ||
      (armed && UPRISING.test(target.lemma)))
  );
}

/** What armed force puts down or beats off: "crushed the rising", "repelled an attack". */
const UPRISING =
  /^(?:rising|uprising|revolt|rebellion|mutiny|insurgency|attack|offensive|assault|landing|invasion|incursion|advance|resistance|insurrection|coup)$/;

/** "Positions", "targets": what is struck in the words of armies. */
function isPlain(lemma: string): boolean {
  return /^(?:stronghold|bunker|trench|convoy|arsenal|launcher|radar|silo|stockpile|compound|hideout|installation|garrison|island|district|suburb|quarter)$/.test(lemma);
} // prettier-ignore
