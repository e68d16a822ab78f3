import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { StoreError } from './error.ts';

/** Marks a file as ours: "Dmch" in SQLite's header. */
const APPLICATION = 0x446d6368;

interface Migration {
  readonly number: number;
  readonly sql: string;
}

/** The migrations that ship, `0001-….sql` and on. They are never changed once released: a store remembers how many it has had. */
function migrations(): readonly Migration[] {
  const folder = join(import.meta.dirname, 'sql');
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .toSorted()
    .map((name) => ({ number: Number(name.slice(0, 4)), sql: readFileSync(join(folder, name), 'utf8') }));
}

/** Which migration a store has had last; 0 for an empty file. Throws where it is not ours, or too new for us. */
export function schemaOf(engine: Engine, name: string): number {
  const version = engine.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0;
  const application = engine.get<{ application_id: number }>('pragma application_id')?.application_id;
  const tables = engine.get<{ n: number }>('select count(*) n from sqlite_schema')?.n ?? 0;
  if (tables === 0) return 0;
  if (application !== APPLICATION)
    throw new StoreError('damaged', `${name}: it is a database, but no store of this program`);
  const newest = migrations().at(-1)?.number ?? 0;
  if (version > newest)
    throw new StoreError(
      'too-new',
      `${name}: it was written by a later version (its schema is ${version}, ours ${newest}): use that version`,
    );
  return version;
}

/** Brings a store to the newest schema, each step in a transaction of its own. */
export function migrate(engine: Engine, name: string): void {
  const had = schemaOf(engine, name);
  for (const { number, sql } of migrations()) {
    if (number <= had) continue;
    engine.transaction(() => {
      // Another process may have been faster.
      if (schemaOf(engine, name) >= number) return;
      engine.exec(sql);
      engine.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${number}`);
    });
  }
}

/** Whether it needs migrating. */
export function isCurrent(engine: Engine, name: string): boolean {
  return schemaOf(engine, name) === (migrations().at(-1)?.number ?? 0);
}
