import { childrenBy, isRelation, tokenAt, type Tree, yieldOf, isAnyOf } from '../language/tree.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { type Clause, clauseTokens } from './clause.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import type { PlaceRef } from '../world/refs.ts';
import { placeAt } from './places.ts';
import { placeNamed, clauseAt, type Reading } from './reading.ts';
import { predicateOver } from './clause.ts';
import type { FoundMove } from './posture-verb.ts';
import { groundTaken } from './posture-meant.ts';
import { STRUCK } from './moves.ts';
import { hasForce } from './units.ts';
import type { Move } from './item.ts';

interface Noun {
  readonly reading: Reading;
  readonly sentence: number;
  readonly tree: Tree;
  readonly index: number;
}

/** Moves told by a noun and the ground beside it, where nobody need be named that makes them. */
export function groundMove(reading: Reading, sentence: number, tree: Tree, index: number): FoundMove | undefined {
  const noun = { reading, sentence, tree, index };
  const { lemma, upos } = tokenAt(tree, index);
  if (upos !== 'NOUN' || isPartOfName(tree, index)) return undefined;
  if (/^(?:capture|recapture|seizure|storming|fall|occupation)$/.test(lemma)) return takenGround(noun);
  if (/^(?:siege|blockade|encirclement)$/.test(lemma)) return siegeRaised(noun);
  if (/^(?:withdrawal|retreat|pullout|pull-out|evacuation|pullback)$/.test(lemma)) return groundLeft(noun);
  if (/^(?:raid|attack|assault|strike|bombing)$/.test(lemma)) return buildingHit(noun);
  if (/^(?:possibility|idea|prospect|question|proposal|option|dispatch|sending|despatch)$/.test(lemma)) return forceWeighed(noun);
  return undefined;
} // prettier-ignore

function isPartOfName(tree: Tree, index: number): boolean {
  return isAnyOf(tokenAt(tree, index).deprel, ['compound', 'amod', 'flat']);
}

function phrase({ tree, index }: Noun, ...cases: readonly string[]): number | undefined {
  return childrenBy(tree, index, 'nmod', 'obl').find((at) => cases.includes(caseOf(tree, at)));
}

function isPlace({ reading, sentence, tree }: Noun, index: number): boolean {
  return (
    (tokenAt(tree, index).upos === 'PROPN' && groundAt(reading, sentence, tree, index).length > 0) ||
    groundTaken(tree, index) !== undefined
  );
}

/** The place that is struck or entered; of one word that could be a surname, a place where no person of the report has it. */
export function groundAt(reading: Reading, sentence: number, tree: Tree, index: number): readonly PlaceRef[] {
  const known = placeAt(reading, sentence, index);
  const { form, upos } = tokenAt(tree, index);
  if (known.length > 0 || upos !== 'PROPN' || reading.persons.has(form) || childrenBy(tree, index, 'flat', 'compound').length > 0 || reading.world.actor(actorsAt(reading, { sentence, index })[0]?.id ?? '') !== undefined) return known;
  const place = placeNamed(reading, form);
  return place.precision === 'city' || place.precision === 'point' ? [place] : known;
} // prettier-ignore

