import type { Item } from '../reader/item.ts';
import type { RecordRules, Story } from '../record/rules.ts';
import type { ReportHead, Telling } from '../record/telling.ts';
import type { Report } from '../report/report.ts';
import { once } from '../text/once.ts';
import type { Span } from '../text/span.ts';
import { asUnpacked, type Body, sumOf, type Unpacked, unpack } from './body.ts';
import type { Engine } from './engine.ts';
import { parsedJson, StoreError } from './error.ts';
import { Lately } from './lately.ts';
import { keyHash, knownOf, type Space, turnOf } from './numbers.ts';

/** A row of `report`. */
export interface ReportRow {
  readonly no: number;
  readonly id: string;
  readonly known: number;
  readonly rank: number;
  readonly head: string;
  readonly added: string;
  readonly coder: string;
  readonly items: number;
  readonly sum: number;
  readonly parent: number | null;
  readonly root: number | null;
}

/** A report as the search for its origin sees it. */
export interface HeldStory {
  readonly story: Story;
  readonly storyKeys: readonly number[];
}

/** A report that has been taken from the disk. What is asked of it is worked out once. */
export interface Held extends HeldStory {
  row: ReportRow;
  readonly head: ReportHead;
  readonly report: Report;
  readonly items: readonly Item[];
  readonly unread: readonly Span[] | undefined;
  /** As pairs are judged: each report its own origin, as a pair knows nothing of others. Undefined where there is no such item. */
  telling(place: number): Telling | undefined;
  keysOf(place: number): readonly number[];
  linkKeysOf(place: number): readonly number[];
  /** Whether its items have been settled while it was here: what is only read has no keys worked out. */
  isSettled(): boolean;
}

/** So many reports that were read or written lately stay at hand, some 180 kB each. */
const AT_HAND = 160;
/**
 * So many items stay at hand, and as many from before, some 3 kB each, when their report goes: neighbours are compared again and
 * again, and each whose report must be opened anew costs as much as many comparisons.
 */
const ITEMS_AT_HAND = 16_000;

/** So many reports, and as many from before, that were opened for an item stay at hand for another of theirs: hardly any is asked for long after. */
const OPENED = 24;

/** So many stories stay at hand, and as many from before, some 15 kB each: a story that goes round is compared with many earlier ones for days. */
const STORIES_AT_HAND = 1500;

/** The reports of a store by number. */
export interface Library {
  /** The report with this number. */
  report(no: number): Held;
  /** The report in which an item with this number stands, and where. */
  item(item: number): { held: Held; place: number };
  telling(item: number): Telling;
  story(no: number): HeldStory;
  numberOf(id: string): number | undefined;
  /** A report that has just been written, so that it need not be read. */
  put(row: ReportRow, body: Body): Held;
  /** Reads its row again. */
  refresh(no: number): void;
  /** Forgets all, or a report that is no more or has changed. */
  forget(report?: Pick<ReportRow, 'no' | 'items'>): void;
}

const COLUMNS = 'no, id, known, rank, head, added, coder, items, sum, parent, root';

