import type { JSX } from 'preact';
import { goOwn, route } from '../state/address.ts';
import type { Column } from './columns.ts';
import { nextSort, sortOf } from './order.ts';

/** The headings of the columns; each sorts by its own. */
export function TableHead({
  columns,
  cards,
}: {
  readonly columns: readonly Column[];
  readonly cards: boolean;
}): JSX.Element {
  const { own } = route.value;
  const sort = sortOf(own);
  if (cards)
    return (
      <div role="rowgroup" class="unseen">
        <div role="row" aria-rowindex={1}>
          <span role="columnheader">When, who, status</span>
          <span role="columnheader">What</span>
        </div>
      </div>
    );
  return (
    <div role="rowgroup" class="ledger-head">
      <div role="row" class="ledger-row" aria-rowindex={1}>
        {columns.map((column) => {
          const sorted = sort.id === column.id;
          const direction = sort.descending ? 'descending' : 'ascending';
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={sorted ? direction : 'none'}
              data-numeric={column.numeric}
            >
              <button type="button" onClick={() => goOwn({ sort: nextSort(own, column) })}>
                {column.heading}
                <span class="arrow" aria-hidden="true">
                  {sorted && (sort.descending ? '↓' : '↑')}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