/** A plain mention, neither hoped nor denied: "no withdrawal", "a possible capture", "such an attack". */
function isUnreal({ tree, index }: Noun): boolean {
  return childrenBy(tree, index, 'det', 'amod').some((at) => /^(?:no|any|such|another|possible|potential|planned|future|imminent|alleged|likely|threatened|feared|attempted|verbal|personal|cyber|legal|scathing|fierce|bitter)$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

function found({ tree, index }: Noun, move: Move, rest: Partial<FoundMove>): FoundMove {
  const own = yieldOf(tree, index, (at) => tokenAt(tree, at).deprel === 'acl:relcl' || (tokenAt(tree, at).head === index && /^(?:case|conj|cc|appos|punct|cop|nsubj|mark)/.test(tokenAt(tree, at).deprel)));
  return { head: index, move, by: [], units: [], places: [index], tokens: own, clause: undefined, rule: `noun:${tokenAt(tree, index).lemma}`, score: 0.75, ...rest };
} // prettier-ignore

/** "The capture of Jessore", "the fall of Goma to the rebels". */
function takenGround(noun: Noun): FoundMove | undefined {
  const { reading, sentence, tree, index } = noun;
  const ground = phrase(noun, 'of');
  if (ground === undefined || !isPlace(noun, ground) || isUnreal(noun)) return undefined;
  const doer = phrase(noun, 'by', ...(tokenAt(tree, index).lemma === 'fall' ? ['to'] : []));
  const hit = new Set(actorsAt(reading, { sentence, index: ground }).map(({ id }) => id));
  const by = doer === undefined ? ownersOf(reading, { sentence, index }).filter(({ id }) => !hit.has(id)) : actorsAt(reading, { sentence, index: doer }); // prettier-ignore
  if (tokenAt(tree, index).lemma === 'occupation' && by.length === 0) return undefined;
  return found(noun, 'strike', { by, target: ground, units: doer !== undefined && hasForce(tree, doer) ? [doer] : [] });
} // prettier-ignore

/** "The siege of Sirte was given up", "the army ended its siege of Tawila": those who lay before it leave. */
function siegeRaised(noun: Noun): FoundMove | undefined {
  const { reading, sentence, tree, index } = noun;
  const clause = overOf(noun);
  if (clause === undefined || !RAISED.test(clause.lemma) || clause.patient !== index) return undefined; // prettier-ignore
  const place = phrase(noun, 'of', 'on', 'to');
  const target = place !== undefined && isPlace(noun, place) ? { target: place } : {};
  const by = [clause.agent === undefined || clause.agent === index ? [] : actorsAt(reading, { sentence, index: clause.agent }), ownersOf(reading, { sentence, index })].find((some) => some.length > 0) ?? []; // prettier-ignore
  const hit = new Set(place === undefined ? [] : actorsAt(reading, { sentence, index: place }).map(({ id }) => id)); // prettier-ignore
  return found(noun, 'withdraw', { ...target, by: by.filter(({ id }) => !hit.has(id)), clause, tokens: clauseTokens(tree, clause), places: [index, clause.head] }); // prettier-ignore
}

const RAISED = /^(?:lift|end|abandon|give up|raise|call off|drop|discontinue)$/;

/** "The withdrawal from Jessore went to plan": ground that is left, by whom the owner's evidence tells. */
function groundLeft(noun: Noun): FoundMove | undefined {
  const { reading, sentence, tree, index } = noun;
  const ground = phrase(noun, 'from');
  const clause = overOf(noun);
  if (ground === undefined || !isPlace(noun, ground) || isUnreal(noun) || clause?.agent !== index || clause.negated) return undefined;
  if (!/^(?:be|go|begin|start|continue|end|complete|proceed|come|take|follow|leave)\b/.test(clause.lemma) && childrenBy(tree, clause.head, 'cop').length === 0) return undefined;
  return found(noun, 'withdraw', { ground, by: ownersOf(reading, { sentence, index }) });
} // prettier-ignore

/** "An attack on a police station", "six were killed in an air raid on the dam": something that only force hits. */
function buildingHit(noun: Noun): FoundMove | undefined {
  const { reading, sentence, tree, index } = noun;
  const hit = phrase(noun, 'on', 'against', 'at');
  if (hit === undefined || isUnreal(noun) || !isHit(noun, hit)) return undefined;
  const clause = overOf(noun);
  const isDoer = clause?.passive === true && clause.agent === index; // "were answered by strikes on bases"
  if (!isDoer && !childrenBy(tree, index, 'det', 'amod', 'compound', 'nummod').some((at) => /^(?:an?|two|three|several|air|rocket|mortar|missile|drone|artillery|bomb|suicide|armed|dawn|night)$/i.test(tokenAt(tree, at).form))) return undefined;
  if (clause?.negated === true || (clause !== undefined && ONLY_SPOKEN.test(clause.lemma)) || (clause?.patient === index && !clause.passive)) return undefined;
  const hitBy = new Set(ownersOf(reading, { sentence, index: hit }).map(({ id }) => id));
  const told = isRelation(tokenAt(tree, index).deprel, 'obl') && clause !== undefined && /^(?:kill|die|wound|injure|hurt|destroy)$/.test(clause.lemma) ? clause : undefined;
  return found(noun, 'strike', { by: ownersOf(reading, { sentence, index }).filter(({ id }) => !hitBy.has(id)), target: hit, ...(told === undefined ? {} : { clause: told }) });
} // prettier-ignore

const ONLY_SPOKEN =
  /^(?:condemn|denounce|fear|plan|plot|threaten|warn|accuse|blame|deny|investigate|prevent|avert|foil|thwart|consider|order|suspect|discuss|describe|call|allege|charge|prepare)\b/;

function isHit({ reading, sentence, tree }: Noun, index: number): boolean {
  return conjunctsOf(tree, index).some((at) => {
    const { upos, lemma } = tokenAt(tree, at);
    if (upos === 'PROPN') return placeAt(reading, sentence, at).some(({ precision }) => precision !== 'country');
    return upos === 'NOUN' && ((STRUCK.test(lemma) && lemma !== 'target' && lemma !== 'area' && lemma !== 'position' && lemma !== 'facility' && lemma !== 'market') || /^(?:convoy|dam|marketplace|checkpoint|patrol|mosque)$/.test(lemma));
  });
} // prettier-ignore

/** "The possibility of a peacekeeping force was discussed": forces that are only thought of. */
function forceWeighed(noun: Noun): FoundMove | undefined {
  const { tree } = noun;
  const force = phrase(noun, 'of', 'for');
  const clause = overOf(noun);
  if (force === undefined || clause === undefined || clause.negated || !/^(?:discuss|consider|raise|study|examine|weigh|debate|explore)$/.test(clause.lemma)) return undefined;
  const isForce = /^(?:force|mission|contingent|troop)s?$/.test(tokenAt(tree, force).lemma) && childrenBy(tree, force, 'amod', 'compound').some((at) => /^(?:peacekeeping|peace-keeping|multinational|international|observer|stabili[sz]ation|intervention|african|european|buffer|joint|regional|peace)$/i.test(tokenAt(tree, at).form));
  return isForce ? found(noun, 'deploy', { units: [force], places: [noun.index, force], realis: 'possible' }) : undefined;
} // prettier-ignore

function overOf({ reading, sentence, tree, index }: Noun): Clause | undefined {
  const over = predicateOver(tree, index);
  return over === undefined || over === index ? undefined : clauseAt(reading, sentence, over);
}
