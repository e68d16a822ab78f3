import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { networkOf } from '../record/network.ts';
import { pairsOf } from '../record/pairs.ts';
import type { RecordRules } from '../record/rules.ts';
import { actorsPage } from './actors.ts';
import { briefOfView } from './brief-of.ts';
import { changesPage } from './changes.ts';
import { dealingsIn } from './dealings.ts';
import { editLog, editsBy } from './edits.ts';
import { type Engine, expectSafe, openEngine } from './engine.ts';
import { complete, entriesDue, entriesPage, entryAt, itemNumber } from './entries.ts';
import { createAssembler } from './entry-parts.ts';
import { StoreError } from './error.ts';
import { findPage } from './find.ts';
import { addReport, takeReport } from './keeping.ts';
import type { Library } from './library.ts';
import { isCurrent, migrate } from './migrate.ts';
import { writeEdit } from './write-edit.ts';
import { createOutlets } from './outlets.ts';
import { createParts } from './parts.ts';
import { movesOf } from './regrouping.ts';
import { copiesOf, reportsPage, storedReport, totalsOf } from './reports.ts';
import { rowsPage } from './rows.ts';
import type { Store, View } from './store.ts';
import { verify } from './verify.ts';
import { seenBy } from './views.ts';
import { lockForWriting, noRight, rightForGood, rightForMoments, type WritingRight } from './writer-lock.ts';

export interface StoreOptions {
  /** Opened for reading only: any number may be, while one process writes. */
  readonly readOnly?: boolean;
  /** Opened for reading, and for a write now and then: the right to write is waited for, and taken for the moment of each. */
  readonly shared?: boolean;
  /** Whether to make a store where there is none. */
  readonly create?: boolean;
  /** What the record is settled by: always the same for one store. */
  readonly rules: RecordRules;
  /** At most this many pages of 4096 bytes: what a full disk is tried with. */
  readonly maxPages?: number;
}

/**
 * What a connection is set to. A write-ahead log, synced at every commit, so that what is acknowledged is on disk; pages in memory
 * and length of the log as measured; never mapped into memory, where a stray write or a failing disk goes unseen.
 */
const SETTINGS = `
  pragma synchronous = full; pragma cache_size = -65536; pragma wal_autocheckpoint = 4000; pragma mmap_size = 0;
  pragma foreign_keys = off; pragma temp_store = memory; pragma cell_size_check = on`;

/** Opens a store at a path. Throws a StoreError where it is locked, damaged, too new, or not there. */
export function openStore(path: string, options: StoreOptions): Store {
  const { readOnly = false, shared = false, create = false, rules } = options;
  const name = basename(path);
  if (!existsSync(path)) {
    if (!create || readOnly) throw new StoreError('no-store', `${name}: there is no store at ${path}`);
    mkdirSync(dirname(resolve(path)), { recursive: true });
  }
  const right = rightTo(path, name, { readOnly, shared });
  try {
    const engine = openEngine(path, { readOnly, name });
    try {
      begin(engine, path, name, options);
      return storeOver(engine, { path, name, rules, right });
    } catch (error) {
      engine.close();
      throw error;
    }
  } catch (error) {
    right.end();
    throw error;
  }
}

function rightTo(path: string, name: string, how: { readOnly: boolean; shared: boolean }): WritingRight {
  if (how.readOnly) return noRight(name);
  return how.shared ? rightForMoments(path, name) : rightForGood(path, name);
}

function begin(
  engine: Engine,
  path: string,
  name: string,
  { readOnly = false, shared = false, maxPages }: StoreOptions,
): void {
  engine.exec(SETTINGS);
  if (readOnly) {
    if (!isCurrent(engine, name))
      throw new StoreError('read-only', `${name}: it is of an older schema: open it for writing once`);
    return;
  }
  expectSafe(engine, name);
  if (maxPages !== undefined) engine.exec(`pragma max_page_count = ${maxPages}`);
  if (!shared) return prepare(engine, name);
  if (isCurrent(engine, name)) return;
  const unlock = lockForWriting(path, name);
  try {
    prepare(engine, name);
  } finally {
    unlock();
  }
}

/** Makes a file a store of the newest schema. */
function prepare(engine: Engine, name: string): void {
  engine.exec('pragma journal_mode = wal');
  migrate(engine, name);
}

interface Opened {
  readonly path: string;
  readonly name: string;
  readonly rules: RecordRules;
  readonly right: WritingRight;
}

