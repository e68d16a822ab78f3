import { isDoubtful, type Item, type Realis } from '../reader/item.ts';
import { dueOf } from '../record/due.ts';
import type { StatusValue } from '../record/entry.ts';
import { BY_DAYS } from '../record/status.ts';
import { TRAIT_BITS, traitsOf } from '../record/traits.ts';
import type { Telling } from '../record/telling.ts';
import { contradict, outlineOf } from '../record/versions.ts';

/**
 * What tellings are, as bits that are added up for an entry: by them an entry is passed over that cannot be what is asked for, without being put
 * together. Of what depends on the day of the view they tell what may be, never less.
 */
export const FACETS = {
  /** A sure telling, and a doubtful one, that stand on some day. */
  sure: 1,
  doubtful: 2,
  /** One by which something is due. */
  due: 4,
  /** Two that differ. */
  differing: 8,
  /** One that an analyst accepted or corrected: it may be anything. */
  edited: 16,
  /** More than one, whatever their days and origins: the 28th bit. */
  several: 268_435_456,
  /** A doubtful one that may give its entry a status, and then speaks for it: the 29th bit. */
  unsettling: 536_870_912,
} as const;

/** Those of which there is an index. */
export const RARE: number = FACETS.differing | FACETS.edited;

const REALIS: readonly Realis[] = ['actual', 'planned', 'possible', 'conditional', 'negated', 'historical'];

export function facetOfRealis(realis: Realis): number {
  return 32 << REALIS.indexOf(realis);
}

/** Where the bits of traits begin: after the six of realis, and before `several`. */
const TRAITS_FROM = 11;

/** The traits of the tellings of an entry: see `traitsOf`. */
export function traitsIn(told: number): number {
  return (told >> TRAITS_FROM) & ((1 << TRAIT_BITS) - 1);
}

/** Facets of one telling. A notice that kills a story tells nothing that stands on any day. */
export function facetsOf(
  telling: Telling,
  { isNotice, isEdited }: { isNotice: boolean; isEdited: boolean },
): number {
  if (isNotice) return 0;
  const { item } = telling;
  return (
    (isDoubtful(item) ? FACETS.doubtful | (givesStatus(item) ? FACETS.unsettling : 0) : FACETS.sure) |
    (isEdited ? FACETS.edited : 0) |
    (dueOf([telling]) === undefined ? 0 : FACETS.due) |
    facetOfRealis(item.realis) |
    (traitsOf(item) << TRAITS_FROM)
  );
}

/** Whether the status of its own entry may rest on it: see `statusOf`. */
function givesStatus(item: Item): boolean {
  return item.kind === 'meeting' || (item.kind === 'decision' && item.status === 'taken');
}

/** Whether some of these differ among themselves or from others of their entry. */
export function isDiffering(fresh: readonly Item[], all: readonly Item[]): boolean {
  if (all.length < 2) return false;
  const [some, whole] = [outlined(fresh), outlined(all)];
  return some.some((one) => whole.some((other) => contradict(one, other)));
}

/** One item of each that are alike in all that can differ. */
function outlined(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [outlineOf(item), item])).values()];
}

/** Statuses that something else must have brought about; those but them and `BY_DAYS` any entry may begin with. */
const BY_OTHERS: ReadonlySet<StatusValue> = new Set<StatusValue>([
  'answered',
  'withdrawn',
  'triggered',
  'carried out',
  'not carried out',
  'denied',
  'admitted',
]);

/** What an entry must have to stand in one of these ways: a link, or a day by which something is due; undefined where it may stand so without. */
export function neededFor(statuses: readonly StatusValue[]): { readonly link: boolean; readonly due: boolean } | undefined {
  if (!statuses.every((status) => BY_OTHERS.has(status) || BY_DAYS.has(status))) return undefined;
  return { link: statuses.some((status) => BY_OTHERS.has(status)), due: statuses.some((status) => BY_DAYS.has(status)) };
} // prettier-ignore
