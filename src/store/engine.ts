import { createRequire } from 'node:module';
import { parsedJson, storeError, StoreError } from './error.ts';

export type Value = string | number | null | Uint8Array;

/** What we use of a prepared statement of `node:sqlite`: whoever writes the statement says which shape its rows have. */
interface Statement {
  run(...values: readonly Value[]): { changes: number | bigint };
  get<Row>(...values: readonly Value[]): Row | undefined;
  all<Row>(...values: readonly Value[]): Row[];
  iterate<Row>(...values: readonly Value[]): Iterable<Row>;
}

interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

interface Module {
  DatabaseSync: new (path: string, options?: { readOnly?: boolean; timeout?: number }) => Database;
}

/** Up to 3.51.2 two connections that write or checkpoint at once can damage a file in WAL mode. */
const SAFE = [3, 51, 3] as const;

/** Milliseconds that a statement waits for another process before it gives up. */
const PATIENCE = 5000;

/** Rows that one statement inserts at most; fewer are inserted by halves, so that few statements are prepared. */
const MOST_ROWS = 128;

/**
 * SQLite as Node has it where that is new enough to write with, and else the package with the same API, which brings its own
 * binaries.
 */
function sqlite(): Module {
  const require = createRequire(import.meta.url);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Asked for by version, as Node 22 before 22.13 has it behind a flag, and loading it where there is none throws.
  if (major > 22 || (major === 22 && minor >= 13)) {
    const builtIn: Module = require('node:sqlite');
    const probe = new builtIn.DatabaseSync(':memory:');
    const safe = isSafe(versionOf(probe));
    probe.close();
    if (safe) return builtIn;
  }
  return require('@photostructure/sqlite');
}

/** A connection. All calls are synchronous, and throw a StoreError for what the user can do something about. */
export interface Engine {
  exec(sql: string): void;
  /** Gives how many rows were changed. */
  run(sql: string, ...values: readonly Value[]): number;
  /** The caller says which shape the rows have that the statement selects. */
  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined;
  all<Row>(sql: string, ...values: readonly Value[]): Row[];
  /**
   * The rows that `from` selects as lists of `columns`, in its order: of many rows it takes a fifth of the time of `all`, as they come over as one JSON text.
   * The caller says what the lists hold.
   */
  lists<Row extends readonly unknown[]>(columns: string, from: string, ...values: readonly Value[]): Row[];
  each<Row>(sql: string, ...values: readonly Value[]): Iterable<Row>;
  /**
   * Inserts rows, given as one list of values, `width` of them a row: many in one statement, which costs a fifth of one each.
   * `tail`: what comes after the values, as `on conflict …`.
   */
  insert(table: string, width: number, values: readonly Value[], tail?: string): void;
  /** All of it or nothing: what `work` throws undoes it. */
  transaction<Result>(work: () => Result): Result;
  /** All that `work` reads is of one moment, whoever writes meanwhile. */
  snapshot<Result>(work: () => Result): Result;
  close(): void;
}

/** `name`: how messages call the store. */
export function openEngine(path: string, { readOnly, name }: { readOnly: boolean; name: string }): Engine {
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw storeError(error, name);
    }
  };
  const { DatabaseSync } = sqlite();
  const database = guarded(() => new DatabaseSync(path, { readOnly, timeout: PATIENCE }));
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const held = statements.get(sql);
    if (held !== undefined) return held;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const exec = (sql: string) => guarded(() => database.exec(sql));
  const within = <Result>(begin: string, work: () => Result): Result => {
    exec(begin);
    try {
      const result = work();
      exec('commit');
      return result;
    } catch (error) {
      rollBack(database);
      throw error;
    }
  };
  return {
    exec,
    run: (sql, ...values) => guarded(() => Number(prepared(sql).run(...values).changes)),
    get: <Row>(sql: string, ...values: readonly Value[]) => guarded(() => prepared(sql).get<Row>(...values)),
    all: <Row>(sql: string, ...values: readonly Value[]) => guarded(() => prepared(sql).all<Row>(...values)),
    lists: <Row extends readonly unknown[]>(columns: string, from: string, ...values: readonly Value[]) =>
      guarded(() => {
        const sql = `select json_group_array(json_array(${columns})) lists from (${from})`;
        return parsedJson<Row[]>(prepared(sql).get<{ lists: string }>(...values)?.lists ?? '[]', 'rows');
      }),
    insert: (table, width, values, tail = '') =>
      guarded(() => {
        const row = `(${Array.from({ length: width }, () => '?').join(', ')})`;
        let at = 0;
        for (let rows = MOST_ROWS; rows > 0; rows >>= 1) {
          const size = rows * width;
          if (values.length - at < size) continue;
          const statement = prepared(
            `insert into ${table} values ${Array.from({ length: rows }, () => row).join(', ')} ${tail}`,
          );
          for (; values.length - at >= size; at += size) statement.run(...values.slice(at, at + size));
        }
      }),
    // A statement of its own: one that is stepped through may not be begun again meanwhile.
    each: <Row>(sql: string, ...values: readonly Value[]) =>
      guarded(() => database.prepare(sql).iterate<Row>(...values)),
    transaction: (work) => within('begin immediate', work),
    snapshot: (work) => within('begin', work),
    close() {
      statements.clear();
      database.close();
    },
  };
}

/** Refuses an engine that is not safe to write with. */
export function expectSafe(engine: Engine, name: string): void {
  const version = engine.get<{ v: string }>('select sqlite_version() v')?.v ?? '';
  if (!isSafe(version))
    throw new StoreError(
      'engine',
      `${name}: SQLite ${version} can damage a store, 3.51.3 or later is needed to write`,
    );
}

function versionOf(database: Database): string {
  return database.prepare('select sqlite_version() v').get<{ v: string }>()?.v ?? '';
}

function isSafe(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, least] of SAFE.entries()) {
    const part = parts[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function rollBack(database: Database): void {
  try {
    database.exec('rollback');
  } catch {
    // The engine has rolled back by itself, as it does on a full disk; the error that is under way tells why.
  }
}
