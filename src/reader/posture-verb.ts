import { childBy, childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import { type ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { caseOf, type Clause, clauseTokens } from './clause.ts';
import { type Move } from './item.ts';
import { conjunctsOf } from './nominal.ts';
import { placeAt, placesOf } from './places.ts';
import { isFighter } from './nouns.ts';
import { type Reading, sentenceAt } from './reading.ts';
import { forceNoun } from './units.ts';
import * as words from './moves.ts';

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
  /** Tokens whose locative phrases say where. */
  readonly places: readonly number[];
  readonly tokens: readonly number[];
  readonly clause: Clause | undefined;
  readonly rule: string;
  readonly score: number;
}

/** The move that a clause's verb tells, if any. */
export function verbMove(
  reading: Reading,
  sentence: number,
  tree: Tree,
  clause: Clause,
): FoundMove | undefined {
  const verb = tokenAt(tree, clause.head).lemma.toLowerCase();
  const { agent, patient } = clause;
  const moved =
    patient === undefined ? broughtIn(tree, clause.head) : hasForce(tree, patient) ? patient : undefined;
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
  if (move === undefined) return undefined;
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
    by: moverOf(reading, sentence, clause, strikes ? undefined : (moved ?? ordered), ordered),
    ...(struck === undefined ? {} : { target: struck }),
    ...(ground === undefined ? {} : { ground }),
    units: unit === undefined ? (ordered === undefined ? [] : [ordered]) : [unit],
    places: [clause.head, ...[unit, mover, patient, alert].filter((index) => index !== undefined)],
    tokens: clauseTokens(tree, clause),
    clause,
    rule: `move:${clause.lemma.replaceAll(' ', '-')}`,
    score: 0.75,
  };
}

/** "Has flown in 12 fighters": what is brought, where the parser took the particle for a preposition. */
function broughtIn(tree: Tree, head: number): number | undefined {
  if (!/^(?:fly|send|bring|call|ship|move|rush|order|pull)$/.test(tokenAt(tree, head).lemma)) return undefined;
  return childrenBy(tree, head, 'obl').find(
    (index) => /^(?:in|up|out)$/.test(caseOf(tree, index)) && /^(?:in|up|out)$/i.test(tree.tokens[head + 1]?.form ?? '') && childBy(tree, index, 'nummod') !== undefined && hasForce(tree, index),
  );
} // prettier-ignore