export function createLibrary(engine: Engine, rules: RecordRules, name: string): Library {
  const atHand = new Map<number, Held>();
  /** The reports at hand by the numbers of their items. */
  const byItem = new Map<number, Held>();
  const itemsAtHand = new Lately<number, Telling>(ITEMS_AT_HAND);
  const storiesAtHand = new Lately<number, HeldStory>(STORIES_AT_HAND);
  const openedLately = new Lately<number, Held>(OPENED);
  /** Those asked for since their turn to go came last: they are passed over once. */
  const wanted = new Set<Held>();
  const drop = (no: number): void => {
    const held = atHand.get(no);
    if (held === undefined) return;
    atHand.delete(no);
    for (let item = no; item < no + held.row.items; item++) byItem.delete(item);
  };
  /** A report whose room another needs. */
  const putAway = (held: Held): void => {
    const { no } = held.row;
    drop(no);
    if (!held.isSettled()) return;
    const { story, storyKeys } = held;
    storiesAtHand.set(no, { story, storyKeys });
    for (let place = 0; place < held.row.items; place++) {
      const telling = held.telling(place);
      if (telling !== undefined) itemsAtHand.set(no + place, telling);
    }
  };
  const keep = (held: Held): Held => {
    while (atHand.size >= AT_HAND) {
      const [oldest] = atHand.values();
      if (oldest === undefined) break;
      if (wanted.delete(oldest)) {
        atHand.delete(oldest.row.no);
        atHand.set(oldest.row.no, oldest);
      } else putAway(oldest);
    }
    const { no, items } = held.row;
    atHand.set(no, held);
    for (let item = no; item < no + items; item++) byItem.set(item, held);
    return held;
  };
  const packedOf = (no: number) =>
    engine.get<{ packed: Uint8Array }>('select packed from body where no = ?', no)?.packed;
  const open = (row: ReportRow): Held => hold(row, () => openBody(row, packedOf(row.no), name), rules);
  const fromDisk = (no: number): Held => {
    const row = engine.get<ReportRow>(`select ${COLUMNS} from report where no = ?`, no);
    if (row === undefined) throw new StoreError('damaged', `${name}: report number ${no} is missing`);
    return open(row);
  };
  /** A report of which something is asked that itself stays at hand. */
  const opened = (no: number): Held => openedLately.get(no) ?? openedLately.set(no, fromDisk(no));
  const report = (no: number): Held => {
    const held = atHand.get(no);
    if (held === undefined) return keep(fromDisk(no));
    wanted.add(held);
    return held;
  };
  /** Number of the report in which an item stands. */
  const reportOf = (number: number): number => {
    const at = engine.get<{ no: number }>(
      'select no from report where no <= ? order by no desc limit 1',
      number,
    );
    if (at === undefined) throw new StoreError('damaged', `${name}: item number ${number} is in no report`);
    return at.no;
  };
  const item = (number: number): { held: Held; place: number } => {
    const held = byItem.get(number);
    if (held !== undefined) wanted.add(held);
    const its = held ?? report(reportOf(number));
    return { held: its, place: number - its.row.no };
  };
  const tellingIn = (held: Held, number: number): Telling => {
    const place = number - held.row.no;
    const telling = held.telling(place);
    if (telling === undefined)
      throw new StoreError('damaged', `${name}: report ${held.row.id} has no item ${place}`);
    return telling;
  };
  return {
    report,
    item,
    telling(number) {
      const held = byItem.get(number);
      if (held !== undefined) {
        wanted.add(held);
        return tellingIn(held, number);
      }
      const lasting = itemsAtHand.get(number);
      if (lasting !== undefined) return lasting;
      return itemsAtHand.set(number, tellingIn(opened(reportOf(number)), number));
    },
    story(no) {
      if (atHand.has(no)) return report(no);
      const lasting = storiesAtHand.get(no);
      if (lasting !== undefined) return lasting;
      const { story, storyKeys } = opened(no);
      return storiesAtHand.set(no, { story, storyKeys });
    },
    numberOf: (id) => engine.get<{ no: number }>('select no from report where id = ?', id)?.no,
    refresh(no) {
      const held = atHand.get(no);
      const row = engine.get<ReportRow>(`select ${COLUMNS} from report where no = ?`, no);
      if (held !== undefined && row !== undefined) held.row = row;
    },
    put: (row, body) => keep(hold(row, () => asUnpacked(body), rules)),
    forget(gone) {
      if (gone !== undefined) {
        const { no, items } = gone;
        for (let item = no; item < no + items; item++) itemsAtHand.delete(item);
        storiesAtHand.delete(no);
        openedLately.delete(no);
        return drop(no);
      }
      atHand.clear();
      byItem.clear();
      wanted.clear();
      itemsAtHand.clear();
      storiesAtHand.clear();
      openedLately.clear();
    },
  };
}

/** What is packed of a report, or an error that names the report. */
export function openBody(row: ReportRow, packed: Uint8Array | undefined, name: string): Unpacked {
  if (packed === undefined || sumOf(row.head, row.added, row.coder, packed) !== row.sum)
    throw new StoreError('damaged', `${name}: report ${row.id} is damaged (its checksum is another)`);
  return unpack(packed);
}

function hold(row: ReportRow, open: () => Unpacked, rules: RecordRules): Held {
  const head: ReportHead = { id: row.id, ...parsedJson<object>(row.head, `report ${row.id}`) };
  const known = knownOf(row.known);
  const body = once(open);
  const report = once((): Report => ({ ...head, text: body().text }));
  const tellings: (Telling | undefined)[] = [];
  const tell = (place: number): Telling | undefined => {
    const item = body().item(place);
    if (item === undefined) return undefined;
    const common = { item, report: head, place, turn: turnOf(row.rank), origin: head.id };
    return known === undefined ? common : { ...common, known };
  };
  const tellingAt = (place: number): Telling | undefined => (tellings[place] ??= tell(place));
  const items = once(() => itemsOf(row, tellingAt));
  const story = once(() => rules.storyOf(report()));
  const storyKeys = once(() => [...new Set(story().keys.map((key) => keyHash('story', String(key))))]);
  const byPlace = <T>(none: T, make: (telling: Telling) => T) => {
    const made: T[] = [];
    const get = (place: number): T => {
      const telling = tellingAt(place);
      return telling === undefined ? none : (made[place] ??= make(telling));
    };
    return Object.assign(get, { isMade: () => made.length > 0 });
  };
  const linkKeysOf = byPlace<readonly number[]>([], (telling) => {
    const { bears, borne } = rules.linkKeysOf(telling);
    return [...hashes('bears', bears), ...hashes('borne', borne)];
  });
  return {
    row,
    head,
    get report() {
      return report();
    },
    get items() {
      return items();
    },
    get unread() {
      return body().unread;
    },
    telling: tellingAt,
    get story() {
      return story();
    },
    get storyKeys() {
      return storyKeys();
    },
    keysOf: byPlace<readonly number[]>([], (telling) => hashes('same', rules.keysOf(telling))),
    linkKeysOf,
    isSettled: linkKeysOf.isMade,
  };
}

function itemsOf(row: ReportRow, tellingAt: (place: number) => Telling | undefined): Item[] {
  return Array.from({ length: row.items }, (_, place) => tellingAt(place)?.item ?? missing(row, place));
}

function missing({ id }: ReportRow, place: number): never {
  throw new StoreError('damaged', `report ${id} has no item ${place}`);
}

function hashes(space: Space, keys: readonly string[]): number[] {
  return [...new Set(keys.map((key) => keyHash(space, key)))];
}
