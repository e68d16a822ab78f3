import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { formatRoute } from '../route.ts';
import { goOwn, route } from './address.ts';

// What the Reader knows beside its address: what lies open in it, and how often one asked to be shown something.

/** What is being done by hand with the selected item. */
export type HandForm = 'none' | 'correct' | 'note' | 'merge';

/** Ids of the item and offset of the sentence that the address names; undefined where it names none. */
export const itemAsked: ReadonlySignal<string | undefined> = computed(() => route.value.own['item']);
export const sentenceAsked: ReadonlySignal<number | undefined> = computed(() => {
  const at = Number(route.value.own['at'] ?? 'none');
  return Number.isInteger(at) ? at : undefined;
});
/** Whether the apparatus, its filter, and the list of reports are open where there is no room for them beside the text. */
export const drawer: Signal<boolean> = signal(
  route.peek().own['item'] !== undefined || route.peek().own['at'] !== undefined,
);
export const tools: Signal<boolean> = signal(false);
export const listOpen: Signal<boolean> = signal(false);
export const handForm: Signal<HandForm> = signal<HandForm>('none');
/** Which hit of the search is stepped to: an index into the hits; -1 = none yet. */
export const hitAt: Signal<number> = signal(-1);
/** Counts requests to bring what is selected into view, so that asking again for the same scrolls again. */
export const reveal: Signal<number> = signal(drawer.peek() ? 1 : 0);

/** Selects an item, and the sentence at an offset; what is left out is let go of. */
export function select(
  { item, at }: { readonly item?: string | undefined; readonly at?: number | undefined },
  how: 'push' | 'replace' = 'push',
): void {
  if (item !== route.peek().own['item']) handForm.value = 'none';
  goOwn({ item: item ?? '', at: at === undefined ? '' : String(at) }, how);
  if (item === undefined && at === undefined) return;
  drawer.value = true;
  reveal.value++;
}

/** A search begins at its first hit. */
export function searchFor(find: string): void {
  hitAt.value = -1;
  goOwn({ find }, 'replace');
}

/** Shows the search in the report, and puts the cursor there. */
export function openSearch(): void {
  drawer.value = true;
  tools.value = true;
  requestAnimationFrame(() => document.getElementById('find')?.focus());
}

/**
 * The address with parameters of the Reader changed, as it is when what has the link is drawn: a report of many marks is not drawn anew
 * because one of them was selected.
 */
export function ownHref(change: Readonly<Record<string, string>>): string {
  const now = route.peek();
  return formatRoute({ ...now, own: { ...now.own, ...change } });
}
