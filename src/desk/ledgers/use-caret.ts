import { useCallback, useRef, useState } from 'preact/hooks';
import { go, route } from '../state/address.ts';
import type { Line } from './arrange.ts';

/** The row that keys act on. */
export interface Caret {
  readonly index: number;
  /** Whether it has been gone to, so that it has to stay in the page. */
  readonly focused: boolean;
  /** Counts moves by keys, each of which takes the focus along. */
  readonly moved: number;
  readonly move: (by: number) => boolean;
  /** Takes the focus to the row again, wherever it stands now. */
  readonly hold: () => void;
  /** The focus came to a row by itself. */
  readonly take: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Milliseconds after the last move before the evidence that lies open follows. */
const SETTLES = 150;

/**
 * Keeps the row that keys act on: by its id, so that it is the same after sorting. Moves by `j` and `k`, the arrows, Page, Home and
 * End; where evidence lies open it follows.
 */
export function useCaret(lines: readonly Line[]): Caret {
  const [{ id, moved }, setAt] = useState<{ readonly id: string | undefined; readonly moved: number }>({
    id: route.peek().open,
    moved: 0,
  });
  const follows = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const index = useIndex(lines, id);

  // One function for all renderings: rows are drawn again only where something of theirs has changed.
  const take = useCallback(
    (row: string) => setAt((before) => (before.id === row ? before : { id: row, moved: before.moved })),
    [],
  );
  const put = (to: number): boolean => {
    const row = lines[to];
    if (row === undefined || !('row' in row)) return false;
    setAt(({ moved }) => ({ id: row.row.id, moved: moved + 1 }));
    clearTimeout(follows.current);
    if (route.peek().open !== undefined)
      follows.current = setTimeout(() => go({ open: row.row.id }, 'replace'), SETTLES);
    return true;
  };
  const move = (by: number): boolean => {
    const from = id === undefined ? (by > 0 ? -1 : lines.length) : index;
    const to = Math.min(Math.max(from + by, 0), lines.length - 1);
    return put(onRow(lines, to, by > 0 ? 1 : -1));
  };
  return {
    index,
    focused: id !== undefined,
    moved,
    move,
    hold: () => setAt(({ moved }) => ({ id, moved: moved + 1 })),
    take,
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (move(step)) event.preventDefault();
    },
  };
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
  Home: -Infinity,
  End: Infinity,
};

/** The place of a row; the first row where it is not among them. */
function useIndex(lines: readonly Line[], id: string | undefined): number {
  const last = useRef({ lines, id, index: onRow(lines, 0, 1) });
  const at = lines[last.current.index];
  const same = last.current.id === id && (last.current.lines === lines || (at !== undefined && 'row' in at && at.row.id === id));
  if (!same) {
    const found = id === undefined ? -1 : lines.findIndex((line) => 'row' in line && line.row.id === id);
    last.current = { lines, id, index: found === -1 ? onRow(lines, 0, 1) : found };
  }
  return last.current.index;
} // prettier-ignore

/** The nearest row from a line on in one direction, or else in the other; headings are passed over. */
function onRow(lines: readonly Line[], from: number, step: 1 | -1): number {
  for (const way of [step, -step]) {
    let at = from;
    while (lines[at] !== undefined && 'heading' in (lines[at] ?? {})) at += way;
    if (lines[at] !== undefined) return at;
  }
  return 0;
}
