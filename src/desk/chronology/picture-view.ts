import type { Row } from '../api.ts';
import type { DayNumber } from '../../world/calendar.ts';
import type { Filter } from './filter.ts';

/** What each of the pictures is given. */
export interface PictureViewProps {
  readonly filter: Filter;
  readonly rows: readonly Row[];
  /** Whether lines are still on their way. */
  readonly settling: boolean;
  /** Reports by day; undefined where that is not known. */
  readonly reports: ReadonlyMap<DayNumber, number> | undefined;
}
