import type { ActorRef } from '../world/refs.ts';
import { distinct } from './actors.ts';
import type { Draft } from './draft.ts';
import type { Posture } from './item.ts';
import { partiesOfAffair } from './pair.ts';
import type { Reading } from './reading.ts';

/** A posture whose forces are of nobody named, with whose they must be; the rule says that it is inferred, and from what. */
export function withOwner(reading: Reading, draft: Draft<Posture>, before: readonly Draft<Posture>[]): Draft<Posture> {
  const own = (by: readonly ActorRef[], how: string): Draft<Posture> => ({ ...draft, by, rule: `${draft.rule}+${how}`, score: 0.55 });
  const opponent = draft.by.every((actor) => isNameless(reading, actor)) ? opponentOf(reading, draft) : undefined;
  if (opponent !== undefined) return own([opponent], 'opponent');
  const host = draft.by.length > 0 && draft.by.every((actor) => isOfState(reading, actor)) ? hostOf(reading, draft) : undefined;
  if (host !== undefined) return own([host], 'host');
  if (draft.by.length > 0 || draft.units.length === 0) return draft;
  const owner = ownerBefore(reading, draft, before);
  return owner === undefined ? draft : own([owner], 'owner');
} // prettier-ignore

/** Whoever moved forces just before, or alone so far: "Washington sent a carrier. A squadron of fighters was flown in." */
function ownerBefore(
  reading: Reading,
  draft: Draft<Posture>,
  before: readonly Draft<Posture>[],
): ActorRef | undefined {
  const [only, ...others] = distinct(before.flatMap(({ by }) => by));
  if (only !== undefined && others.length === 0 && reading.world.actor(only.id) !== undefined) return only;
  const last = before.at(-1);
  const [owner] = last?.by ?? [];
  if (last === undefined || owner === undefined || last.by.length !== 1) return undefined;
  const between = reading.text.slice(last.span.end, draft.span.start);
  return between.includes('\n') || between.length > FAR ? undefined : owner;
}

/** Characters after a posture within which its doer may own the next unnamed force. */
const FAR = 300;

/** "Navy fighters", "marines", "a jet": forces whose side the words do not tell. Rebels and gunmen are a side of their own. */
function isNameless(reading: Reading, { id, name }: ActorRef): boolean {
  if (reading.world.actor(id) !== undefined || reading.people.knows(id)) return false;
  return /\b(?:troops|soldiers|marines|jets?|fighters|planes|warplanes|bombers|tanks|ships|warships|aircraft|helicopters|gunners|artillery|batter(?:y|ies)|infantry|armou?r|paratroopers|commandos|drones|missiles|pilots)$/i.test(name) && !/^(?:rebel|guerrilla|militia|insurgent)/i.test(name); // prettier-ignore
}

/** "Marines drove back Cambodian soldiers": of the two that a report is about, the one that is not struck. */
function opponentOf(reading: Reading, { move, to }: Draft<Posture>): ActorRef | undefined {
  const [struck, ...more] = to;
  if (move !== 'strike' || struck === undefined || more.length > 0) return undefined;
  const parties = partiesOfAffair(reading);
  return parties.some(({ id }) => id === struck.id) ? parties.find(({ id }) => id !== struck.id) : undefined;
}

/** "Government tanks", "army jets": forces of the state, whichever it is. */
function isOfState(reading: Reading, { id, name }: ActorRef): boolean {
  return reading.world.actor(id) === undefined && /^(?:the )?(?:government|army|navy|air force|federal|regime|loyalist|security) \S+$/i.test(name); // prettier-ignore
}

/** The one state in which the forces of a government move. */
function hostOf(reading: Reading, { where }: Draft<Posture>): ActorRef | undefined {
  const states = distinct(where.flatMap(({ id, country }) => reading.world.actor(country ?? id) ?? []).map(({ id, name }) => ({ id, name }))); // prettier-ignore
  return states.length === 1 ? states[0] : undefined;
}
