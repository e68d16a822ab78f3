import type { Answer, Claim, Commitment, Decision, Demand } from '../../reader/item.ts';
import { datesContradict, daysBetween } from './days.ts';
import { type Ground, type Joining, joining } from './joining.ts';
import { contradict, likenessOf, sharedWords } from './likeness.ts';
import { namesOf, partyMatch } from './parties.ts';
import type { Told } from './told.ts';

/** For so many days what is said again is the same as before. */
export const ASKED_DAYS = { demand: 75, answer: 30, commitment: 45, claim: 14, decision: 21 } as const;

/**
 * One demand: the same side asks the same thing, of the same addressee where both name one. It stands until it is answered: repeated
 * weeks later it is still the one that has been open since it was first made. Its form (urge, demand, ultimatum) may differ.
 */
export function joinDemands(later: Told<Demand>, earlier: Told<Demand>): Joining | undefined {
  return joinContents(later, earlier, ASKED_DAYS.demand);
}

/** One answer: the same side says the same (`verdict`) of the same thing. */
export function joinAnswers(later: Told<Answer>, earlier: Told<Answer>): Joining | undefined {
  return later.item.verdict === earlier.item.verdict
    ? joinContents(later, earlier, ASKED_DAYS.answer)
    : undefined;
}

/** One commitment: the same side threatens, or promises, the same act on the same condition where both give one. */
export function joinCommitments(
  later: Told<Commitment>,
  earlier: Told<Commitment>,
): Joining | undefined {
  if ((later.item.stance === 'threat') !== (earlier.item.stance === 'threat')) return undefined;
  const [a, b] = [later.condition, earlier.condition];
  if (a !== undefined && b !== undefined && (contradict(a, b) || likenessOf(a, b).dice < 0.4)) return undefined;
  return joinContents(later, earlier, ASKED_DAYS.commitment);
} // prettier-ignore

/** One claim: the same side charges (or denies) the same, of the same other. A charge and its denial are two, linked. */
export function joinClaims(later: Told<Claim>, earlier: Told<Claim>): Joining | undefined {
  return CLAIMS[later.item.stance] === CLAIMS[earlier.item.stance]
    ? joinContents(later, earlier, ASKED_DAYS.claim)
    : undefined;
}

export const CLAIMS: Readonly<Record<Claim['stance'], string>> = {
  accuses: 'accuses',
  denies: 'denies',
  disputes: 'denies',
  admits: 'admits',
};

/** One decision: the same side decides the same thing, whether it is still to come or was taken: its status comes of its tellings. */
export function joinDecisions(later: Told<Decision>, earlier: Told<Decision>): Joining | undefined {
  return joinContents(later, earlier, ASKED_DAYS.decision);
}

/** Weight of content below which the same two or three words may well be of two acts. */
export const THIN = 1.75;
export const THIN_DAYS = 3;

/** What they are about decides; sides may not contradict, nor negation, nor numbers, nor dates that both give. */
function joinContents(later: Told, earlier: Told, days: number): Joining | undefined {
  const doers = partyMatch(later.by, earlier.by);
  const others = partyMatch(later.to, earlier.to);
  if (doers === undefined || others === undefined || (doers === 'silent' && later.by.length !== earlier.by.length)) return undefined;
  if (contradict(later.content, earlier.content) || datesContradict(later, earlier)) return undefined;
  const likeness = likenessOf(later.content, earlier.content);
  const thin = likeness.weight < THIN;
  if (daysBetween(later, earlier) > (thin ? THIN_DAYS : days)) return undefined;
  if (likeness.weight < 0.95 || (thin && likeness.dice < 0.85)) return undefined;
  const content: Ground = {
    code: 'content',
    value: sharedWords(likeness),
    weight: 0.65 * Math.max(likeness.dice, likeness.weight >= 3 ? likeness.held - 0.15 : 0),
  };
  return joining(
    content,
    { code: 'by', value: namesOf(earlier.by), weight: doers === 'same' ? 0.12 : doers === 'side' ? 0.08 : 0 },
    { code: 'to', value: namesOf(earlier.to), weight: others === 'silent' ? 0 : 0.08 },
  );
} // prettier-ignore
