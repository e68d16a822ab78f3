import { type Kind, KINDS, type Meeting } from '../reader/item.ts';
import type { Due } from './due.ts';
import { type Status, STATUSES, type StatusValue } from './entry.ts';
import type { Relation } from './link.ts';
import type { Telling } from './telling.ts';

/** Statuses that come as a day goes by, and the kinds that can have them. */
export const BY_DAYS: ReadonlySet<StatusValue> = new Set<StatusValue>(['lapsed', 'overdue']);
export const OVERDUE_KINDS: readonly Kind[] = KINDS.filter((kind) =>
  Object.entries(STATUSES).some(
    ([name, statuses]) => name === kind && statuses.some((status) => BY_DAYS.has(status)),
  ),
);

/** Whether entries of a kind have a status: of others `statusOf` tells none. */
export function hasStatus(kind: Kind): boolean {
  return Object.hasOwn(STATUSES, kind);
}

/** A link to an item of an entry, with the telling that it comes from. */
export interface Bearing {
  readonly relation: Relation;
  readonly isSure: boolean;
  readonly telling: Telling;
}

/** What the status of an entry is told from. */
export interface Circumstances {
  /** All that stand, in canonical order; at least one. */
  readonly tellings: readonly Telling[];
  /** Links that others' standing items have to its items, in the canonical order of these. */
  readonly bearings: readonly Bearing[];
  readonly due: Due | undefined;
  /** The day of the view, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Where an entry of a kind that has a status stands. It changes only by a cited item, or as its day goes by. */
export function statusOf(kind: Kind, circumstances: Circumstances): Status | undefined {
  switch (kind) {
    case 'demand':
      return demandStatus(circumstances);
    case 'commitment':
      return commitmentStatus(circumstances);
    case 'meeting':
      return meetingStatus(circumstances);
    case 'claim':
      return claimStatus(circumstances);
    case 'decision':
      return decisionStatus(circumstances);
    case 'statement':
    case 'answer':
    case 'posture':
    case 'measure':
    case 'figure':
    case 'event':
      return undefined;
  }
}

function demandStatus({ tellings, bearings, due, day }: Circumstances): Status {
  return (
    firstOf(bearings, { withdraws: 'withdrawn' }) ??
    firstOf(bearings, { answers: 'answered' }) ??
    (due !== undefined && due.day < day ? { value: 'lapsed', since: due.day } : began(tellings, 'open'))
  );
}

/** What nobody tells of is neither kept nor broken: a promised day that goes by changes nothing. */
function commitmentStatus({ tellings, bearings }: Circumstances): Status {
  const ended = firstOf(bearings, { 'carries-out': 'carried out', breaks: 'not carried out', withdraws: 'withdrawn' });
  if (ended !== undefined) return ended;
  return firstOf(bearings, { triggers: 'triggered' }) ?? began(tellings, 'standing');
} // prettier-ignore

function claimStatus({ tellings, bearings }: Circumstances): Status | undefined {
  const isCharge = tellings.some(({ item }) => item.kind === 'claim' && item.stance === 'accuses');
  if (!isCharge) return undefined;
  return (
    firstOf(bearings, { admits: 'admitted' }) ??
    firstOf(bearings, { denies: 'denied' }) ??
    began(tellings, 'unanswered')
  );
}

function decisionStatus({ tellings, bearings }: Circumstances): Status {
  const taken = tellings.find(({ item }) => item.kind === 'decision' && item.status === 'taken');
  if (taken !== undefined) return madeBy(taken, 'taken');
  return firstOf(bearings, { settles: 'taken' }) ?? began(tellings, 'pending');
}

const MEETING_STATUS: Readonly<Record<Meeting['status'], StatusValue>> = {
  held: 'held',
  scheduled: 'scheduled',
  proposed: 'proposed',
  possible: 'proposed',
  cancelled: 'cancelled',
};

/** Its latest telling decides, but what was once told as held stays held. */
function meetingStatus({ tellings, bearings, due, day }: Circumstances): Status {
  const told = [...tellings, ...bearings.filter(settles).map(({ telling }) => telling)].flatMap((telling) =>
    telling.item.kind === 'meeting' ? [{ telling, status: telling.item.status }] : [],
  );
  const held = told.find(({ status }) => status === 'held');
  if (held !== undefined) return madeBy(held.telling, 'held');
  const last = told.at(-1);
  if (last === undefined) return began(tellings, 'scheduled');
  if (last.status !== 'cancelled' && due !== undefined && due.day < day)
    return { value: 'overdue', since: due.day };
  return madeBy(last.telling, MEETING_STATUS[last.status]);
}

function settles({ relation, isSure }: Bearing): boolean {
  return relation === 'settles' && isSure;
}

/** What the first of the sure links of these relations makes of it: what is answered once is answered since then. */
function firstOf(
  bearings: readonly Bearing[],
  values: Readonly<Partial<Record<Relation, StatusValue>>>,
): Status | undefined {
  for (const bearing of bearings) {
    const value = values[bearing.relation];
    if (value !== undefined && bearing.isSure) return madeBy(bearing.telling, value);
  }
  return undefined;
}

function began([first]: readonly Telling[], value: StatusValue): Status {
  return { value, ...(first?.known !== undefined && { since: first.known.slice(0, 10) }) };
}

function madeBy({ item, known }: Telling, value: StatusValue): Status {
  return { value, ...(known !== undefined && { since: known.slice(0, 10) }), by: item.id };
}

const SETTLED: ReadonlySet<StatusValue | undefined> = new Set<StatusValue>([
  'held',
  'cancelled',
  'withdrawn',
  'taken',
  'carried out',
  'answered',
]);

/** Whether nothing is waited for any more. */
export function isSettled(status: Status | undefined): boolean {
  return SETTLED.has(status?.value);
}
