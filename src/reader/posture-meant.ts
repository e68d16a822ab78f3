import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import { readQuantities } from '../world/quantities/read.ts';
import { ownersOf } from './actors.ts';
import type { Clause } from './clause.ts';
import type { Unit } from './item.ts';
import { caseOf, conjunctsOf, phraseTokens } from './nominal.ts';
import { type Reading, treeAt, type Word } from './reading.ts';
import { hasForce, unitOf } from './units.ts';
import type { ActorRef } from '../world/refs.ts';
import { flatMap } from '../text/flat-map.ts';

/**
 * The forces that a number or a relative stands for: "2,000 of them were sent", "drones, all of which were shot down". Only where the
 * nearest plural before it names forces, in its sentence or the one before.
 */
export function forceMeant(reading: Reading, { sentence, index }: Word): Word | undefined {
  const tree = treeAt(reading, sentence);
  const { upos, lemma } = tokenAt(tree, index);
  const counts = upos === 'NUM' || /^(?:all|both|some|most|many|several|half|each|none|two|three|four|dozen|hundred|thousand)s?$/i.test(lemma);
  const pronoun = counts ? flatMap(conjunctsOf(tree, index), (one) => childrenBy(tree, one, 'nmod')).find((at) => caseOf(tree, at) === 'of' && /^(?:them|these|those|which|whom)$/i.test(tokenAt(tree, at).form)) : undefined;
  if (pronoun === undefined) return undefined;
  const inside = pluralBefore(tree, index);
  if (inside !== undefined) return hasForce(tree, inside) ? { sentence, index: inside } : undefined;
  if (/^wh/i.test(tokenAt(tree, pronoun).form) || sentence === 0) return undefined;
  const before = treeAt(reading, sentence - 1);
  const last = pluralBefore(before, before.tokens.length);
  return last !== undefined && hasForce(before, last) ? { sentence: sentence - 1, index: last } : undefined;
} // prettier-ignore

function pluralBefore(tree: Tree, end: number): number | undefined {
  for (let at = end - 1; at >= 0; at--) {
    const { xpos, deprel } = tokenAt(tree, at);
    if (/^NNP?S$/.test(xpos) && deprel !== 'compound') return at;
  }
  return undefined;
}

