import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Failed, Loading, Truncated } from '../shell/states.tsx';
import { go, goOwn, route } from '../state/address.ts';
import { useKeys } from '../state/keyboard.ts';
import { say } from '../state/say.ts';
import { viewed } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { StatusChips } from './choices.tsx';
import { fitting, columnsOf, telling } from './columns.ts';
import { CountLine } from './count-line.tsx';
import { askedOf } from './filters.ts';
import { FilterChips, FiltersPanel } from './filters-panel.tsx';
import { useFolding } from './folding.ts';
import type { Ledger } from './ledger.ts';
import { MatrixView } from './matrix-view.tsx';
import { NoRows } from './no-rows.tsx';
import { arrangementOf, chosenColumns, needsAll, sortOf } from './order.ts';
import { Table } from './table.tsx';
import { Toolbar } from './toolbar.tsx';
import { useActors } from './use-actors.ts';
import { useArranged } from './use-arranged.ts';
import { useCaret } from './use-caret.ts';
import { saveCsv } from './use-csv.ts';
import { useRoom } from './use-room.ts';
import { MOST_ROWS, useRows } from './use-rows.ts';
import { MOST_PRINTED } from './use-virtual.ts';

/** One ledger: its rows, in the order and under the filters that the address tells. */
export function LedgerView({ ledger }: { readonly ledger: Ledger }): JSX.Element {
  const { own } = route.value;
  const [filtersOpen, setFiltersOpen] = useState(false);
  const matrix = ledger.matrix === true && own['view'] === 'matrix';
  const asked = askedOf(ledger, matrix ? { ...own, side: 'demands' } : own);
  const address = viewed('/rows', asked);
  const rows = useRows(address, matrix || needsAll(ledger, own));
  const actors = useActors(rows.rows);
  const names = useMemo(() => new Map(actors.map(({ id, name }) => [id, name])), [actors]);
  const how = arrangementOf(ledger, own, names);
  const { lines, count, busy } = useArranged(rows.rows, how);
  const room = useRoom();
  const columns = useMemo(
    () => chosenColumns(ledger, own) ?? fitting(telling(columnsOf(ledger.columns), lines, sortOf(own).id), room.width - 1),
    [own['cols'], own['sort'], room.width, lines],
  );
  const folding = useFolding(lines, `${ledger.name} ${own['group'] ?? ''}`);
  const caret = useCaret(folding.lines);
  const all = rows.state === 'all';
  const csv = (): void => void saveCsv(ledger, lines, columns, all);
  const openFilters = (): void => setFiltersOpen(true);
  const closeFilters = (): void => {
    setFiltersOpen(false);
    document.getElementById('filters-button')?.focus();
  };
  useEffect(() => {
    if (filtersOpen) document.getElementById('filter-actor')?.focus();
  }, [filtersOpen]);
  useLedgerKeys({
    move: caret.move,
    openLine: () => {
      const line = folding.lines[caret.index];
      if (line !== undefined && 'row' in line) go({ open: line.row.id });
    },
    openFilters: () => (filtersOpen ? document.getElementById('filter-actor')?.focus() : openFilters()),
    otherView: () => ledger.matrix === true && goOwn({ view: matrix ? '' : 'matrix' }),
    nextSort: () => {
      const { id } = sortOf(own);
      const next = columns[(columns.findIndex((column) => column.id === id) + 1) % columns.length];
      const sort = next === undefined || next.id === 'day' ? '-day' : `${next.numeric === true ? '-' : ''}${next.id}`;
      goOwn({ sort: sort === '-day' ? '' : sort });
      if (next !== undefined) say(`Sorted by ${next.heading}`);
    },
    fold: folding.toggleAll,
    csv,
  });
  return (
    <>
      <Toolbar
        ledger={ledger}
        columns={columns}
        matrix={matrix}
        cards={room.cards}
        filtersOpen={filtersOpen}
        onFilters={() => setFiltersOpen(!filtersOpen)}
        onCsv={csv}
      >
        <CountLine ledger={ledger} rows={rows} count={count} busy={busy} />
      </Toolbar>
      {filtersOpen && <FiltersPanel actors={actors} statuses={room.cards && <StatusChips ledger={ledger} />} onClose={closeFilters} />}
      <FilterChips actors={actors} statuses={room.cards && !filtersOpen} />
      <p class="print-only">
        {counted(count, 'line', 'lines')}
        {count > MOST_PRINTED && `, of which the first ${MOST_PRINTED.toLocaleString('en-GB')} are printed`}
        {!all && ': those that had been loaded'}
      </p>
      {rows.state === 'full' && (
        <Truncated>
          The first {MOST_ROWS.toLocaleString('en-GB')} lines are here. Narrow them by actor or days, or export all of them as CSV.
        </Truncated>
      )}
      {rows.state === 'failed' && <Failed reason={rows.reason ?? ''} retry={rows.retry} />}
      <div class="ledger-body" ref={room.around} data-stale={rows.stale || undefined} aria-busy={rows.state === 'loading' || busy}>
        {rows.rows.length === 0 && rows.state === 'loading' && <Loading what={ledger.name.toLowerCase()} />}
        {all && !busy && lines.length === 0 && <NoRows ledger={ledger} held={rows.rows.length} />}
        {rows.rows.length > 0 && matrix && <MatrixView rows={rows.rows} names={names} />}
        {lines.length > 0 && !matrix && (
          <Table
            name={ledger.name}
            folding={folding}
            columns={columns}
            total={all ? folding.lines.length : undefined}
            room={room}
            under={own['under'] !== 'off'}
            caret={caret}
            order={`${address}\n${how.name}`}
            onEnd={() => rows.want(rows.rows.length + 1)}
          />
        )}
      </div>
    </>
  );
} // prettier-ignore

interface Acts {
  readonly move: (by: number) => boolean;
  readonly openLine: () => void;
  readonly openFilters: () => void;
  readonly otherView: () => boolean | void;
  readonly nextSort: () => void;
  readonly fold: () => boolean;
  readonly csv: () => void;
}

function useLedgerKeys(acts: Acts): void {
  const group = 'Ledgers';
  useKeys([
    { keys: 'j', says: 'Next line', group, act: () => acts.move(1) },
    { keys: 'k', says: 'Previous line', group, act: () => acts.move(-1) },
    { keys: 'o', says: 'Its evidence (or Enter)', group, act: acts.openLine },
    { keys: 'f', says: 'Filters', group, act: acts.openFilters },
    { keys: 'v', says: 'List or matrix', group, act: acts.otherView },
    { keys: 's', says: 'Sort by the next column', group, act: acts.nextSort },
    { keys: 'z', says: 'Fold all groups, or unfold them', group, act: acts.fold },
    { keys: 'e', says: 'Export what is shown as CSV', group, act: acts.csv },
  ]);
}
