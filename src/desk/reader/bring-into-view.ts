/** Part of what is in sight, at its top and bottom, in which an element counts as out of sight. */
const EDGE = 0.12;
/** A way longer than this many times what is in sight is jumped, not glided. */
const NEAR = 1.5;

/**
 * Scrolls `pane`, or the screen where the pane is as long as its content, so that all that `selector` finds in it can
 * be read with what stands around it; not if it already can. Nothing else is moved.
 */
export function bringIntoView(pane: HTMLElement | null, selector: string): void {
  if (pane === null) return;
  const boxes = [...pane.querySelectorAll(selector)].map((found) => found.getBoundingClientRect());
  if (boxes.length === 0) return;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));

  const scroller = pane.scrollHeight > pane.clientHeight ? pane : pane.closest<HTMLElement>('.screen');
  if (scroller === null) return;
  const sight = scroller.getBoundingClientRect();
  const edge = sight.height * EDGE;
  if (top >= sight.top + edge && bottom <= sight.bottom - edge) return;

  const way = top - sight.top - Math.max(edge, (sight.height - (bottom - top)) / 2);
  const jump = Math.abs(way) > sight.height * NEAR || matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: way, behavior: jump ? 'instant' : 'smooth' });
}
