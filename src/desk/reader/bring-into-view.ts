/** Part of what is in sight, at its top and bottom, in which an element counts as out of sight. */
const EDGE = 0.12;
/** A way longer than this many times what is in sight is jumped, not glided. */
const NEAR = 1.5;

/**
 * Scrolls `pane`, or the page where the pane is as long as its content, so that all that `selector` finds in it can
 * be read with what stands around it; not if it already can. Nothing else is moved.
 */
export function bringIntoView(pane: HTMLElement | null, selector: string): void {
  if (pane === null) return;
  const boxes = [...pane.querySelectorAll(selector)].map((found) => found.getBoundingClientRect());
  if (boxes.length === 0) return;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));

  const own = pane.scrollHeight > pane.clientHeight;
  const frame = pane.getBoundingClientRect();
  if (!own && frame.top >= 0 && frame.bottom <= innerHeight) return;
  const page = document.documentElement;
  const sight = own ? frame : { top: 0, bottom: innerHeight - coveredBelow(page) };
  const height = sight.bottom - sight.top;
  const edge = height * EDGE;
  if (top >= sight.top + edge && bottom <= sight.bottom - edge) return;

  const way = top - sight.top - Math.max(edge, (height - (bottom - top)) / 2);
  const jump = Math.abs(way) > height * NEAR || matchMedia('(prefers-reduced-motion: reduce)').matches;
  (own ? pane : page).scrollBy({ top: way, behavior: jump ? 'instant' : 'smooth' });
}

/** Height in px of what lies over the bottom of the page, as styles/narrow.css tells by its scroll padding. */
function coveredBelow(page: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(page).scrollPaddingBottom) || 0;
}
