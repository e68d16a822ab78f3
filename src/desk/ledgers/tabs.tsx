import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hrefOf, route } from '../state/address.ts';
import { totals } from '../state/live.ts';
import { LEDGERS } from './ledger.ts';
import type { Ledger } from './ledger.ts';

/** Parameters that hold on every ledger. */
const SHARED: ReadonlySet<string> = new Set([
  'actor',
  'by',
  'to',
  'from',
  'until',
  'realis',
  'contested',
  'origins',
  'doubtful',
  'q',
]);
const GROUPED = new Intl.NumberFormat('en-GB');

/** The way between ledgers; who and when are looked at goes along. */
export function Tabs({ at }: { readonly at: Ledger }): JSX.Element {
  const nav = useRef<HTMLElement>(null);
  const { own, asOf } = route.value;
  const kept = Object.fromEntries(Object.entries(own).filter(([name]) => SHARED.has(name)));
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at.id]);
  // What the stream counts is the newest day: on another it would be wrong.
  const counts = asOf === undefined ? totals.value?.entries : undefined;
  return (
    <nav class="tabs" aria-label="Ledgers" ref={nav}>
      <ul>
        {LEDGERS.map((ledger) => (
          <li key={ledger.id}>
            <a
              href={hrefOf({ part: ledger.id, own: kept, open: undefined })}
              aria-current={ledger.id === at.id ? 'page' : undefined}
            >
              {ledger.name}
              {/* Of the ledger that is shown, the line above the list tells how many lines stand: what was withdrawn has been counted here. */}
              {counts !== undefined && ledger.id !== at.id && (
                <span class="count">
                  {' '}
                  {GROUPED.format(ledger.kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0))}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
