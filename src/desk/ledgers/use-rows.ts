import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import type { Page, Row } from '../api.ts';
import { withParameter } from '../state/answers.ts';
import { recordTurn } from '../state/live.ts';

/** Rows that a ledger holds at most; beyond it, it says so. */
export const MOST_ROWS = 100_000;
/** The first page is short, so that something is there soon. */
const FIRST_PAGE = 200;
const PAGE = 1000;

export interface LedgerRows {
  readonly rows: readonly Row[];
  /** `full`: there are more, but no more are held. */
  readonly state: 'loading' | 'more' | 'all' | 'full' | 'failed';
  /** Whether the rows are of another address or moment, while those asked for are on their way. */
  readonly stale: boolean;
  readonly reason?: string;
}

interface Pager {
  /** Sees to it that there are so many rows, if there are. */
  want(rows: number): void;
  retry(): void;
  stop(): void;
}

/**
 * The rows of an address, page after page in the background: all of them, or as many as were wanted. When the record changes
 * they are asked for anew, and take the place of the old only when as many are there, so that nothing jumps.
 */
export function useRows(address: string, all: boolean): LedgerRows & Omit<Pager, 'stop'> {
  const [held, setHeld] = useState<LedgerRows>({ rows: [], state: 'loading', stale: false });
  const pager = useRef<Pager | undefined>(undefined);
  const shown = useRef({ address, rows: 0 });
  const turn = recordTurn.value;
  useEffect(() => {
    const again = shown.current.address === address ? shown.current.rows : 0;
    setHeld(({ rows }) => ({ rows, state: 'loading', stale: rows.length > 0 && again === 0 }));
    const own = startPages(address, again, (now) => {
      shown.current = { address, rows: now.rows.length };
      setHeld(now);
    });
    pager.current = own;
    if (all) own.want(MOST_ROWS);
    return () => own.stop();
  }, [address, turn]);
  useEffect(() => {
    if (all) pager.current?.want(MOST_ROWS);
  }, [all]);
  return {
    ...held,
    want: (rows) => pager.current?.want(rows),
    retry: () => pager.current?.retry(),
  };
}

/** Asks for pages until there are as many rows as are wanted; says nothing until there are `quiet` of them. */
function startPages(address: string, quiet: number, publish: (now: LedgerRows) => void): Pager {
  const own = new AbortController();
  let rows: readonly Row[] = [];
  let next: string | undefined = withParameter(address, 'limit', String(FIRST_PAGE));
  let wanted = Math.max(quiet, 1);
  let running = false;

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (next !== undefined && rows.length < wanted && rows.length < MOST_ROWS) {
      const answer = await ask<Page<Row>>(next, { signal: own.signal });
      if (own.signal.aborted) return;
      if (!answer.ok) {
        running = false;
        return publish({ rows, state: 'failed', stale: false, reason: answer.reason });
      }
      rows = rows.concat(answer.value.rows);
      const after = answer.value.next;
      next =
        after === undefined
          ? undefined
          : withParameter(withParameter(address, 'limit', String(PAGE)), 'after', after);
      if (rows.length >= quiet || next === undefined)
        publish({ rows, state: stateOf(rows, next), stale: false });
    }
    running = false;
  };
  void run();
  return {
    want(count) {
      wanted = Math.max(wanted, count);
      void run();
    },
    retry() {
      publish({ rows, state: 'loading', stale: false });
      void run();
    },
    stop: () => own.abort(),
  };
}

function stateOf(rows: readonly Row[], next: string | undefined): LedgerRows['state'] {
  if (next === undefined) return 'all';
  return rows.length >= MOST_ROWS ? 'full' : 'more';
}
