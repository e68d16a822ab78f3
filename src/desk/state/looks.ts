import { signal } from '@preact/signals';
import { recall, remember } from './theme.ts';

// Until where the record was seen last, by affair: an instant of the record's own clock, the newest report shown. It is kept in the browser.
// As long as a window is open "last look" stays where it was when the window was opened, so that looking does not take away what is looked at.

const turn = signal(0);

/** Until where the record was seen before this window was opened, or marked as seen since; undefined on the first look. */
export function lastLook(affair: string | undefined): string | undefined {
  void turn.value;
  const own = ofWindow(affair);
  if (own !== undefined) return own === '' ? undefined : own;
  const before = recall(seenKey(affair));
  keepInWindow(affair, before ?? '');
  return before;
}

/** What is on the screen now has been seen: it counts from the next window on. */
export function noteLook(affair: string | undefined, newest: string): void {
  lastLook(affair);
  remember(seenKey(affair), newest);
}

/** It has been seen, and counts from now on. */
export function markSeen(affair: string | undefined, newest: string): void {
  remember(seenKey(affair), newest);
  keepInWindow(affair, newest);
  turn.value++;
}

function seenKey(affair = ''): string {
  return `demarche.seen ${affair}`;
}

function ofWindow(affair: string | undefined): string | undefined {
  try {
    return sessionStorage.getItem(seenKey(affair)) ?? undefined;
  } catch {
    return recall(seenKey(affair));
  }
}

function keepInWindow(affair: string | undefined, instant: string): void {
  try {
    sessionStorage.setItem(seenKey(affair), instant);
  } catch {
    // A browser that keeps nothing has no last look: 24 hours are shown.
  }
}
