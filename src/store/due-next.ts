import { KINDS } from '../reader/item.ts';
import type { Entry } from '../record/entry.ts';
import { BY_DAYS, isSettled, OVERDUE_KINDS } from '../record/status.ts';
import { dayOf, isoDay } from '../world/calendar.ts';
import { standpointOf } from './standpoint.ts';
import type { Store, View } from './store.ts';

/** What an event alone tells is too little to wait for; what is more is there as a meeting, a demand or a posture too. */
const AWAITED = KINDS.filter((kind) => kind !== 'event');
/** Days back in which what is overdue is still told. */
const OVERDUE = 30;

export interface DueNext {
  /** From where it is looked at: see `standpointOf`. */
  readonly instant: string;
  readonly day: string;
  /** Soonest first, so that the overdue lead. */
  readonly entries: readonly Entry[];
}

/** What is due within so many days of where a view stands, and what is overdue. */
export async function dueNext(store: Store, view: View, days: number): Promise<DueNext> {
  const { day, instant } = await standpointOf(store, view);
  const today = dayOf(day) ?? 0;
  const asked = { ...view, limit: 1000 };
  const past = { kinds: OVERDUE_KINDS, from: isoDay(today - OVERDUE), until: isoDay(today - 1) };
  const ahead = { kinds: AWAITED, from: day, until: isoDay(today + days) };
  const entries = [...(await store.due({ ...asked, ...past })), ...(await store.due({ ...asked, ...ahead }))];
  return { instant, day, entries: entries.filter((entry) => isStillDue(entry, day)) };
}

function isStillDue({ due, status }: Entry, day: string): boolean {
  if (due === undefined || isSettled(status)) return false;
  return due.day >= day || (status !== undefined && BY_DAYS.has(status.value));
}
