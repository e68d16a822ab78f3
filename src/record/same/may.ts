import { KINDS, type Kind } from '../../reader/item.ts';
import type { Profile } from '../rules.ts';
import { ENOUGH, scoreOf } from './joining.ts';
import { ASKED_DAYS, THIN, THIN_DAYS } from './asked.ts';
import { MONEY_DAYS } from './figure.ts';
import { ANSWERED } from './links/answers.ts';
import { type DaysAfter, EARLY, LONGEST } from './links/between.ts';
import { DENIED } from './links/denies.ts';
import { COMMITTED } from './links/outcome.ts';
import { SETTLED } from './links/settles.ts';
import { WITHDRAWN } from './links/withdraws.ts';
import { INDIRECT_DAYS, QUOTED_DAYS, SHORT_QUOTE_DAYS } from './statement.ts';
import { COPIED_DAYS } from './verbatim.ts';
import { CONDITION, CONTENT, IS, LANE, QUOTE, ROUNDING, type TermLanes } from './profile.ts';

// What two profiles let be. Every limit here is one of the rules', below which they find nothing whatever else they look at: where
// a rule's limit is lowered, so is this one. A test holds them together.

/** The most that the score of `joinOf` of the two can be; 0: they are not joined. */
export function scoreAtMost(later: Profile, earlier: Profile): number {
  if (later[LANE.kind] !== earlier[LANE.kind]) return 0;
  const quotes = common(later, QUOTE, earlier, QUOTE);
  const wording =
    apart(later, earlier) <= COPIED_DAYS && quotes.weight >= 2.5 && quotes.dice >= 0.75 ? quotes.dice : 0;
  const kinds = later[LANE.sort] === earlier[LANE.sort] ? mostByKind(later, earlier, quotes) : 0;
  const most = Math.max(wording, kinds);
  return most < ENOUGH ? 0 : scoreOf(most);
}

/** By its kind; kinds without an end have their day in their keys. */
export function joinReach(profile: Profile): number {
  const kind = kindOf(profile);
  switch (kind) {
    case 'demand':
    case 'answer':
    case 'commitment':
    case 'claim':
    case 'decision':
      return ASKED_DAYS[kind];
    case 'statement':
      return profile[LANE.words] === 0 ? COPIED_DAYS : QUOTED_DAYS;
    case 'figure':
      return is(profile, IS.money) ? MONEY_DAYS : Infinity;
    case 'posture':
    case 'meeting':
    case 'measure':
    case 'event':
    case undefined:
      return Infinity;
  }
}

/** What bears on nothing is at most asked or charged, told a little later than its answer. */
export function linkReach(later: Profile): number {
  const bears =
    is(later, IS.deed | IS.takingBack | IS.settling) ||
    kindOf(later) === 'answer' ||
    (kindOf(later) === 'claim' && !is(later, IS.accusing));
  return bears ? LONGEST : EARLY;
}

/** For more than their wording. */
function mostByKind(later: Profile, earlier: Profile, quotes: Common): number {
  const one = (bit: number): boolean => is(later, bit) || is(earlier, bit);
  const both = (bit: number): boolean => is(later, bit) && is(earlier, bit);
  const kind = kindOf(later);
  if (kind !== undefined && OF_DAYS.has(kind) && !mayBeOneDay(later, earlier)) return 0;
  if (kind === 'meeting') return shares(later, earlier, LANE.by) ? 1 + 0.3 * quotes.dice : 0;
  if (!agrees(later, earlier, LANE.by)) return 0;
  if (kind === 'statement') return mostOfStatements(later, earlier);
  if (!agrees(later, earlier, LANE.to)) return 0;
  const { weight, dice } = quotes;
  switch (kind) {
    case 'posture':
      return both(IS.counted) || (weight >= 1.7 && dice >= 0.4) ? 0.7 + 0.5 * dice : 0;
    case 'measure':
      return (both(IS.numbered) ? 0.25 : 0) + 0.3 + (weight >= 1.5 ? 0.6 * dice : 0);
    case 'figure':
      return (one(IS.money) ? apart(later, earlier) <= MONEY_DAYS : later[LANE.day] === earlier[LANE.day])
        ? 0.75 + 0.5 * dice
        : 0;
    case 'event':
      return weight >= 1.5 && dice >= 0.45 ? 0.45 + 0.6 * dice : 0;
    case 'demand':
    case 'answer':
    case 'commitment':
    case 'claim':
    case 'decision':
      return mostOfContents(
        common(later, CONTENT, earlier, CONTENT),
        apart(later, earlier),
        ASKED_DAYS[kind],
      );
    case undefined:
      return 0;
  }
}

