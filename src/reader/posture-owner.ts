import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { distinct } from './who.ts';
import type { Draft } from './draft.ts';
import type { Posture } from './item.ts';
import { caseOf } from './nominal.ts';
import { partiesOfAffair } from './pair.ts';
import { placeAt } from './places.ts';
import type { FoundMove } from './posture-verb.ts';
import { predicateOver } from './clause.ts';
import { clauseAt, type Reading, sentenceAt } from './reading.ts';
import { mainState } from './understood.ts';
import { forceNoun } from './units.ts';
import { flatMap } from '../text/flat-map.ts';
import { isBareForces } from './nouns.ts';

/** A posture whose forces are of nobody named, with how it was found and the postures before it, which have their owners. */
interface Unowned {
  readonly reading: Reading;
  readonly draft: Draft<Posture>;
  readonly sentence: number;
  readonly tree: Tree;
  readonly found: FoundMove;
  readonly before: readonly Draft<Posture>[];
}

type Evidence = (of: Unowned) => readonly ActorRef[];

/** What tells whose unnamed forces are, the surest first: the first that names somebody decides. */
const EVIDENCE: readonly (readonly [name: string, evidence: Evidence])[] = [
  ['both', bothOf],
  ['opponent', opponentOf],
  ['ground', attackerOf],
  ['host', hostOf],
  ['orders', giverOf],
  ['same', ownerInSentence],
  ['base', baseOf],
  ['reply', replyOf],
  ['told', tellerOf],
  ['owner', ownerBefore],
  ['mover', onlyMover],
  ['named', onlyNamed],
];

/** The posture with whose its forces must be, where they are of nobody named; its rule says that it is inferred, and from what. */
export function withOwner(of: Unowned): Draft<Posture> {
  const { reading, draft } = of;
  if (!draft.by.every((actor) => isNameless(reading, actor))) return draft;
  for (const [name, evidence] of EVIDENCE) {
    const by = evidence(of);
    if (by.length > 0 && !by.some(({ id }) => draft.to.some((struck) => struck.id === id))) return { ...draft, by, rule: `${draft.rule}+${name}`, score: 0.6 };
  }
  // "Two battalions", "units of the south": forces are nobody as long as it is not told whose they are.
  return draft.units.length === 0 && draft.move !== 'strike' ? draft : { ...draft, by: draft.by.filter(({ name }) => !isBareForces(name)) };
} // prettier-ignore

/** "A million soldiers face each other": those of the two that the report is about. */
function bothOf({ reading, tree, found: { head } }: Unowned): readonly ActorRef[] {
  const isMutual = childrenBy(tree, head, 'obj', 'obl').some((at) => /^other$/i.test(tokenAt(tree, at).form) && /^each$/i.test(tree.tokens[at - 1]?.form ?? ''));
  return isMutual ? partiesOfAffair(reading) : [];
} // prettier-ignore

/** "Navy fighters", "marines", "a jet", "the carrier Midway": forces whose side the words do not tell. Rebels and gunmen are a side of their own. */
function isNameless(reading: Reading, { id, name }: ActorRef): boolean {
  if (reading.world.actor(id) !== undefined || reading.people.knows(id)) return false;
  if (/^(?:rebel|guerrilla|militia|insurgent|opposition|separatist)/i.test(name)) return false;
  return UNITS.test(name) || /^(?:aircraft carrier|carrier|battleship|destroyer|frigate|cruiser|submarine|warship|corvette) \p{Lu}/u.test(name);
} // prettier-ignore

const UNITS =
  /\b(?:troops|soldiers|forces|marines|reservists|reserves|conscripts|reinforcements|jets?|fighters|planes|warplanes|bombers|tanks|ships|warships|aircraft|helicopters|gunners|artillery|batter(?:y|ies)|infantry|armou?r|paratroopers|paratroops|commandos|drones|missiles|pilots|columns?|contingent|(?:battalion|brigade|division|regiment|squadron|unit)s?)$/i;

/** "Marines drove back Cambodian soldiers": of the two that a report is about, the one that is not struck. */
function opponentOf({ reading, draft: { move, to, by }, found: { clause } }: Unowned): readonly ActorRef[] {
  const [struck, ...more] = to;
  if (move !== 'strike' || struck === undefined || more.length > 0 || (by.length === 0 && clause?.agent === undefined)) return [];
  const parties = partiesOfAffair(reading);
  return parties.some(({ id }) => id === struck.id) ? parties.filter(({ id }) => id !== struck.id) : [];
} // prettier-ignore

