import type { Decision, Meeting } from '../../../reader/item.ts';
import { likenessOf, sharedWords } from '../likeness.ts';
import { FORMATS } from '../meeting.ts';
import { isPartOf, namesOf, partyMatch } from '../parties.ts';
import { placeMatch } from '../places.ts';
import { isKind, type Told } from '../told.ts';
import { type Bearing, type DaysAfter, isWithin, LONGEST } from './between.ts';

/** A meeting that was put off is held within some two weeks, or it is another. */
const AFTER = 14;
/** Brought forward, or told by the clock of another place. */
const EARLY = 1;
const DECISION_DAYS = 30;
/** So many days what settles a meeting or a decision is known after it was arranged or pending. */
export const SETTLED: DaysAfter = [0, LONGEST];

/**
 * A meeting held, moved or called off → the same as it was arranged, where the two are not one entry: its parties, and a place that
 * does not contradict.
 */
export function settlingMeeting(from: Told<Meeting>, to: Told<Meeting>): Bearing | undefined {
  if (!isOpen(to.item) || from.report === to.report) return undefined;
  if (!settlesAny(from.item) || FORMATS[from.item.format] !== FORMATS[to.item.format]) return undefined;
  if (!isWithin(from, to, SETTLED) || !isInTime(from, to)) return undefined;
  const place = placeMatch(from, to);
  if (place === undefined || (from.by.length > 0 && !isPartOf(from.by, to.by))) return undefined;
  const hosted = isHosted(from, to);
  const parties = Math.min(from.by.length, to.by.length);
  // "The advisers were to meet in Berlin on Thursday; the talks in Berlin broke up on Thursday": by place and words, where one names nobody.
  const unnamed = from.by.length === 0 && place === 'same' && isNextDay(from, to) && likenessOf(from.quote, to.quote).weight >= 1;
  if ((parties === 0 && !unnamed) || (parties === 1 && place !== 'same' && !hosted)) return undefined;
  const persons = partyMatch(from.by, to.by) === 'same';
  const likeness = likenessOf(from.quote, to.quote);
  return {
    relation: 'settles',
    score: 0.15 + (parties > 1 || hosted || unnamed ? 0.2 : 0) + (persons ? 0.1 : 0) + (place === 'same' || hosted ? 0.15 : 0) + 0.25 * likeness.dice,
    why: [
      { code: 'parties', value: namesOf(to.by) },
      ...(hosted ? [{ code: 'host', value: namesOf(from.by) }] : []),
      ...(place === 'same' ? [{ code: 'place', value: to.item.where.map(({ id }) => id).join(', ') }] : []),
      ...(likeness.weight > 0 ? [{ code: 'words', value: sharedWords(likeness) }] : []),
    ],
  };
} // prettier-ignore

/** A visit that was arranged, and talks of the visitor with somebody of the state that was to be visited, told on the day or the next. */
function isHosted(from: Told<Meeting>, to: Told<Meeting>): boolean {
  if (to.item.format !== 'visit' || from.item.status !== 'held' || from.by.length < 2) return false;
  return isNextDay(from, to) && hostsOf(to).some((host) => from.by.some(({ side, id }) => side === host && !to.by.some((visitor) => visitor.id === id || visitor.side === host)));
} // prettier-ignore

/** Told of a day within a day or two of the one that was set. */
function isNextDay(from: Told<Meeting>, to: Told<Meeting>): boolean {
  const day = from.days?.first ?? from.known;
  return day !== undefined && to.days?.first !== undefined && to.days.last !== undefined && day >= to.days.first && day <= to.days.last + 2;
} // prettier-ignore

function hostsOf({ item }: Told<Meeting>): readonly string[] {
  return item.where.flatMap(({ id, country }) => country ?? id);
}

export function isOpen({ status }: Meeting): boolean {
  return status !== 'held' && status !== 'cancelled';
}

/** Held or called off, and told as a fact. */
export function settlesAny({ status, realis }: Meeting): boolean {
  return (status === 'held' && realis === 'actual') || (status === 'cancelled' && realis !== 'conditional' && realis !== 'possible');
} // prettier-ignore

/** Called off before it was long due; held no sooner than it was due or, moved, some days after. */
function isInTime(from: Told<Meeting>, to: Told<Meeting>): boolean {
  const due = to.days ?? { first: to.known, last: to.known };
  const when = from.days?.first ?? from.known;
  if (due.last === undefined || when === undefined || from.known === undefined) return false;
  if (from.item.status === 'cancelled') return from.known <= due.last + AFTER;
  return when >= (due.first ?? due.last) - EARLY && when <= due.last + AFTER;
}

/** A decision taken → the one that was pending, where what is decided is told too differently to be one entry. */
export function settlingDecision(from: Told<Decision>, to: Told<Decision>): Bearing | undefined {
  if (from.item.status !== 'taken' || to.item.status !== 'pending' || from.report === to.report) return undefined;
  if (!isWithin(from, to, [0, DECISION_DAYS])) return undefined;
  if (partyMatch(from.by, to.by) !== 'same') return undefined;
  const likeness = likenessOf(from.quote, to.quote);
  return {
    relation: 'settles',
    score: 0.25 + 0.4 * likeness.dice * Math.min(1, likeness.weight / 2),
    why: [{ code: 'by', value: namesOf(to.by) }, ...(likeness.weight > 0 ? [{ code: 'words', value: sharedWords(likeness) }] : [])],
  };
} // prettier-ignore

/** Keys of a meeting held or called off and of a decision taken, of what was arranged or pending. */
export function settlingKeys(told: Told): readonly string[] {
  if (isKind(told, 'decision') && told.item.status === 'taken') return decisionKeys(told);
  return isKind(told, 'meeting') && settlesAny(told.item) ? meetingKeys(told) : [];
}

/** Keys of what is arranged or pending. */
export function pendingKeys(told: Told): readonly string[] {
  if (isKind(told, 'decision') && told.item.status === 'pending') return decisionKeys(told);
  return isKind(told, 'meeting') && isOpen(told.item) ? meetingKeys(told) : [];
}

function decisionKeys({ by }: Told): readonly string[] {
  return by.slice(0, 1).map(({ side }) => `settles|decision|${side}`);
}

function meetingKeys(told: Told<Meeting>): readonly string[] {
  const { by, item } = told;
  const sides = [...new Set(by.map(({ side }) => side))].toSorted();
  const place = item.where[0]?.id;
  return [
    ...(sides.length > 1 ? [`settles|${sides.slice(0, 2).join(' ')}`] : []),
    ...(place !== undefined && sides[0] !== undefined ? [`settles|${sides[0]}|${place}`] : []),
    ...(place !== undefined && (sides.length === 0 || isOpen(item)) ? [`settles||${place}`] : []),
    // A visit is found by those who receive it.
    ...(item.format === 'visit' && isOpen(item) && sides.length === 1
      ? hostsOf(told)
          .slice(0, 1)
          .map((host) => `settles|${[...sides, host].toSorted().join(' ')}`)
      : []),
  ];
}
