import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isUnder } from '../state/room.ts';

/** Rem under which there is no room beside the screen: as in styles/evidence.css. */
const NARROW = 64;

/** Whether the evidence lies over the screen. While it does, the focus is in it and the rest of the page is out of reach. */
export function useSheet(panel: RefObject<HTMLElement | null>): boolean {
  const over = isUnder(NARROW);
  useEffect(() => {
    const own = panel.current;
    if (!over || own === null) return;
    const before = document.activeElement;
    const behind = [...(own.parentElement?.children ?? [])].filter(
      (part): part is HTMLElement => part instanceof HTMLElement && part !== own && !part.matches('.notice, .unseen'),
    );
    for (const part of behind) part.inert = true;
    own.focus();
    return () => {
      for (const part of behind) part.inert = false;
      giveBack(before);
    };
  }, [over]);
  return over;
} // prettier-ignore

/** The focus goes to where it was, or, where that is gone, to the screen. */
function giveBack(before: Element | null): void {
  const to = before?.isConnected === true && before !== document.body ? before : document.getElementById('screen');
  if (to instanceof HTMLElement) to.focus({ preventScroll: true });
} // prettier-ignore
