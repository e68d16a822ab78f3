import { computed, effect } from '@preact/signals';
import type { Route } from '../route.ts';
import { route } from '../state/address.ts';
import { say } from '../state/say.ts';
import { LEDGER_NAMES } from '../words/ledgers.ts';
import { SCREEN_NAMES } from './screens.tsx';

/** Keeps the title of the window that of the screen or the ledger, and tells those who listen where they have come to. */
export function followPlace(): void {
  const place = computed(() => placeOf(route.value));
  let before: string | undefined;
  effect(() => {
    const now = place.value;
    document.title = `${now} · Demarche`;
    if (before !== undefined) say(now);
    before = now;
  });
}

function placeOf({ screen, part }: Route): string {
  const ledgers: Readonly<Record<string, string>> = LEDGER_NAMES;
  return (screen === 'ledgers' ? ledgers[part ?? 'demand'] : undefined) ?? SCREEN_NAMES[screen];
}
