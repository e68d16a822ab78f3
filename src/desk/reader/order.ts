import type { ReportRow } from '../api.ts';

export type Order = 'newest' | 'oldest';

/** Reports by date of publication; those without one always last; within a day by time, then by title. */
export function byDate(reports: readonly ReportRow[], order: Order): readonly ReportRow[] {
  const sign = order === 'newest' ? -1 : 1;
  return reports.toSorted((a, b) => {
    if (a.published === undefined || b.published === undefined) {
      return Number(a.published === undefined) - Number(b.published === undefined);
    }
    return sign * compare(a.published, b.published) || compare(a.title ?? '', b.title ?? '');
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
