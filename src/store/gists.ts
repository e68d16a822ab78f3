import { isDoubtful, type Item } from '../reader/item.ts';
import { outlineOf } from '../record/versions.ts';
import { Lately } from './lately.ts';

/** What is held of the tellings of an entry, so that one more need not be compared with each of hundreds. */
export interface Gist {
  /** Some telling is sure, and of a report that stands. */
  readonly sure: boolean;
  /** What they say, once of those that say the same: see `outlineOf`. */
  readonly outlines: ReadonlySet<string>;
}

/** Gists of the entries that grew lately, by root. */
export type Gists = Lately<number, Gist>;

/** So many characters of outlines are held, and as many from before: some 150 an entry. */
const CHARACTERS = 8_000_000;

export function createGists(): Gists {
  return new Lately<number, Gist>(CHARACTERS, ({ outlines }) => {
    let size = 50;
    for (const outline of outlines) size += outline.length;
    return size;
  });
}

/** `isNotice`: whether the item at a place is of a report that only kills another. */
export function gistOf(items: readonly Item[], isNotice: (place: number) => boolean): Gist {
  return {
    sure: items.some((item, place) => !isDoubtful(item) && !isNotice(place)),
    outlines: new Set(items.map(outlineOf)),
  };
}

/** Of all that either tells. */
export function joined(a: Gist, b: Gist): Gist {
  if (!hasMore(a, b) && (a.sure || !b.sure)) return a;
  return { sure: a.sure || b.sure, outlines: new Set([...a.outlines, ...b.outlines]) };
}

/** Whether one of the others says what nobody said: only then can a contradiction be new. */
export function hasMore({ outlines }: Gist, others: Gist): boolean {
  for (const outline of others.outlines) if (!outlines.has(outline)) return true;
  return false;
}
