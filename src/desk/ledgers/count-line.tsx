import type { JSX } from 'preact';
import { route } from '../state/address.ts';
import { totals } from '../state/live.ts';
import { counted } from '../words/amounts.ts';
import { askedOf, countFilters } from './filters.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerRows } from './use-rows.ts';

const GROUPED = new Intl.NumberFormat('en-GB');

/** How many lines there are, or how many are here so far. */
export function CountLine({
  ledger,
  rows: { rows, state, stale },
  count,
  busy,
}: {
  readonly ledger: Ledger;
  readonly rows: LedgerRows;
  /** Rows that are shown. */
  readonly count: number;
  readonly busy: boolean;
}): JSX.Element {
  const here = rows.length;
  const of = knownTotal(ledger);
  const more = of !== undefined && of > here ? `of ${GROUPED.format(of)} ` : '';
  const text = stale
    ? 'Loading …'
    : state === 'all'
      ? counted(count, 'line', 'lines') + (count < here ? ` of ${GROUPED.format(here)}` : '')
      : `${GROUPED.format(here)} ${more}so far`;
  return (
    <p class="count-line note" role="status">
      {count === 0 ? '' : text}
      {busy && here > 0 && !stale ? ', being put in order' : ''}
    </p>
  );
}

/** How many rows there will be, where it is known: of the newest day, unfiltered. */
function knownTotal(ledger: Ledger): number | undefined {
  const { own, asOf, knownAt } = route.value;
  const counts = totals.value?.entries;
  if (counts === undefined || asOf !== undefined || knownAt !== undefined) return undefined;
  if (countFilters(own) > 0 || own['doubtful'] === 'true') return undefined;
  const kinds = askedOf(ledger, own)['kind']?.split(',') ?? [];
  return ledger.kinds.reduce((sum, kind) => sum + (kinds.includes(kind) ? (counts[kind] ?? 0) : 0), 0);
}
