/** Part of the pane, at its top and bottom, in which an element counts as out of sight. */
const EDGE = 0.12;

/** Scrolls `pane` so that what `selector` finds in it can be read with what stands around it; not if it already can. */
export function bringIntoView(pane: HTMLElement | null, selector: string): void {
  const found = pane?.querySelector<HTMLElement>(selector);
  if (pane === null || found === null || found === undefined) return;
  const [frame, box] = [pane.getBoundingClientRect(), found.getBoundingClientRect()];
  const edge = frame.height * EDGE;
  if (box.top >= frame.top + edge && box.bottom <= frame.bottom - edge) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  found.scrollIntoView({
    block: box.height > frame.height * 0.7 ? 'start' : 'center',
    behavior: still ? 'auto' : 'smooth',
  });
}