/** "Missile boats attacked Karachi": of the two states that a report is about, the one whose ground is not struck. */
function attackerOf({ reading, draft, sentence, found: { clause, target, ground } }: Unowned): readonly ActorRef[] {
  const hit = target ?? ground;
  if (draft.move !== 'strike' || draft.to.length > 0 || hit === undefined || clause?.agent === undefined) return [];
  const [state, ...more] = distinct(flatMap(placeAt(reading, sentence, hit), ({ id, country }) => reading.world.actor(country ?? id) ?? []).map(({ id, name }) => ({ id, name })));
  const parties = partiesOfAffair(reading);
  if (state === undefined || more.length > 0 || !parties.every(({ id }) => reading.world.actor(id)?.type === 'state')) return [];
  return parties.some(({ id }) => id === state.id) ? parties.filter(({ id }) => id !== state.id) : [];
} // prettier-ignore

/**
 * "Government tanks entered Benghazi", "troops in Thrace were put on alert": the one state in which its own forces, or those called up, are;
 * of its own forces without a place, the state that the report is all about.
 */
function hostOf({ reading, draft, tree, found }: Unowned): readonly ActorRef[] {
  const nouns = [...found.units, ...(found.clause?.agent === undefined ? [] : [found.clause.agent])].map((at) => forceNoun(tree, at) ?? at);
  const isOwn = nouns.some((at) => RESERVE.test(tokenAt(tree, at).lemma) || childrenBy(tree, at, 'compound', 'amod').some((word) => OF_STATE.test(tokenAt(tree, word).form)));
  const [state, ...more] = distinct(flatMap(draft.where, ({ id, country }) => reading.world.actor(country ?? id) ?? []).map(({ id, name }) => ({ id, name })));
  if (more.length > 0) return [];
  if (state === undefined) return isOwn ? [mainState(reading)].filter((main) => main !== undefined) : [];
  return isOwn || (draft.move === 'alert' && reading.named.has(state.id)) ? [state] : [];
} // prettier-ignore

const RESERVE = /^(?:reservist|reserve|conscript)$/i;
const OF_STATE = /^(?:government|army|navy|federal|regime|loyalist|security)$/i;

/** Who orders forces about without saying whose: "the president announced that ten battalions would be sent", "the Pentagon said a carrier had sailed". */
function giverOf({ reading, draft, found: { clause } }: Unowned): readonly ActorRef[] {
  const [speaker, ...others] = draft.attribution;
  if (speaker === undefined || others.length > 0 || clause === undefined) return [];
  const side = reading.world.actor(reading.world.sideOf(speaker.id, reading.day));
  if (side?.type !== 'state') return [];
  const isOrdered = draft.move !== 'strike' && draft.move !== 'buildup' && ((clause.passive && ORDERED.test(clause.lemma)) || draft.realis === 'planned');
  const isOfArms = /\b(?:pentagon|defen[cs]e|army|navy|military|air force|general staff|command)\b/i.test(speaker.name);
  const isDone = isOfArms && !clause.passive && ((draft.move === 'deploy' && !COMES.test(clause.lemma)) || (draft.move === 'strike' && draft.to.length > 0));
  return isOrdered || isDone ? [{ id: side.id, name: side.name }] : [];
} // prettier-ignore

/** What is done to forces by those who command them; "had been deployed" may tell of an enemy's. */
const ORDERED =
  /^(?:order|put|place|send|call|recall|pull|withdraw|move|fly|bring|transfer|rush|mobili[sz]e|keep|test|dispatch)\b/;
/** What a ministry tells of an enemy's forces rather than of its own. */
const COMES =
  /^(?:cross|enter|intrude|penetrate|violate|approach|gather|mass|encircle|surround|occupy|advance|infiltrate|land)\b/;

