import type { Link } from '../../link.ts';
import type { LinkKeys } from '../../rules.ts';
import { isKind, type Told } from '../told.ts';
import { answering, answerKeys, askedKeys, isAsked } from './answers.ts';
import { type Bearing, linkBetween } from './between.ts';
import { deedKeys } from './deeds.ts';
import { chargeKeys, denialKeys, denying } from './denies.ts';
import { commitmentKeys, outcomeOf } from './outcome.ts';
import { pendingKeys, settlingDecision, settlingKeys, settlingMeeting } from './settles.ts';
import { conditionKeys, triggering } from './triggers.ts';
import { withdrawing, withdrawingKeys, withdrawnKeys } from './withdraws.ts';

/** Fainter than this is no link at all. */
const FAINT = 0.3;

/** Under which a telling finds those that it bears on, and is found by those. */
export function linkKeys(told: Told): LinkKeys {
  return {
    bears: [...answerKeys(told), ...denialKeys(told), ...deedKeys(told), ...withdrawingKeys(told), ...settlingKeys(told)],
    borne: [
      ...askedKeys(told),
      ...chargeKeys(told),
      ...conditionKeys(told),
      ...commitmentKeys(told),
      ...withdrawnKeys(told),
      ...pendingKeys(told),
    ],
  };
} // prettier-ignore

/** All that the two have to do with one another, either way. */
export function linksBetween(later: Told, earlier: Told): readonly Link[] {
  return [
    ...bearings(later, earlier).map((bearing) => linkBetween(later, earlier, bearing)),
    ...bearings(earlier, later).map((bearing) => linkBetween(earlier, later, bearing)),
  ].filter(({ score }) => score >= FAINT);
}

function bearings(from: Told, to: Told): readonly Bearing[] {
  const found: (Bearing | undefined)[] = [];
  if (isKind(from, 'answer') && isAsked(to)) found.push(answering(from, to));
  if (isKind(from, 'claim') && isKind(to, 'claim')) found.push(denying(from, to));
  if (isKind(to, 'commitment')) found.push(triggering(from, to), outcomeOf(from, to));
  if (isKind(from, 'meeting') && isKind(to, 'meeting')) found.push(settlingMeeting(from, to));
  if (isKind(from, 'decision') && isKind(to, 'decision')) found.push(settlingDecision(from, to));
  found.push(withdrawing(from, to));
  return found.filter((bearing) => bearing !== undefined);
}
