import { isDoubtful, type Item } from '../reader/item.ts';
import { outlineOf } from '../record/versions.ts';
import { Lately } from './lately.ts';

/** What is held of an entry, so that it can grow by a telling without those it has being asked again: there may be hundreds. */
export interface Gist {
  /** Where its root is listed: by number of its kind, on which day. */
  readonly kind: number;
  readonly day: number;
  readonly said: Said;
  /** Two of its tellings are known to differ. */
  readonly differs: boolean;
}

/** What tellings say, as far as others of the entry depend on it. */
export interface Said {
  /** Some telling is sure, and of a report that stands. */
  readonly sure: boolean;
  /** Once for all that say the same: see `outlineOf`. */
  readonly outlines: ReadonlySet<string>;
}

/** Gists of the entries that grew lately, by root. */
export type Gists = Lately<number, Gist>;

/** So many characters of outlines are held, and as many from before: some 150 an entry. */
const CHARACTERS = 8_000_000;
/** What an entry costs beside them. */
const ENTRY = 100;

export function createGists(): Gists {
  return new Lately<number, Gist>(CHARACTERS, ({ said }) => {
    let size = ENTRY;
    for (const outline of said.outlines) size += outline.length;
    return size;
  });
}

/** `isNotice`: whether the item at a place is of a report that only kills another. */
export function saidBy(items: readonly Item[], isNotice: (place: number) => boolean): Said {
  return {
    sure: items.some((item, place) => !isDoubtful(item) && !isNotice(place)),
    outlines: new Set(items.map(outlineOf)),
  };
}

/** All that either says. */
export function joinedSaid(a: Said, b: Said): Said {
  const outlines = saysMore(b, a) ? new Set([...a.outlines, ...b.outlines]) : a.outlines;
  return { sure: a.sure || b.sure, outlines };
}

/** Whether one says what the others do not: only then can it be the first to contradict them. */
export function saysMore(one: Said, others: Said): boolean {
  for (const outline of one.outlines) if (!others.outlines.has(outline)) return true;
  return false;
}
