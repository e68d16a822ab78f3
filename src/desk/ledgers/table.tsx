import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Row } from '../api.ts';
import { route } from '../state/address.ts';
import type { Line } from './arrange.ts';
import { isMain, SENTENCE } from './columns.ts';
import type { Column } from './columns.ts';
import type { Folding } from './folding.ts';
import { heightOf } from './row-height.ts';
import type { Layout } from './row-height.ts';
import { HeadingLine, RowLine } from './row-line.tsx';
import { TableHead } from './table-head.tsx';
import type { Caret } from './use-caret.ts';
import type { Room } from './use-room.ts';
import { useVirtual } from './use-virtual.ts';

/** Rem of the headings of the columns, which styles/ledger-rows.css draws. */
const HEAD = 2;
/** Lines before the end of what is here at which more are asked for. */
const AHEAD = 300;

interface TableProps {
  readonly name: string;
  readonly folding: Folding;
  readonly columns: readonly Column[];
  /** Rows in all; undefined = not known yet. */
  readonly total: number | undefined;
  readonly room: Room;
  readonly under: boolean;
  readonly caret: Caret;
  readonly onEnd: () => void;
  /** The same as long as the lines are only more of the same, in the same order. */
  readonly order: string;
}

/** A list of any length: only the lines in view are in the page, and the one that has the focus. */
export function Table(props: TableProps): JSX.Element {
  const { name, folding, columns, total, room, under, caret, onEnd, order } = props;
  const { lines } = folding;
  const { scroller, rem, cards } = room;
  const table = useRef<HTMLDivElement>(null);
  // The same columns in a new list lay nothing out anew: sorted otherwise, rows keep their heights.
  const shown = columns.map(({ id }) => id).join(' ');
  const layout = useMemo(() => ({ columns: cards ? undefined : columns, width: room.width, under }), [cards, shown, room.width, under]);
  // As rows come, those that are here keep their height.
  const heights = useMemo(() => ({ layout, known: new WeakMap<Row, number>() }), [layout]);
  const sizeOf = useMemo(
    () => (index: number) => rem * heightIn(lines[index], heights),
    [lines, rem, heights],
  );
  const covered = cards ? 0 : HEAD * rem;
  const { items, height, scrollTo } = useVirtual({
    scroller,
    count: lines.length,
    sizeOf,
    kept: caret.focused ? caret.index : undefined,
    covered,
  });
  const last = items.findLast(({ index }) => index !== caret.index)?.index ?? 0;
  useEffect(() => {
    if (last > lines.length - AHEAD) onEnd();
  }, [last, lines.length]);
  useLayoutEffect(() => {
    if (caret.moved === 0) return;
    scrollTo(caret.index);
    // The row is in the page: it is the one that is kept.
    table.current?.querySelector<HTMLElement>(`[data-index="${caret.index}"] .words a`)?.focus({ preventScroll: true });
  }, [caret.moved]);
  useEffect(() => {
    // The line that lies open is shown where one comes to the list by its address.
    const line = lines[caret.index];
    if (line !== undefined && 'row' in line && line.row.id === route.peek().open) scrollTo(caret.index);
  }, []);
  const lastOrder = useRef(order);
  useEffect(() => {
    if (lastOrder.current === order) return;
    lastOrder.current = order;
    // Whoever is in the list stays with the row; whoever changed the order from outside begins at its top.
    if (table.current?.contains(document.activeElement) === true) caret.hold();
    else scroller.current?.scrollTo({ top: 0 });
  }, [lines]);
  const template = columns.map(({ width }) => (width === 0 ? `minmax(${SENTENCE}rem, 1fr)` : `${width}rem`)).join(' ');
  const first = columns.find(isMain);
  // What stands under a sentence has the room of the columns beside it too.
  const beside = first === undefined ? [] : columns.slice(columns.indexOf(first) + 1);
  const beyond = beside.every(({ width }) => width > 0) ? beside.reduce((sum, { width }) => sum + width, 0) : 0;
  return (
    <div class="ledger-scroll" ref={scroller} onKeyDown={caret.onKeyDown}>
      <div
        ref={table}
        class="ledger"
        role="table"
        aria-label={name}
        aria-rowcount={total === undefined ? -1 : total + 1}
        aria-colcount={cards ? 2 : columns.length}
        data-cards={cards || undefined}
        style={{ '--columns': template, '--beyond': `${beyond}rem` }}
      >
        <TableHead columns={columns} cards={cards} />
        <div class="ledger-rows" role="rowgroup" style={{ height: `${height}px` }}>
          {items.map(({ index, start, size }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const place = { index, start: start - covered, size };
            return 'heading' in line ? (
              <HeadingLine
                key={`${index} ${line.heading}`}
                line={line}
                place={place}
                span={cards ? 2 : columns.length}
                folded={folding.folded.has(line.heading)}
                onFold={() => folding.toggle(line.heading)}
              />
            ) : (
              <RowLine
                key={line.row.id}
                row={line.row}
                place={place}
                layout={layout}
                current={index === caret.index}
                take={caret.take}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
} // prettier-ignore

/** Rem of a line, reckoned once for each row. */
function heightIn(line: Line | undefined, { layout, known }: { readonly layout: Layout; readonly known: WeakMap<Row, number> }): number {
  if (line === undefined || !('row' in line)) return heightOf(line, layout);
  const before = known.get(line.row);
  if (before !== undefined) return before;
  const height = heightOf(line, layout);
  known.set(line.row, height);
  return height;
} // prettier-ignore
