import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import { recordTurn } from './live.ts';

/** Something that is on its way, has failed for a reason that can be shown, or is here. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  /** `missing`: there is no such thing; to ask again would not help. `retry`: asks again. */
  | {
      readonly state: 'failed';
      readonly reason: string;
      readonly missing: boolean;
      readonly retry: () => void;
    }
  /** `stale`: of another moment or another address, while the one asked for is on its way. */
  | { readonly state: 'ready'; readonly value: T; readonly stale: boolean };

interface Kept {
  readonly loadable: Signal<Loadable<unknown>>;
  /** The turn of the record that it was asked in; -1 = not asked. */
  turn: number;
}

const LOADING = { state: 'loading' } as const;
/** Addresses whose answers are kept at hand, the latest used last. */
const AT_HAND = 60;
const kept = new Map<string, Kept>();

/**
 * What the API answers at an address (`api.ts` makes them); again when the record changes. While it is on its way, what stood
 * there before is given as stale, so that nothing jumps. Undefined asks nothing.
 */
export function useAnswer<T>(address: string | undefined): Loadable<T> {
  const before = useRef<Loadable<T>>(LOADING);
  const turn = recordTurn.value;
  const entry = address === undefined ? undefined : keptAt(address);
  useEffect(() => {
    if (address !== undefined) void load(address, turn);
  }, [address, turn]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type is what the address promises: held against the server's own in a test
  const now = (entry?.loadable.value ?? LOADING) as Loadable<T>;
  const last = before.current;
  if (now.state === 'loading' && last.state === 'ready') return { ...last, stale: true };
  before.current = now;
  return now;
}

/** Rows of an address that answers by pages, one page after the other as they are asked for. */
export interface Pages<T> {
  readonly rows: readonly T[];
  readonly state: 'loading' | 'failed' | 'more' | 'all';
  readonly reason?: string;
  /** Asks for the next page, or once more for one that failed. */
  readonly more: () => void;
}

/** Rows of an address that answers by pages. Begins anew when the address or the record changes, showing what was there meanwhile. */
export function usePages<T>(address: string | undefined): Pages<T> {
  const [pages, setPages] = useState<Omit<Pages<T>, 'more'>>({ rows: [], state: 'loading' });
  const next = useRef<string | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);
  const turn = recordTurn.value;

  const fetchPage = async (from: string, rows: readonly T[]): Promise<void> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const answer = await ask<{ rows: readonly T[]; next?: string }>(from, { signal: own.signal });
    if (own.signal.aborted) return;
    if (!answer.ok) return setPages({ rows, state: 'failed', reason: answer.reason });
    const { rows: found, next: cursor } = answer.value;
    next.current = cursor === undefined ? undefined : withParameter(address ?? '', 'after', cursor);
    setPages({ rows: [...rows, ...found], state: cursor === undefined ? 'all' : 'more' });
  };

  useEffect(() => {
    if (address === undefined) return;
    setPages(({ rows }) => ({ rows, state: 'loading' }));
    next.current = address;
    void fetchPage(address, []);
    return () => running.current?.abort();
  }, [address, turn]);

  const more = (): void => {
    if (next.current === undefined || pages.state === 'loading') return;
    setPages(({ rows }) => ({ rows, state: 'loading' }));
    void fetchPage(next.current, pages.rows);
  };
  return { ...pages, more };
}

/** An address with one parameter set. */
export function withParameter(address: string, name: string, value: string): string {
  const [path = '', search = ''] = address.split('?');
  const parameters = new URLSearchParams(search);
  parameters.set(name, value);
  return `${path}?${parameters.toString()}`;
}

function keptAt(address: string): Kept {
  const found = kept.get(address) ?? { loadable: signal<Loadable<unknown>>(LOADING), turn: -1 };
  kept.delete(address);
  kept.set(address, found);
  const oldest = kept.keys().next().value;
  if (kept.size > AT_HAND && oldest !== undefined) kept.delete(oldest);
  return found;
}

async function load(address: string, turn: number): Promise<void> {
  const entry = keptAt(address);
  if (entry.turn === turn) return;
  entry.turn = turn;
  const { loadable } = entry;
  if (loadable.value.state === 'ready') loadable.value = { ...loadable.value, stale: true };
  const answer = await ask<unknown>(address);
  if (entry.turn !== turn) return;
  if (answer.ok) loadable.value = { state: 'ready', value: answer.value, stale: false };
  else {
    const retry = (): void => {
      entry.turn = -1;
      loadable.value = LOADING;
      void load(address, turn);
    };
    loadable.value = { state: 'failed', reason: answer.reason, missing: answer.status === 404, retry };
  }
}
