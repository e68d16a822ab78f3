import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';

/** What lies over the desk. */
export type Panel = 'none' | 'palette' | 'keys' | 'own' | 'settings' | 'day';
export const panel: Signal<Panel> = signal<Panel>('none');

/** What was typed into a search that was not there yet. */
export const typedAhead: Signal<string> = signal('');