function mostOfContents({ weight, dice, held }: Common, days: number, most: number): number {
  if (days > (weight < THIN ? THIN_DAYS : most)) return 0;
  return weight >= 0.95 ? 0.2 + 0.65 * Math.max(dice, weight >= 3 ? held - 0.15 : 0) : 0;
}

function mostOfStatements(later: Profile, earlier: Profile): number {
  if (!shares(later, earlier, LANE.by)) return 0;
  const [words, other] = [later[LANE.words], earlier[LANE.words]];
  const days = apart(later, earlier);
  if (words !== 0 && words === other && days <= SHORT_QUOTE_DAYS) return 0.95;
  if (days > (words !== 0 && other !== 0 ? QUOTED_DAYS : INDIRECT_DAYS)) return 0;
  const { weight, dice, held } = common(later, CONTENT, earlier, CONTENT);
  if (words !== 0 && other !== 0) return weight >= 1.8 && held >= 0.8 ? 0.5 + 0.45 * dice : 0;
  const isNear = weight >= 2.5 && (dice >= 0.66 || (weight >= 4 && held >= 0.88));
  return isNear ? 0.35 + 0.6 * Math.max(dice, held - 0.25) : 0;
}

/** False: neither bears on the other. */
export function mayLink(later: Profile, earlier: Profile): boolean {
  return mayBear(later, earlier) || mayBear(earlier, later);
}

function mayBear(from: Profile, to: Profile): boolean {
  const [kind, other] = [kindOf(from), kindOf(to)];
  const within = (days: DaysAfter): boolean => isWithin(from, to, days);
  if (is(from, IS.takingBack) && is(to, IS.takenBack) && shares(from, to, LANE.by) && within(WITHDRAWN)) return true;
  if (other === 'commitment' && is(from, IS.deed) && within(COMMITTED) && (mayCarryOut(from, to) || mayTrigger(from, to))) return true;
  // Who points to another points to one of its own report.
  const points = is(from, IS.pointing) && apart(from, to) === 0;
  if (kind === 'answer' && is(to, IS.asked)) return points || (within(ANSWERED) && (is(from, IS.general) || isAbout(from, to, 0.95)));
  if (kind !== other) return false;
  if (kind === 'claim')
    return !is(from, IS.accusing) && is(to, IS.accusing) && (points || (within(DENIED) && isAbout(from, to, 1)));
  return is(from, IS.settling) && is(to, IS.open) && (from[LANE.by] === 0 || shares(from, to, LANE.by)) && within(SETTLED);
} // prettier-ignore

/** Two heavy words, and two fifths of the commitment, are in the deed. */
function mayCarryOut(from: Profile, to: Profile): boolean {
  if (!shares(from, to, LANE.by) || !agrees(from, to, LANE.to)) return false;
  const { weight } = common(to, CONTENT, from, QUOTE);
  return weight >= 2 && weight >= 0.4 * weightOf(to, CONTENT);
}

/** Half of what the commitment hangs on is in the deed, or it is of the class of act that is meant. */
function mayTrigger(from: Profile, to: Profile): boolean {
  if (((from[LANE.by] ?? 0) & (to[LANE.doers] ?? 0)) === 0) return false;
  if (is(from, IS.entering) && is(to, IS.metByEntering)) return true;
  const whole = weightOf(to, CONDITION);
  return whole > 0 && common(to, CONDITION, from, QUOTE).weight >= 0.5 * whole;
}