function storeOver(engine: Engine, { path, name, rules, right }: Opened): Store {
  const keeping = createParts(engine, rules, name);
  const { library, ledger, standings, settling, affairs, termsOf } = keeping;
  const { trees } = settling;
  const outlets = createOutlets(engine);
  const parts = { engine, library, trees, grades: outlets.gradeOf, termsOf };
  const forget = (): void => {
    settling.forget();
    affairs.forget();
    outlets.forget();
  };
  const assembler = () =>
    createAssembler(engine, library, rules, { edits: editsBy(engine), moves: settling.moves, standings });
  const seenAt = (view: View) => seenBy(engine, affairs, view);
  let version = 0;
  /** Other processes may have written since: what is at hand is then out of date. */
  const upToDate = <Result>(work: () => Result): Result => {
    const now = engine.get<{ data_version: number }>('pragma data_version')?.data_version ?? 0;
    if (now !== version) forget();
    version = now;
    return work();
  };
  const reading = <Result>(work: () => Result): Result => engine.snapshot(() => upToDate(work));
  const written = <Result>(work: () => Result): Result => {
    try {
      return engine.transaction(() =>
        upToDate(() => {
          const result = work();
          settling.finish();
          return result;
        }),
      );
    } catch (error) {
      forget();
      throw error;
    }
  };
  const writing = <Result>(work: () => Result): Promise<Result> => right.with(() => written(work));
  return {
    async keep(batch, { affair, ...how }) {
      return writing(() => {
        let added = 0;
        for (const read of batch) {
          const no = addReport(keeping, read, how);
          if (no !== undefined) added++;
          if (affair !== undefined) affairs.name(affair, no ?? heldNumber(library, read.report.id));
        }
        return added;
      });
    },
    async holds(ids) {
      return reading(() => new Set(ids.filter((id) => library.numberOf(id) !== undefined)));
    },
    async remove(report) {
      return writing(() => {
        const no = library.numberOf(report);
        if (no !== undefined) takeReport(keeping, no);
        return no !== undefined;
      });
    },
    async reread(read, coder, former = read.report.id) {
      await writing(() => {
        const no = library.numberOf(former);
        if (no === undefined) throw new StoreError('no-item', `${name}: it has no report ${former}`);
        const { added } = library.report(no).row;
        const named = affairs.namedOf(no);
        takeReport(keeping, no);
        const again = addReport(keeping, read, { added, coder }) ?? heldNumber(library, read.report.id);
        for (const affair of named) affairs.name(affair, again);
      });
    },
    async reports(query) {
      return reading(() => {
        seenAt(query);
        return reportsPage(engine, library, query);
      });
    },
    async report(id) {
      return reading(() => {
        const no = library.numberOf(id);
        return no === undefined ? undefined : storedReport(library.report(no));
      });
    },
    async copies(report, view) {
      return reading(() => {
        const no = library.numberOf(report);
        if (no === undefined) return [];
        const [made, seen] = [assembler(), seenAt(view)];
        return copiesOf(library, engine, no, seen, (one) => made.withdrawnBy(one, seen.last));
      });
    },
    async entries(query) {
      return reading(() => entriesPage(parts, assembler(), query, seenAt(query)));
    },
    async rows(query) {
      return reading(() => rowsPage(parts, assembler(), query, seenAt(query)));
    },
    async due(query) {
      return reading(() => entriesDue(parts, assembler(), query, seenAt(query)));
    },
    async entry(id, view) {
      return reading(() => {
        const item = itemNumber(parts, id);
        if (item === undefined) return undefined;
        const entry = entryAt(parts, assembler(), trees.rootOf(item), view, seenAt(view));
        return entry && complete(entry);
      });
    },
    async find(words, query) {
      return reading(() => {
        seenAt(query);
        return findPage(parts, words, query);
      });
    },
    async changes(query) {
      return reading(() => changesPage(parts, assembler(), query, seenAt));
    },
    async totals(view) {
      return reading(() => {
        seenAt(view);
        return totalsOf(engine, view);
      });
    },
    async brief(query) {
      return reading(() => briefOfView({ ...parts, standings }, assembler(), query, seenAt));
    },
    async actors(query) {
      return reading(() => {
        seenAt(query);
        return actorsPage(parts, query);
      });
    },
    async network(query) {
      return reading(() => networkOf(dealingsIn({ ...parts, standings }, assembler(), query, seenAt(query))));
    },
    async pairs(query) {
      return reading(() =>
        pairsOf(dealingsIn({ ...parts, standings }, assembler(), query, seenAt(query)), query),
      );
    },
    async stamp() {
      // The first counts what others committed, the second what was written here.
      const others = engine.get<{ data_version: number }>('pragma data_version')?.data_version ?? 0;
      const own = engine.get<{ changes: number }>('select total_changes() changes')?.changes ?? 0;
      return `${others}.${own}`;
    },
    async edit(edit) {
      return writing(() => {
        // What is withdrawn may be of an item that is no more.
        if (edit.action !== 'undo' && itemNumber(parts, edit.target.item) === undefined)
          throw new StoreError('no-item', `${name}: it has no item ${edit.target.item}`);
        const made = { ...edit, ...movesOf({ ...parts, standings }, edit) };
        return settling.regroup(() => writeEdit({ ...parts, ledger }, made));
      });
    },
    async edits({ item }) {
      return reading(() => editLog(engine, library, item));
    },
    async affairs() {
      return reading(() => affairs.all());
    },
    async setAffair(affair) {
      await writing(() => affairs.set(affair));
    },
    async outlets() {
      return reading(() => outlets.all());
    },
    async gradeOutlet(outlet, grade) {
      await writing(() => outlets.set(outlet, grade));
    },
    async verify() {
      return reading(() => verify({ engine, rules, name, path }));
    },
    async backup(to) {
      const part = `${to}.part`;
      rmSync(part, { force: true });
      engine.run('vacuum into ?', part);
      renameSync(part, to);
    },
    async close() {
      // The log goes into the file, so that one file is all there is to hand over.
      if (right.isForGood) engine.exec('pragma wal_checkpoint(truncate)');
      engine.close();
      right.end();
    },
  };
}

function heldNumber(library: Library, id: string): number {
  const no = library.numberOf(id);
  if (no === undefined) throw new RangeError(`report ${id} is not held`);
  return no;
}
