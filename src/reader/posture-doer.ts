import { type ActorRef } from '../world/refs.ts';
import { childrenBy, tokenAt } from '../language/tree.ts';
import { actorsAt, ownersOf } from './actors.ts';
import type { Clause } from './clause.ts';
import { caseOf } from './nominal.ts';
import { type Reading, sentenceAt } from './reading.ts';
import { forceNoun, hasForce } from './units.ts';
import { flatMap } from '../text/flat-map.ts';

/** Who moves the forces: the agent, or else the state that the moved forces belong to. */
export function moverOf(
  reading: Reading,
  sentence: number,
  clause: Clause,
  moved: number | undefined,
  self: number | undefined,
): readonly ActorRef[] {
  const agent = clause.agent === undefined ? [] : actorsAt(reading, { sentence, index: clause.agent }).filter((actor) => !isNumbered(reading, actor) && !isShip(reading, sentence, clause.agent, actor)); // prettier-ignore
  // "Thai F-16s": whose the machines are.
  const doer = clause.agent;
  const known = (actor: ActorRef): boolean => reading.world.actor(actor.id) !== undefined;
  const owning = doer === undefined || agent.some(known) || !(hasForce(sentenceAt(reading, sentence).tree, doer) || FIRE.test(tokenAt(sentenceAt(reading, sentence).tree, doer).lemma)) ? [] : ownersOf(reading, { sentence, index: doer }).filter(known); // prettier-ignore
  if (owning.length > 0 || agent.length > 0) return owning.length > 0 ? owning : agent;
  // "Mortar fire from the army struck", "missiles were launched from American ships": whose the source is.
  const { tree } = sentenceAt(reading, sentence);
  const sources = flatMap(
    [clause.agent, clause.passive || clause.agent !== undefined ? clause.head : undefined].filter(
      (index) => index !== undefined,
    ),
    (index) => childrenBy(tree, index, 'nmod', 'obl'),
  ).filter((index) => /^(?:from|by)$/.test(caseOf(tree, index)) && hasForce(tree, index));
  const source = flatMap(sources, (index) => [
    ...actorsAt(reading, { sentence, index }),
    ...ownersOf(reading, { sentence, index }),
  ]);
  if (source.length > 0) return source;
  const owners = moved === undefined ? [] : [moved, forceNoun(tree, moved) ?? moved].map((index) => ownersOf(reading, { sentence, index })).find((found) => found.length > 0) ?? []; // prettier-ignore
  if (owners.length > 0 || self === undefined) return owners;
  // A command put on alert acts for itself when it has a name; two divisions of nobody knows whose do not.
  return actorsAt(reading, { sentence, index: self }).filter(({ name }) => /^\p{Lu}/u.test(name));
}

/** "Eritrean ground fire": what is done by those whose fire it is. */
const FIRE =
  /^(?:fire|gunfire|strike|airstrike|shelling|raid|barrage|bombardment|flak|shellfire|attack|salvo)$/;

/** "The frigate Admiral Berg": a ship that bears a name is no person. */
function isShip(reading: Reading, sentence: number, agent: number | undefined, { id }: ActorRef): boolean {
  const { tree } = sentenceAt(reading, sentence);
  if (agent === undefined || tokenAt(tree, agent).upos !== 'PROPN' || reading.world.actor(id) !== undefined) return false;
  const noun = forceNoun(tree, agent);
  return noun !== undefined && noun !== agent && SHIP.test(tokenAt(tree, noun).lemma);
} // prettier-ignore

const SHIP =
  /^(?:frigate|destroyer|cruiser|corvette|submarine|carrier|battleship|warship|cutter|tanker|vessel|ship|boat|minesweeper|gunboat)$/;

/** "Three battalions", "about a million soldiers": a number of forces is nobody by name. */
function isNumbered(reading: Reading, { id, name }: ActorRef): boolean {
  return reading.world.actor(id) === undefined && /^(?:about|some|around|nearly|almost|over|more|up|at|several|many|dozens|scores|hundreds|thousands|a few|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|both|the first|\d)\b/i.test(name); // prettier-ignore
}