/** Whether its report may be known within so many days after that of the other. */
function isWithin(from: Profile, to: Profile, [least, most]: DaysAfter): boolean {
  const [known = 0, before = 0] = [from[LANE.known], to[LANE.known]];
  return known === 0 || before === 0 || (known - before >= least && known - before <= most);
}

/** Days between two reports, where both are dated; else none, as it may be so few. */
function apart(a: Profile, b: Profile): number {
  const [one = 0, other = 0] = [a[LANE.known], b[LANE.known]];
  return one === 0 || other === 0 ? 0 : Math.abs(one - other);
}

/** Kinds that are one only if they are of one day. */
const OF_DAYS: ReadonlySet<Kind> = new Set<Kind>(['posture', 'meeting', 'measure', 'event']);

function mayBeOneDay(a: Profile, b: Profile): boolean {
  return (a[LANE.first] ?? 0) <= (b[LANE.last] ?? 0) && (b[LANE.first] ?? 0) <= (a[LANE.last] ?? 0);
}

function isAbout(from: Profile, to: Profile, least: number): boolean {
  const { weight, dice } = common(from, CONTENT, to, CONTENT);
  return weight >= least && dice >= 0.35;
}

function kindOf(profile: Profile): Kind | undefined {
  return KINDS[profile[LANE.kind] ?? 0];
}

function is(profile: Profile, bit: number): boolean {
  return ((profile[LANE.is] ?? 0) & bit) !== 0;
}

/** Whether the two may have somebody in common. */
function shares(a: Profile, b: Profile, lane: number): boolean {
  return ((a[lane] ?? 0) & (b[lane] ?? 0)) !== 0;
}

/** Whether they may, or one of them names nobody. */
function agrees(a: Profile, b: Profile, lane: number): boolean {
  return a[lane] === 0 || b[lane] === 0 || shares(a, b, lane);
}

/** The most that two sets of terms can have in common, as `Likeness` has what they do. */
interface Common {
  readonly weight: number;
  readonly dice: number;
  readonly held: number;
}

/** Weight of a name of an actor. */
const NAME = 0.4;

/** By the weights of the first. */
function common(a: Profile, at: TermLanes, b: Profile, there: TermLanes): Common {
  let bits = 0;
  const lanes = Math.min(at.lanes, there.lanes);
  for (let lane = 0; lane < lanes; lane++) bits += bitCount(laneOf(a, at, lane, lanes) & laneOf(b, there, lane, lanes));
  const names = Math.min(namesOf(a, at), namesOf(b, there));
  const weight = bits + (a[at.slack] ?? 0) / 10 + NAME * names + ROUNDING;
  const [one, other] = [weightOf(a, at), weightOf(b, there)];
  return { weight, dice: Math.min(1, (2 * weight) / (one + other)), held: Math.min(1, weight / Math.min(one, other)) };
} // prettier-ignore

/** A lane of a set, folded to so many lanes. */
function laneOf(profile: Profile, { from, lanes }: TermLanes, lane: number, folded: number): number {
  const own = profile[from + lane] ?? 0;
  return lanes === folded ? own : own | (profile[from + folded + lane] ?? 0);
}

function namesOf(profile: Profile, { names }: TermLanes): number {
  return names === undefined ? 0 : (profile[names] ?? 0);
}

function weightOf(profile: Profile, { weight }: TermLanes): number {
  return (profile[weight] ?? 0) / 10;
}

/** Bits that are set of sixteen. */
function bitCount(lane: number): number {
  let bits = lane - ((lane >> 1) & 0x5555);
  bits = (bits & 0x3333) + ((bits >> 2) & 0x3333);
  bits = (bits + (bits >> 4)) & 0x0f0f;
  return (bits + (bits >> 8)) & 0x1f;
}
