import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { struck } from '../keys.ts';
import type { KeyBinding } from '../keys.ts';
import { singleKeys } from './settings.ts';

/** Milliseconds in which the second key of two must follow. */
const PATIENCE = 1500;
const sets = signal<readonly { readonly bindings: () => readonly KeyBinding[] }[]>([]);

/** All keys that do something now, in the order in which what has them came up. */
export const bindings: ReadonlySignal<readonly KeyBinding[]> = computed(() =>
  sets.value.flatMap((set) => set.bindings()),
);

/** Gives keys to a part of the desk for as long as it is shown. */
export function useKeys(own: readonly KeyBinding[]): void {
  const latest = useRef(own);
  latest.current = own;
  // Before what has them is painted: whoever sees it can press them.
  useLayoutEffect(() => {
    const set = { bindings: () => latest.current };
    sets.value = [...sets.peek(), set];
    return () => (sets.value = sets.peek().filter((one) => one !== set));
  }, []);
}

/** Does what keys ask for, for as long as the page stands. */
export function hearKeys(): void {
  let pending = '';
  let since = 0;
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    // A dialog has the keyboard to itself; it closes on Escape by itself.
    if (document.querySelector('dialog[open]') !== null) return;
    const { key, ctrlKey, metaKey, altKey, target, timeStamp } = event;
    if (['Shift', 'Control', 'Meta', 'Alt'].includes(key)) return;
    const typing =
      target instanceof Element &&
      target.matches(
        'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]',
      );
    if (timeStamp - since > PATIENCE) pending = '';
    const all = sets.peek().flatMap((set) => set.bindings());
    const found = struck({ key, ctrlKey, metaKey, altKey, typing }, pending, all, singleKeys.peek());
    pending = found !== undefined && 'pending' in found ? found.pending : '';
    since = timeStamp;
    if (found !== undefined && 'binding' in found && found.binding.act() !== false) event.preventDefault();
  });
}
