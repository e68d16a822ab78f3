import { h } from 'preact';
import type { JSX } from 'preact';
import type { IconNode } from 'lucide';

/** An icon of lucide, drawn in the colour of the text and growing with it; `size` is in pixels at 100 %. It says nothing by itself: what it stands on has a name. */
export function Icon({ of, size = 18 }: { readonly of: IconNode; readonly size?: number }): JSX.Element {
  return (
    <svg
      class="icon"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes], at) => h(tag, { key: at, ...attributes }))}
    </svg>
  );
}
