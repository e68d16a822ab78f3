import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shift } from '../pictures/map-view.ts';
import { textSize } from '../state/settings.ts';

/** What hands do on a picture. All is told in the picture's own pixels, which grow with the text: see {@link useWidth}. */
export interface Gestures {
  /** Dragged so far since the last call; `from`: where it was taken hold of. */
  readonly drag: (dx: number, dy: number, from: Point, at: Point) => void;
  /** Let go of after a drag. */
  readonly drop?: (from: Point, at: Point) => void;
  /**
   * The wheel turned, or two fingers went together or apart: over 1 makes larger. `at` stays where it is, but for `moved`: how far the
   * fingers carried it.
   */
  readonly zoom: (factor: number, at: Point, moved: Point) => void;
  /** Whether the wheel scrolls the page unless ⌘ or Ctrl is held. */
  readonly wheelScrolls?: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels that a click may tremble. */
const TREMBLE = 4;
const NOWHERE: Point = { x: 0, y: 0 };

/** Hears pointers and the wheel on an element. A drag is no click, and two fingers are no drag. */
export function useGestures(element: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const own = element.current;
    if (own === null) return;
    const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = own.getBoundingClientRect();
      return { x: (clientX - left) / enlarged(), y: (clientY - top) / enlarged() };
    };
    const down = new Map<number, Point>();
    let held: { from: Point; last: Point; moved: boolean } | undefined;
    const stop = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      name: K,
      act: (event: HTMLElementEventMap[K]) => void,
      options: AddEventListenerOptions = {},
    ): void => own.addEventListener(name, act, { ...options, signal: stop.signal });
    on('pointerdown', (event) => {
      if (event.button !== 0 || down.size === 2) return;
      const at = pointOf(event);
      down.set(event.pointerId, at);
      // A second finger ends what the first began, and what the two do is no click either.
      held = { from: at, last: at, moved: down.size === 2 };
    });
    on('pointermove', (event) => {
      const before = down.get(event.pointerId);
      if (held === undefined || before === undefined) return;
      const at = pointOf(event);
      if (down.size === 2) {
        const was = pairOf(down);
        down.set(event.pointerId, at);
        const now = pairOf(down);
        const moved = { x: now.middle.x - was.middle.x, y: now.middle.y - was.middle.y };
        latest.current.zoom(now.apart / was.apart, was.middle, moved);
        return;
      }
      if (!held.moved && Math.hypot(at.x - held.from.x, at.y - held.from.y) < TREMBLE) return;
      // Captured only now: a captured pointer would take the click away from the mark under it.
      if (!held.moved) own.setPointerCapture(event.pointerId);
      latest.current.drag(at.x - held.last.x, at.y - held.last.y, held.from, at);
      held = { ...held, last: at, moved: true };
    });
    const letGo = (event: PointerEvent): void => {
      const fingers = down.size;
      if (!down.delete(event.pointerId) || held === undefined) return;
      const { moved, from } = held;
      // The finger that stays goes on from where it is, as a drag that chooses nothing.
      const [last] = down.values();
      held = last === undefined ? undefined : { from: last, last, moved };
      if (moved && fingers === 1) latest.current.drop?.(from, pointOf(event));
      // The click that follows a drag is swallowed, and then there is none held.
      if (moved) own.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => own.removeEventListener('click', swallow, { capture: true }));
    };
    on('pointerup', letGo);
    on('pointercancel', ({ pointerId }) => {
      down.delete(pointerId);
      held = undefined;
    });
    on(
      'wheel',
      (event) => {
        if (latest.current.wheelScrolls === true && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const lines = event.deltaMode === 0 ? event.deltaY : event.deltaY * 20;
        const factor = Math.exp(-Math.max(-200, Math.min(200, lines)) / 400);
        latest.current.zoom(factor, pointOf(event), NOWHERE);
      },
      { passive: false },
    );
    return () => stop.abort();
  }, []);
}

/** The middle between two fingers, and how far they are apart: never nothing, as it is divided by. */
function pairOf(down: ReadonlyMap<number, Point>): { readonly middle: Point; readonly apart: number } {
  const [a = NOWHERE, b = NOWHERE] = down.values();
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    apart: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
  };
}

/** How a picture is moved and enlarged by `k`, when a point of it stays where it is but for how far it was carried. */
export function zoomedAt({ x, y, k: was }: Shift, k: number, at: Point, moved: Point = NOWHERE): Shift {
  return {
    k,
    x: at.x - ((at.x - x) * k) / was + moved.x,
    y: at.y - ((at.y - y) * k) / was + moved.y,
  };
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

/** How many times larger a picture is shown than it is drawn: as the text is. */
export function enlarged(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

/** The width that a picture in an element has, in its own whole pixels; 0 until it is known. It is drawn for text of the usual size, and shown as large as the text is. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const size = textSize.value;
  useEffect(() => {
    const own = element.current;
    if (own === null) return;
    const measure = (): void => setWidth(Math.floor(own.clientWidth / enlarged()));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(own);
    return () => watch.disconnect();
  }, [size]);
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
