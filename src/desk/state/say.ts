import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';

/** Said by the live region. */
export const said: Signal<string> = signal('');

/** What is told at the foot of the screen until it is let go of, or the next. */
export interface Notice {
  readonly text: string;
  /** Takes back what the notice tells of. */
  readonly undo?: () => void;
}
export const notice: Signal<Notice | undefined> = signal<Notice | undefined>(undefined);

/** Tells those who listen, politely; the same words again are said again. */
export function say(text: string): void {
  said.value = said.peek() === text ? `${text}\u200b` : text;
}

/** Tells everybody, and how to take it back. */
export function tell(one: Notice): void {
  notice.value = one;
  say(one.text);
}
