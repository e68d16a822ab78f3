import type { RecordRules } from '../rules.ts';
import type { Telling } from '../telling.ts';
import { joinAnswers, joinClaims, joinCommitments, joinDecisions, joinDemands } from './asked.ts';
import { eventKeys, joinEvents } from './event.ts';
import { figureKeys, joinFigures } from './figure.ts';
import type { Joining } from './joining.ts';
import { linkKeys, linksBetween } from './links/links.ts';
import { joinReach, linkReach, mayLink, scoreAtMost } from './may.ts';
import { joinMeasures, measureKeys } from './measure.ts';
import { joinMeetings, meetingKeys } from './meeting.ts';
import { joinPostures, postureKeys } from './posture.ts';
import { fade, profileOf, unfade } from './profile.ts';
import { contentKeys, hashOf, wordingKeys } from './sketch.ts';
import { joinStatements } from './statement.ts';
import type { KnownNames, Part } from './terms.ts';
import { isKind, prepared, type Told } from './told.ts';
import { joinWording } from './verbatim.ts';

/**
 * The part of the record's rules that tells what makes tellings one entry, and what one has to do with another: each decided by the two
 * alone. A telling has at most six keys; two that are joined share one. Between tellings of one act there is no link.
 */
export type Same = Pick<
  RecordRules,
  | 'keysOf'
  | 'joinOf'
  | 'profileOf'
  | 'fade'
  | 'unfade'
  | 'joinReach'
  | 'linkReach'
  | 'scoreAtMost'
  | 'mayLink'
  | 'linkKeysOf'
  | 'linkOf'
>;

/** By the names that are known: what they say of an item is worked out once and kept as long as the item is. */
export function createSame(names: KnownNames): Same {
  const known = new WeakMap<Telling['item'], Ready>();
  const lexis = new Map<string, readonly Part[]>();
  const readyOf = (telling: Telling): Ready => {
    let ready = known.get(telling.item);
    if (ready === undefined) known.set(telling.item, (ready = { told: prepared(telling, names, lexis) }));
    return ready;
  };
  const keysOf = (ready: Ready): readonly string[] => {
    const keys = [...new Set([...kindKeys(ready.told), ...wordingKeys(ready.told)])];
    ready.keys = keys.map(hashOf);
    return keys;
  };
  const shareKey = (a: Ready, b: Ready): boolean => {
    for (const one of [a, b]) if (one.keys === undefined) keysOf(one);
    return a.keys?.some((key) => b.keys?.includes(key)) ?? false;
  };
  const joinOf: Same['joinOf'] = (later, earlier) => {
    if (later.item.kind !== earlier.item.kind || isOneClause(later, earlier)) return undefined;
    const [a, b] = [readyOf(later), readyOf(earlier)];
    const found = joinWording(a.told, b.told) ?? joinKinds(a.told, b.told);
    // Asked last, as most pairs fail before: who shares a key is found, and two keys of one hash are not one.
    return found !== undefined && shareKey(a, b) ? found : undefined;
  };
  return {
    keysOf: (telling) => keysOf(readyOf(telling)),
    joinOf,
    profileOf: (telling) => profileOf(readyOf(telling).told),
    fade,
    unfade,
    joinReach,
    linkReach,
    scoreAtMost,
    mayLink,
    linkKeysOf: (telling) => linkKeys(readyOf(telling).told),
    linkOf(later, earlier) {
      const [a, b] = [readyOf(later), readyOf(earlier)];
      const links = linksBetween(a.told, b.told);
      return links.length > 0 && joinOf(later, earlier) !== undefined ? [] : links;
    },
  };
}

/** What is worked out of an item, small enough that tens of thousands are held: of its keys, which are long, their hashes. */
interface Ready {
  readonly told: Told;
  keys?: readonly number[];
}

/** Items of one report whose citations overlap were read as two things in one clause. */
function isOneClause({ item: a, report }: Telling, { item: b, report: other }: Telling): boolean {
  return report.id === other.id && a.cite.start < b.cite.end && b.cite.start < a.cite.end;
}

function kindKeys(told: Told): readonly string[] {
  if (isKind(told, 'posture')) return postureKeys(told);
  if (isKind(told, 'meeting')) return meetingKeys(told);
  if (isKind(told, 'measure')) return measureKeys(told);
  if (isKind(told, 'figure')) return figureKeys(told);
  if (isKind(told, 'event')) return eventKeys(told);
  return contentKeys(told);
}

function joinKinds(a: Told, b: Told): Joining | undefined {
  if (isKind(a, 'statement') && isKind(b, 'statement')) return joinStatements(a, b);
  if (isKind(a, 'demand') && isKind(b, 'demand')) return joinDemands(a, b);
  if (isKind(a, 'answer') && isKind(b, 'answer')) return joinAnswers(a, b);
  if (isKind(a, 'commitment') && isKind(b, 'commitment')) return joinCommitments(a, b);
  if (isKind(a, 'claim') && isKind(b, 'claim')) return joinClaims(a, b);
  if (isKind(a, 'decision') && isKind(b, 'decision')) return joinDecisions(a, b);
  if (isKind(a, 'posture') && isKind(b, 'posture')) return joinPostures(a, b);
  if (isKind(a, 'meeting') && isKind(b, 'meeting')) return joinMeetings(a, b);
  if (isKind(a, 'measure') && isKind(b, 'measure')) return joinMeasures(a, b);
  if (isKind(a, 'figure') && isKind(b, 'figure')) return joinFigures(a, b);
  return isKind(a, 'event') && isKind(b, 'event') ? joinEvents(a, b) : undefined;
}
