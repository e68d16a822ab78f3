import type { JSX } from 'preact';
import type { KeyBinding } from '../keys.ts';
import { SCREENS } from '../route.ts';
import type { Screen } from '../route.ts';
import { go, route } from '../state/address.ts';
import { useKeys } from '../state/keyboard.ts';
import { notice } from '../state/say.ts';
import { stepDay, standOn } from '../state/view.ts';
import { panel } from './panel.ts';
import { SCREEN_NAMES } from './screens.tsx';

const LETTERS: Readonly<Record<Screen, string>> = {
  situation: 's',
  ledgers: 'l',
  chronology: 'c',
  reader: 'r',
  brief: 'b',
};

const SHELL_KEYS: readonly KeyBinding[] = [
  ...SCREENS.map((screen): KeyBinding => ({
    keys: `g ${LETTERS[screen]}`,
    says: `Go to ${SCREEN_NAMES[screen]}`,
    group: 'Screens',
    act: () => go({ screen }),
  })),
  { keys: '[', says: 'A day back', group: 'The day one stands on', act: () => stepDay(-1) },
  { keys: ']', says: 'A day forward', group: 'The day one stands on', act: () => stepDay(1) },
  { keys: 't', says: 'The newest state', group: 'The day one stands on', act: () => standOn(undefined) },
  { keys: '/', says: 'Search', group: 'Everywhere', act: () => void (panel.value = 'palette') },
  {
    keys: 'mod+k',
    says: 'Search, or go anywhere',
    group: 'Everywhere',
    act: () => void (panel.value = 'palette'),
  },
  { keys: 'a', says: 'Add your own report', group: 'Everywhere', act: () => void (panel.value = 'own') },
  { keys: 'mod+z', says: 'Take back the last edit', group: 'Everywhere', act: undo },
  { keys: '?', says: 'These keys', group: 'Everywhere', act: () => void (panel.value = 'keys') },
  { keys: 'Escape', says: 'Close what is open', group: 'Everywhere', act: leave },
];

/** Keys that work on every screen. */
export function ShellKeys(): JSX.Element | null {
  useKeys(SHELL_KEYS);
  return null;
}

function undo(): boolean {
  const last = notice.value?.undo;
  if (last === undefined) return false;
  notice.value = undefined;
  last();
  return true;
}

function leave(): boolean {
  if (route.value.open !== undefined) go({ open: undefined });
  else if (notice.value !== undefined) notice.value = undefined;
  else return false;
  return true;
}
