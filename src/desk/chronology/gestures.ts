import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** What a hand does on a picture. Pixels are of the element. */
export interface Gestures {
  /** Dragged so far since the last call; `from`: where it was taken hold of. */
  readonly drag: (dx: number, dy: number, from: Point, at: Point) => void;
  /** Let go of after a drag. */
  readonly drop?: (from: Point, at: Point) => void;
  /** The wheel turned: over 1 makes larger. */
  readonly zoom: (factor: number, at: Point) => void;
  /** Whether the wheel scrolls the page unless ⌘ or Ctrl is held. */
  readonly wheelScrolls?: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels that a click may tremble. */
const TREMBLE = 4;

/** Hears the pointer and the wheel on an element. A drag is no click. */
export function useGestures(element: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const own = element.current;
    if (own === null) return;
    const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = own.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    let held: { from: Point; last: Point; moved: boolean } | undefined;
    const stop = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      name: K,
      act: (event: HTMLElementEventMap[K]) => void,
      options: AddEventListenerOptions = {},
    ): void => own.addEventListener(name, act, { ...options, signal: stop.signal });
    on('pointerdown', (event) => {
      if (event.button === 0 && event.isPrimary)
        held = { from: pointOf(event), last: pointOf(event), moved: false };
    });
    on('pointermove', (event) => {
      if (held === undefined || !event.isPrimary) return;
      const at = pointOf(event);
      if (!held.moved && Math.hypot(at.x - held.from.x, at.y - held.from.y) < TREMBLE) return;
      // Captured only now: a captured pointer would take the click away from the mark under it.
      if (!held.moved) own.setPointerCapture(event.pointerId);
      latest.current.drag(at.x - held.last.x, at.y - held.last.y, held.from, at);
      held = { ...held, last: at, moved: true };
    });
    const letGo = (event: PointerEvent): void => {
      if (held?.moved === true) latest.current.drop?.(held.from, pointOf(event));
      // The click that follows a drag is swallowed, and then there is none held.
      const { moved = false } = held ?? {};
      held = undefined;
      if (moved) own.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => own.removeEventListener('click', swallow, { capture: true }));
    };
    on('pointerup', letGo);
    on('pointercancel', () => (held = undefined));
    on(
      'wheel',
      (event) => {
        if (latest.current.wheelScrolls === true && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const lines = event.deltaMode === 0 ? event.deltaY : event.deltaY * 20;
        latest.current.zoom(Math.exp(-Math.max(-200, Math.min(200, lines)) / 400), pointOf(event));
      },
      { passive: false },
    );
    return () => stop.abort();
  }, []);
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

/** The width of an element, in whole pixels; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const own = element.current;
    if (own === null) return;
    const measure = (): void => setWidth(Math.floor(own.clientWidth));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(own);
    return () => watch.disconnect();
  }, []);
  return width;
}

/** A value that is kept at once for the eye, and told to the address when it has come to rest. */
export function useResting<T>(given: T, tell: (value: T) => void, rest = 250): [T, (value: T) => void] {
  const [held, setHeld] = useState<{ readonly value: T; readonly since: T } | undefined>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const now = held !== undefined && same(held.since, given) ? held.value : given;
  const set = (value: T): void => {
    setHeld({ value, since: given });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => tell(value), rest);
  };
  return [now, set];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
