import { isDoubtful, type Kind } from '../reader/item.ts';
import type { Entry } from '../record/entry.ts';
import { type Prospect, prospectOf } from '../record/prospect.ts';
import { hasStatus } from '../record/status.ts';
import { once } from '../text/once.ts';
import { entryAt, type EntryParts } from './entries.ts';
import type { Assembler } from './entry-parts.ts';
import type { Engine } from './engine.ts';
import { FACETS, traitsIn } from './facets.ts';
import type { Listed } from './listing.ts';
import { dayOfSecond, kindNumber, knownOf, UNDATED } from './numbers.ts';
import type { Standings } from './standings.ts';
import type { View } from './store.ts';
import { standingBy } from './touched.ts';
import type { Seen } from './views.ts';

export interface ProspectParts extends EntryParts {
  readonly standings: Standings;
}

/** What is asked for: entries of a view. */
interface Asked {
  readonly view: View;
  readonly seen: Seen;
  /** Roots of entries of which something may be due. */
  readonly due: ReadonlySet<number>;
}

/** A row of `entry`. */
interface Row extends Listed {
  readonly told: number;
}

/** Rows that are read at a time. */
const CHUNK = 1200;

/** Tells the newest sure entries of each kind, at most so many of each, with only those put together that were edited or withdrawn in part. */
export function createProspects(
  parts: ProspectParts,
  assembler: Assembler,
  asked: Asked,
): (kind: Kind, most: number) => Prospect[] {
  const { engine } = parts;
  const standing = standingBy(parts, assembler, asked.seen);
  return (kind, most) => {
    const found: Prospect[] = [];
    for (let after: Row | undefined, isOver = false; !isOver;) {
      const rows = rowsOf(engine, kind, asked.seen, after);
      const around = aroundOf(parts, kind, rows);
      for (const row of rows) {
        const prospect = prospectAt(row, { ...around, parts, assembler, asked, standing, kind });
        if (prospect !== undefined) found.push(prospect);
        if (found.length === most) return found;
      }
      after = rows.at(-1);
      isOver = rows.length < CHUNK;
    }
    return found;
  };
}

/** Entries of a kind that may be sure, the newest first. */
function rowsOf(engine: Engine, kind: Kind, { last }: Seen, after: Row | undefined): Row[] {
  const end = after ?? { day: last === UNDATED ? UNDATED : dayOfSecond(last), known: UNDATED, rank: UNDATED, root: UNDATED };
  const rows = engine.lists<[number, number, number, number, number]>(
    'day, known, rank, root, told',
    `select * from entry
     where kind = ? and told & ${FACETS.sure | FACETS.edited} <> 0 and known <= ? and (day, known, rank, root) < (?, ?, ?, ?)
     order by day desc, known desc, rank desc, root desc limit ${CHUNK}`,
    kindNumber(kind),
    last,
    end.day,
    end.known,
    end.rank,
    end.root,
  );
  return rows.map(([day, known, rank, root, told]) => ({ day, known, rank, root, told }));
} // prettier-ignore

type Joined = readonly [item: number, root: number];

/** What rows do not say of their entries. */
interface Around {
  /** All items under a root, itself the first. */
  readonly under: ReadonlyMap<number, readonly number[]>;
  /** Roots of entries on which something bears. */
  readonly borneOn: ReadonlySet<number>;
  /** Of a report, by number, that of the one at the root of its story. */
  readonly stories: ReadonlyMap<number, number>;
}

function aroundOf({ engine, standings }: ProspectParts, kind: Kind, rows: readonly Row[]): Around {
  const roots = rows.map(({ root }) => root);
  const joined = engine.lists<Joined>(
    'item, root',
    'select item, root from joined where root in (select value from json_each(?))',
    JSON.stringify(rows.flatMap(({ root, told }) => ((told & FACETS.several) === 0 ? [] : root))),
  );
  const under = new Map<number, number[]>(roots.map((root) => [root, [root]]));
  for (const [item, root] of joined) under.get(root)?.push(item);
  const reports = new Set(joined.flatMap((pair) => pair.map((one) => standings.reportOf(one))));
  const borneOn = hasStatus(kind) ? linkedOf(engine, roots, joined) : new Set<number>();
  return { under, borneOn, stories: storiesOf(engine, reports) };
} // prettier-ignore

/** Roots of which an item has a link. */
function linkedOf(engine: Engine, roots: readonly number[], joined: readonly Joined[]): Set<number> {
  const rootOf = new Map(joined);
  const linked = engine.lists<[number]>(
    'value',
    `select value from json_each(?)
     where exists (select 1 from link where later = value) or exists (select 1 from link where earlier = value)`,
    JSON.stringify([...roots, ...rootOf.keys()]),
  );
  return new Set(linked.map(([item]) => rootOf.get(item) ?? item));
}

function storiesOf(engine: Engine, reports: ReadonlySet<number>): Map<number, number> {
  const rows = engine.lists<[number, number]>(
    'no, story',
    'select no, coalesce(root, no) story from report where no in (select value from json_each(?))',
    JSON.stringify([...reports]),
  );
  return new Map(rows);
}

interface Within extends Around {
  readonly parts: ProspectParts;
  readonly assembler: Assembler;
  readonly asked: Asked;
  readonly standing: (item: number) => boolean | undefined;
  readonly kind: Kind;
}

/** Undefined where the entry does not stand, or is doubtful. */
function prospectAt({ root, told }: Row, within: Within): Prospect | undefined {
  const { parts, assembler, asked, standing, kind } = within;
  const { standings } = parts;
  const all = within.under.get(root) ?? [root];
  const items = all.filter((item) => standing(item) !== false);
  if (items.length === 0) return undefined;
  const entry = once(() => entryAt(parts, assembler, root, asked.view, asked.seen));
  const isPlain = (told & FACETS.edited) === 0 && items.every((item) => standing(item) === true);
  const isSure = isPlain ? isSureBy(parts, told, items, all) : undefined;
  if (isSure === false) return undefined;
  if (isSure === undefined) {
    const whole = entry();
    return whole === undefined || isDoubtful(whole.item) ? undefined : prospectOf(whole);
  }
  const last = lastOf(items.map((item) => standings.placeOf(item).known));
  return {
    kind,
    traits: traitsIn(told),
    origins: items.length === 1 ? 1 : new Set(items.map((item) => within.stories.get(standings.reportOf(item)))).size,
    ...(last !== undefined && { last }),
    mayBeDue: asked.due.has(root),
    mayDiffer: items.length > 1 && (told & FACETS.differing) !== 0,
    mayBeBorneOn: within.borneOn.has(root),
    entry: () => expected(entry()),
  };
} // prettier-ignore

/**
 * Whether an entry is sure by those of its items that stand: a sure telling speaks before a doubtful one. Undefined where a doubtful one may give it its
 * status, and then speaks first.
 */
function isSureBy(
  { library }: ProspectParts,
  told: number,
  items: readonly number[],
  all: readonly number[],
): boolean | undefined {
  if ((told & FACETS.doubtful) === 0) return true;
  if ((told & FACETS.unsettling) !== 0) return undefined;
  return items.length === all.length || items.some((item) => !isDoubtful(library.telling(item).item));
}

function lastOf(known: readonly number[]): string | undefined {
  const dated = known.filter((one) => one !== UNDATED);
  return dated.length === 0 ? undefined : knownOf(Math.max(...dated));
}

function expected(entry: Entry | undefined): Entry {
  if (entry === undefined) throw new RangeError('an entry of which tellings stand, stands');
  return entry;
}