/** "60 more soldiers", "additional troops": these come to others that are there. */
function isAdded(tree: Tree, index: number): boolean {
  return conjunctsOf(tree, index).some((one) => {
    const kept = [one, ...childrenBy(tree, one, 'nummod')].flatMap((at) => childrenBy(tree, at, 'amod', 'advmod'));
    return kept.some((at) => words.ADDED.test(tokenAt(tree, at).form)) || tokenAt(tree, one).lemma === 'reinforcement';
  });
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
  const standsBy =
    verb === 'stand' && (tree.tokens[clause.head + 1]?.form === 'by' || clause.lemma === 'stand by');
  if (standsBy) return 'alert';
  // "Ordered his air force to be ready".
  if (verb === 'order' && moved !== undefined && childrenBy(tree, clause.head, 'xcomp').some((at) => /^ready$/.test(tokenAt(tree, at).lemma))) return 'alert'; // prettier-ignore
  if (clause.lemma === 'call up') return moved === undefined ? undefined : 'alert';
  if (verb === 'recall' && moved !== undefined && /^(?:reserve|reservist)s?$/.test(tokenAt(tree, moved).lemma)) return 'alert'; // prettier-ignore
  // "Pledged 600 men", "agreed to contribute two battalions": forces promised are a deployment to come.
  if (/^(?:pledge|offer|promise|commit|provide|lend|supply|volunteer)$/.test(verb))
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

/** "The troops": those who are there already, to whom something is promised. */
function isDefinite(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'det').some((at) => /^(?:the|these|those|that|this)$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** Soldiers or their formations, and no weapons: what a state lends or promises to a mission. */
function isTroops(tree: Tree, index: number): boolean {
  return conjunctsOf(tree, index).some((one) => {
    const noun = forceNoun(tree, one);
    return noun !== undefined && (isFighter(tokenAt(tree, noun).lemma) || /^(?:men|officer|observer|monitor|frigate|warship|destroyer)s?$/.test(tokenAt(tree, noun).form)); // prettier-ignore
  });
}

/** "In the province", "along the frontier": ground by a common noun. */
function isOnGround(tree: Tree, heads: readonly number[]): boolean {
  return heads.some((head) =>
    childrenBy(tree, head, 'obl', 'nmod').some(
      (index) =>
        /^(?:in|at|on|along|near|around|off|across)$/.test(caseOf(tree, index)) && isGround(tree, index),
    ),
  );
}

/** Whether a phrase, conjuncts included, names armed people or their means. */
export function hasForce(tree: Tree, index: number): boolean {
  return conjunctsOf(tree, index).some((one) => forceNoun(tree, one) !== undefined);
}

/** "Crossed the border", "blocked the road": an object that is ground, not a task. */
function isGround(tree: Tree, index: number): boolean {
  const { lemma, upos } = tokenAt(tree, index);
  return (
    upos === 'PROPN' ||
    words.STRUCK.test(lemma) ||
    /^(?:boundary|frontier|line|river|canal|crossing|crew|convoy|protester|coast|strait|trench|other|island|peninsula|valley|plateau|country|region|province)$/.test(
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
  const target = tokenAt(tree, clause.patient);
  const armed =
    clause.agent !== undefined &&
    (hasForce(tree, clause.agent) ||
      /^(?:strike|airstrike|fire|raid|barrage)s?$/.test(tokenAt(tree, clause.agent).lemma) ||
      actorsAt(reading, { sentence, index: clause.agent }).some(
        ({ id }) => reading.world.actor(id) !== undefined,
      ));
  if (hasForce(tree, clause.patient)) return armed || clause.passive;
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

/** "Three battalions", "about a million soldiers": a number of forces is nobody by name. */
function isNumbered(reading: Reading, { id, name }: ActorRef): boolean {
  return reading.world.actor(id) === undefined && /^(?:about|some|around|nearly|almost|over|more|up|at|several|many|dozens|scores|hundreds|thousands|a few|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|both|the first|\d)\b/i.test(name); // prettier-ignore
}

/** "Positions", "targets": what is struck in the words of armies. */
function isPlain(lemma: string): boolean {
  return /^(?:stronghold|bunker|trench|convoy|arsenal|launcher|radar|silo|stockpile|compound|hideout|installation|garrison|island|district|suburb|quarter)$/.test(lemma);
} // prettier-ignore

/** Who moves the forces: the agent, or else the state that the moved forces belong to. */
function moverOf(
  reading: Reading,
  sentence: number,
  clause: Clause,
  moved: number | undefined,
  self: number | undefined,
): readonly ActorRef[] {
  const agent = clause.agent === undefined ? [] : actorsAt(reading, { sentence, index: clause.agent }).filter((actor) => !isNumbered(reading, actor)); // prettier-ignore
  // "Thai F-16s": whose the machines are.
  const doer = clause.agent;
  const known = (actor: ActorRef): boolean => reading.world.actor(actor.id) !== undefined;
  const owning = doer === undefined || agent.some(known) || !hasForce(sentenceAt(reading, sentence).tree, doer) ? [] : ownersOf(reading, { sentence, index: doer }).filter(known); // prettier-ignore
  if (owning.length > 0 || agent.length > 0) return owning.length > 0 ? owning : agent;
  // "Mortar fire from the army struck", "missiles were launched from American ships": whose the source is.
  const { tree } = sentenceAt(reading, sentence);
  const sources = [clause.agent, clause.passive || clause.agent !== undefined ? clause.head : undefined]
    .filter((index) => index !== undefined)
    .flatMap((index) => childrenBy(tree, index, 'nmod', 'obl'))
    .filter((index) => /^(?:from|by)$/.test(caseOf(tree, index)) && hasForce(tree, index));
  const source = sources.flatMap((index) => [
    ...actorsAt(reading, { sentence, index }),
    ...ownersOf(reading, { sentence, index }),
  ]);
  if (source.length > 0) return source;
  const owners = moved === undefined ? [] : ownersOf(reading, { sentence, index: moved });
  if (owners.length > 0 || self === undefined) return owners;
  // A command put on alert acts for itself when it has a name; two divisions of nobody knows whose do not.
  return actorsAt(reading, { sentence, index: self }).filter(({ name }) => /^\p{Lu}/u.test(name));
}
