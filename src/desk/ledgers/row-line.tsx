import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Row } from '../api.ts';
import { counted } from '../words/amounts.ts';
import { isMain } from './columns.ts';
import type { Column } from './columns.ts';
import { CardCells, CellOf } from './row-cells.tsx';

/** Where a line stands: its number from 0, and pixels from the top of the list. */
interface Place {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** A row of the list; `columns` undefined = a card. It is drawn again only when something of it has changed. */
export function RowLine({
  row,
  place: { index, start, size },
  columns,
  current,
  under,
  take,
}: {
  readonly row: Row;
  readonly place: Place;
  readonly columns: readonly Column[] | undefined;
  readonly current: boolean;
  readonly under: boolean;
  readonly take: (id: string) => void;
}): JSX.Element {
  const main = columns?.find(isMain);
  return useMemo(
    () => (
      <div
        role="row"
        class="ledger-row"
        aria-rowindex={index + 2}
        data-index={index}
        data-current={current || undefined}
        style={styleOf(start, size)}
        onFocusIn={() => take(row.id)}
      >
        {columns === undefined ? (
          <CardCells row={row} current={current} under={under} />
        ) : (
          columns.map((column) => (
            <div
              key={column.id}
              role="cell"
              class={`cell-${column.id}`}
              data-numeric={column.numeric}
              title={isMain(column) ? undefined : column.text(row)}
            >
              <CellOf column={column} row={row} current={current} main={column === main} under={under} />
            </div>
          ))
        )}
      </div>
    ),
    [row, index, start, size, columns, current, under],
  );
}

/** What the rows below it have in common; it folds them away. */
export function HeadingLine({
  line,
  place: { index, start, size },
  span,
  folded,
  onFold,
}: {
  readonly line: { readonly heading: string; readonly rows: number };
  readonly place: Place;
  readonly span: number;
  readonly folded: boolean;
  readonly onFold: () => void;
}): JSX.Element {
  return (
    <div role="row" class="ledger-heading" aria-rowindex={index + 2} style={styleOf(start, size)}>
      <span role="cell" aria-colspan={span}>
        <button type="button" class="fold" aria-expanded={!folded} onClick={onFold}>
          <b>{line.heading}</b> <span class="note">{counted(line.rows, 'line', 'lines')}</span>
        </button>
      </span>
    </div>
  );
}

function styleOf(start: number, size: number): Readonly<Record<string, string>> {
  return { transform: `translateY(${start}px)`, height: `${size}px` };
}
