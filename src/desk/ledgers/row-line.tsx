import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Row } from '../api.ts';
import { counted } from '../words/amounts.ts';
import { isMain } from './columns.ts';
import { CardCells, CellOf } from './row-cells.tsx';
import { linesOf } from './row-height.ts';
import type { Layout } from './row-height.ts';

/** Where a line stands: its number from 0, and pixels from the top of the list. */
interface Place {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** A row of the list, or a card. It is drawn again only when something of it has changed. */
export function RowLine({
  row,
  place: { index, start, size },
  layout,
  current,
  take,
}: {
  readonly row: Row;
  readonly place: Place;
  readonly layout: Layout;
  readonly current: boolean;
  readonly take: (id: string) => void;
}): JSX.Element {
  const { columns, under } = layout;
  const main = columns?.find(isMain);
  return useMemo(() => {
    const lines = columns === undefined ? undefined : linesOf(row, layout);
    return (
      <div
        role="row"
        class="ledger-row"
        aria-rowindex={index + 2}
        data-index={index}
        data-current={current || undefined}
        data-lines={lines !== undefined && lines.all > 1 ? (lines.apart ? 'apart' : 'many') : undefined}
        style={{
          ...styleOf(start, size),
          ...(lines !== undefined && { '--lines': lines.all, '--words': lines.words }),
        }}
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
              data-wraps={column.wraps}
              title={isMain(column) ? undefined : column.text(row)}
            >
              <CellOf
                column={column}
                columns={columns}
                row={row}
                current={current}
                main={column === main}
                under={under}
              />
            </div>
          ))
        )}
      </div>
    );
  }, [row, index, start, size, layout, current]);
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
