import type { Engine } from './engine.ts';
import type { AffairRules } from './affairs.ts';
import type { ReportRow } from './library.ts';
import { isoDay } from '../world/calendar.ts';
import { dayOfSecond, lastSecond, UNDATED } from './numbers.ts';
import type { View } from './store.ts';

/** A view, as statements and loops ask for it. */
export interface Seen {
  /** Reports known by this second: nothing later is seen. */
  readonly last: number;
  /** The day on which one stands, `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether a report belongs to the affair and was held by then. It says nothing of when the report was known. */
  admits(no: number): boolean;
  /** Nothing is narrowed but by the instant. */
  readonly all: boolean;
}

export function seenBy(engine: Engine, affairs: AffairRules, view: View): Seen {
  const { affair, asOf, knownAt } = view;
  if (affair !== undefined) affairs.expect(affair);
  const answers = new Map<number, boolean>();
  const belongs = (no: number): boolean =>
    (affair === undefined ||
      engine.get('select 1 from affair_report where affair = ? and report = ?', affair, no) !== undefined) &&
    (knownAt === undefined ||
      engine.get('select 1 from report where no = ? and added <= ?', no, knownAt) !== undefined);
  const all = affair === undefined && knownAt === undefined;
  return {
    last: lastSecond(asOf),
    day: view.day ?? asOf?.slice(0, 10) ?? lastDay(engine),
    all,
    admits(no) {
      if (all) return true;
      const held = answers.get(no);
      if (held !== undefined) return held;
      const made = belongs(no);
      answers.set(no, made);
      return made;
    },
  };
}

/** The conditions of a view on rows of `report`, as SQL with its values. */
export function conditionsOf({ affair, asOf, knownAt }: View): { sql: string; values: (string | number)[] } {
  const sql = [
    'report.known <= ?',
    ...(knownAt === undefined ? [] : ['report.added <= ?']),
    ...(affair === undefined
      ? []
      : ['exists (select 1 from affair_report a where a.affair = ? and a.report = report.no)']),
  ].join(' and ');
  const values = [lastSecond(asOf), ...(knownAt === undefined ? [] : [knownAt]), ...(affair === undefined ? [] : [affair])]; // prettier-ignore
  return { sql, values };
}

/** The day of the last dated report: where one stands who names no day. */
function lastDay(engine: Engine): string {
  const last = engine.get<Pick<ReportRow, 'known'>>(
    'select known from report where known < ? order by known desc limit 1',
    UNDATED,
  );
  return isoDay(last === undefined ? 0 : dayOfSecond(last.known));
}
