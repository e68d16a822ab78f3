import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textSize } from '../state/settings.ts';

/** Room for a list: what a rem comes to, how many of them it is wide, and whether rows turn into cards. */
export interface Room {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly around: RefObject<HTMLDivElement | null>;
  /** Pixels. */
  readonly rem: number;
  /** Width in rem. */
  readonly width: number;
  readonly cards: boolean;
}

/** Rem under which rows turn into cards. */
const NARROW = 44;

/** Looks at how much room `around` has, also when the text gets larger. */
export function useRoom(): Room {
  const scroller = useRef<HTMLDivElement>(null);
  const around = useRef<HTMLDivElement>(null);
  const [{ rem, width }, setRoom] = useState({ rem: 16, width: 80 });
  const size = textSize.value;
  useLayoutEffect(() => {
    const element = around.current;
    if (element === null) return;
    const look = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const width = Math.floor(element.clientWidth / rem);
      setRoom((before) => (before.rem === rem && before.width === width ? before : { rem, width }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [size]);
  return { scroller, around, rem, width, cards: width < NARROW };
}
