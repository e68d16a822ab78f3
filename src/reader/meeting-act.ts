import { childrenBy, tokenAt } from '../language/tree.ts';
import { distinct } from './who.ts';
import type { Act } from './act.ts';
import { frameName } from './frames/frame.ts';
import { type Meeting, MEETING_FORMATS } from './item.ts';
import { type FoundMeeting, isParty, isSitting } from './meeting-verb.ts';
import { ARRANGE, CANCEL, NOUNS, PROPOSE } from './gatherings.ts';
import type { Reading } from './reading.ts';

/** The meeting that an act of the lexicon tells, where the closer rules of verbs and nouns found none. */
export function actMeeting(reading: Reading, act: Act): FoundMeeting | undefined {
  const item = act.frame.items.find(({ kind }) => kind === 'meeting');
  const format = MEETING_FORMATS.find((one) => one === item?.value);
  if (format === undefined || act.realis === 'negated' || isNothingToCall(act)) return undefined;
  // "Proposed a summit": told by the noun, which knows better who meets.
  const object = act.predicate.pos === 'v' ? act.clause?.patient : undefined;
  if (object !== undefined && NOUNS.has(tokenAt(act.predicate.tree, object).lemma.toLowerCase()) && PROPOSE.has(act.clause?.lemma ?? '')) return undefined;
  const all = distinct([...act.by, ...(format === 'visit' ? [] : act.to)]).filter((actor) => isParty(reading, actor));
  // "Decided to convene the council": a session is of the body that sits, whoever calls it together.
  const sitting = format === 'session' && act.predicate.pos === 'v' ? all.filter((actor) => isSitting(actor) && !act.by.includes(actor)) : [];
  const parties = sitting.length > 0 ? sitting : all;
  const { predicate, clause } = act;
  if (!isTold(reading, act, format, parties.length, parties.some(isSitting))) return undefined;
  const asked = act.frame.items.some(({ kind }) => kind === 'demand' || kind === 'commitment');
  const stance = BY_STATUS[item?.status ?? (asked ? 'proposed' : '')] ?? nounStance(act) ?? BY_SUPPORT[predicate.carrier?.role ?? 'does'];
  return {
    head: predicate.index,
    parties,
    format,
    clause,
    ...(stance === undefined ? {} : { stance }),
    where: act.where,
    tokens: act.tokens,
    rule: `frame:${frameName(act.frame)}`,
    score: 0.6,
  };
} // prettier-ignore

/** "Announced a summit", "the summit that both had accepted": what the verb over a noun, or that of its relative clause, says of the meeting. */
function nounStance({ predicate: { pos, tree, index } }: Act): FoundMeeting['stance'] {
  if (pos !== 'n') return undefined;
  const { head } = tokenAt(tree, index);
  if (head >= 0 && ARRANGE.has(tokenAt(tree, head).lemma)) return 'arranged';
  const said = childrenBy(tree, index, 'acl:relcl').map((at) => tokenAt(tree, at).lemma);
  if (said.some((lemma) => CANCEL.has(lemma))) return 'cancelled';
  if (said.some((lemma) => PROPOSE.has(lemma))) return 'proposed';
  return said.some((lemma) => ARRANGE.has(lemma)) ? 'arranged' : undefined;
}

/** "Calling it a first step", "called the discussion frank": what is so named is not rung up. */
function isNothingToCall({ predicate: { tree, index }, clause }: Act): boolean {
  const object = clause?.patient;
  if (tokenAt(tree, index).lemma !== 'call' || tokenAt(tree, index).upos !== 'VERB' || object === undefined) return false;
  return /^(?:it|this|that)$/i.test(tokenAt(tree, object).form) || NOUNS.has(tokenAt(tree, object).lemma.toLowerCase()) || /^["“]$/.test(tree.tokens[object + 1]?.form ?? '');
} // prettier-ignore

/** What a row of the lexicon says of a meeting's status. */
const BY_STATUS: Readonly<Record<string, FoundMeeting['stance']>> = {
  scheduled: 'arranged',
  proposed: 'proposed',
  possible: 'proposed',
  cancelled: 'cancelled',
};

const BY_SUPPORT: Readonly<Record<'does' | 'gets' | 'stops' | 'plans' | 'wants', FoundMeeting['stance']>> = {
  does: undefined,
  gets: undefined,
  stops: 'cancelled',
  plans: 'arranged',
  wants: 'proposed',
};

/** It takes two to meet; a visit needs a visitor and where to, a session a body that sits. */
function isTold(reading: Reading, act: Act, format: Meeting['format'], parties: number, sits: boolean): boolean {
  if (format === 'visit') return parties > 0 && (act.where.length > 0 || act.to.length > 0);
  if (parties > 1 || sits) return true;
  // "The ministers conferred": one phrase in the plural.
  const subject = act.clause?.agent;
  return act.predicate.pos === 'v' && parties === 1 && subject !== undefined && tokenAt(act.predicate.tree, subject).xpos.endsWith('S') && reading.world.actor(act.by[0]?.id ?? '') === undefined; // prettier-ignore
} // prettier-ignore
