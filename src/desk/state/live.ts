import { computed, effect, signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { addressOf } from '../api.ts';
import type { Totals } from '../api.ts';
import { route } from './address.ts';
import { say } from './say.ts';
import { counted } from '../words/amounts.ts';

/** Counts the states of the record that the desk has shown: whatever is asked of the API is asked again when it changes. */
export const recordTurn: Signal<number> = signal(0);
/** How much the record holds now, in the chosen affair, of all days; undefined until it is known. */
export const totals: Signal<Totals | undefined> = signal(undefined);
/** Whether new reports are shown as they come; when not, `waiting` says that there are some. */
export const following: Signal<boolean> = signal(true);
export const waiting: Signal<boolean> = signal(false);
export const connection: Signal<'opening' | 'open' | 'lost'> = signal<'opening' | 'open' | 'lost'>('opening');

/** How many reports are read, of how many, while the server reads what it was begun with. */
export const filling: Signal<Filling | undefined> = signal<Filling | undefined>(undefined);

interface Filling {
  readonly done: number;
  readonly of: number;
}

/** Listens to the record for as long as the page stands. */
export function listen(): void {
  // Where one stands and what lies open are no other record: the stream stays.
  const chosen = computed(() => route.value.affair);
  effect(() => {
    const affair = chosen.value;
    let before: Totals | undefined;
    // What was asked of an affair while another one was listened to may have changed since.
    if (totals.peek() !== undefined) recordTurn.value = recordTurn.peek() + 1;
    const stream = new EventSource(addressOf('/changes/stream', {}, { affair }));
    stream.addEventListener('open', () => (connection.value = 'open'));
    stream.addEventListener('error', () => (connection.value = 'lost'));
    stream.addEventListener('totals', ({ data }: MessageEvent<string>) => {
      const now: Totals = JSON.parse(data);
      takeUp(now, before);
      before = now;
    });
    stream.addEventListener('status', ({ data }: MessageEvent<string>) => {
      const status: { filling?: Filling } = JSON.parse(data);
      filling.value = status.filling;
    });
    return () => stream.close();
  });
}

/** Shows what has come while new reports were held back. */
export function catchUp(): void {
  waiting.value = false;
  recordTurn.value++;
}

/** `before`: what the same stream told last; undefined at its beginning, when what is on the screen has just been asked for. */
function takeUp(now: Totals, before: Totals | undefined): void {
  totals.value = now;
  if (before === undefined || JSON.stringify(before) === JSON.stringify(now)) {
    // An edit changes no count: what is shown may still be another.
    if (before !== undefined) recordChanged();
    return;
  }
  const more = now.reports - before.reports;
  if (more !== 0) say(`${counted(Math.abs(more), 'report', 'reports')} ${more > 0 ? 'added' : 'removed'}`);
  recordChanged();
}

function recordChanged(): void {
  if (following.peek()) recordTurn.value++;
  else waiting.value = true;
}
