import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Where there is no room beside the screen: as in styles/evidence.css. */
const NARROW = '(width < 64rem)';

/** Whether the evidence lies over the screen. While it does, the focus is in it and the rest of the page is out of reach. */
export function useSheet(panel: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const follow = (): void => setOver(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
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
