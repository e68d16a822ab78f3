import type { JSX } from 'preact';
import { totals } from '../state/live.ts';
import { counted } from '../words/amounts.ts';

export function TopBar(): JSX.Element {
  return (
    <header class="top">
      <p class="brand">Demarche</p>
      {totals.value !== undefined && (
        <p class="note">
          {counted(totals.value.reports, 'report', 'reports')},{' '}
          {counted(totals.value.origins, 'independent origin', 'independent origins')}
        </p>
      )}
    </header>
  );
}