/** Such forces as a unit, with the number that stands for them; and whose they are. */
export function unitMeant(reading: Reading, sentence: number, number: number, meant: Word): Unit | undefined {
  const named = unitOf(reading, meant.sentence, meant.index);
  if (named === undefined) return undefined;
  const tree = treeAt(reading, sentence);
  const tokens = flatMap(conjunctsOf(tree, number), (one) => phraseTokens(tree, one));
  const [first, last] = [tokens[0] ?? number, tokens.at(-1) ?? number];
  // "Between 10,000 and 15,000": the words before the number belong to it, wherever the parser hangs them.
  const start = tokenAt(tree, Math.max(0, Math.min(first, number) - 4)).start;
  const quantity = readQuantities(reading.text.slice(start, tokenAt(tree, Math.max(last, number)).end)).at(-1);
  const { unit } = named;
  if (quantity === undefined) return { unit, approx: false };
  const { count, min, max, approx } = quantity;
  return { unit, approx, ...(count === undefined ? {} : { count }), ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
} // prettier-ignore

export function ownersMeant(reading: Reading, meant: Word): readonly ActorRef[] {
  return ownersOf(reading, meant);
}

/** What is fired when no weapon is named: "shots were fired at the post". */
const SHOT = /^(?:shot|round|grenade|volley|bullet|burst)$/;

/** "Shots were fired at the embassy", and not in salute. */
export function isShot(tree: Tree, { head, patient }: Clause): boolean {
  if (patient === undefined || tokenAt(tree, head).lemma !== 'fire' || !SHOT.test(tokenAt(tree, patient).lemma)) return false;
  return !childrenBy(tree, head, 'obl').some((at) => /^(?:salute|celebration|honou?r|tribute|joy|test|exercise|training)$/.test(tokenAt(tree, at).lemma));
} // prettier-ignore

/** Works that armies dig and raise, and the verbs. */
const WORKS =
  /^(?:wall|berm|trench|fortification|bunker|rampart|earthwork|entrenchment|dugout|minefield|emplacement|breastwork|stockade|foxhole|redoubt|tunnel)$/;
const RAISES = /^(?:dig|extend|build|erect|construct|raise|lay|fortify|strengthen|complete)$/;

/** "Army engineers are extending the sand wall": works raised by soldiers or by engineers that are somebody's. */
export function raisesWorks(reading: Reading, sentence: number, tree: Tree, { head, agent, patient }: Clause): boolean {
  if (agent === undefined || patient === undefined || !RAISES.test(tokenAt(tree, head).lemma) || !WORKS.test(tokenAt(tree, patient).lemma)) return false;
  if (hasForce(tree, agent)) return true;
  return /^(?:engineer|sapper|pioneer|army|military)$/.test(tokenAt(tree, agent).lemma) && ownersOf(reading, { sentence, index: agent }).length > 0;
} // prettier-ignore

/** Ground and buildings that are taken by force even where nobody is named that took them. */
const TAKEN =
  /^(?:airfield|airport|city|town|village|bridge|port|palace|base|barracks|hill|height|ridge|crossing|crossroads|garrison|fort|fortress|citadel|capital|outpost|stronghold|airstrip|peak|island|province|suburb|pass|checkpoint|harbour|harbor)$/;

/** The ground that a phrase names, through "both of", "two of", "most of". */
export function groundTaken(tree: Tree, index: number): number | undefined {
  const { lemma, upos } = tokenAt(tree, index);
  if (TAKEN.test(lemma)) return index;
  if (upos === 'NOUN' || upos === 'PROPN') return undefined;
  return childrenBy(tree, index, 'nmod').find((at) => caseOf(tree, at) === 'of' && TAKEN.test(tokenAt(tree, at).lemma));
} // prettier-ignore

/** "The airport had been seized": without its taker. */
export function isTaken(tree: Tree, { head, passive, agent, patient }: Clause): boolean {
  return passive && agent === undefined && patient !== undefined && /^(?:seize|capture|recapture|retake|storm|overrun)$/.test(tokenAt(tree, head).lemma) && groundTaken(tree, patient) !== undefined;
} // prettier-ignore

/** "The reinforcements were held up at a river": men and armour on their way that are stopped. */
export function isHeldUp(tree: Tree, { lemma, passive, patient }: Clause): boolean {
  if (!passive || patient === undefined || !/^(?:hold up|halt|stop|pin down|bog down|turn back|trap|delay)$/.test(lemma)) return false;
  return /^(?:reinforcement|troop|soldier|column|brigade|battalion|division|tank|armou?r|unit|paratrooper|marine)s?$/.test(tokenAt(tree, patient).lemma) && !childrenBy(tree, patient, 'nmod').some((at) => caseOf(tree, at) === 'of' && !hasForce(tree, at));
} // prettier-ignore

/** What a council or parliament decides to have: "authorised a mission of 88 observers", "approved a force of 6,000". */
export function isAuthorised(tree: Tree, { lemma, patient }: Clause): boolean {
  if (patient === undefined || !/^(?:authori[sz]e|approve|establish|create|mandate|set up|endorse)$/.test(lemma) || !/^(?:mission|force|contingent|operation)$/.test(tokenAt(tree, patient).lemma)) return false;
  return childrenBy(tree, patient, 'nmod').some((at) => caseOf(tree, at) === 'of' && (hasForce(tree, at) || tokenAt(tree, at).upos === 'NUM'));
} // prettier-ignore

/** "Marines were landed, followed by a contingent from Jamaica": forces that come after others. */
export function followers(tree: Tree, { head, lemma, passive, agent }: Clause): number | undefined {
  const beside = /^(?:advcl|acl)/.test(tokenAt(tree, head).deprel);
  return beside && passive && agent !== undefined && /^(?:follow|join|accompany|escort|support|precede)$/.test(lemma) && hasForce(tree, agent) ? agent : undefined;
} // prettier-ignore
