import { useMemo, useState } from 'preact/hooks';
import type { Line } from './arrange.ts';

/** Which groups of a list are folded away under their headings. */
export interface Folding {
  /** Those that are shown: every heading, and the rows of the groups that are not folded. */
  readonly lines: readonly Line[];
  /** Headings of the groups that are folded. */
  readonly folded: ReadonlySet<string>;
  readonly toggle: (heading: string) => void;
  /** Folds all, or unfolds all where each of them is folded. False where there are no groups. */
  readonly toggleAll: () => boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** Folds groups for as long as the list is grouped in the same way: `group` tells in which. */
export function useFolding(lines: readonly Line[], group: string): Folding {
  const [state, setState] = useState({ group, folded: NONE });
  const folded = state.group === group ? state.folded : NONE;
  const fold = (now: ReadonlySet<string>): void => setState({ group, folded: now });
  const shown = useMemo(() => unfoldedOf(lines, folded), [lines, folded]);
  return {
    lines: shown,
    folded,
    toggle: (heading) =>
      fold(
        folded.has(heading)
          ? new Set([...folded].filter((one) => one !== heading))
          : new Set([...folded, heading]),
      ),
    toggleAll: () => {
      const headings = lines.flatMap((line) => ('heading' in line ? [line.heading] : []));
      fold(headings.every((heading) => folded.has(heading)) ? NONE : new Set(headings));
      return headings.length > 0;
    },
  };
}

/** Lines without the rows that stand under a folded heading. */
export function unfoldedOf(lines: readonly Line[], folded: ReadonlySet<string>): readonly Line[] {
  if (folded.size === 0) return lines;
  let hidden = false;
  return lines.filter((line) => {
    if (!('heading' in line)) return !hidden;
    hidden = folded.has(line.heading);
    return true;
  });
}
