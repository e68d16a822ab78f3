import type { JSX } from 'preact';
import { route } from '../state/address.ts';
import { LedgerView } from './ledger-view.tsx';
import { ledgerOf } from './ledger.ts';
import { Tabs } from './tabs.tsx';

/** Everything that the record holds, kind by kind. */
export function Ledgers(): JSX.Element {
  const ledger = ledgerOf(route.value.part);
  return (
    <main class="screen ledgers" id="screen" tabIndex={-1}>
      <h1 class="unseen">Ledgers: {ledger.name}</h1>
      <Tabs at={ledger} />
      <LedgerView key={ledger.id} ledger={ledger} />
    </main>
  );
}
