import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { VirtualItem } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { usePrinting } from '../state/printing.ts';

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Pixels of a line. Lines are measured anew when this function is another. */
  readonly sizeOf: (index: number) => number;
  /** A line that stays in the page wherever one scrolls: the one that has the focus. */
  readonly kept: number | undefined;
  /** Pixels above the lines that a heading covers. */
  readonly covered: number;
}

/** Lines that are printed at most: what the page holds as one prints. */
export const MOST_PRINTED = 2000;

/** Which lines of a long list are in the page, and where they stand. */
export function useVirtual({ scroller, count, sizeOf, kept, covered }: Options): {
  readonly items: readonly VirtualItem[];
  readonly height: number;
  readonly scrollTo: (index: number) => void;
} {
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  const printing = usePrinting();
  // Lines have no keys of their own: a new function for their keys makes the virtualizer reckon all places anew.
  const getItemKey = useMemo(() => (index: number) => index, [sizeOf]);
  const options = {
    count,
    estimateSize: sizeOf,
    getItemKey,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 8,
    scrollMargin: covered,
    scrollPaddingStart: covered,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      if (printing) return Array.from({ length: Math.min(count, MOST_PRINTED) }, (_, index) => index);
      const shown = defaultRangeExtractor(range);
      return kept === undefined || kept >= count || shown.includes(kept)
        ? shown
        : [...shown, kept].toSorted((a, b) => a - b);
    },
    onChange: draw,
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtual.setOptions(options);
  // What every adapter of the library calls, under names that it gave them.
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtual._didMount(), []);
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtual._willUpdate());
  return {
    items: virtual.getVirtualItems(),
    height: virtual.getTotalSize() - covered,
    scrollTo: (index) => virtual.scrollToIndex(index),
  };
}
