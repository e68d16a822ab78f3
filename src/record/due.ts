import type { Item } from '../reader/item.ts';
import { isoDay } from '../world/calendar.ts';
import { daysOf } from '../world/edtf.ts';
import type { Telling } from './telling.ts';

/** The day by which something is due, `YYYY-MM-DD`; `approximate`: the words were vague, or name a month or more. */
export interface Due {
  readonly day: string;
  readonly approximate: boolean;
}

/** A week: a date told more widely than that has no day that anybody could wait for. */
const NARROW = 7;

/**
 * What is due of an entry, from the last telling that dates it: the last day on which it can come about. Undefined for what is done, and where no telling
 * has a date that lies after its report: "was due on Monday" told on Tuesday is due on Monday.
 */
export function dueOf(tellings: readonly Telling[]): Due | undefined {
  for (const { item, known } of tellings.toReversed()) {
    if (!isToCome(item)) continue;
    const days = item.when === undefined ? undefined : daysOf(item.when.edtf);
    if (days?.last === undefined) continue;
    const day = isoDay(days.last);
    const width = days.first === undefined ? Infinity : days.last - days.first + 1;
    // "Next month's talks" of nobody named are no appointment.
    if (item.kind === 'meeting' && item.by.length === 0 && width > NARROW) continue;
    // A wide date of what was said is that of what it is about, not a day that it is wanted by.
    if (isSpoken(item) && width > NARROW) continue;
    // A date before the report tells when something was said or arranged, not when it is due; of what was asked or
    // promised on the day of the report, that day is the day of the asking.
    const told = known?.slice(0, 10);
    if (told !== undefined && (day < told || (day === told && isSpoken(item)))) continue;
    return { day, approximate: days.approximate || width > NARROW };
  }
  return undefined;
}

/** Whether its date may be that of the words rather than of what they are about. */
function isSpoken({ kind }: Item): boolean {
  return kind === 'demand' || kind === 'commitment' || kind === 'answer';
}

function isToCome(item: Item): boolean {
  switch (item.kind) {
    case 'meeting':
      return item.status !== 'held' && item.status !== 'cancelled';
    case 'decision':
      return item.status === 'pending';
    case 'demand':
    case 'commitment':
      return true;
    case 'posture':
    case 'measure':
    case 'event':
      return item.realis === 'planned';
    case 'answer':
      return item.verdict === 'defers';
    case 'statement':
    case 'claim':
    case 'figure':
      return false;
  }
}