/** "Soviet airborne units seized the airport, and armour surrounded the palace": whose the forces before it in the sentence are. */
function ownerInSentence({ reading, draft, tree, before }: Unowned): readonly ActorRef[] {
  const last = before.at(-1);
  if (last === undefined || last.span.start < tree.sentence.start || !isOwned(reading, last)) return [];
  const between = reading.text.slice(last.span.end, draft.span.start);
  return /[;"“”]|\b(?:but|while|whereas|said|says|after|as)\b/i.test(between) ? [] : last.by;
}

/** "Missiles were launched from a site near Sirte", "jets took off from eastern France": the party on whose ground they set out. */
function baseOf({ reading, draft, sentence, tree, found }: Unowned): readonly ActorRef[] {
  if (draft.move !== 'strike' && !/^move:(?:take-off|fly|sail|launch|fire)/.test(draft.rule)) return [];
  const from = flatMap(flatMap([found.head, ...found.units], (at) => childrenBy(tree, at, 'obl', 'nmod'))
    .filter((at) => caseOf(tree, at) === 'from'), (at) => placeAt(reading, sentence, at));
  const [state, ...more] = distinct(flatMap(from, ({ id, country }) => reading.world.actor(country ?? id) ?? []).map(({ id, name }) => ({ id, name })));
  return state !== undefined && more.length === 0 && partiesOfAffair(reading).some(({ id }) => id === state.id) ? [state] : [];
} // prettier-ignore

/** Whoever moved forces just before: "Washington sent a carrier. A squadron of fighters was flown in." */
function ownerBefore({ reading, draft, before }: Unowned): readonly ActorRef[] {
  const last = before.at(-1);
  if (draft.units.length === 0 || last === undefined || !isOwned(reading, last)) return [];
  const between = reading.text.slice(last.span.end, draft.span.start);
  return between.includes('\n') || between.length > FAR ? [] : last.by;
}

/** "The raids were answered by strikes on bases": of the two that a report is about, the one that was struck before. */
function replyOf({ reading, tree, draft, found: { head }, sentence, before }: Unowned): readonly ActorRef[] {
  const last = before.at(-1);
  const over = predicateOver(tree, head);
  const clause = over === undefined ? undefined : clauseAt(reading, sentence, over);
  const answers = clause !== undefined && /^(?:answer|return|avenge|counter|retaliate|reply|respond)$/.test(clause.lemma);
  if (draft.move !== 'strike' || !answers || last === undefined || !isOwned(reading, last)) return [];
  const parties = partiesOfAffair(reading);
  return parties.length === 2 && parties.some(({ id }) => last.by.some((actor) => actor.id === id)) ? parties.filter(({ id }) => !last.by.some((actor) => actor.id === id)) : [];
} // prettier-ignore

/** "The withdrawal from Jessore went to plan, a military spokesman said": an army tells of its own retreat, and of its own answering fire. */
function tellerOf({ reading, draft }: Unowned): readonly ActorRef[] {
  const [speaker, ...others] = draft.attribution;
  if (speaker === undefined || others.length > 0) return [];
  const isOwn = /^noun:(?:withdrawal|retreat|pull|evacuation)/.test(draft.rule) || (draft.rule === 'move:fire' && /\bin (?:reply|response|return|self-defen[cs]e|answer|retaliation)\b/.test(reading.text.slice(draft.span.start, draft.span.end)));
  const known = reading.world.actor(reading.world.sideOf(speaker.id, reading.day));
  return !isOwn ? [] : known === undefined ? [speaker] : [{ id: known.id, name: known.name }];
} // prettier-ignore

/** Whose forces all others of the report are: of one state alone, of whom at least one move was told. */
function onlyMover({ reading, draft, before, sentence, found: { head } }: Unowned): readonly ActorRef[] {
  const owners = distinct(flatMap(before.filter((one) => one.by.length > 0 && one.by.some((actor) => reading.world.actor(actor.id) !== undefined)), ({ by }) => by));
  const [owner, ...more] = owners;
  // "From Tripoli there is only word that units are going home": another party is on the writer's mind.
  const parties = new Set(partiesOfAffair(reading).map(({ id }) => id));
  const others = sentenceAt(reading, sentence).known.slice(0, head).some((name) => name !== undefined && parties.has(reading.world.sideOf(name.actor.id, reading.day)) && reading.world.sideOf(name.actor.id, reading.day) !== owner?.id);
  if (others) return [];
  const isTheirs = draft.units.length > 0 && draft.where.every(({ id, country }) => (country ?? id) !== owner?.id);
  return owner !== undefined && more.length === 0 && isTheirs && reading.world.actor(owner.id)?.type === 'state' && partiesOfAffair(reading).some(({ id }) => id === owner.id) ? [owner] : [];
} // prettier-ignore

/** "A Peruvian general said at the base from which helicopters were ferrying troops": the only party of the affair that the sentence names before it. */
function onlyNamed({ reading, draft, sentence, found: { head } }: Unowned): readonly ActorRef[] {
  if (draft.units.length === 0 || draft.move === 'strike' || draft.attribution.length > 0) return [];
  const parties = partiesOfAffair(reading);
  const named = distinct(
    flatMap(sentenceAt(reading, sentence).known.slice(0, head), (name) => {
      const side = name === undefined ? undefined : reading.world.sideOf(name.actor.id, reading.day);
      return parties.filter(({ id }) => id === side);
    }),
  );
  return named.length === 1 ? named : [];
} // prettier-ignore

/** Characters after a posture within which its doer may own the next unnamed force. */
const FAR = 300;

/** Whether it is told whose forces moved: of one alone. */
function isOwned(reading: Reading, { by }: Draft<Posture>): boolean {
  return by.length === 1 && by.every((actor) => !isNameless(reading, actor));
}
