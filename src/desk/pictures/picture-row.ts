import { isDoubtful } from '../../reader/item.ts';
import type { Item } from '../../reader/item.ts';
import type { Row } from '../../record/row.ts';
import type { DayNumber } from '../../world/calendar.ts';
import { dayOf } from '../../world/calendar.ts';
import { daysOf } from '../../world/edtf.ts';

/** What the pictures need of a line of the record. */
export type PictureRow = Pick<Row, 'id' | 'kind' | 'line' | 'item' | 'day' | 'first'>;

/** What a timeline needs of a line. */
export interface DatedRow extends Pick<Row, 'id' | 'kind' | 'line' | 'day'> {
  readonly item: Pick<Item, 'when' | 'realis' | 'score'>;
  /** The number that its mark bears. */
  readonly number?: number;
}

/**
 * The days of a line. `day`: on this one. `throughout`: from the first to the last. `within`: some time between them, as with "in
 * January". Infinite ends are open ones.
 */
export interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly holds: 'day' | 'throughout' | 'within';
  /** "about", "perhaps". */
  readonly approximate: boolean;
  /** False: no day is told, and the one of the report stands for it. */
  readonly told: boolean;
}

/** When a line was: what its report tells, or else the report's own day; undefined where neither has a date. */
export function spanOf({ item, day }: Pick<DatedRow, 'item' | 'day'>): Span | undefined {
  const { when } = item;
  const days = when === undefined ? undefined : daysOf(when.edtf);
  if (when === undefined || days === undefined || when.basis === 'published') return reportedOn(day);
  const { first = -Infinity, last = Infinity, approximate } = days;
  if (first === -Infinity && last === Infinity) return reportedOn(day);
  const holds = first === last ? 'day' : when.edtf.includes('/') ? 'throughout' : 'within';
  return { first, last, holds, approximate, told: true };
}

function reportedOn(day: string | undefined): Span | undefined {
  const at = day === undefined ? undefined : dayOf(day);
  return at === undefined
    ? undefined
    : { first: at, last: at, holds: 'day', approximate: false, told: false };
}

/** How a line is drawn: `firm` filled, `open` hollow (planned, possible, hanging on an "if"), `struck` through (said not to be so). */
export type Hold = 'firm' | 'open' | 'struck';

export function holdOf({ item }: Pick<DatedRow, 'item'>): Hold {
  switch (item.realis) {
    case 'actual':
    case 'historical':
      return 'firm';
    case 'planned':
    case 'possible':
    case 'conditional':
      return 'open';
    case 'negated':
      return 'struck';
  }
}

export function isFaint({ item }: Pick<DatedRow, 'item'>): boolean {
  return isDoubtful(item);
}
