import { isDoubtful, type Item } from '../reader/item.ts';
import { once } from '../text/once.ts';
import { dueOf } from './due.ts';
import { edited, isAbout, isRejected } from './edits.ts';
import type { Edit, Entry, Joined, Status } from './entry.ts';
import { gradeOf, type SourceGrades } from './grade.ts';
import type { Link } from './link.ts';
import { compareRanks } from './ranks.ts';
import { type Bearing, hasStatus, statusOf } from './status.ts';
import { compareTold, stoodAt, type Telling } from './telling.ts';
import { contradictionsOf } from './versions.ts';

/** What an entry is made of: its tree of tellings, and what touches it. */
export interface EntryParts {
  /** Every telling under its root, in any order, standing or not. */
  readonly tellings: readonly Telling[];
  /** By id of item. */
  readonly joined: ReadonlyMap<string, Joined>;
  /** Links from and to its items. */
  readonly links: readonly Link[];
  /** The tellings at the links' other ends, by id of item. */
  readonly others: ReadonlyMap<string, Telling>;
  /** What others' standing items have to do with standing items of it, by the ids of these; absent = it is told by `links` and `others`. */
  bearingsOn?(standing: ReadonlySet<string>): readonly Bearing[];
  /** Edits that may be about it. */
  readonly edits: readonly Edit[];
}

/** From where the record is looked at. */
export interface Standpoint {
  /** Only what reports published by this instant support; absent = everything, undated reports too. */
  readonly asOf?: string;
  /** The day on which one stands, `YYYY-MM-DD`: by it things are due or overdue. */
  readonly day: string;
  readonly grades: SourceGrades;
}

/** The entry as it stood; undefined when nothing of it did, or an analyst rejected all of it. */
export function entryOf(parts: EntryParts, { asOf, day, grades }: Standpoint): Entry | undefined {
  const ordered = parts.tellings.toSorted(compareTold);
  const [root] = ordered;
  const tellings = ordered.flatMap((telling) => {
    const edits = parts.edits.filter((edit) => isAbout(edit, telling));
    if (!stoodAt(telling, asOf) || isRejected(edits)) return [];
    return edits.length === 0 ? telling : { ...telling, item: edited(telling.item, edits) };
  });
  if (root === undefined || tellings.length === 0) return undefined;
  const { kind } = root.item;
  const ids = new Set(tellings.map(({ item }) => item.id));
  const stands = (id: string): boolean => {
    const other = parts.others.get(id);
    return ids.has(id) || (other !== undefined && stoodAt(other, asOf));
  };
  const links = once(() => parts.links.filter(({ from, to }) => stands(from) && stands(to)));
  const due = dueOf(tellings);
  const status = hasStatus(kind)
    ? statusOf(kind, {
        tellings,
        bearings: parts.bearingsOn?.(ids) ?? bearingsOn(ids, links(), parts.others),
        due,
        day,
      })
    : undefined;
  const contradictions = contradictionsOf(tellings);
  const origins = new Set(tellings.map(({ origin }) => origin)).size;
  const item = headOf(tellings, status);
  const dates = tellings.flatMap(({ known }) => known ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    id: root.item.id,
    kind,
    item,
    tellings: tellings.map((telling) => withJoin(telling, parts.joined.get(telling.item.id))),
    origins,
    contradictions,
    ...(status !== undefined && { status }),
    ...(due !== undefined && { due }),
    // Worked out when they are asked for: most entries are only counted or weighed.
    get links() {
      return links();
    },
    grade: gradeOf({ tellings, origins, contradictions, status, score: item.score }, grades),
    edits: parts.edits.filter((edit) => ordered.some((telling) => isAbout(edit, telling))),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  };
}

function withJoin(telling: Telling, joined: Joined | undefined): Entry['tellings'][number] {
  return joined === undefined ? telling : { ...telling, joined };
}

/** Links that come from elsewhere, in the canonical order of what they come from. */
function bearingsOn(
  ids: ReadonlySet<string>,
  links: readonly Link[],
  others: ReadonlyMap<string, Telling>,
): Bearing[] {
  return links
    .flatMap((link) => {
      const telling = ids.has(link.to) ? others.get(link.from) : undefined;
      return telling === undefined ? [] : [{ relation: link.relation, isSure: !isDoubtful(link), telling }];
    })
    .toSorted((a, b) => compareTold(a.telling, b.telling));
}

/**
 * The item that speaks for an entry: one that gave it its status before others, a sure one before a doubtful one, then the
 * fullest, the surest and the first.
 */
function headOf(tellings: readonly Telling[], status: Status | undefined): Item {
  const rank = ({ item }: Telling): number[] => [
    item.id === status?.by ? 1 : 0,
    isDoubtful(item) ? 0 : 1,
    fullness(item),
    item.score,
  ];
  const [only, ...others] = tellings;
  if (only !== undefined && others.length === 0) return only.item;
  const [best] = tellings.map((telling) => ({ telling, rank: rank(telling) })).toSorted((a, b) => compareRanks(b.rank, a.rank));
  if (best === undefined) throw new RangeError('an entry has at least one telling');
  return best.telling.item;
} // prettier-ignore

/** How many of the fields that people ask for it fills. */
export function fullness(item: Item): number {
  const told = [item.by.length, item.to.length, item.where.length, item.when === undefined ? 0 : 1];
  const own = item.kind === 'statement' && item.words !== undefined ? 1 : 0;
  return told.filter((one) => one > 0).length + own;
}
