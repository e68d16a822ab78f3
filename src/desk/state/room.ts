import { effect, signal } from '@preact/signals';
import { textSize } from './settings.ts';

/** How wide the desk is in rem, as the container queries of the styles count it: larger text has less room. */
const room = signal(Infinity);

/** Whether the desk is less wide than so many rem. */
export function isUnder(rem: number): boolean {
  return room.value < rem;
}

/** Looks at the room for as long as the page stands. */
export function watchRoom(): void {
  const look = (): void => {
    room.value = innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  };
  addEventListener('resize', look);
  // After the size of the text is set.
  effect(() => {
    void textSize.value;
    look();
  });
}
