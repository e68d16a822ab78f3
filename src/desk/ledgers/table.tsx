import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { route } from '../state/address.ts';
import type { Line } from './arrange.ts';
import { isMain } from './columns.ts';
import type { Column } from './columns.ts';
import type { Folding } from './folding.ts';
import { HeadingLine, RowLine } from './row-line.tsx';
import { TableHead } from './table-head.tsx';
import { linesUnder } from './under.ts';
import { whatOf } from './what.ts';
import type { Caret } from './use-caret.ts';
import type { Room } from './use-room.ts';
import { useVirtual } from './use-virtual.ts';

/** Heights in rem, which styles/ledger-rows.css draws. */
const ROW = 1.875;
const UNDER = 1.5;
const CARD = 3.375;
/** Of each line of a card's words; and what a letter takes in width, amply. */
const CARD_LINE = 1.25;
const LETTER = 0.5;
const HEADING = 2.25;
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
  const sizeOf = useMemo(
    () => (index: number) => rem * heightOf(lines[index], cards ? room.width : undefined, under),
    [lines, rem, cards, cards && room.width, under],
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
  const template = columns.map(({ width }) => (width === 0 ? 'minmax(16rem, 1fr)' : `${width}rem`)).join(' ');
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
                columns={cards ? undefined : columns}
                current={index === caret.index}
                under={under}
                take={caret.take}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
} // prettier-ignore

/** Rem of a line; `cardWidth`: that of a card, where rows are cards. */
function heightOf(line: Line | undefined, cardWidth: number | undefined, under: boolean): number {
  if (line === undefined) return ROW;
  if ('heading' in line) return HEADING;
  const below = under ? UNDER * linesUnder(line.row) : 0;
  if (cardWidth === undefined) return ROW + below;
  return CARD + (whatOf(line.row).words.length * LETTER > cardWidth - 2 ? CARD_LINE : 0) + below;
}
