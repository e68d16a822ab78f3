import type { Entry } from './entry.ts';
import type { Link } from './link.ts';

/** A link of an entry, with the entry at its other end. */
export interface LinkedEntry {
  readonly link: Link;
  /** Whether the other bears on the entry, rather than the entry on the other. */
  readonly onIt: boolean;
  readonly other: Entry;
}

/**
 * The entries at the other ends of an entry's links, each once a relation by its surest link: those that bear on it first, then the
 * surest. `entryOf`: the entry that an item belongs to, where it stands in the view.
 */
export function linkedOf(entry: Entry, entryOf: (item: string) => Entry | undefined): LinkedEntry[] {
  const own = new Set(entry.tellings.map(({ item }) => item.id));
  const found = new Map<string, LinkedEntry>();
  for (const link of entry.links.toSorted((a, b) => b.score - a.score)) {
    const onIt = own.has(link.to);
    const other = entryOf(onIt ? link.from : link.to);
    if (other === undefined || other.id === entry.id) continue;
    const key = `${link.relation} ${onIt} ${other.id}`;
    if (!found.has(key)) found.set(key, { link, onIt, other });
  }
  return [...found.values()].toSorted((a, b) => Number(b.onIt) - Number(a.onIt));
}
