import type { Entry } from '../record/entry.ts';
import { type LinkedEntry, linkedOf } from '../record/linked.ts';
import type { Worded } from '../record/row.ts';
import { lineOf } from '../record/wording.ts';
import type { Copy, Store, View } from './store.ts';

/** UTF-16 units shown before and after a citation. */
const AROUND = 160;

/** A telling with what stands around its citation in the report. */
export interface Shown {
  readonly telling: Entry['tellings'][number];
  /** Up to 160 UTF-16 units before and after the citation; whether the report goes on beyond them. */
  readonly before: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** The version of the coder that read it. */
  readonly coder: string;
}

/** All that a line of the record rests on. */
export interface Evidence {
  /** One English sentence that tells it, without an end mark. */
  readonly line: string;
  readonly entry: Entry;
  readonly tellings: readonly Shown[];
  /** The story of each independent origin among its tellings, in the order in which they are first told. */
  readonly stories: readonly { readonly origin: string; readonly copies: readonly Copy[] }[];
  readonly links: readonly WordedLink[];
}

/** A link whose other end is told in a sentence as well. */
export type WordedLink = Omit<LinkedEntry, 'other'> & { readonly other: Worded<Entry> };

export async function evidenceOf(entry: Entry, store: Store, view: View): Promise<Evidence> {
  const tellings: Shown[] = [];
  const stories = new Map<string, readonly Copy[]>();
  for (const telling of entry.tellings) {
    tellings.push(await shown(telling, store));
    if (!stories.has(telling.origin))
      stories.set(telling.origin, await store.copies(telling.report.id, view));
  }
  const links = await linkedEntries(entry, store, view);
  return {
    line: lineOf(entry),
    entry,
    tellings,
    stories: [...stories].map(([origin, copies]) => ({ origin, copies })),
    links: links.map((one) => ({ ...one, other: { ...one.other, line: lineOf(one.other) } })),
  };
}

async function shown(telling: Entry['tellings'][number], store: Store): Promise<Shown> {
  const stored = await store.report(telling.report.id);
  const { start, end } = telling.item.cite;
  const text = stored?.report.text ?? '';
  return {
    telling,
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
    cutBefore: start > AROUND,
    cutAfter: end + AROUND < text.length,
    coder: stored?.coder ?? '',
  };
}

/** The entries at the other ends of an entry's links: see `linkedOf`. */
export async function linkedEntries(entry: Entry, store: Store, view: View): Promise<LinkedEntry[]> {
  const own = new Set(entry.tellings.map(({ item }) => item.id));
  const others = new Map<string, Entry | undefined>();
  for (const { from, to } of entry.links) {
    const id = own.has(to) ? from : to;
    if (!others.has(id)) others.set(id, await store.entry(id, view));
  }
  return linkedOf(entry, (item) => others.get(item));
}
